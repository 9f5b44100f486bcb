package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: an officer who loses a branch finds every step in a command, on an issuer that runs and on
 * one that does not. Method: one day of real homes: the branch sells and promises without a line,
 * is written off, its number is served at a kiosk, and it comes back.
 */
class LostSiteCommandsTest {
    @TempDir Path folder = Path.of("");

    @Test
    void fault36ABranchIsLostItsNumberIsServedElsewhereAndItComesBack() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            town.site("B1", "branch");
            town.site("K1", "kiosk");
            town.site("S1", "shop");
            String member = town.member();
            town.lend(member, "B1", 200_000);
            town.issuerDown();
            Ran sold =
                    town.here(DemoTown.and(town.sale("B1", member, 50_000, "cash"), "--by", "7"))
                            .ends(ExitStatus.DONE);
            Ran number =
                    town.here(
                                    "number",
                                    "--home",
                                    town.home("B1"),
                                    "--series",
                                    DemoTown.SERIES,
                                    "--amount",
                                    "100000",
                                    "--member",
                                    member,
                                    "--pin",
                                    "2580")
                            .ends(ExitStatus.DONE);
            assertThat(number.text("promise")).isEqualTo("Guaranteed");
            Ran off = officer(town, "write-off").ends(ExitStatus.DONE);
            assertThat(off.json().path("retired").asLong()).isEqualTo(10_000_000);
            assertThat(off.json().path("limits").asLong()).isEqualTo(200_000);
            town.issuerUp();
            assertThat(officer(town, "write-off").ends(ExitStatus.DONE).json())
                    .isEqualTo(off.json());
            servedAtTheKiosk(town, member, number.text("slip"));
            town.here(town.redemption("S1", sold.texts("slips").getFirst(), 50_000))
                    .ends(ExitStatus.DONE);
            comesBack(town, member);
            town.verify("I", "B1", "K1", "S1", "B1-again");
        }
    }

    private static Ran officer(DemoTown town, String command, String... more) {
        String[] words = {"issuer", command, "--home", town.home("I"), "--site", "B1"};
        return town.here(DemoTown.and(DemoTown.and(words, "--by", "홍", "--reason", "fire"), more));
    }

    private static void servedAtTheKiosk(DemoTown town, String member, String slip) {
        String[] show = {"number", "--home", town.home("K1"), "--from-lost", slip};
        Ran here = town.here(show).ends(ExitStatus.DONE);
        assertThat(here.text("promise")).isEqualTo("Guaranteed");
        town.here("call", "--home", town.home("K1"), "--window", "1").ends(ExitStatus.DONE);
        String number = here.json().path("ticket").asText();
        town.here(
                        DemoTown.and(
                                town.sale("K1", member, 100_000, "card"),
                                "--pin",
                                "2580",
                                "--ticket",
                                number))
                .ends(ExitStatus.DONE);
        Ran again = town.here(show).ends(ExitStatus.REFUSED);
        assertThat(again.text("outcome")).isEqualTo("AlreadyServed");
        assertThat(again.text("where")).isEqualTo("K1");
    }

    private static void comesBack(DemoTown town, String member) {
        assertThat(officer(town, "declare", "--member", member, "--bought", "1000000"))
                .satisfies(ran -> ran.ends(ExitStatus.REFUSED));
        assertThat(
                        officer(town, "declare", "--member", member, "--bought", "50000")
                                .ends(ExitStatus.DONE)
                                .json()
                                .path("released")
                                .asLong())
                .isEqualTo(50_000);
        town.sync("B1");
        assertThat(town.here("status", "--home", town.home("B1")).text("stopped"))
                .isEqualTo("SiteWrittenOff");
        Ran refused =
                town.here(DemoTown.and(town.sale("B1", member, 50_000, "cash"), "--by", "7"))
                        .ends(ExitStatus.REFUSED);
        assertThat(refused.text("outcome")).isEqualTo("SiteWrittenOff");
        town.here("rights", "--home", town.home("B1"), "--return", DemoTown.SERIES)
                .ends(ExitStatus.REFUSED);
        JsonNode report = town.report().json();
        assertThat(report.path("lost").path(0).path("cameBack").asBoolean()).isTrue();
        assertThat(report.path("lost").path(0).path("served").asLong()).isEqualTo(100_000);
        assertThat(report.path("exceptions"))
                .extracting(one -> one.path("kind").asText())
                .containsExactly("WrittenOffCameBack");
        Path invitation = town.folder().resolve("again.invitation");
        officer(town, "invite", "--out", invitation.toString()).ends(ExitStatus.DONE);
        town.here("join", "--home", town.home("B1-again"), "--invite", invitation.toString())
                .ends(ExitStatus.DONE);
        boolean works =
                town.here("status", "--home", town.home("B1-again"))
                        .json()
                        .path("stopped")
                        .isNull();
        assertThat(works).isTrue();
        officer(town, "invite", "--out", invitation.toString()).ends(ExitStatus.REFUSED);
    }
}
