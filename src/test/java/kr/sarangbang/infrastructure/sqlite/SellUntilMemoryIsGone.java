package kr.sarangbang.infrastructure.sqlite;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sells while its memory is used up; says after each append how far the journal is. */
final class SellUntilMemoryIsGone {
    private static final int PIECE = 1024 * 1024;

    private SellUntilMemoryIsGone() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var sessions = new SiteSessions();
        var store = SqliteSamples.open(Path.of(arguments[0]), sessions);
        var journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
        var sales = new SampleSales(journal);
        sales.prepare();
        List<byte[]> kept = new ArrayList<>();
        while (!out.checkError()) {
            sales.sell();
            out.println(journal.chain().number());
            kept.add(new byte[PIECE]);
        }
        throw new IllegalStateException(kept.size() + " pieces, and nobody listens");
    }
}
