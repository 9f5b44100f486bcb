package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do to a site's files: bits that flip, logs that vanish, locks, readers that stay. */
@RunsBeside
class FilesMeddledWithTest {
    private static final SiteSessions SESSIONS = new SiteSessions();
    private static final List<String> TABLES =
            List.of(
                    "entry",
                    "delivery",
                    "head",
                    "stock_right",
                    "limit_right",
                    "guarantee",
                    "act",
                    "business_day",
                    "bulletin",
                    "series");

    @TempDir Path folder = Path.of("");

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    private static Journal journal(SqliteSiteStore store) {
        return store.journal(SqliteSamples.pen(SampleSales.clock()));
    }

    private static SiteVerify.Result verify(Path file) {
        return SiteVerify.run(file, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
    }

    /** A database with rows in most tables, all of it in one file. */
    private byte[] filled() throws IOException {
        Path file = folder.resolve("filled.db");
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            store.bulletin().take(kr.sarangbang.testing.SampleSite.firstNews());
            var sales = new SampleSales(journal(store));
            sales.prepare();
            for (int sale = 0; sale < 20; sale++) {
                sales.sell();
            }
        }
        assertThat(folder.resolve("filled.db-wal")).doesNotExist();
        return Files.readAllBytes(file);
    }

    /**
     * Goal: a bit that flips anywhere in the file is found, or changes nothing that is ever read.
     * Method: three hundred flips at places that a seed draws, each in a fresh copy; what verify
     * does not find must read, row for row, like the good one.
     */
    @Test
    void fault40ABitThatFlipsAnywhereIsFoundOrChangesNothing() throws Exception {
        byte[] good = filled();
        Path file = folder.resolve("flipped.db");
        Files.write(file, good);
        String content = content(file);
        var random = new Random(20_220_714);
        int found = 0;
        int harmless = 0;
        for (int flip = 0; flip < 300; flip++) {
            int at = random.nextInt(good.length);
            byte[] bad = good.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            if (isFound(file)) {
                found++;
            } else {
                assertThat(content(file)).as("bit flipped in byte %d", at).isEqualTo(content);
                harmless++;
            }
        }
        assertThat(found).isGreaterThan(0);
        assertThat(found + harmless).isEqualTo(300);
    }

    private static boolean isFound(Path file) {
        try {
            return !verify(file).ok();
        } catch (DatabaseRefused | JournalFailed e) {
            return true;
        }
    }

    /** Every row of every table, as SQLite reads it. */
    private static String content(Path file) throws SQLException {
        var text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            Object value = rows.getObject(i);
                            text.append(
                                    value instanceof byte[] bytes
                                            ? Arrays.toString(bytes)
                                            : String.valueOf(value));
                            text.append(' ');
                        }
                        text.append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    /** Copies a database and its log as they lie on the disk now. */
    private Path copy(Path file, String name) throws IOException {
        Path to = folder.resolve(name);
        Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(wal(file), wal(to), StandardCopyOption.REPLACE_EXISTING);
        return to;
    }

    private static Path wal(Path file) {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    /**
     * Goal: a journal whose log is gone, or is of another time, is not taken for the journal.
     * Method: copies of the files before and after sales, put together crosswise, opened with a
     * counter that knows where the journal ends.
     */
    @Test
    void fault41AMissingOrAStaleLogBesideTheDatabaseIsRefused() throws Exception {
        Path file = folder.resolve("site.db");
        Path early;
        Path late;
        Path missing;
        Path stale;
        Chain end;
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            var sales = new SampleSales(journal);
            sales.prepare();
            early = copy(file, "early.db");
            for (int sale = 0; sale < 5; sale++) {
                sales.sell();
            }
            late = copy(file, "late.db");
            missing = copy(file, "missing.db");
            Files.delete(wal(missing));
            stale = copy(file, "stale.db");
            Files.copy(wal(early), wal(stale), StandardCopyOption.REPLACE_EXISTING);
            end = journal.chain();
        }
        opens(late, end);
        Path whole = folder.resolve("whole.db");
        Files.copy(file, whole);
        opens(whole, end);

        refuses(missing, end);
        refuses(stale, end);
        // A log of an earlier time beside a database that has everything.
        Files.copy(wal(early), wal(file), StandardCopyOption.REPLACE_EXISTING);
        refuses(file, end);
    }

    private static void opens(Path file, Chain end) {
        assertThat(endOf(file)).as(file.getFileName().toString()).contains(end);
    }

    /** Whoever knows the journal's end, the issuer or a chip, sees that it is not this one. */
    private static void refuses(Path file, Chain end) {
        assertThat(endOf(file)).as(file.getFileName().toString()).isNotEqualTo(Optional.of(end));
    }

    /** Empty when it is not opened at all. */
    private static Optional<Chain> endOf(Path file) {
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            return Optional.of(journal(store).chain());
        } catch (DatabaseRefused | JournalFailed refused) {
            return Optional.empty();
        }
    }

    /**
     * Goal: who else locks the database delays sales and breaks none; who never lets go stops them
     * without a half one. Method: another program takes the write lock again and again while sales
     * are made; then it keeps it.
     */
    @Test
    void fault64AStormOfLocksDelaysSalesAndALockThatStaysRefusesThem() throws Exception {
        Path file = folder.resolve("site.db");
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            var sales = new SampleSales(journal);
            sales.prepare();
            var over = new AtomicBoolean();
            var locked = new CountDownLatch(1);
            Thread storm =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        while (!over.get()) {
                                            lock(file, locked::countDown);
                                        }
                                    });
            locked.await();
            for (int sale = 0; sale < 20; sale++) {
                sales.sell();
            }
            over.set(true);
            storm.join();
            long before = journal.chain().number();
            assertThat(before).isEqualTo(84);

            lock(file, () -> assertThatThrownBy(sales::sell).isInstanceOf(JournalFailed.class));
            assertThat(journal.chain().number()).isEqualTo(before);
            assertThat(verify(file).entries()).isEqualTo(before);
        }
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            new SampleSales(journal(store)).sell();
        }
        assertThat(verify(file).problems()).isEmpty();
    }

    /** Does something while another program holds the write lock. */
    private static void lock(Path file, Runnable meanwhile) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = 60000");
            statement.execute("begin immediate");
            meanwhile.run();
            statement.execute("rollback");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Goal: a reader that stays keeps the log from being emptied and costs nothing else. Method:
     * sales beside a reader that began before them; what a power cut would leave is whole; when the
     * reader is gone the log is emptied.
     */
    @Test
    void fault65ALogThatAReaderKeepsGrowingIsWholeAndIsEmptiedAfterwards() throws Exception {
        Path file = folder.resolve("site.db");
        List<Long> sizes = new ArrayList<>();
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = journal(store);
            var sales = new SampleSales(journal);
            sales.prepare();
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + file);
                    Statement statement = reader.createStatement()) {
                statement.execute("begin");
                try (ResultSet rows = statement.executeQuery("select count(*) from entry")) {
                    assertThat(rows.next()).isTrue();
                }
                for (int sale = 0; sale < 300; sale++) {
                    sales.sell();
                    sizes.add(Files.size(wal(file)));
                }
                assertThat(sizes.getLast()).isGreaterThan(1_000L * 4096);
                Path cut = copy(file, "cut.db");
                assertThat(verify(cut).problems()).isEmpty();
                assertThat(verify(cut).entries()).isEqualTo(journal.chain().number());
            }
        }
        assertThat(wal(file)).doesNotExist();
        assertThat(verify(file).entries()).isEqualTo(4 + 300 * 4);
    }
}
