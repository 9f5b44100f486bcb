package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.LimitPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every bound of a sale, at it and just beyond it. */
final class SaleEdgesTest {
    /** The last instant of July in Seoul, and the first of August. UTC is in July for both. */
    private static final Instant END_OF_JULY = Instant.parse("2022-07-31T14:59:59.999Z");

    private static final Instant AUGUST = Instant.parse("2022-07-31T15:00:00Z");

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private SaleOutcome buy(long won) {
        return kiosk.sell(town.member, won, PaymentMeans.CARD);
    }

    private SaleOutcome buyTurns(MemberNumber who) {
        return kiosk.sell(
                SaleOutcomesTest.series(kiosk.wish(who, 10_000, PaymentMeans.CARD), "turns"));
    }

    @Test
    void monthsLimitIsReachedExactlyAndNotPassed() {
        assertThat(kiosk.sell(town.stranger, 410_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.OverPurchaseLimit(Won.of(400_000)));
        assertThat(kiosk.sell(town.stranger, 400_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.OverPurchaseLimit(Won.ZERO));
    }

    @Test
    void fault55HomeShareIsReachedExactlyWithoutALine() {
        kiosk.lineDown();
        assertThat(buy(410_000)).isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.of(400_000)));
        assertThat(buy(390_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(buy(20_000)).isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.of(10_000)));
        assertThat(buy(10_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
    }

    @Test
    void holdingLimitIsReachedExactlyAndNotPassed() {
        for (int month = 0; month < 2; month++) {
            kiosk.sold(town.stranger, 400_000);
            kiosk.forward();
            town.time.pass(Duration.ofDays(31));
            kiosk.comeOnline();
        }
        assertThat(kiosk.sell(town.stranger, 210_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.OverHoldingLimit(Won.of(200_000)));
        assertThat(kiosk.sell(town.stranger, 200_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void stockIsSoldToTheLastUnitAndNotBeyond() {
        kiosk.take(kiosk.limit(town.member, Town.JULY, 9_000_000));
        kiosk.lineDown();
        assertThat(buy(5_010_000)).isEqualTo(new SaleOutcome.NoStock(Won.of(5_000_000)));
        var sold = (SaleOutcome.Sold) buy(5_000_000);
        assertThat(sold.unitsLeft()).isZero();
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.NoStock(Won.ZERO));
    }

    @Test
    void stockIsAskedForWhenTheShelfIsShortAndTheLineIsUp() {
        kiosk.take(kiosk.limit(town.member, Town.JULY, 9_000_000));
        kiosk.forward();
        assertThat(buy(5_010_000)).isInstanceOf(SaleOutcome.Sold.class);
    }

    /**
     * The issuer goes by what it has heard: it believes that a site has what it sold and did not
     * deliver yet.
     */
    @Test
    void stockSoldAndNotYetDeliveredIsReplacedWhileTheLineIsUp() {
        kiosk.take(kiosk.limit(town.member, Town.JULY, 9_000_000));
        assertThat(buy(5_000_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(buy(100_000)).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void secondPurchaseOfAMonthIsLentBeforeTheFirstIsDelivered() {
        assertThat(kiosk.sell(town.stranger, 100_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(kiosk.sell(town.stranger, 300_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void fault35RightIsSoldBeforeItsSellUntilAndNotAtIt() {
        kiosk.lineDown();
        Instant sellUntil =
                ((StockRight) kiosk.view().stocks().getFirst().signed().right()).sellUntil();
        town.time.become(sellUntil.minusMillis(1));
        assertThat(buy(10_000)).isInstanceOf(SaleOutcome.Sold.class);
        town.time.become(sellUntil);
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.NoStock(Won.ZERO));
    }

    @Test
    void fault59RightThatPassesItsSellUntilWhileTheCardIsReadSellsNothingAndTheMoneyGoesBack() {
        kiosk.lineDown();
        Instant sellUntil =
                ((StockRight) kiosk.view().stocks().getFirst().signed().right()).sellUntil();
        town.time.become(sellUntil.minusMillis(1));
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.onInquiry(() -> town.time.become(sellUntil));
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.NoStock(Won.ZERO));
        assertThat(kiosk.provider.taken()).isZero();
        assertThat(kiosk.provider.charges()).isEqualTo(1);
        assertThat(kiosk.view().openActs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-14T04:59:59.999Z, NotOpenYet",
        "2022-07-14T05:00:00Z, Sold",
        "2022-07-14T05:59:59.999Z, Sold",
        "2022-07-14T06:00:00Z, SeriesClosed",
        "2022-07-14T07:00:00Z, SeriesClosed",
        "2022-07-14T08:00:00Z, SeriesClosed"
    })
    void oddYearsBuyFromTheOpeningInstantUpToTheClosingOne(Instant at, String outcome) {
        town.time.become(at);
        assertThat(buyTurns(town.stranger).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-14T04:59:59.999Z, NotOpenYet",
        "2022-07-14T05:00:00Z, WrongBirthYearWindow",
        "2022-07-14T05:59:59.999Z, WrongBirthYearWindow",
        "2022-07-14T06:00:00Z, NotOpenYet",
        "2022-07-14T06:59:59.999Z, NotOpenYet",
        "2022-07-14T07:00:00Z, Sold",
        "2022-07-14T07:59:59.999Z, Sold",
        "2022-07-14T08:00:00Z, SeriesClosed"
    })
    void evenYearsWaitForTheirOwnWindow(Instant at, String outcome) {
        town.time.become(at);
        assertThat(buyTurns(town.member).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void whoIsTooEarlyIsToldTheInstant() {
        assertThat(buyTurns(town.stranger))
                .isEqualTo(new SaleOutcome.NotOpenYet(Instant.parse("2022-07-14T05:00:00Z")));
        town.time.become(Instant.parse("2022-07-14T05:30:00Z"));
        assertThat(buyTurns(town.member))
                .isEqualTo(
                        new SaleOutcome.WrongBirthYearWindow(
                                Instant.parse("2022-07-14T07:00:00Z")));
    }

    @Test
    void priceOfTheDiscountIsExactAndTheLastWonDecidesOnCash() {
        SaleRequest wish = kiosk.wish(town.member, 100_000, PaymentMeans.CASH);
        assertThat(kiosk.sell(SaleOutcomesTest.tendered(wish, 92_999)))
                .isEqualTo(new SaleOutcome.TooLittleCash(Won.of(1)));
        var exact = (SaleOutcome.Sold) kiosk.sell(SaleOutcomesTest.tendered(wish, 93_000));
        assertThat(exact.paid()).isEqualTo(Won.of(93_000));
        assertThat(exact.change()).isEqualTo(Won.ZERO);
        var more = (SaleOutcome.Sold) kiosk.sell(SaleOutcomesTest.tendered(wish, 100_000));
        assertThat(more.change()).isEqualTo(Won.of(7_000));
    }

    @Test
    void fault53LimitOfJulyIsGoodToItsLastMillisecondInSeoul() {
        kiosk.take(kiosk.stock(1, 2_000_000, 2_000_100, Instant.parse("2022-09-01T00:00:00Z")));
        kiosk.lineDown();
        town.time.become(END_OF_JULY);
        assertThat(buy(10_000)).isInstanceOf(SaleOutcome.Sold.class);
    }

    /** Goal: the month is Seoul's. Method: at this instant it is still 31 July, 15:00, in UTC. */
    @Test
    void fault52LimitOfJulyIsWorthNothingOnTheFirstOfAugustInSeoul() {
        kiosk.take(kiosk.stock(1, 2_000_000, 2_000_100, Instant.parse("2022-09-01T00:00:00Z")));
        kiosk.lineDown();
        town.time.become(AUGUST);
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        town.time.become(AUGUST.plus(Duration.ofHours(12)));
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
    }

    @Test
    void limitOfAugustIsWorthNothingBeforeItsFirstInstantInSeoul() {
        kiosk.take(kiosk.stock(1, 2_000_000, 2_000_100, Instant.parse("2022-09-01T00:00:00Z")));
        kiosk.take(kiosk.limit(town.stranger, YearMonth.of(2022, 8), 50_000));
        kiosk.lineDown();
        town.time.become(END_OF_JULY);
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        town.time.become(AUGUST);
        assertThat(kiosk.sell(town.stranger, 50_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    /** Rule 6: an open payment that already held a July right consumes it, however late it ends. */
    @Test
    void paymentThatHeldJulysLimitMayEndInAugust() {
        kiosk.take(kiosk.stock(1, 2_000_000, 2_000_100, Instant.parse("2022-09-01T00:00:00Z")));
        kiosk.lineDown();
        town.time.become(END_OF_JULY);
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.onInquiry(() -> town.time.become(AUGUST.plusMillis(1)));
        assertThat(buy(100_000)).isInstanceOf(SaleOutcome.Sold.class);
        Entry.VoucherSold sold = kiosk.entries(Entry.VoucherSold.class).getFirst();
        LimitPart part = sold.vouchers().getFirst().claims().limit().getFirst();
        LimitRight right = kiosk.view().limit(part.right()).orElseThrow().right();
        assertThat(right.month()).isEqualTo(Town.JULY);
        assertThat(sold.vouchers().getFirst().claims().expires())
                .isEqualTo(LocalDate.of(2027, 8, 1));
    }

    @Test
    void limitInFourPartsIsSpentInTwoVouchersAndNotAfterTheMoney() {
        for (int i = 0; i < 4; i++) {
            kiosk.take(kiosk.limit(town.stranger, Town.JULY, 100_000));
        }
        kiosk.lineDown();
        var sold = (SaleOutcome.Sold) kiosk.sell(town.stranger, 400_000, PaymentMeans.CARD);
        assertThat(sold.vouchers()).hasSize(2);
        assertThat(sold.vouchers().stream().mapToLong(s -> s.face().amount()).sum())
                .isEqualTo(400_000);
        assertThat(sold.face()).isEqualTo(Won.of(400_000));
    }

    /** Goal: more runs than a sale can carry are told before money moves, never after. */
    @Test
    void stockInMoreRunsThanASaleCarriesIsToldBeforeThePayment() {
        Site other =
                town.site(
                        "K2",
                        SiteRole.KIOSK,
                        District.JUNG,
                        Map.of(new SeriesId("open"), Won.ZERO));
        for (int i = 0; i < 9; i++) {
            long unit = 2_000_000L + 2L * i;
            other.take(other.stock(1, unit, unit + 1, Instant.parse("2022-09-01T00:00:00Z")));
        }
        other.take(other.limit(town.member, Town.JULY, 90_000));
        other.lineDown();
        assertThat(other.sell(town.member, 90_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoStock(Won.of(80_000)));
        assertThat(other.effects.of("pay")).isEmpty();
        assertThat(
                        ((SaleOutcome.Sold) other.sell(town.member, 80_000, PaymentMeans.CARD))
                                .vouchers())
                .hasSize(8);
    }

    @Test
    void eachRunOfUnitsMakesOneVoucher() {
        kiosk.take(kiosk.limit(town.member, Town.JULY, 9_000_000));
        kiosk.take(kiosk.stock(1, 2_000_000, 2_000_010, Instant.parse("2022-09-01T00:00:00Z")));
        kiosk.lineDown();
        var sold = (SaleOutcome.Sold) buy(5_050_000);
        assertThat(sold.vouchers().stream().map(s -> s.face().amount()))
                .containsExactly(5_000_000L, 50_000L);
    }

    @Test
    void fault37FreeSpaceBelowTheFloorStopsBeforeMoneyMoves() {
        kiosk.store.spaceLow(true);
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.Stopped(new Obstacle.DiskLow()));
        assertThat(kiosk.effects.all()).isEmpty();
        kiosk.store.spaceLow(false);
        assertThat(buy(10_000)).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void clockIsBelievedAtTheToleranceAndNotBeyond() {
        town.time.setWrongBy(Duration.ofMinutes(5));
        kiosk.comeOnline();
        assertThat(buy(10_000)).isInstanceOf(SaleOutcome.Sold.class);
        town.time.setWrongBy(Duration.ofMinutes(5).plusMillis(1));
        kiosk.comeOnline();
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.Stopped(new Obstacle.ClockSuspect()));
    }

    @Test
    void fault51ClockBelowTheFloorStopsAndAtTheFloorSells() {
        kiosk.lineDown();
        Instant floor = kiosk.bulletin().timeFloor();
        kiosk.restart();
        town.time.setWrongBy(Duration.between(town.time.now(), floor).minusMillis(1));
        kiosk.restart();
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.Stopped(new Obstacle.ClockSuspect()));
        town.time.setWrongBy(Duration.between(town.time.now(), floor));
        kiosk.restart();
        assertThat(buy(10_000)).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void fault50JumpOfTheClockIsBelievedUpToTheTolerance() {
        kiosk.lineDown();
        town.time.setWrongBy(Duration.ofMinutes(5));
        assertThat(buy(10_000)).isInstanceOf(SaleOutcome.Sold.class);
        town.time.setWrongBy(Duration.ofMinutes(5).plusMillis(1));
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.Stopped(new Obstacle.ClockSuspect()));
        town.time.setWrongBy(Duration.ofMinutes(-5));
        assertThat(buy(10_000)).isEqualTo(new SaleOutcome.Stopped(new Obstacle.ClockSuspect()));
    }

    @Test
    void limitOfOneMemberIsNoLimitOfAnother() {
        kiosk.lineDown();
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
    }

    @Test
    void lostGrantIsTakenOnceAndSells() {
        kiosk.line.loseNextAnswer();
        assertThat(kiosk.sell(town.stranger, 400_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        assertThat(kiosk.sell(town.stranger, 400_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.OverPurchaseLimit(Won.ZERO));
        town.settleAndVerify();
    }

    @Test
    void saleOfAClosedSeriesAtTheIssuerIsToldAsClosed() {
        kiosk.line.sayNext(new Answer.NotGranted(Answer.NoRight.SERIES_CLOSED, Won.ZERO));
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.SeriesClosed());
        kiosk.line.sayNext(new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO));
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.MemberBlocked());
        kiosk.line.sayNext(new Answer.TryLater());
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        assertThat(kiosk.view().openActs()).isEmpty();
    }
}
