package kr.sarangbang.infrastructure.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens one old database after the other until somebody kills the process; says which, before. */
final class MigrateUntilKilled {
    private MigrateUntilKilled() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var sessions = new SiteSessions();
        for (int number = 1; !out.checkError(); number++) {
            Path file = Path.of(arguments[0], number + ".db");
            try (InputStream golden =
                    MigrateUntilKilled.class.getResourceAsStream("/golden/site/schema-1.db")) {
                Files.copy(golden, file);
            }
            out.println(number);
            SqliteSamples.open(file, sessions).close();
        }
    }
}
