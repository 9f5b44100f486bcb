package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.Test;

/** Closing business days of Seoul (rules 7 and 20). */
final class DayEndTest {
    private static final LocalDate THE_14TH = LocalDate.of(2022, 7, 14);

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final Site shop = town.shop();

    private List<Entry.DayClosed> closed(Site site) {
        return site.entries(Entry.DayClosed.class);
    }

    @Test
    void entryPrecedesTheFirstActOfANewDay() {
        Slip slip = town.voucher(100_000);
        Slip rest =
                ((RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 10_000))
                        .next()
                        .orElseThrow();
        town.time.become(Instant.parse("2022-07-14T14:59:59.999Z"));
        rest =
                ((RedemptionOutcome.Redeemed) shop.redeem(shop.text(rest), 10_000))
                        .next()
                        .orElseThrow();
        assertThat(closed(shop)).isEmpty();
        town.time.become(Instant.parse("2022-07-14T15:00:00Z"));
        shop.effects.forget();
        shop.redeem(shop.text(rest), 10_000);
        assertThat(shop.effects.all()).startsWith("disk DayClosed", "disk RedemptionAsked");
        assertThat(closed(shop).getFirst().businessDay()).isEqualTo(THE_14TH);
        assertThat(closed(shop).getFirst().redeemed()).isEqualTo(Won.of(20_000));
        assertThat(closed(shop).getFirst().redemptions()).isEqualTo(2);
    }

    @Test
    void offlineAcceptanceAndSaleCloseTheDayBeforeToo() {
        Slip slip = town.voucher(50_000);
        shop.redeem(shop.text(slip), 50_000);
        Slip second = town.voucher(50_000);
        town.time.pass(Duration.ofHours(13));
        shop.lineDown();
        shop.effects.forget();
        shop.redeem(shop.text(second), 10_000);
        assertThat(shop.effects.all()).startsWith("disk DayClosed", "disk RedemptionAccepted");
        kiosk.effects.forget();
        kiosk.sold(town.member, 10_000);
        assertThat(kiosk.effects.all()).startsWith("disk DayClosed", "disk SaleOpened");
        assertThat(closed(kiosk).getFirst().soldFace()).isEqualTo(Won.of(100_000));
        assertThat(closed(kiosk).getFirst().paid()).isEqualTo(Won.of(93_000));
    }

    @Test
    void refusedActOfANewDayClosesNothing() {
        town.voucher(10_000);
        town.time.pass(Duration.ofHours(13));
        kiosk.sell(town.member, 15_000, PaymentMeans.CARD);
        assertThat(closed(kiosk)).isEmpty();
    }

    @Test
    void dayIsClosedOnceAndOnPaper() {
        kiosk.sold(town.member, 10_000);
        DayEnd.Closed day = new DayEnd(kiosk.place()).closeToday(Actor.CUSTOMER).orElseThrow();
        assertThat(day.totals().sales()).isEqualTo(1);
        assertThat(kiosk.printer.last(PaperKind.CLOSING)).isNotNull();
        assertThat(new DayEnd(kiosk.place()).closeToday(Actor.CUSTOMER)).isEmpty();
        town.time.pass(Duration.ofDays(1));
        kiosk.comeOnline();
        kiosk.sold(town.member, 10_000);
        assertThat(closed(kiosk)).hasSize(1);
    }

    @Test
    void dayWithoutActsIsNotClosed() {
        assertThat(new DayEnd(shop.place()).closeToday(Actor.CUSTOMER)).isEmpty();
    }

    @Test
    void closingWithEntriesThatWaitSaysHowManyAndTouchesNone() {
        kiosk.lineDown();
        kiosk.sold(town.member, 10_000);
        long waiting = kiosk.journal().backlog().waiting();
        new DayEnd(kiosk.place()).closeToday(Actor.CUSTOMER);
        assertThat(closed(kiosk).getFirst().waiting()).isEqualTo(waiting);
        assertThat(kiosk.journal().backlog().waiting()).isGreaterThan(waiting);
        town.settleAndVerify();
    }

    /** Rule 7: with the day-end the head-room of its redemptions is free, and not before. */
    @Test
    void headRoomOfARedemptionIsFreeWhenItsDayEndHasArrived() {
        var t = new Town(Town.NOON, TownIssuer.POLICY.replace("1,000,000", "400,000"));
        Slip slip = t.kiosk.sold(t.stranger, 400_000).vouchers().getFirst();
        t.kiosk.forward();
        Site shop = t.shop();
        shop.redeem(shop.text(slip), 200_000);
        t.time.become(Instant.parse("2022-08-01T00:00:00Z"));
        t.kiosk.comeOnline();
        shop.comeOnline();
        assertThat(t.kiosk.sell(t.stranger, 200_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.OverHoldingLimit(Won.ZERO));
        new DayEnd(shop.place()).closeEarlierDays();
        shop.forward();
        assertThat(t.kiosk.sell(t.stranger, 200_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        t.settleAndVerify();
    }

    /**
     * Goal: what a shop takes after it closed its day is closed as well, or its head-room would be
     * gone for ever.
     */
    @Test
    void redemptionAfterTheClosingOfItsDayIsClosedByTheNextDay() {
        Slip slip = town.voucher(100_000);
        Slip rest =
                ((RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 10_000))
                        .next()
                        .orElseThrow();
        new DayEnd(shop.place()).closeToday(Actor.CUSTOMER);
        Slip last =
                ((RedemptionOutcome.Redeemed) shop.redeem(shop.text(rest), 20_000))
                        .next()
                        .orElseThrow();
        town.time.pass(Duration.ofDays(1));
        shop.comeOnline();
        shop.redeem(shop.text(last), 10_000);
        assertThat(closed(shop)).hasSize(2);
        assertThat(closed(shop).getLast().businessDay()).isEqualTo(THE_14TH);
        assertThat(closed(shop).getLast().redeemed()).isEqualTo(Won.of(30_000));
        assertThat(Optional.of(shop.view().openDays())).contains(List.of(THE_14TH.plusDays(1)));
        town.settleAndVerify();
    }
}
