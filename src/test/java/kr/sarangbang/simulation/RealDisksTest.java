package kr.sarangbang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import kr.sarangbang.foundation.database.Database;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.simulation.plants.Plant;
import kr.sarangbang.testing.NeedsPostgres;
import kr.sarangbang.testing.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: what holds on rows in memory holds on real databases under real signatures. Method: the
 * same seeds with SQLite under every site, and SQLite or PostgreSQL under the issuer; after each
 * start of a site its database must say what the rows in memory say, which the checks read.
 */
class RealDisksTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void aShortRunOnRealDisksIsClean() throws Exception {
        run(3, 60, new SqliteFile(folder.resolve("issuer.db")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Tag("nightly")
    void longRunsOnRealDisksAreClean(long seed) throws Exception {
        run(seed, 600, new SqliteFile(folder.resolve("issuer.db")));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    @Tag("nightly")
    @NeedsPostgres
    void longRunsWithAnIssuerOnPostgresAreClean(long seed) throws Exception {
        run(seed, 400, PostgresServer.shared().database());
    }

    private void run(long seed, int steps, Database issuer) throws Exception {
        Path sites = Files.createDirectory(folder.resolve("sites"));
        try (var disks = new RealDisks(sites, issuer)) {
            World.Result result =
                    World.run(
                            new World.Setting(seed, Steps.upTo(steps), 4, Plant.NONE, disks),
                            line -> {});

            assertThat(result.broken()).as("seed " + seed).isEmpty();
            assertThat(result.acts()).as("acts").isPositive();
        }
    }
}
