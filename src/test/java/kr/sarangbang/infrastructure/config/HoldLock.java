package kr.sarangbang.infrastructure.config;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Takes the lock, says so, and holds it until it is killed. */
final class HoldLock {
    private HoldLock() {}

    public static void main(String[] arguments) throws Exception {
        try (HomeLock lock = HomeLock.take(Path.of(arguments[0]), "sell")) {
            new PrintStream(System.out, true, StandardCharsets.UTF_8)
                    .println("held by " + lock.hashCode());
            // Ends when the other side closes its end, or the process is killed.
            System.in.transferTo(System.out);
        }
    }
}
