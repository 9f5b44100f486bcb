package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every answer of a payment terminal, and none (rule 21). */
final class PaymentTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    @BeforeEach
    void noLine() {
        kiosk.lineDown();
    }

    private SaleOutcome buy(long won) {
        return kiosk.sell(town.member, won, PaymentMeans.CARD);
    }

    private Won limitFree() {
        return new LimitPurse(kiosk.view(), town.member, Scope.CITY, Town.JULY).free();
    }

    private long unitsFree() {
        return new StockShelf(kiosk.view()).free(1, town.time.now());
    }

    private SaleEnd end() {
        return kiosk.entries(Entry.SaleAbandoned.class).getLast().end();
    }

    @Test
    void declinedCardLeavesNothingHeld() {
        kiosk.provider.way(FakeProvider.Way.DECLINE);
        assertThat(buy(400_000)).isEqualTo(new SaleOutcome.PaymentDeclined("no cover"));
        assertThat(end()).isEqualTo(SaleEnd.DECLINED);
        kiosk.provider.way(FakeProvider.Way.APPROVE);
        assertThat(buy(400_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(kiosk.provider.mostCharges()).isEqualTo(1);
    }

    @Test
    void cancelledPaymentLeavesNothingHeld() {
        kiosk.provider.way(FakeProvider.Way.CANCEL);
        assertThat(buy(400_000)).isEqualTo(new SaleOutcome.PaymentCancelled());
        assertThat(end()).isEqualTo(SaleEnd.CANCELLED);
        assertThat(limitFree()).isEqualTo(Won.of(400_000));
        assertThat(kiosk.provider.taken()).isZero();
    }

    @Test
    void lostAnswerIsInquiredAndTheSaleGoesOn() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        assertThat(buy(100_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(kiosk.effects.of("pay")).containsExactly("pay authorize", "pay inquire");
        assertThat(kiosk.provider.taken()).isEqualTo(93_000);
        assertThat(kiosk.provider.mostCharges()).isEqualTo(1);
    }

    @Test
    void lostAnswerOfAPaymentThatNeverWasEndsTheSale() {
        kiosk.provider.way(FakeProvider.Way.SAY_NOTHING);
        assertThat(buy(100_000)).isEqualTo(new SaleOutcome.PaymentCancelled());
        assertThat(kiosk.provider.taken()).isZero();
        assertThat(kiosk.view().openActs()).isEmpty();
    }

    @Test
    void lostAnswerThatTurnsOutDeclinedEndsTheSale() {
        kiosk.provider.way(FakeProvider.Way.SAY_NOTHING);
        kiosk.provider.inquiryHears(new PaymentResult.Declined("late no"));
        assertThat(buy(100_000)).isEqualTo(new SaleOutcome.PaymentDeclined("late no"));
        assertThat(end()).isEqualTo(SaleEnd.DECLINED);
    }

    @Test
    void fault11UnknownPaymentHoldsStockAndLimit() {
        long before = unitsFree();
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        assertThat(buy(300_000)).isInstanceOf(SaleOutcome.PaymentUnknown.class);
        assertThat(unitsFree()).isEqualTo(before - 30);
        assertThat(limitFree()).isEqualTo(Won.of(100_000));
        assertThat(kiosk.sell(town.member, 110_000, PaymentMeans.CASH))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.of(100_000)));
    }

    @Test
    void unknownPaymentIsResolvedBeforeTheNextCardIsAsked() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        var unknown = (SaleOutcome.PaymentUnknown) buy(100_000);
        int charges = kiosk.provider.charges();
        assertThat(buy(200_000)).isEqualTo(new SaleOutcome.EarlierPaymentUnknown(unknown.act()));
        assertThat(kiosk.provider.charges()).isEqualTo(charges);
    }

    @Test
    void fault11UnknownPaymentIsReversedAsSoonAsTheProviderAnswers() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        var unknown = (SaleOutcome.PaymentUnknown) buy(100_000);
        kiosk.provider.silent(false);
        kiosk.provider.way(FakeProvider.Way.APPROVE);
        assertThat(buy(400_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(kiosk.provider.taken(unknown.act())).isZero();
        assertThat(kiosk.entriesOf(unknown.act()))
                .endsWith(
                        new Entry.PaymentAnswered(PaymentState.REVERSED, ""),
                        new Entry.SaleAbandoned(SaleEnd.REVERSED));
    }

    @Test
    void unknownIsWrittenOnceHoweverOftenItIsTried() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        var unknown = (SaleOutcome.PaymentUnknown) buy(100_000);
        int entries = kiosk.entriesOf(unknown.act()).size();
        for (int i = 0; i < 5; i++) {
            kiosk.resume();
        }
        assertThat(kiosk.entriesOf(unknown.act())).hasSize(entries);
        assertThat(kiosk.resume().unresolvedPayment()).contains(unknown.act());
    }

    @Test
    void whatAnUnknownPaymentHoldsIsNotReturned() {
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        buy(300_000);
        long returned =
                new ReturnRights(kiosk.place())
                        .stock(1, Actor.CUSTOMER).stream().mapToLong(r -> r.units()).sum();
        assertThat(returned).isEqualTo(470);
        assertThat(kiosk.view().stocks().stream().filter(s -> s.right().seriesNumber() == 1))
                .singleElement()
                .satisfies(s -> assertThat(s.remaining().size()).isEqualTo(30));
    }

    @Test
    void limitThatASaleBorrowedGoesBackWhenTheCardIsDeclined() {
        kiosk.line.up(true);
        kiosk.provider.way(FakeProvider.Way.DECLINE);
        kiosk.sell(town.stranger, 400_000, PaymentMeans.CARD);
        town.settleAndVerify();
        Site other = town.site("K2", SiteRole.KIOSK, District.JUNG, Map.of());
        assertThat(other.sell(town.stranger, 400_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void crashAfterACancelledPaymentEndsItAsCancelled() {
        kiosk.provider.way(FakeProvider.Way.CANCEL);
        for (int step = 1; !cancelledAndNotEnded(); step++) {
            kiosk.restart();
            kiosk.resume();
            kiosk.effects.dieAtStep(step);
            assertThatThrownBy(() -> buy(100_000)).isInstanceOf(Effects.Killed.class);
        }
        kiosk.restart();
        kiosk.resume();
        assertThat(end()).isEqualTo(SaleEnd.CANCELLED);
        assertThat(kiosk.view().openActs()).isEmpty();
    }

    private boolean cancelledAndNotEnded() {
        return kiosk.view().openActs().stream()
                .anyMatch(row -> row.payment() == PaymentState.CANCELLED);
    }
}
