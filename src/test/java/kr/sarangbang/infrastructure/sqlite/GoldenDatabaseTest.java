package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: what an earlier program wrote, this one opens and goes on with. Method: a file made by the
 * program of each schema ({@link #main} makes today's) with three sales in it.
 */
class GoldenDatabaseTest {
    private static final SiteSessions SESSIONS = new SiteSessions();
    private static final long ENTRIES = 16;

    @TempDir Path folder = Path.of("");

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    /** Makes the file of today's schema: the folder is the only argument. */
    public static void main(String[] arguments) {
        Path file =
                Path.of(arguments[0]).resolve("schema-" + SiteSchema.MIGRATIONS.latest() + ".db");
        try (var sessions = new SiteSessions();
                SqliteSiteStore store = SqliteSamples.open(file, sessions)) {
            store.bulletin().take(SampleSite.firstNews());
            var sales = new SampleSales(store.journal(SqliteSamples.pen(SampleSales.clock())));
            sales.prepare();
            for (int sale = 0; sale < 3; sale++) {
                sales.sell();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aDatabaseOfEachSchemaIsOpenedAndGoesOn(int schema) throws IOException {
        Path file = folder.resolve("site.db");
        String name = "/golden/site/schema-" + schema + ".db";
        try (InputStream golden = GoldenDatabaseTest.class.getResourceAsStream(name)) {
            assertThat(golden).as(name).isNotNull();
            Files.copy(golden, file);
        }
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            var journal = store.journal(SqliteSamples.pen(SampleSales.clock()));
            assertThat(journal.chain().number()).isEqualTo(ENTRIES);
            assertThat(store.bulletin().policy()).contains(SampleSite.policy(1));
            new SampleSales(journal).sell();
        }
        SiteVerify.Result result =
                SiteVerify.run(file, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
        assertThat(result.problems()).isEmpty();
        assertThat(result.entries()).isEqualTo(ENTRIES + 4);
    }

    @org.junit.jupiter.api.Test
    void everySchemaHasItsFile() {
        for (int schema = 1; schema <= SiteSchema.MIGRATIONS.latest(); schema++) {
            assertThat(
                            GoldenDatabaseTest.class.getResource(
                                    "/golden/site/schema-" + schema + ".db"))
                    .as("schema " + schema)
                    .isNotNull();
        }
    }
}
