package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a home that was copied, or whose database is damaged, is found and locked, nothing of it is
 * lost, and it goes on in the same folder as a new incarnation. Method: real homes, worked by
 * commands; folders are copied and rows damaged while nobody looks.
 */
@RunsBeside
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RejoinTest {
    private static final String AT_TEN = "2022-07-14T10:00:00+09:00";

    @TempDir Path folder = Path.of("");

    private static String sold(DemoTown town, String home, String member, long won) {
        return town.here(town.sale(home, member, won, "cash"))
                .ends(ExitStatus.DONE)
                .texts("slips")
                .getFirst();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                if (!one.getFileName().toString().equals("lock")) {
                    Files.copy(one, to.resolve(from.relativize(one).toString()));
                }
            }
        }
    }

    private static List<String> exceptions(DemoTown town) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode one : town.report().json().path("exceptions")) {
            kinds.add(one.path("kind").asText());
        }
        return kinds;
    }

    private static Ran officer(DemoTown town, String command, String... more) {
        String[] words = {"issuer", command, "--home", town.home("I"), "--site", "K1"};
        return town.here(
                DemoTown.and(DemoTown.and(words, "--by", "홍", "--reason", "new disk"), more));
    }

    /** What an officer does for a site that was frozen or written off. */
    private static Path invitation(DemoTown town) {
        Path file = town.folder().resolve("K1.again");
        officer(town, "invite", "--out", file.toString()).ends(ExitStatus.DONE);
        return file;
    }

    @Test
    void fault43TwoCopiesOfAHomeAreFrozenAndOneGoesOnWithNothingLost() throws Exception {
        try (var town = new DemoTown(folder.resolve("town"), AT_TEN)) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            town.site("S1", "shop");
            String member = town.member();
            town.lend(member, "K1", 200_000);
            town.issuerDown();
            copy(Path.of(town.home("K1")), Path.of(town.home("K1-copy")));
            String first = sold(town, "K1", member, 50_000);
            String second = sold(town, "K1-copy", member, 20_000);
            String third = sold(town, "K1-copy", member, 10_000);
            town.issuerUp();
            assertThat(town.sync("K1").number("refused")).isZero();
            assertThat(town.sync("K1-copy").number("waiting")).isZero();
            town.sync("K1");
            assertThat(exceptions(town)).contains("Fork", "UnitsSoldTwice");
            for (String home : List.of("K1", "K1-copy")) {
                town.here(town.sale(home, member, 10_000, "cash")).ends(ExitStatus.REFUSED);
            }
            honoured(town, first, 50_000);
            honoured(town, second, 20_000);
            honoured(town, third, 10_000);
            assertThat(town.account("ShopsPayable")).isEqualTo(80_000);

            Path again = invitation(town);
            town.here("join", "--home", town.home("K1"), "--invite", again.toString())
                    .ends(ExitStatus.DONE);
            sold(town, "K1", town.member(), 10_000);
            assertThat(town.sync("K1").number("waiting")).isZero();
            town.verify("K1", "I");
        }
    }

    private static void honoured(DemoTown town, String slip, long won) {
        assertThat(
                        town.here(town.redemption("S1", slip, won))
                                .ends(ExitStatus.DONE)
                                .text("outcome"))
                .isEqualTo("Redeemed");
    }

    /** Joining anew loses nothing: what waits of the old incarnation is delivered as its own. */
    @Test
    void whatWaitsOfTheOldIncarnationIsDeliveredAfterJoiningAnew() throws Exception {
        try (var town = new DemoTown(folder.resolve("town"), AT_TEN)) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            String member = town.member();
            town.lend(member, "K1", 200_000);
            town.issuerDown();
            sold(town, "K1", member, 50_000);
            town.issuerUp();
            officer(town, "write-off").ends(ExitStatus.DONE);
            Path again = invitation(town);
            town.here("join", "--home", town.home("K1"), "--invite", again.toString())
                    .ends(ExitStatus.DONE);
            assertThat(Path.of(town.home("K1"), "earlier", "1", "site.db")).exists();
            assertThat(
                            town.here("status", "--home", town.home("K1"))
                                    .ends(ExitStatus.DONE)
                                    .number("waitingOfEarlier"))
                    .isZero();
            assertThat(town.account("Cash")).isEqualTo(46_500);
            assertThat(exceptions(town)).containsExactly("WrittenOffCameBack");
            town.verify("K1", "I");
        }
    }

    /** A power cut half-way: nothing opens the home, and joining once more ends it. */
    @Test
    void aJoiningAnewThatWasCutIsFinishedByJoiningOnceMore() throws Exception {
        try (var town = new DemoTown(folder.resolve("town"), AT_TEN)) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            officer(town, "write-off").ends(ExitStatus.DONE);
            Path again = invitation(town);
            Path home = Path.of(town.home("K1"));
            Path before = folder.resolve("before");
            copy(home, before);
            town.here("join", "--home", town.home("K1"), "--invite", again.toString())
                    .ends(ExitStatus.DONE);
            // The state in which the journal was put aside, and keys and description were not.
            Path cut = Path.of(town.home("K1-cut"));
            copy(before, cut);
            Files.createDirectories(cut.resolve("earlier").resolve("1"));
            Files.move(cut.resolve("site.db"), cut.resolve("earlier/1/site.db"));
            Files.createDirectories(cut.resolve("next"));
            copy(home.resolve("keys"), cut.resolve("next").resolve("keys"));
            Files.copy(home.resolve("site.yaml"), cut.resolve("next").resolve("site.yaml"));
            Ran refused = town.here("sync", "--home", cut.toString()).ends(ExitStatus.FAILED);
            assertThat(refused.err()).contains("join");
            town.here("join", "--home", cut.toString(), "--invite", again.toString())
                    .ends(ExitStatus.DONE);
            assertThat(cut.resolve("earlier/1/keys")).exists();
            assertThat(cut.resolve("next")).doesNotExist();
            town.verify("K1-cut");
        }
    }

    /** Faults 22, 23, 40 and 44: one row that nobody can read blocks nothing behind it. */
    @Test
    void fault44ARowThatCannotBeReadIsReplacedByItsHashAndWhatFollowsIsBooked() throws Exception {
        try (var town = new DemoTown(folder.resolve("town"), AT_TEN)) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            String member = town.member();
            town.lend(member, "K1", 200_000);
            town.issuerDown();
            sold(town, "K1", member, 50_000);
            sold(town, "K1", member, 20_000);
            damageFirstWaiting(Path.of(town.home("K1"), "site.db"));
            town.issuerUp();
            town.here(town.sale("K1", member, 10_000, "cash")).ends(ExitStatus.FAILED);
            Ran locked = town.here("sync", "--home", town.home("K1")).ends(ExitStatus.FAILED);
            assertThat(locked.json().path("locked").asBoolean()).isTrue();
            assertThat(locked.number("waiting")).isZero();
            assertThat(exceptions(town)).contains("EntryUnreadable");
            assertThat(town.account("Cash")).isEqualTo(65_100);
            town.verify("I");

            Path again = invitation(town);
            town.here("join", "--home", town.home("K1"), "--invite", again.toString())
                    .ends(ExitStatus.DONE);
            sold(town, "K1", town.member(), 10_000);
            assertThat(town.sync("K1").number("waiting")).isZero();
            town.verify("K1", "I");
        }
    }

    private static void damageFirstWaiting(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update entry set payload = x'0102' where number = (select min(number) from"
                            + " delivery where state = 0)");
        }
    }
}
