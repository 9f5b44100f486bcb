package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.testing.FailingDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Real disks that fail under a real journal: a sync that says no, and one that turns read-only. */
@ExtendWith(FailingDisk.CanMount.class)
class DiskFailsTest {
    private static final SiteSessions SESSIONS = new SiteSessions();

    @TempDir Path folder = Path.of("");

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    private static void sellForEver(SampleSales sales) {
        for (int sale = 0; sale < 100_000; sale++) {
            sales.sell();
        }
    }

    private static SiteVerify.Result verify(Path file) {
        return SiteVerify.run(file, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
    }

    /**
     * Goal: a sync that failed is never taken for one that succeeded later. Method: sales until the
     * disk's sync fails; the disk is mended, and a sync would now succeed; the journal still writes
     * nothing more. Then the cache is forgotten: what was acknowledged is on the disk, but for the
     * very last entry, of which the failed write had the end in its own block, as on such a disk.
     */
    @Test
    void fault38ASyncThatFailedIsNotTriedAgainAndWhatWasSyncedIsThere() throws Exception {
        try (FailingDisk disk = FailingDisk.mount(folder, 3)) {
            Path file = disk.folder().resolve("site.db");
            long acknowledged;
            try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
                Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
                var sales = new SampleSales(journal);
                sales.prepare();
                assertThatThrownBy(() -> sellForEver(sales))
                        .isInstanceOf(JournalFailed.class)
                        .hasStackTraceContaining("SQLITE_IOERR");
                acknowledged = journal.chain().number();
                assertThat(acknowledged).isGreaterThan(4);
                disk.mend();
                assertThatThrownBy(sales::sell).isInstanceOf(JournalFailed.class);
                assertThat(journal.chain().number()).isEqualTo(acknowledged);
            }
            disk.forgetTheCache();
            try (SqliteSiteStore again = SqliteSamples.open(file, SESSIONS)) {
                Journal reopened = again.journal(SqliteSamples.pen(SampleSales.clock()));
                assertThat(reopened.chain().number()).isBetween(acknowledged - 1, acknowledged + 1);
            }
            assertThat(verify(file).problems()).isEmpty();
        }
    }

    /**
     * Goal: a site on a disk that turned read-only sells nothing, before and after a restart, and
     * loses nothing. Method: the disk turns read-only between two sales.
     */
    @Test
    void fault39ADiskThatTurnsReadOnlyEndsTheSellingAndLosesNothing() throws Exception {
        try (FailingDisk disk = FailingDisk.mount(folder, 32)) {
            Path file = disk.folder().resolve("site.db");
            long acknowledged;
            try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
                Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
                var sales = new SampleSales(journal);
                sales.prepare();
                sales.sell();
                acknowledged = journal.chain().number();
                disk.turnReadOnly();
                assertThatThrownBy(sales::sell).isInstanceOf(JournalFailed.class);
                assertThatThrownBy(sales::sell).isInstanceOf(JournalFailed.class);
                assertThat(journal.chain().number()).isEqualTo(acknowledged);
            }
            assertThatThrownBy(() -> SqliteSamples.open(file, SESSIONS).close())
                    .isInstanceOf(JournalFailed.class)
                    .hasMessageContaining(file + " cannot be written");
            disk.forgetTheCache();
            try (SqliteSiteStore again = SqliteSamples.open(file, SESSIONS)) {
                Journal reopened = again.journal(SqliteSamples.pen(SampleSales.clock()));
                assertThat(reopened.chain().number()).isEqualTo(acknowledged);
                new SampleSales(reopened).sell();
            }
            assertThat(verify(file).problems()).isEmpty();
        }
    }
}
