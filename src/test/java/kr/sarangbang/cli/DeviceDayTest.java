package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.NeedsPostgres;
import kr.sarangbang.testing.PostgresServer;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whatever devices do all day long, the books are right to the won in the evening. Method:
 * real sites on their disks, a real issuer in a process of its own on a real PostgreSQL; printers,
 * terminals, programs, line and database fail at random, and in the end all is mended. What became
 * of the acts is kept in target/device-day-*.txt.
 */
@NeedsPostgres
@RunsBeside
class DeviceDayTest {
    private static final int A_FEW = 40;
    private static final int MANY = 2_000;

    @TempDir Path folder = Path.of("");

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void anHourOfFailingDevicesIsBalancedToTheWon() throws Exception {
        live(20_220_714L, A_FEW);
    }

    @Test
    @Tag("nightly")
    @Timeout(value = 120, unit = TimeUnit.MINUTES)
    void aDayOfTwoThousandActsWithFailingDevicesIsBalancedToTheWon() throws Exception {
        live(20_220_728L, MANY);
    }

    private void live(long seed, int acts) throws Exception {
        try (PostgresServer server = PostgresServer.start();
                DeviceDay day = new DeviceDay(folder, server, seed, acts)) {
            day.live(acts);
            day.endIn(new DeviceEvening(day.town()));
            keep(acts, day);
            assertThat(day.seen()).containsKey("sale Sold");
            assertThat(day.seen().keySet()).anyMatch(what -> what.startsWith("in the middle"));
        }
    }

    /** What became of the acts, and the books of the evening, for whoever quotes them. */
    private static void keep(int acts, DeviceDay day) throws Exception {
        var lines = new ArrayList<String>();
        day.seen().forEach((what, times) -> lines.add(times + " " + what));
        lines.add(day.town().report().json().toPrettyString());
        Files.write(Path.of("target", "device-day-" + acts + ".txt"), lines);
    }
}
