package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: a branch and a shop without a line from 25 July to 26 August sell and take what they may,
 * while a kiosk with a line sells to the same people, and when they come back every limit was kept
 * and nothing is missing. Method: real homes, a cable that is pulled out, and a calendar; members
 * may buy 400,000 won a month and hold 700,000, and half of each month lies at their branch.
 */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class OfflineMonthTest {
    private static final Path FILES = Path.of("kiosk-config", "issuer").toAbsolutePath();
    private static final String ODD_SERIES = "city-2022-07-28-odd";
    private static final String LAST_DAY = "2022-08-25T17:00:00+09:00";
    private static final String BACK = "2022-08-26T10:00:00+09:00";

    @TempDir Path folder = Path.of("");

    @Test
    void fault52ASiteThatWasOfflineForAMonthComesBackInTheNextWithEveryLimitKept()
            throws Exception {
        try (var month = new OfflineMonth(folder, policy())) {
            String anna = month.member("anna", 1960);
            String boni = month.member("boni", 1962);
            String odd = month.member("odd", 1951);
            month.town.sync("B1");
            month.cable.pull();
            String july = julyWithoutALine(month, anna, boni, odd);
            String august = theTurnOfTheMonth(month, anna, july);
            theKioskSellsWhatTheBranchDoesNotHold(month, anna, boni);
            String last = restOfAugustWithoutALine(month, anna, boni, odd, august);
            month.cable.plugIn();
            everythingArrives(month);
            theMonthIsWhole(month, anna, boni, odd);
            month.redeems("S2", last, 50_000, BACK, "issuer");
            month.redeems("S1", august, 50_000, BACK, "issuer");
            month.booksAgree();
        }
    }

    private Path policy() throws Exception {
        Path file = folder.resolve("policy.yaml");
        Files.writeString(
                file,
                Files.readString(FILES.resolve("policy.yaml"))
                        .replace("held: 1,000,000", "held: 700,000")
                        .replace("homeShare: 400,000", "homeShare: 200,000")
                        .replace("monthsAhead: 0", "monthsAhead: 1")
                        .replace("listMaxAge: PT24H", "listMaxAge: PT240H")
                        .replace("sellUntilBusinessDays: 1", "sellUntilBusinessDays: 23"));
        return file;
    }

    /** The paper of the last minutes of July. */
    private static String julyWithoutALine(
            OfflineMonth month, String anna, String boni, String odd) {
        String first = month.sells("B1", anna, 100_000, "2022-07-25T11:00:00+09:00");
        month.sellsAtMost("B1", anna, 110_000, "NoLimitRightOffline", 100_000);
        String tuesday = "2022-07-26T12:00:00+09:00";
        String rest = month.redeems("S1", first, 50_000, tuesday, "guarantee");
        assertThat(month.refusal("S1", rest, 10_000, tuesday)).isEqualTo("OverGuarantee");
        month.sells("K1", anna, 200_000, tuesday);
        month.sellsAtMost("K1", anna, 10_000, "LimitElsewhere", 0);
        month.sells("K1", boni, 200_000, tuesday);

        String morning = "2022-07-28T11:00:00+09:00";
        month.sellsOf(ODD_SERIES, "B1", odd, 50_000, morning);
        assertThat(month.wants(ODD_SERIES, "B1", anna, 40_000, morning).text("outcome"))
                .isEqualTo("WrongBirthYearWindow");
        month.sellsOf(ODD_SERIES, "B1", anna, 40_000, "2022-07-28T18:30:00+09:00");
        return month.sells("B1", anna, 20_000, "2022-07-31T23:58:00+09:00");
    }

    /**
     * What is left of July is worth nothing a few minutes later; August, lent ahead, is whole.
     *
     * @return what is left of a paper of August at the shop without a line
     */
    private static String theTurnOfTheMonth(OfflineMonth month, String anna, String july) {
        String newMonth = "2022-08-01T00:00:10+09:00";
        assertThat(month.wants(DemoTown.SERIES, "B1", anna, 210_000, newMonth).text("outcome"))
                .isEqualTo("NoLimitRightOffline");
        month.sellsAtMost("B1", anna, 210_000, "NoLimitRightOffline", 200_000);
        String paper = month.sells("B1", anna, 150_000, newMonth);
        String rest = month.redeems("S1", paper, 50_000, "2022-08-01T09:00:00+09:00", "guarantee");
        // The kiosk's 200,000 and the 400,000 at the branch: that much more may be held.
        month.sellsAtMost("K1", anna, 150_000, "LimitElsewhere", 100_000);
        month.sells("K1", anna, 100_000, "2022-08-01T10:00:00+09:00");
        // Nobody at the issuer has heard of this paper, and its shop has a line.
        month.redeems("S2", july, 20_000, "2022-08-01T11:00:00+09:00", "issuer");
        month.sellsAtMost("K1", anna, 10_000, "LimitElsewhere", 0);
        return rest;
    }

    /** A redemption makes room to hold more when the day on which it may be cancelled is over. */
    private static void theKioskSellsWhatTheBranchDoesNotHold(
            OfflineMonth month, String anna, String boni) {
        String tuesday = "2022-08-02T10:00:00+09:00";
        month.endsItsDay("S2", tuesday);
        month.sellsAtMost("K1", anna, 30_000, "LimitElsewhere", 20_000);
        month.sells("K1", anna, 20_000, tuesday);
        month.sells("K1", boni, 100_000, tuesday);
    }

    /** The last paper that the branch sold. */
    private static String restOfAugustWithoutALine(
            OfflineMonth month, String anna, String boni, String odd, String rest) {
        String young = "2022-08-04T09:00:00+09:00";
        String of = month.sells("B1", boni, 150_000, young);
        String left = month.redeems("S1", of, 50_000, young, "guarantee");
        String old = "2022-08-04T11:00:00+09:00";
        assertThat(month.status("S1").number("guaranteeLeft")).isEqualTo(150_000);
        assertThat(month.refusal("S1", left, 10_000, old)).isEqualTo("ListTooOld");
        assertThat(month.refusal("S1", rest, 10_000, old)).isEqualTo("ListTooOld");
        month.sells("B1", boni, 50_000, "2022-08-10T10:00:00+09:00");
        month.sellsAtMost("B1", boni, 10_000, "NoLimitRightOffline", 0);
        String last = month.sells("B1", anna, 50_000, LAST_DAY);
        month.sellsAtMost("B1", anna, 10_000, "NoLimitRightOffline", 0);
        assertThat(month.refusal("S1", last, 10_000, LAST_DAY)).isEqualTo("ListTooOld");
        // The stock was lent until the end of the day before; the member's August is whole.
        assertThat(month.wants(DemoTown.SERIES, "B1", odd, 10_000, BACK).text("outcome"))
                .isEqualTo("NoStock");
        return last;
    }

    private static void everythingArrives(OfflineMonth month) {
        for (String site : new String[] {"B1", "S1"}) {
            JsonNode waiting = month.status(site).json().path("waiting");
            assertThat(waiting.path("count").asLong()).isPositive();
            assertThat(waiting.path("oldestSeconds").asLong()).isGreaterThan(24 * 86_400);
            assertThat(month.town.sync(site).number("waiting")).isZero();
            assertThat(month.status(site).number("refused")).isZero();
        }
        assertThat(month.status("S1").number("guaranteeLeft")).isEqualTo(300_000);
        for (JsonNode right : month.status("B1").json().path("rights")) {
            assertThat(right.path("month").asText()).isNotEqualTo("2022-07");
        }
        month.town.verify("I", "B1", "S1", "K1", "S2");
    }

    /** Everybody gets what August has left, at either place, and not a share more. */
    private static void theMonthIsWhole(OfflineMonth month, String anna, String boni, String odd) {
        month.sellsAtMost("B1", boni, 110_000, "OverPurchaseLimit", 100_000);
        month.sells("B1", boni, 100_000, BACK);
        month.sells("B1", odd, 200_000, BACK);
        month.sells("K1", odd, 200_000, BACK);
        month.sells("K1", anna, 80_000, BACK);
        for (String member : new String[] {anna, boni, odd}) {
            month.sellsAtMost("K1", member, 10_000, "OverPurchaseLimit", 0);
            month.sellsAtMost("B1", member, 10_000, "OverPurchaseLimit", 0);
        }
    }
}
