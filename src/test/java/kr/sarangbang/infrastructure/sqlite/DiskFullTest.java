package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.testing.SmallDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a full disk costs the append that met it and nothing else (fault 37). Method: sales on a
 * tmpfs of 2 MB until it is full; then the disk is made larger and the file opened again.
 */
@ExtendWith(SmallDisk.CanMount.class)
class DiskFullTest {
    private static final SiteSessions SESSIONS = new SiteSessions();

    @TempDir Path folder = Path.of("");

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    @Test
    void fault37AFullDiskLeavesNothingHalfAndEndsTheWriting() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder, 2)) {
            Path file = disk.folder().resolve("site.db");
            SqliteSiteStore store =
                    SqliteSiteStore.open(
                            file,
                            SqliteSamples.identity(),
                            SESSIONS,
                            SealedSince.NONE,
                            SqliteSiteStore.SPACE_FLOOR);
            Journal journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            assertThat(journal.spaceLow()).isTrue();
            var sales = new SampleSales(journal);
            sales.prepare();
            assertThatThrownBy(() -> sellForEver(sales)).isInstanceOf(JournalFailed.class);
            long acknowledged = journal.chain().number();

            disk.grow(64);
            // The connection is gone: not even a disk with room brings it back.
            assertThatThrownBy(sales::sell).isInstanceOf(JournalFailed.class);
            store.close();
            try (SqliteSiteStore again = SqliteSamples.open(file, SESSIONS)) {
                Journal reopened = again.journal(SqliteSamples.pen(SampleSales.clock()));
                assertThat(reopened.chain().number()).isBetween(acknowledged, acknowledged + 1);
                new SampleSales(reopened).sell();
            }
            assertThat(
                            SiteVerify.run(
                                            file,
                                            SqliteSamples.identity(),
                                            SqliteSamples.ISSUER_KEY,
                                            SESSIONS)
                                    .problems())
                    .isEmpty();
        }
    }

    private static void sellForEver(SampleSales sales) {
        for (int sale = 0; sale < 100_000; sale++) {
            sales.sell();
        }
    }
}
