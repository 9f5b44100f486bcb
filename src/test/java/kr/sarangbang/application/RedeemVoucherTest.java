package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.SlipVersion;
import org.junit.jupiter.api.Test;

/** What a shop does with a voucher, with a line and without. */
final class RedeemVoucherTest {
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

    // With a line.

    @Test
    void issuerDecidesAndSignsTheSlipForTheRest() {
        RedemptionOutcome.Redeemed done = redeemed(redeem(town.voucher(100_000), 30_000));
        assertThat(done.decidedBy()).isEqualTo(DecidedBy.ISSUER);
        assertThat(done.balance()).isEqualTo(Won.of(70_000));
        assertThat(done.next()).containsInstanceOf(Slip.OfIssuer.class);
        assertThat(done.next().orElseThrow().version()).isEqualTo(new SlipVersion(done.act()));
        assertThat(onPaper(shop, PaperKind.NEXT_SLIP)).isEqualTo(done.next().orElseThrow());
        town.settleAndVerify();
    }

    @Test
    void voucherThatTheIssuerHasNeverHeardOfIsBookedFromItsPaper() {
        town.kiosk.lineDown();
        Slip slip = town.kiosk.sold(town.member, 100_000).vouchers().getFirst();
        assertThat(redeemed(redeem(slip, 100_000)).decidedBy()).isEqualTo(DecidedBy.ISSUER);
        town.settleAndVerify();
    }

    @Test
    void wholeVoucherLeavesNoSlip() {
        RedemptionOutcome.Redeemed done = redeemed(redeem(town.voucher(100_000), 100_000));
        assertThat(done.next()).isEmpty();
        assertThat(shop.printer.papers(PaperKind.NEXT_SLIP)).isEmpty();
    }

    @Test
    void fault48OldPaperIsAlreadyUsedAndTheNewOneIsGood() {
        Slip slip = town.voucher(100_000);
        Slip next = redeemed(redeem(slip, 30_000)).next().orElseThrow();
        RedemptionOutcome again = redeem(slip, 30_000);
        assertThat(refused(again)).isEqualTo(RedemptionRefusal.ALREADY_USED);
        assertThat(((RedemptionOutcome.Refused) again).usedAt()).isPresent();
        assertThat(redeemed(redeem(next, 70_000)).balance()).isEqualTo(Won.ZERO);
        town.settleAndVerify();
    }

    @Test
    void everythingOverTheBalanceIsRefusedAndTheBalanceItselfIsNot() {
        Slip slip = town.voucher(100_000);
        assertThat(refused(redeem(slip, 100_001))).isEqualTo(RedemptionRefusal.OVER_BALANCE);
        assertThat(refused(redeem(slip, 0))).isEqualTo(RedemptionRefusal.OVER_BALANCE);
        assertThat(shop.line.asked(Request.Decide.class)).isEmpty();
        assertThat(redeemed(redeem(slip, 100_000)).balance()).isEqualTo(Won.ZERO);
    }

    @Test
    void bearerSpendsUpToTheLimitAndAboveItTheMemberIsAskedFor() {
        Slip slip = town.voucher(400_000);
        assertThat(refused(redeem(slip, 200_001))).isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        assertThat(shop.line.asked(Request.Decide.class)).isEmpty();
        Slip rest = redeemed(redeem(slip, 199_999)).next().orElseThrow();
        assertThat(redeemed(redeem(rest, 200_000)).decidedBy()).isEqualTo(DecidedBy.ISSUER);
    }

    @Test
    void memberCardLiftsTheBearersLimit() {
        Slip slip = town.voucher(400_000);
        var card = town.card(town.member);
        assertThat(redeemed(shop.redeem(shop.text(slip), 400_000, card)).balance())
                .isEqualTo(Won.ZERO);
    }

    @Test
    void fault49VoucherIsGoodOnItsLastDayInSeoulAndNotOnTheNext() {
        Slip slip = town.voucher(100_000);
        town.time.become(Instant.parse("2027-07-14T14:59:59.999Z"));
        shop.comeOnline();
        Slip rest = redeemed(redeem(slip, 10_000)).next().orElseThrow();
        town.time.become(Instant.parse("2027-07-14T15:00:00Z"));
        shop.comeOnline();
        assertThat(refused(redeem(rest, 10_000))).isEqualTo(RedemptionRefusal.EXPIRED);
    }

    // Hand entry.

    @Test
    void typedNumberNeedsPinAndLineAndTakesTheLastVersion() {
        var town = new Town();
        var withPin = PinTest.homeMember(town);
        Slip slip = town.kiosk.sold(withPin, 100_000).vouchers().getFirst();
        town.kiosk.forward();
        Site shop = town.shop();
        redeemed(shop.redeem(shop.text(slip), 30_000));
        var pin = new Presence.Pin("1234");
        RedemptionOutcome.Redeemed done =
                redeemed(shop.redeemNumber(slip, 50_000, Optional.of(pin)));
        assertThat(done.balance()).isEqualTo(Won.of(20_000));
        shop.lineDown();
        assertThat(refused(shop.redeemNumber(slip, 10_000, Optional.of(pin))))
                .isEqualTo(RedemptionRefusal.NEEDS_LINE);
        town.settleAndVerify();
    }

    @Test
    void typedNumberWithAWrongPinIsRefusedByTheIssuerFiveTimesForEver() {
        var town = new Town();
        var withPin = PinTest.homeMember(town);
        Slip slip = town.kiosk.sold(withPin, 100_000).vouchers().getFirst();
        town.kiosk.forward();
        Site shop = town.shop();
        var wrong = new Presence.Pin("0000");
        for (int i = 0; i < 5; i++) {
            assertThat(refused(shop.redeemNumber(slip, 10_000, Optional.of(wrong))))
                    .isEqualTo(RedemptionRefusal.WRONG_PIN);
        }
        var right = new Presence.Pin("1234");
        assertThat(refused(shop.redeemNumber(slip, 10_000, Optional.of(right))))
                .isEqualTo(RedemptionRefusal.WRONG_PIN);
        assertThat(shop.store.entries().toString()).doesNotContain("1234");
    }

    @Test
    void typedNumberWithoutAnAnswerIsUndoneAndHasNoPaper() {
        Slip slip = town.voucher(100_000);
        shop.line.loseNextAnswer();
        var undone =
                (RedemptionOutcome.Unfinished)
                        shop.redeemNumber(slip, 10_000, Optional.of(new Presence.Pin("1234")));
        assertThat(undone.slip()).isEmpty();
        assertThat(shop.printer.tray()).isEmpty();
        assertThat(shop.view().paperOwed()).isEmpty();
        town.settleAndVerify();
    }

    // No answer.

    @Test
    void unansweredRedemptionIsFinishedInsideTheGuaranteeUnderTheSameAct() {
        Slip slip = town.voucher(100_000);
        shop.line.loseNextAnswer();
        RedemptionOutcome.Redeemed done = redeemed(redeem(slip, 50_000));
        assertThat(done.decidedBy()).isEqualTo(DecidedBy.GUARANTEE);
        assertThat(shop.entriesOf(done.act()))
                .hasExactlyElementsOfTypes(
                        Entry.RedemptionAsked.class,
                        Entry.RedemptionAccepted.class,
                        Entry.PaperPrinted.class);
        assertThat(done.next().orElseThrow().version()).isEqualTo(new SlipVersion(done.act()));
        town.settleAndVerify();
        assertThat(town.account("GuaranteeLosses")).isZero();
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
    }

    @Test
    void fault14UnansweredRedemptionOverTheGuaranteeIsUndoneWithAnUnfinishedSlip() {
        Slip slip = town.voucher(100_000);
        shop.line.loseNextAnswer();
        var undone = (RedemptionOutcome.Unfinished) redeem(slip, 50_001);
        Slip paper = undone.slip().orElseThrow();
        assertThat(paper.version()).isEqualTo(slip.version());
        assertThat(paper.balance()).isEqualTo(slip.balance());
        assertThat(onPaper(shop, PaperKind.UNFINISHED_SLIP)).isEqualTo(paper);
        assertThat(shop.view().act(undone.act()).orElseThrow().stage())
                .isEqualTo(ActStage.REVERSED);
    }

    /** The paper carries its reversal to wherever it is shown, before the shop has delivered it. */
    @Test
    void unfinishedSlipDeliversTheReversalAtAnotherShop() {
        Slip slip = town.voucher(100_000);
        shop.line.loseNextAnswer();
        var undone = (RedemptionOutcome.Unfinished) redeem(slip, 90_000);
        Site other = town.otherShop();
        RedemptionOutcome.Redeemed done =
                redeemed(other.redeem(other.text(undone.slip().orElseThrow()), 100_000));
        assertThat(done.amount()).isEqualTo(Won.of(100_000));
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
    }

    @Test
    void answerThatIsNoDecisionIsNoAnswer() {
        Slip slip = town.voucher(100_000);
        shop.line.sayNext(new Answer.TryLater());
        assertThat(redeemed(redeem(slip, 10_000)).decidedBy()).isEqualTo(DecidedBy.GUARANTEE);
    }

    @Test
    void reversalThatWasThereFirstIsTold() {
        Slip slip = town.voucher(100_000);
        shop.line.sayNext(new Answer.DecidedAct(new Decision.ReversedBefore()));
        assertThat(redeem(slip, 10_000)).isInstanceOf(RedemptionOutcome.Unfinished.class);
        assertThat(shop.view().openActs()).isEmpty();
    }

    /** Rule 12: what is on this shop's list of used versions is never accepted by it alone. */
    @Test
    void paperOnTheUsedListIsNotAcceptedAloneWhenTheIssuerDoesNotAnswer() {
        Slip slip = town.voucher(100_000);
        shop.bulletin().take(used(slip));
        shop.line.loseNext();
        assertThat(redeem(slip, 10_000)).isInstanceOf(RedemptionOutcome.Unfinished.class);
        assertThat(shop.entries(Entry.RedemptionAccepted.class)).isEmpty();
    }

    /** A reversal elsewhere may have restored what the list still calls used. */
    @Test
    void paperOnTheUsedListIsForTheIssuerToDecideWhileTheLineIsUp() {
        Slip slip = town.voucher(100_000);
        shop.bulletin().take(used(slip));
        assertThat(redeemed(redeem(slip, 10_000)).decidedBy()).isEqualTo(DecidedBy.ISSUER);
    }

    private Published used(Slip slip) {
        return new Published(
                town.time.now(),
                shop.bulletin().listVersion() + 1,
                List.of(new UsedVersion(slip.number(), slip.version(), town.time.now())),
                true,
                Optional.empty(),
                List.of(),
                shop.bulletin().profile().orElseThrow(),
                List.of(),
                List.of(),
                List.of());
    }
}
