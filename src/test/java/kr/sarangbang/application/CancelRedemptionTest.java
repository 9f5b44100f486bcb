package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.sarangbang.application.CancelOutcome.Reason;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Taking a redemption back, with a line and without (rule 13). */
final class CancelRedemptionTest {
    private static final Map<Reason, Function<CancelRedemptionTest, CancelOutcome>> REASONS =
            new EnumMap<>(Reason.class);

    static {
        REASONS.put(
                Reason.NO_SUCH_ACT,
                t -> t.shop.cancel(new ActId(new SiteId("A"), 1, 999), Optional.empty()));
        REASONS.put(
                Reason.NOT_STANDING,
                t -> {
                    RedemptionOutcome.Redeemed done = t.redeem(30_000);
                    t.shop.cancel(done.act(), done.next());
                    return t.shop.cancel(done.act(), done.next());
                });
        REASONS.put(
                Reason.NOT_TODAY,
                t -> {
                    RedemptionOutcome.Redeemed done = t.redeem(30_000);
                    t.town.time.become(Instant.parse("2022-07-14T15:00:00Z"));
                    return t.shop.cancel(done.act(), done.next());
                });
        REASONS.put(
                Reason.NEEDS_LINE,
                t -> {
                    RedemptionOutcome.Redeemed done = t.redeem(30_000);
                    t.shop.lineDown();
                    return t.shop.cancel(done.act(), done.next());
                });
        REASONS.put(
                Reason.SLIP_NOT_HANDED_BACK,
                t -> {
                    t.shop.lineDown();
                    return t.shop.cancel(t.redeem(30_000).act(), Optional.empty());
                });
        REASONS.put(
                Reason.REFUSED_BY_ISSUER,
                t -> {
                    RedemptionOutcome.Redeemed done = t.redeem(30_000);
                    t.shop.line.sayNext(
                            new Answer.DecidedAct(
                                    new Decision.Refused(
                                            RedemptionRefusal.BAD_SLIP, Optional.empty())));
                    return t.shop.cancel(done.act(), done.next());
                });
    }

    private final Town town = new Town();
    private final Site shop = town.shop();
    private final Slip slip = town.voucher(50_000);

    private RedemptionOutcome.Redeemed redeem(long won) {
        return (RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), won);
    }

    private static CancelOutcome.Cancelled cancelled(CancelOutcome outcome) {
        if (outcome instanceof CancelOutcome.Cancelled cancelled) {
            return cancelled;
        }
        throw new AssertionError("not cancelled: " + outcome);
    }

    @TestFactory
    Stream<DynamicTest> everyReasonIsTold() {
        assertThat(REASONS.keySet()).containsExactlyInAnyOrder(Reason.values());
        return REASONS.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().name(),
                                        () ->
                                                assertThat(
                                                                one.getValue()
                                                                        .apply(
                                                                                new CancelRedemptionTest()))
                                                        .isEqualTo(
                                                                new CancelOutcome.NotCancellable(
                                                                        one.getKey()))));
    }

    @Test
    void everyOutcomeIsReachedInThisClass() {
        assertThat(CancelOutcome.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        CancelOutcome.Cancelled.class,
                        CancelOutcome.Pending.class,
                        CancelOutcome.NotCancellable.class,
                        CancelOutcome.Stopped.class);
    }

    @Test
    void suspectClockStopsIt() {
        RedemptionOutcome.Redeemed done = redeem(30_000);
        town.time.setWrongBy(Duration.ofHours(1));
        assertThat(shop.cancel(done.act(), done.next()))
                .isEqualTo(new CancelOutcome.Stopped(new Obstacle.ClockSuspect()));
    }

    @Test
    void issuerTakesItBackAndSignsTheNextSlip() {
        RedemptionOutcome.Redeemed done = redeem(30_000);
        CancelOutcome.Cancelled back = cancelled(shop.cancel(done.act(), done.next()));
        assertThat(back.balance()).isEqualTo(Won.of(50_000));
        assertThat(back.next().orElseThrow().version()).isEqualTo(new SlipVersion(back.act()));
        assertThat(shop.view().act(done.act()).orElseThrow().stage()).isEqualTo(ActStage.CANCELLED);
        var again =
                (RedemptionOutcome.Redeemed)
                        shop.redeem(shop.text(back.next().orElseThrow()), 50_000);
        assertThat(again.balance()).isEqualTo(Won.ZERO);
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
    }

    @Test
    void wholeRedemptionHasNoSlipToHandBack() {
        RedemptionOutcome.Redeemed done = redeem(50_000);
        assertThat(cancelled(shop.cancel(done.act(), Optional.empty())).balance())
                .isEqualTo(Won.of(50_000));
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isZero();
    }

    @Test
    void anotherSlipThanTheOneItMadeIsNotTheOneHandedBack() {
        RedemptionOutcome.Redeemed done = redeem(30_000);
        assertThat(shop.cancel(done.act(), Optional.of(slip)))
                .isEqualTo(new CancelOutcome.NotCancellable(Reason.SLIP_NOT_HANDED_BACK));
        shop.lineDown();
        assertThat(shop.cancel(done.act(), Optional.of(slip)))
                .isEqualTo(new CancelOutcome.NotCancellable(Reason.SLIP_NOT_HANDED_BACK));
    }

    @Test
    void actNotYetSentIsTakenBackWithoutALine() {
        shop.lineDown();
        RedemptionOutcome.Redeemed done = redeem(30_000);
        CancelOutcome.Cancelled back = cancelled(shop.cancel(done.act(), done.next()));
        assertThat(back.balance()).isEqualTo(Won.of(50_000));
        assertThat(shop.view().acceptedHere(slip.number())).isEqualTo(Won.ZERO);
        Slip next = back.next().orElseThrow();
        assertThat(shop.redeem(shop.text(next), 50_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
        assertThat(town.account("GuaranteeLosses")).isZero();
    }

    /** Rule 12: a guarantee is renewed only by delivering what consumed it. */
    @Test
    void guaranteeStaysConsumedUntilTheCancelledActIsDelivered() {
        shop.lineDown();
        RedemptionOutcome.Redeemed done = redeem(50_000);
        cancelled(shop.cancel(done.act(), Optional.empty()));
        assertThat(shop.view().guarantees().getFirst().remaining()).isEqualTo(Won.of(250_000));
    }

    @Test
    void deliveredActIsNotTakenBackWithoutALine() {
        shop.lineDown();
        RedemptionOutcome.Redeemed done = redeem(30_000);
        shop.comeOnline();
        shop.lineDown();
        assertThat(shop.cancel(done.act(), done.next()))
                .isEqualTo(new CancelOutcome.NotCancellable(Reason.NEEDS_LINE));
    }

    @Test
    void anotherTerminalsActIsNotTakenBackHere() {
        RedemptionOutcome.Redeemed done = redeem(30_000);
        assertThat(town.otherShop().cancel(done.act(), done.next()))
                .isEqualTo(new CancelOutcome.NotCancellable(Reason.NO_SUCH_ACT));
    }

    @Test
    void lastMillisecondOfTheBusinessDayInSeoulIsNotTooLate() {
        RedemptionOutcome.Redeemed done = redeem(30_000);
        town.time.become(Instant.parse("2022-07-14T14:59:59.999Z"));
        cancelled(shop.cancel(done.act(), done.next()));
    }

    @Test
    void unansweredCancellationIsPendingAndFinishedWhenTheLineIsBack() {
        RedemptionOutcome.Redeemed done = redeem(30_000);
        shop.line.loseNextAnswer();
        var pending = (CancelOutcome.Pending) shop.cancel(done.act(), done.next());
        assertThat(shop.view().act(pending.act()).orElseThrow().stage()).isEqualTo(ActStage.ASKED);
        shop.comeOnline();
        assertThat(shop.view().act(pending.act()).orElseThrow().stage()).isEqualTo(ActStage.DONE);
        assertThat(shop.view().act(done.act()).orElseThrow().stage()).isEqualTo(ActStage.CANCELLED);
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isZero();
    }

    /** Rule 16: a retry is the same act; a second tap does not make a second cancellation. */
    @Test
    void pendingCancellationTappedAgainIsTheSameAct() {
        RedemptionOutcome.Redeemed done = redeem(30_000);
        shop.line.loseNext();
        var pending = (CancelOutcome.Pending) shop.cancel(done.act(), done.next());
        CancelOutcome.Cancelled back = cancelled(shop.cancel(done.act(), done.next()));
        assertThat(back.act()).isEqualTo(pending.act());
        assertThat(shop.entries(Entry.CancellationAsked.class)).hasSize(1);
        town.settleAndVerify();
    }

    /** What the issuer may have decided is not decided once more here. */
    @Test
    void pendingCancellationIsNotDoneASecondTimeWithoutALine() {
        shop.lineDown();
        RedemptionOutcome.Redeemed done = redeem(30_000);
        shop.line.up(true);
        shop.line.answerNext().loseNextAnswer();
        CancelOutcome first = shop.cancel(done.act(), done.next());
        assertThat(first).isInstanceOf(CancelOutcome.Pending.class);
        shop.lineDown();
        assertThat(shop.cancel(done.act(), done.next())).isEqualTo(first);
        assertThat(shop.entries(Entry.AcceptanceCancelled.class)).isEmpty();
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isZero();
    }

    /**
     * The issuer cannot take back what it has not heard of: a whole voucher accepted without a line
     * leaves no paper that could tell it.
     */
    @Test
    void acceptanceThatStillWaitsIsDeliveredBeforeItsCancellationIsAsked() {
        shop.lineDown();
        RedemptionOutcome.Redeemed done = redeem(50_000);
        shop.line.up(true);
        CancelOutcome.Cancelled back = cancelled(shop.cancel(done.act(), Optional.empty()));
        assertThat(back.balance()).isEqualTo(Won.of(50_000));
        List<Request> asked = shop.line.asked();
        assertThat(asked.getLast()).isInstanceOf(Request.Decide.class);
        assertThat(asked.get(asked.size() - 2)).isInstanceOf(Request.Deliver.class);
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isZero();
    }
}
