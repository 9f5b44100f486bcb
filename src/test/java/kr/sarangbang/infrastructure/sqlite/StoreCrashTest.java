package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an append that returned survives a SIGKILL, and what is found afterwards is whole. Method:
 * a process of its own sells and says how far it is; it is killed after so many words, in the
 * middle of whatever it does then; the next round goes on with the same file.
 */
@RunsBeside
class StoreCrashTest {
    private static final SiteSessions SESSIONS = new SiteSessions();

    @TempDir Path folder = Path.of("");

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    @Test
    void fault3EveryAcknowledgedAppendIsThereAfterAKill() throws Exception {
        Path file = folder.resolve("site.db");
        long before = 0;
        for (int words : List.of(1, 17, 90)) {
            long acknowledged = sellAndKill(file, words);
            assertThat(acknowledged).isGreaterThan(before);
            try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
                var journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
                before = journal.chain().number();
                assertThat(before).isGreaterThanOrEqualTo(acknowledged);
            }
            SiteVerify.Result result =
                    SiteVerify.run(
                            file, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
            assertThat(result.problems()).isEmpty();
            assertThat(result.entries()).isEqualTo(before);
        }
    }

    /** The last number that the process said before it was killed. */
    private long sellAndKill(Path file, int words) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SellUntilKilled.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long last = 0;
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int word = 0; word < words; word++) {
                last = number(out);
            }
            // Through the handle: the process's own method would close what it said before.
            assertThat(process.toHandle().destroyForcibly()).isTrue();
            // What it said before it died was acknowledged too.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line.matches("\\d+") ? Math.max(last, Long.parseLong(line)) : last;
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        return last;
    }

    private static long number(BufferedReader out) throws IOException {
        String line = out.readLine();
        assertThat(line).as("the selling process ended by itself").isNotNull();
        return Long.parseLong(line);
    }
}
