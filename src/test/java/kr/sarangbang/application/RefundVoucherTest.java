package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Giving a voucher back for the price paid (rule 14). */
final class RefundVoucherTest {
    private static final Map<Class<?>, Function<RefundVoucherTest, RefundOutcome>> SCENARIOS =
            new LinkedHashMap<>();

    static {
        SCENARIOS.put(RefundOutcome.Refunded.class, t -> t.kiosk.refund(t.slip));
        SCENARIOS.put(
                RefundOutcome.NotRefundable.class,
                t -> {
                    t.town.shop().redeem(t.kiosk.text(t.slip), 10_000);
                    return t.kiosk.refund(t.slip);
                });
        SCENARIOS.put(
                RefundOutcome.NeedsLine.class,
                t -> {
                    t.kiosk.lineDown();
                    return t.kiosk.refund(t.slip);
                });
        SCENARIOS.put(
                RefundOutcome.Pending.class,
                t -> {
                    t.kiosk.line.loseNextAnswer();
                    return t.kiosk.refund(t.slip);
                });
        SCENARIOS.put(
                RefundOutcome.PayOutUnknown.class,
                t -> {
                    t.kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
                    t.kiosk.provider.silent(true);
                    return t.kiosk.refund(t.slip);
                });
        SCENARIOS.put(
                RefundOutcome.PayOutDeclined.class,
                t -> {
                    t.kiosk.provider.way(FakeProvider.Way.DECLINE);
                    return t.kiosk.refund(t.slip);
                });
        SCENARIOS.put(
                RefundOutcome.Unreadable.class,
                t -> new RefundVoucher(t.kiosk.place()).refund("nothing of ours", Actor.CUSTOMER));
        SCENARIOS.put(RefundOutcome.OtherCodeToo.class, RefundVoucherTest::halfAPaper);
        SCENARIOS.put(
                RefundOutcome.Stopped.class,
                t -> {
                    t.kiosk.store.spaceLow(true);
                    return t.kiosk.refund(t.slip);
                });
    }

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final Slip slip = town.voucher(100_000);

    @TestFactory
    Stream<DynamicTest> everyOutcomeIsReached() {
        assertThat(SCENARIOS.keySet())
                .containsExactlyInAnyOrder(RefundOutcome.class.getPermittedSubclasses());
        return SCENARIOS.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().getSimpleName(),
                                        () ->
                                                assertThat(
                                                                one.getValue()
                                                                        .apply(
                                                                                new RefundVoucherTest()))
                                                        .isInstanceOf(one.getKey())));
    }

    private static RefundOutcome halfAPaper(RefundVoucherTest t) {
        return new RefundVoucher(t.kiosk.place()).refund(Town.halfAPaper(), Actor.CUSTOMER);
    }

    @Test
    void unusedVoucherGivesThePriceBackToTheCardAndIsClosed() {
        var out = (RefundOutcome.Refunded) kiosk.refund(slip);
        assertThat(out.amount()).isEqualTo(Won.of(93_000));
        assertThat(out.means()).isEqualTo(PaymentMeans.CARD);
        assertThat(kiosk.provider.paidOut()).isEqualTo(93_000);
        Site shop = town.shop();
        assertThat(shop.redeem(shop.text(slip), 10_000))
                .isInstanceOf(RedemptionOutcome.Refused.class);
        town.settleAndVerify();
        assertThat(town.account("VoucherLiability")).isZero();
        assertThat(town.account("Cash")).isZero();
    }

    @Test
    void partlyUsedPaperThatWasBoughtByCardGivesNothingBack() {
        Site shop = town.shop();
        Slip rest =
                ((RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 10_000))
                        .next()
                        .orElseThrow();
        assertThat(kiosk.refund(rest))
                .isEqualTo(new RefundOutcome.NotRefundable(RefundRefusal.BOUGHT_BY_CARD));
        assertThat(kiosk.effects.of("pay out")).isEmpty();
        town.settleAndVerify();
    }

    @Test
    void paperUsedElsewhereIsRefusedByTheIssuerAndPaysNothing() {
        Site shop = town.shop();
        shop.redeem(shop.text(slip), 10_000);
        assertThat(kiosk.refund(slip))
                .isEqualTo(new RefundOutcome.NotRefundable(RefundRefusal.NOT_THE_LAST_PAPER));
        assertThat(kiosk.effects.of("pay out")).isEmpty();
        assertThat(kiosk.view().openActs()).isEmpty();
    }

    @Test
    void everyDecisionThatGrantsNothingPaysNothing() {
        for (Decision decision :
                new Decision[] {
                    new Decision.RefundRefused(RefundRefusal.STILL_IN_FLIGHT),
                    new Decision.ReversedBefore(),
                    new Decision.Refused(RedemptionRefusal.BAD_SLIP, Optional.empty())
                }) {
            Town own = new Town();
            Slip paper = own.voucher(100_000);
            own.kiosk.line.sayNext(new Answer.DecidedAct(decision));
            assertThat(own.kiosk.refund(paper)).isInstanceOf(RefundOutcome.NotRefundable.class);
            assertThat(own.kiosk.effects.of("pay out")).isEmpty();
            assertThat(own.kiosk.effects.of("drawer")).isEmpty();
        }
    }

    /** Rule 14: it is decided, never advised; without a line not even an entry is made. */
    @Test
    void withoutALineNothingIsWritten() {
        kiosk.lineDown();
        kiosk.effects.forget();
        kiosk.refund(slip);
        assertThat(kiosk.effects.all()).isEmpty();
    }

    @Test
    void unansweredRefundGoesOnUnderTheSameActWhenThePaperIsShownAgain() {
        kiosk.line.loseNextAnswer();
        var pending = (RefundOutcome.Pending) kiosk.refund(slip);
        var out = (RefundOutcome.Refunded) kiosk.refund(slip);
        assertThat(out.act()).isEqualTo(pending.act());
        assertThat(kiosk.entries(Entry.RefundAsked.class)).hasSize(1);
        assertThat(kiosk.provider.mostCharges()).isEqualTo(1);
        town.settleAndVerify();
    }

    @Test
    void pendingRefundWaitsForTheLineAndIsNotAdvised() {
        kiosk.line.loseNextAnswer();
        kiosk.refund(slip);
        kiosk.lineDown();
        assertThat(kiosk.refund(slip)).isEqualTo(new RefundOutcome.NeedsLine());
        assertThat(kiosk.provider.paidOut()).isZero();
    }

    @Test
    void unknownPayOutIsPaidOnceHoweverOftenThePaperIsShown() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        var unknown = (RefundOutcome.PayOutUnknown) kiosk.refund(slip);
        assertThat(kiosk.refund(slip)).isNotInstanceOf(RefundOutcome.NeedsLine.class);
        kiosk.provider.silent(false);
        kiosk.provider.way(FakeProvider.Way.APPROVE);
        kiosk.refund(slip);
        assertThat(kiosk.view().act(unknown.act()).orElseThrow().stage().isOpen()).isFalse();
        assertThat(kiosk.provider.paidOut()).isEqualTo(93_000);
        town.settleAndVerify();
    }

    @Test
    void lostAnswerOfThePayOutIsInquired() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        assertThat(kiosk.refund(slip)).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(kiosk.effects.of("pay").getLast()).isEqualTo("pay inquire");
        assertThat(kiosk.provider.paidOut()).isEqualTo(93_000);
    }

    @Test
    void declinedPayOutLeavesTheVoucherAsItWas() {
        kiosk.provider.way(FakeProvider.Way.DECLINE);
        assertThat(kiosk.refund(slip)).isInstanceOf(RefundOutcome.PayOutDeclined.class);
        kiosk.forward();
        Site shop = town.shop();
        assertThat(shop.redeem(shop.text(slip), 100_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        town.settleAndVerify();
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    @Test
    void powerCutAtAnyEffectPaysOnce() {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            var t = new RefundVoucherTest();
            t.kiosk.effects.dieAtStep(step);
            try {
                t.kiosk.refund(t.slip);
                survived = true;
            } catch (Effects.Killed killed) {
                t.kiosk.restart();
                t.kiosk.resume();
                RefundOutcome again = t.kiosk.refund(t.slip);
                assertThat(t.kiosk.provider.paidOut())
                        .as("dead at step %d, then %s", step, again)
                        .isEqualTo(93_000);
                assertThat(t.kiosk.provider.mostCharges()).isEqualTo(1);
                t.town.settleAndVerify();
                assertThat(t.town.account("VoucherLiability")).isZero();
            }
        }
    }
}
