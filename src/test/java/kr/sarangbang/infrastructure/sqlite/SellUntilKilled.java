package kr.sarangbang.infrastructure.sqlite;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Sells until somebody kills the process; says after each append how far the journal is. */
final class SellUntilKilled {
    private SellUntilKilled() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var sessions = new SiteSessions();
        var store = SqliteSamples.open(Path.of(arguments[0]), sessions);
        var journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
        var sales = new SampleSales(journal);
        if (journal.chain().number() == 0) {
            sales.prepare();
        }
        while (!out.checkError()) {
            sales.sell();
            out.println(journal.chain().number());
        }
    }
}
