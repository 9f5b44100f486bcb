package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the series that the city really issued are sold and taken as they were. Method: by
 * commands, with the issuer running while officers change what is on sale.
 */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RealSeriesTest {
    private static final Path FILES = Path.of("kiosk-config", "issuer").toAbsolutePath();

    @TempDir Path folder = Path.of("");

    private static Ran officer(DemoTown town, String command, String... more) {
        var words = new ArrayList<>(List.of("issuer", command, "--home", town.home("I")));
        words.addAll(List.of(more));
        return town.here(words.toArray(new String[0]));
    }

    private static String member(DemoTown town, int birthYear) {
        return officer(
                        town,
                        "add-member",
                        "--identity",
                        "CI-" + birthYear,
                        "--birth-year",
                        "" + birthYear)
                .ends(ExitStatus.DONE)
                .text("member");
    }

    private static Ran sale(DemoTown town, String member, String series, String... more) {
        String[] words = {
            "sell",
            "--home",
            town.home("K1"),
            "--member",
            member,
            "--series",
            series,
            "--amount",
            "100000",
            "--pay",
            "cash"
        };
        return town.here(DemoTown.and(words, more));
    }

    @Test
    void peopleBuyInTheWindowOfTheirYearOfBirth() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-28T08:00:00+09:00")) {
            town.issuerUp();
            town.site("K1", "kiosk");
            Ran added = officer(town, "add-series", FILES.resolve("2022-07").toString());
            assertThat(added.ends(ExitStatus.DONE).texts("series")).hasSize(27);
            town.sync("K1");
            String odd = member(town, 1951);
            String even = member(town, 1952);
            String morning = "city-2022-07-28-odd";
            String afternoon = "city-2022-07-28-even";
            assertThat(sale(town, odd, morning).text("outcome")).isEqualTo("NotOpenYet");
            Ran sold = sale(town, odd, morning, "--at", "2022-07-28T10:00:00+09:00");
            assertThat(sold.ends(ExitStatus.DONE).number("paid")).isEqualTo(93_000);
            assertThat(sale(town, even, morning).text("outcome")).isEqualTo("WrongBirthYearWindow");
            assertThat(sale(town, even, afternoon, "--at", "2022-07-28T14:00:00+09:00"))
                    .extracting(ran -> ran.text("outcome"))
                    .isEqualTo("Sold");
            assertThat(sale(town, even, morning, "--at", "2022-07-28T18:00:00+09:00"))
                    .as("what is left in the evening is for everyone")
                    .extracting(ran -> ran.text("outcome"))
                    .isEqualTo("Sold");
            town.sync("K1");
            town.verify("I", "K1");
            assertThat(town.report().json().path("exceptions").size()).isZero();
        }
    }

    @Test
    void aDistrictsVoucherIsSoldInItsDistrictAndTakenNowhereElseEvenWithoutALine()
            throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            officer(town, "add-series", FILES.resolve("2022-07").toString()).ends(ExitStatus.DONE);
            town.site("K1", "kiosk");
            town.site("S1", "shop");
            jongno(town, "S2");
            String buyer = town.member();
            Ran sold = sale(town, buyer, "mapo-2022-07").ends(ExitStatus.DONE);
            assertThat(sold.number("paid")).isEqualTo(90_000);
            String slip = sold.texts("slips").getFirst();
            assertThat(town.here(town.redemption("S2", slip, 30_000)).text("outcome"))
                    .isEqualTo("WrongDistrict");
            town.issuerDown();
            assertThat(town.here(town.redemption("S2", slip, 30_000)).text("outcome"))
                    .isEqualTo("WrongDistrict");
            Ran taken = town.here(town.redemption("S1", slip, 30_000)).ends(ExitStatus.DONE);
            assertThat(taken.text("decidedBy")).isEqualTo("guarantee");
            town.issuerUp();
            town.sync("K1");
            town.sync("S1");
            town.verify("I", "K1", "S1", "S2");
        }
    }

    private static void jongno(DemoTown town, String id) {
        Path invitation = town.folder().resolve(id + ".invitation");
        officer(
                        town,
                        "add-site",
                        "--site",
                        id,
                        "--role",
                        "shop",
                        "--district",
                        "jongno",
                        "--out",
                        invitation.toString())
                .ends(ExitStatus.DONE);
        town.here("join", "--home", town.home(id), "--invite", invitation.toString())
                .ends(ExitStatus.DONE);
    }

    @Test
    void thePolicyOf2024StandsFromItsDateOnAndDistrictsHaveTheirOwnLimits() throws Exception {
        try (var town = new DemoTown(folder, "2023-12-30T10:00:00+09:00")) {
            town.issuerUp();
            officer(town, "add-series", FILES.resolve("2024").toString()).ends(ExitStatus.DONE);
            officer(town, "policy", FILES.resolve("policy-2024.yaml").toString())
                    .ends(ExitStatus.DONE);
            town.site("K1", "kiosk");
            String buyer = town.member();
            assertThat(sale(town, buyer, "demo", "--at", "2024-01-31T17:00:00+09:00"))
                    .extracting(ran -> ran.text("outcome"))
                    .isEqualTo("Sold");
            assertThat(wanted(town, buyer, "demo", 210_000).text("outcome"))
                    .isEqualTo("OverPurchaseLimit");
            wanted(town, buyer, "demo", 200_000).ends(ExitStatus.DONE);
            Ran district = wanted(town, buyer, "mapo-2024-01", 500_000).ends(ExitStatus.DONE);
            assertThat(district.number("paid")).isEqualTo(475_000);
            assertThat(wanted(town, buyer, "mapo-2024-01", 10_000).text("outcome"))
                    .isEqualTo("OverPurchaseLimit");
            town.sync("K1");
            town.verify("I", "K1");
        }
    }

    private static Ran wanted(DemoTown town, String member, String series, long won) {
        String[] words = {
            "sell",
            "--home",
            town.home("K1"),
            "--member",
            member,
            "--series",
            series,
            "--amount",
            "" + won,
            "--pay",
            "cash"
        };
        return town.here(words);
    }

    @Test
    void aSeriesIsClosedAndOpenedAgainWhileTheIssuerRuns() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            town.site("K1", "kiosk");
            String buyer = town.member();
            town.lend(buyer, "K1", 400_000);
            officer(town, "close-series", "--series", DemoTown.SERIES).ends(ExitStatus.DONE);
            town.issuerDown();
            sale(town, buyer, DemoTown.SERIES, "--at", "2022-07-14T11:00:00+09:00")
                    .ends(ExitStatus.DONE);
            town.issuerUp();
            town.sync("K1");
            assertThat(sale(town, buyer, DemoTown.SERIES).text("outcome"))
                    .isEqualTo("SeriesClosed");
            assertThat(town.report().json().path("exceptions").path(0).path("kind").asText())
                    .isEqualTo("SoldWhileClosed");
            Path again = FILES.resolve("series").resolve("city-2022-07.yaml");
            officer(town, "change-series", again.toString()).ends(ExitStatus.DONE);
            town.sync("K1");
            sale(town, buyer, DemoTown.SERIES).ends(ExitStatus.DONE);
            town.sync("K1");
            town.verify("I", "K1");
        }
    }

    @Test
    void aMistakeInAnOfficersFileIsToldWithItsLineAndNothingIsChanged() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            Path file = folder.resolve("wrong.yaml");
            Files.writeString(
                    file,
                    Files.readString(FILES.resolve("2022-07").resolve("mapo.yaml"))
                            .replace("number: 114", "number: many"));
            Ran ran = officer(town, "add-series", file.toString()).ends(ExitStatus.WRONG_USE);
            assertThat(ran.err()).contains("wrong.yaml:3").contains("from 1 to 8999");
            assertThat(officer(town, "add-series", folder.resolve("none.yaml").toString()))
                    .extracting(Ran::err)
                    .asString()
                    .contains("There is no file");
            Ran taken = officer(town, "policy", FILES.resolve("policy.yaml").toString());
            assertThat(taken.ends(ExitStatus.DONE).number("version")).isOne();
        }
    }
}
