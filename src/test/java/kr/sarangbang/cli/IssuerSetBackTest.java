package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an old image of a real issuer's books that is put back loses no answer (fault 66). Method:
 * its database file is copied, the town goes on, the copy is put back.
 */
@RunsBeside
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class IssuerSetBackTest {
    private static final String AT_TEN = "2022-07-14T10:00:00+09:00";

    @TempDir Path folder = Path.of("");

    @Test
    void fault66AnOldImageOfTheBooksIsFoundOrSaidAndEverythingIsThereAgain() throws Exception {
        try (var town = new DemoTown(folder.resolve("town"), AT_TEN)) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            town.site("S1", "shop");
            String member = town.member();
            town.lend(member, "K1", 200_000);
            Path books = Path.of(town.home("I"), "issuer.db");
            town.issuerDown();
            // Any command closes the database whole; what it does is nothing.
            town.here(
                    "issuer",
                    "lend-limit",
                    "--home",
                    town.home("I"),
                    "--member",
                    member,
                    "--site",
                    "K1",
                    "--amount",
                    "999999999");
            Path image = folder.resolve("image.db");
            Files.copy(books, image);
            town.issuerUp();
            String slip =
                    town.here(town.sale("K1", member, 50_000, "cash"))
                            .ends(ExitStatus.DONE)
                            .texts("slips")
                            .getFirst();
            town.sync("K1");
            town.here(town.redemption("S1", slip, 20_000)).ends(ExitStatus.DONE);
            town.sync("S1");
            String before = town.report().json().path("accounts").toString();

            town.issuerDown();
            Files.deleteIfExists(books.resolveSibling("issuer.db-wal"));
            Files.deleteIfExists(books.resolveSibling("issuer.db-shm"));
            Files.copy(image, books, StandardCopyOption.REPLACE_EXISTING);
            town.issuerUp();
            // Nobody says so; the first site that comes shows it.
            town.sync("K1");
            assertThat(town.report().texts("unread")).containsExactly("S1.1");
            assertThat(town.report().number("epoch")).isEqualTo(2);
            town.sync("S1");
            assertThat(town.report().texts("unread")).isEmpty();
            assertThat(town.report().json().path("accounts").toString()).isEqualTo(before);
            town.verify("I", "K1", "S1");

            anOfficerSaysSo(town);
        }
    }

    private static void anOfficerSaysSo(DemoTown town) {
        String[] epoch = {
            "issuer",
            "new-epoch",
            "--home",
            town.home("I"),
            "--by",
            "officer 1",
            "--reason",
            "the standby took over"
        };
        Ran begun = town.here(epoch).ends(ExitStatus.DONE);
        assertThat(begun.number("epoch")).isEqualTo(3);
        assertThat(begun.texts("unread")).containsExactlyInAnyOrder("K1.1", "S1.1");
        town.sync("K1");
        town.here(DemoTown.and(epoch, "--without", "K1")).ends(ExitStatus.REFUSED);
        town.here(DemoTown.and(epoch, "--without", "S1")).ends(ExitStatus.DONE);
        assertThat(town.report().texts("unread")).isEmpty();
        town.sync("S1");
        town.here(town.sale("K1", town.member(), 10_000, "cash")).ends(ExitStatus.DONE);
        town.verify("I", "K1", "S1");
    }
}
