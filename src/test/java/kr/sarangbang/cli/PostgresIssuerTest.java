package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.foundation.database.PostgresDatabase;
import kr.sarangbang.testing.NeedsPostgres;
import kr.sarangbang.testing.PostgresServer;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an issuer whose books are in PostgreSQL is the same issuer. Method: by commands, its
 * process killed and its server crashed between the acts.
 */
@NeedsPostgres
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PostgresIssuerTest {
    private static final String AT_TEN = "2022-07-14T10:00:00+09:00";

    @TempDir Path folder = Path.of("");

    @Test
    void booksInPostgresOutliveTheIssuerAndItsServer() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                DemoTown town = new DemoTown(folder, AT_TEN, "--db", server.address())) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            town.site("S1", "shop");
            String alone = town.member();
            town.lend(alone, "K1", 100_000);
            String first = sold(town, town.member());
            server.crash();
            redeemed(town, first, 60_000);
            town.sync("K1");
            town.issuerDown();
            String second = sold(town, alone);
            town.issuerUp();
            town.sync("K1");
            redeemed(town, second, 100_000);
            town.sync("S1");
            town.verify("I", "K1", "S1");
            Ran report = town.report();
            assertThat(report.json().path("balanced").asBoolean()).isTrue();
            assertThat(report.json().path("exceptions").size()).isZero();
            assertThat(town.account("VoucherLiability")).isEqualTo(40_000);
            assertThat(town.account("ShopsPayable")).isEqualTo(160_000);
            assertThat(Path.of(town.home("I"), "issuer.db")).doesNotExist();
        }
    }

    private static String sold(DemoTown town, String member) {
        return town.here(town.sale("K1", member, 100_000, "cash"))
                .ends(ExitStatus.DONE)
                .texts("slips")
                .getFirst();
    }

    private static void redeemed(DemoTown town, String slip, long won) {
        Ran ran = town.here(town.redemption("S1", slip, won)).ends(ExitStatus.DONE);
        assertThat(ran.text("decidedBy")).isEqualTo("issuer");
    }

    @Test
    void thePasswordIsKeptApartFromTheAddress() throws Exception {
        String address = PostgresServer.shared().address();
        try (var town = new DemoTown(folder, AT_TEN, "--db", address)) {
            Path home = Path.of(town.home("I"));
            String secret = address.replaceAll(".*password=", "").replace("%20", " ");
            assertThat(home.resolve("issuer.yaml")).content().contains("jdbc:postgresql://");
            assertThat(home.resolve("issuer.yaml")).content().doesNotContain("password");
            Path kept = home.resolve("keys").resolve("database.password");
            assertThat(kept).hasContent(secret);
            assertThat(Files.getPosixFilePermissions(kept)).hasSize(2);
            assertThat(town.report().json().path("balanced").asBoolean()).isTrue();
        }
    }

    @Test
    void aDatabaseWithAnIssuersBooksIsNotTakenForAnother() throws Exception {
        String address = PostgresServer.shared().address();
        try (var town = new DemoTown(folder, AT_TEN, "--db", address)) {
            Ran again = init(town, "J", address).ends(ExitStatus.WRONG_USE);
            assertThat(again.err()).contains("holds an issuer's books");
            assertThat(Path.of(town.home("J"), "issuer.yaml")).doesNotExist();
        }
    }

    @Test
    void whatIsNoDatabaseAddressIsExplained() throws Exception {
        try (var town = new DemoTown(folder, AT_TEN)) {
            assertThat(init(town, "J", "jdbc:mysql://host/town?password=abc").err())
                    .contains(PostgresDatabase.PREFIX)
                    .doesNotContain("abc");
            Ran nobody = init(town, "J", "jdbc:postgresql://127.0.0.1:1/town?user=nobody");
            assertThat(nobody.ends(ExitStatus.FAILED).err()).contains("cannot be opened");
        }
    }

    private static Ran init(DemoTown town, String home, String address) {
        return town.here("issuer", "init", "--home", town.home(home), "--db", address);
    }
}
