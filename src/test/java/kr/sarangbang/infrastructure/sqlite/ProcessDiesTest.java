package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on a real database that die in the middle of an upgrade, or of memory. */
class ProcessDiesTest {
    private static final SiteSessions SESSIONS = new SiteSessions();
    private static final long ENTRIES = 16;

    @TempDir Path folder = Path.of("");

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    private static Process start(Class<?> program, List<String> options, String argument)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(program.getName(), argument));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static BufferedReader said(Process process) {
        return new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Goal: an upgrade that is killed in the middle leaves the old schema, or one on the way, and
     * every entry and what waits as it was. Method: a process that brings one old database after
     * the other to the present schema is killed after so many; all are looked at.
     */
    @Test
    void fault61AnUpgradeKilledInTheMiddleLeavesTheJournalAndWhatWaitsAsTheyWere()
            throws Exception {
        int unfinished = 0;
        for (int kill = 1; kill <= 3; kill++) {
            Path databases = Files.createDirectory(folder.resolve("kill-" + kill));
            int last = migrateAndKill(databases, kill * 4);
            for (int number = 1; number <= last; number++) {
                Path file = databases.resolve(number + ".db");
                int schema = (int) number(file, "select max(version) from schema_version");
                assertThat(schema).isBetween(1, SiteSchema.MIGRATIONS.latest());
                unfinished += schema < SiteSchema.MIGRATIONS.latest() ? 1 : 0;
                assertThat(number(file, "select count(*) from entry")).isEqualTo(ENTRIES);
                assertThat(number(file, "select count(*) from delivery where state = 0"))
                        .isEqualTo(ENTRIES);
            }
            Path killed = databases.resolve(last + ".db");
            SqliteSamples.open(killed, SESSIONS).close();
            SiteVerify.Result result =
                    SiteVerify.run(
                            killed, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
            assertThat(result.problems()).isEmpty();
            assertThat(result.entries()).isEqualTo(ENTRIES);
        }
        assertThat(unfinished).isLessThanOrEqualTo(3);
    }

    /** The number of the last database that the process began before it was killed. */
    private static int migrateAndKill(Path databases, int words) throws Exception {
        Process process = start(MigrateUntilKilled.class, List.of(), databases.toString());
        int last = 0;
        try (BufferedReader out = said(process)) {
            while (last < words) {
                String line = out.readLine();
                assertThat(line).as("the process ended by itself").isNotNull();
                last = Integer.parseInt(line);
            }
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        return last;
    }

    private static long number(Path file, String query) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    /**
     * Goal: a program without memory ends, and does not go on half. Method: a process with little
     * memory sells while all of it is used up, with the option that every start of the program has;
     * what it acknowledged is there afterwards.
     */
    @Test
    void fault60AProgramWithoutMemoryEndsAndLosesNothing() throws Exception {
        Path file = folder.resolve("site.db");
        List<String> options = List.of("-Xmx96m", "-XX:+ExitOnOutOfMemoryError");
        Process process = start(SellUntilMemoryIsGone.class, options, file.toString());
        long acknowledged = 0;
        try (BufferedReader out = said(process)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged = line.matches("\\d+") ? Long.parseLong(line) : acknowledged;
            }
        }
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(acknowledged).isGreaterThan(4);
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            var journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            assertThat(journal.chain().number()).isGreaterThanOrEqualTo(acknowledged);
        }
        assertThat(
                        SiteVerify.run(
                                        file,
                                        SqliteSamples.identity(),
                                        SqliteSamples.ISSUER_KEY,
                                        SESSIONS)
                                .problems())
                .isEmpty();
        for (String start : List.of("sarangbang", "installer/build-deb")) {
            assertThat(Files.readString(Path.of(start))).contains("-XX:+ExitOnOutOfMemoryError");
        }
    }
}
