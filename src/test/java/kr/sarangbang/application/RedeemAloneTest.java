package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import org.junit.jupiter.api.Test;

/** What a shop does with a voucher without a line, inside its guarantee (rule 12). */
final class RedeemAloneTest {
    private final Town town = new Town();
    private final Site shop = town.shop();

    private static RedemptionOutcome.Redeemed redeemed(RedemptionOutcome outcome) {
        if (outcome instanceof RedemptionOutcome.Redeemed redeemed) {
            return redeemed;
        }
        throw new AssertionError("not redeemed: " + outcome);
    }

    private static RedemptionRefusal refused(RedemptionOutcome outcome) {
        if (outcome instanceof RedemptionOutcome.Refused refused) {
            return refused.reason();
        }
        throw new AssertionError("not refused: " + outcome);
    }

    private RedemptionOutcome redeem(Slip slip, long won) {
        return shop.redeem(shop.text(slip), won);
    }

    private Slip onPaper(Site site, PaperKind kind) {
        String text = String.join("\n", site.printer.last(kind).codes());
        return ((SlipReading.Genuine) site.slips.read(text)).slip();
    }

    @Test
    void guaranteeForOneVoucherIsReachedExactlyAndNotPassed() {
        Slip slip = town.voucher(100_000);
        shop.lineDown();
        assertThat(refused(redeem(slip, 50_001))).isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
        Slip rest = redeemed(redeem(slip, 30_000)).next().orElseThrow();
        assertThat(refused(redeem(rest, 20_001))).isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
        assertThat(redeemed(redeem(rest, 20_000)).decidedBy()).isEqualTo(DecidedBy.GUARANTEE);
        town.settleAndVerify();
    }

    @Test
    void guaranteeInAllIsReachedExactlyAndNotPassed() {
        Slip[] slips = new Slip[7];
        for (int i = 0; i < 7; i++) {
            slips[i] = town.voucher(50_000);
        }
        shop.lineDown();
        for (int i = 0; i < 5; i++) {
            redeemed(redeem(slips[i], 50_000));
        }
        redeemed(redeem(slips[5], 49_999));
        assertThat(refused(redeem(slips[6], 2))).isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
        redeemed(redeem(slips[6], 1));
        assertThat(refused(redeem(town.voucher(10_000), 1)))
                .isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
        town.settleAndVerify();
    }

    @Test
    void guaranteeIsNewOnlyAfterWhatConsumedItIsDelivered() {
        Slip[] slips = new Slip[7];
        for (int i = 0; i < 7; i++) {
            slips[i] = town.voucher(50_000);
        }
        shop.lineDown();
        for (int i = 0; i < 6; i++) {
            redeemed(redeem(slips[i], 50_000));
        }
        assertThat(refused(redeem(slips[6], 50_000))).isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
        shop.comeOnline();
        shop.comeOnline();
        shop.lineDown();
        assertThat(redeemed(redeem(slips[6], 50_000)).decidedBy()).isEqualTo(DecidedBy.GUARANTEE);
        town.settleAndVerify();
    }

    @Test
    void fault46ListIsYoungEnoughAtExactlyADayAndNotAMillisecondLater() {
        Slip slip = town.voucher(100_000);
        Instant asOf = shop.bulletin().listAsOf().orElseThrow();
        shop.lineDown();
        town.time.become(asOf.plus(Duration.ofHours(24)).plusMillis(1));
        assertThat(refused(redeem(slip, 10_000))).isEqualTo(RedemptionRefusal.LIST_TOO_OLD);
        town.time.become(asOf.plus(Duration.ofHours(24)));
        shop.restart();
        assertThat(redeemed(redeem(slip, 10_000)).decidedBy()).isEqualTo(DecidedBy.GUARANTEE);
    }

    /** Each guarantee has its own terms: room in one does not stretch the list's age in another. */
    @Test
    void everyTermOfTheGuaranteeThatIsTakenHolds() {
        Slip slip = town.voucher(100_000);
        Slip second = town.voucher(50_000);
        shop.take(shop.guarantee(10_000, 10_000, Duration.ofDays(2)));
        Instant asOf = shop.bulletin().listAsOf().orElseThrow();
        shop.lineDown();
        town.time.become(asOf.plus(Duration.ofHours(30)));
        assertThat(refused(redeem(slip, 10_001))).isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
        var done = redeemed(redeem(slip, 10_000));
        var accepted = (Entry.RedemptionAccepted) shop.entriesOf(done.act()).getFirst();
        assertThat(((SlipAct.Acceptance) accepted.acceptance().act()).guarantee())
                .isNotEqualTo(shop.view().guarantees().getFirst().right().id());
        assertThat(refused(redeem(second, 10_000))).isEqualTo(RedemptionRefusal.LIST_TOO_OLD);
    }

    /** 10c: an old list is told before an exhausted guarantee, also when nothing of it is left. */
    @Test
    void oldListIsToldBeforeAGuaranteeThatIsUsedUp() {
        Site teller = town.otherShop();
        teller.lineDown();
        for (int i = 0; i < 6; i++) {
            Slip slip = town.voucher(50_000);
            redeemed(teller.redeem(teller.text(slip), 50_000));
        }
        Slip slip = town.voucher(10_000);
        assertThat(refused(teller.redeem(teller.text(slip), 10_000)))
                .isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
        town.time.pass(Duration.ofHours(25));
        assertThat(refused(teller.redeem(teller.text(slip), 10_000)))
                .isEqualTo(RedemptionRefusal.LIST_TOO_OLD);
    }

    @Test
    void aboveTheBearersLimitTheShopNeedsTheMemberAndThenTheLine() {
        Slip slip = town.voucher(400_000);
        shop.lineDown();
        assertThat(refused(redeem(slip, 200_001))).isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        var pin = new Presence.Pin("1234");
        assertThat(refused(shop.redeem(shop.text(slip), 200_001, pin)))
                .isEqualTo(RedemptionRefusal.NEEDS_LINE);
        var card = town.card(town.member);
        assertThat(refused(shop.redeem(shop.text(slip), 200_001, card)))
                .isEqualTo(RedemptionRefusal.NEEDS_LINE);
        assertThat(refused(redeem(slip, 200_000))).isEqualTo(RedemptionRefusal.OVER_GUARANTEE);
    }

    @Test
    void partialUsePrintsABalanceSlipThatIsGoodHereAndOnlineAndNowhereElse() {
        Slip slip = town.voucher(50_000);
        shop.lineDown();
        Slip rest = redeemed(redeem(slip, 20_000)).next().orElseThrow();
        assertThat(onPaper(shop, PaperKind.BALANCE_SLIP)).isEqualTo(rest);
        Site other = town.otherShop();
        other.lineDown();
        assertThat(refused(other.redeem(other.text(rest), 10_000)))
                .isEqualTo(RedemptionRefusal.NEEDS_LINE);
        Slip here = redeemed(redeem(rest, 10_000)).next().orElseThrow();
        other.comeOnline();
        RedemptionOutcome.Redeemed online = redeemed(other.redeem(other.text(here), 20_000));
        assertThat(online.decidedBy()).isEqualTo(DecidedBy.ISSUER);
        town.settleAndVerify();
        assertThat(town.account("GuaranteeLosses")).isZero();
    }

    @Test
    void sixthActStillFitsOnThePaperAndTheSeventhNeedsTheLine() {
        Slip paper = town.voucher(50_000);
        shop.lineDown();
        for (int i = 0; i < 6; i++) {
            paper = redeemed(redeem(paper, 1_000)).next().orElseThrow();
        }
        assertThat(refused(redeem(paper, 1_000))).isEqualTo(RedemptionRefusal.NEEDS_LINE);
        shop.comeOnline();
        assertThat(redeemed(redeem(paper, 44_000)).balance()).isEqualTo(Won.ZERO);
        town.settleAndVerify();
    }

    @Test
    void fault47CopiedPaperAtTwoOfflineShopsIsBookedOnceAndOnceToTheGuarantee() {
        Slip slip = town.voucher(50_000);
        Site other = town.otherShop();
        shop.lineDown();
        other.lineDown();
        redeemed(redeem(slip, 50_000));
        assertThat(refused(redeem(slip, 50_000))).isEqualTo(RedemptionRefusal.ALREADY_USED);
        redeemed(other.redeem(other.text(slip), 50_000));
        town.settleAndVerify();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(50_000);
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
    }

    /** A 잔액표 of another shop cannot carry our reversal: the customer keeps it, nothing is owed. */
    @Test
    void unansweredRedemptionOfAnotherShopsBalanceSlipOwesNoPaperForEver() {
        Slip slip = town.voucher(50_000);
        Site other = town.otherShop();
        other.lineDown();
        Slip rest = redeemed(other.redeem(other.text(slip), 10_000)).next().orElseThrow();
        shop.line.loseNextAnswer();
        var undone = (RedemptionOutcome.Unfinished) redeem(rest, 40_000);
        assertThat(undone.slip()).isEmpty();
        assertThat(shop.resume().printed()).isEmpty();
        town.settleAndVerify();
        assertThat(redeemed(redeem(rest, 40_000)).balance()).isEqualTo(Won.ZERO);
        town.settleAndVerify();
    }

    @Test
    void printerThatFailsOwesThePaperAndTheRedemptionStands() {
        Slip slip = town.voucher(100_000);
        shop.printer.fault(PrinterFault.PAPER_OUT);
        RedemptionOutcome.Redeemed done = redeemed(redeem(slip, 30_000));
        assertThat(done.paper()).isEqualTo(new PaperResult.Owed(PrinterFault.PAPER_OUT));
        shop.printer.mended();
        assertThat(new PrintPapers(shop.place()).owed()).containsExactly(done.act());
        assertThat(shop.printer.last(PaperKind.NEXT_SLIP).saysCopy()).isTrue();
        assertThat(shop.view().paperOwed()).isEmpty();
    }

    @Test
    void paperOfWhichNobodyKnowsIsPrintedAgainAsACopy() {
        Slip slip = town.voucher(100_000);
        shop.printer.nextEnds(new PrintOutcome.Unknown("no word"));
        RedemptionOutcome.Redeemed done = redeemed(redeem(slip, 30_000));
        assertThat(done.paper()).isEqualTo(new PaperResult.Unsure());
        assertThat(new PrintPapers(shop.place()).owed()).containsExactly(done.act());
        assertThat(shop.printer.papers(PaperKind.NEXT_SLIP))
                .extracting(paper -> paper.saysCopy())
                .containsExactly(false, true);
    }
}
