package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what a counter does is done by commands too, over a real line to a real issuer. Method: a
 * demo town with a counter and a shop.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CounterCommandsTest {
    @TempDir Path folder = Path.of("");

    private static final String[] APPROVED = {
        "--by", "1042", "--approved-by", "7", "--reason", "wish"
    };

    private DemoTown town() throws Exception {
        var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00");
        town.issuerUp();
        town.site("T1", "teller");
        town.site("S1", "shop");
        return town;
    }

    /** The text of a voucher of 100,000 won that the counter sold for cash. */
    private static String sold(DemoTown town, String member) {
        Ran sold =
                town.here(DemoTown.and(town.sale("T1", member, 100_000, "cash"), "--by", "1042"))
                        .ends(ExitStatus.DONE);
        town.sync("T1");
        return sold.texts("slips").getFirst();
    }

    private static void settle(DemoTown town) {
        town.sync("S1");
        town.sync("T1");
        town.verify("T1", "S1", "I");
    }

    @Test
    void aLostPaperIsMadeAnewAndTheOldOneIsWorthNothing() throws Exception {
        try (var town = town()) {
            String member = town.member();
            String slip = sold(town, member);
            String[] ask = {"reissue", "--home", town.home("T1"), "--member", member};
            String number =
                    town.here(ask)
                            .ends(ExitStatus.DONE)
                            .json()
                            .path("vouchers")
                            .path(0)
                            .path("number")
                            .asText();
            String[] wish = DemoTown.and(ask, "--number", number);
            town.here(wish).ends(ExitStatus.WRONG_USE);
            Ran anew = town.here(DemoTown.and(wish, APPROVED)).ends(ExitStatus.DONE);
            assertThat(anew.text("outcome")).isEqualTo("Reissued");
            Ran old = town.here(town.redemption("S1", slip, 10_000)).ends(ExitStatus.REFUSED);
            assertThat(old.text("outcome")).isEqualTo("AlreadyUsed");
            town.here(town.redemption("S1", anew.text("slip"), 100_000)).ends(ExitStatus.DONE);
            settle(town);
        }
    }

    /**
     * Goal: a rehearsal says what a day needs, and the books are the same after it. Method: a
     * counter in order, then one whose printer has no paper.
     */
    @Test
    void anOpeningIsRehearsedOnPaperAndLeavesNothingInTheJournal() throws Exception {
        try (var town = town()) {
            String[] ask = {"rehearse", "--home", town.home("T1"), "--paper"};
            Ran good = town.here(ask).ends(ExitStatus.DONE);
            assertThat(good.json().path("opens").asBoolean()).isTrue();
            assertThat(good.json().path("checks").findValuesAsText("finding"))
                    .contains("LineUp", "Signed", "PrinterGood");
            Ran bad =
                    town.here(DemoTown.and(ask, "--device", "printer=paper-out"))
                            .ends(ExitStatus.REFUSED);
            assertThat(bad.json().path("opens").asBoolean()).isFalse();
            assertThat(bad.json().path("checks").findValuesAsText("finding"))
                    .contains("PrinterPaperOut");
            settle(town);
        }
    }

    @Test
    void theRestOfACashPurchaseIsGivenBackLessItsDiscount() throws Exception {
        try (var town = town()) {
            String slip = sold(town, town.member());
            String rest =
                    town.here(town.redemption("S1", slip, 60_000))
                            .ends(ExitStatus.DONE)
                            .text("slip");
            String[] wish = {"refund", "--home", town.home("T1"), "--slip", rest};
            Ran back = town.here(DemoTown.and(wish, APPROVED)).ends(ExitStatus.DONE);
            assertThat(back.number("amount")).isEqualTo(37_200);
            assertThat(back.text("means")).isEqualTo("cash");
            settle(town);
            assertThat(town.account("VoucherLiability")).isZero();
        }
    }
}
