package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import org.junit.jupiter.api.Test;

/**
 * What a site does by itself about its rights (rule 4). The kiosk is to have 500 units of the open
 * series and asks for more when it can sell fewer than 150.
 */
final class KeepRightsTest {
    /** Thursday 14 July 2022, 18:30 in Seoul: after the hour until which numbers are held. */
    private static final Instant EVENING = Instant.parse("2022-07-14T09:30:00Z");

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private int buyer;

    private long free() {
        return new StockShelf(kiosk.view()).free(1, town.time.now());
    }

    private KeepRights.Kept keep() {
        return new KeepRights(kiosk.place()).keep();
    }

    /** Sells to as many people as that takes. */
    private void sellUnits(long units) {
        long left = units;
        for (; left > 0; buyer++) {
            long now = Math.min(40, left);
            kiosk.sold(
                    town.issuer.member(
                            "buyer " + buyer,
                            1950,
                            java.util.Optional.empty(),
                            java.util.Optional.empty()),
                    now * 10_000);
            left -= now;
        }
        kiosk.forward();
    }

    @Test
    void belowTheThresholdItAsksAndAtItNot() {
        sellUnits(350);
        assertThat(free()).isEqualTo(150);
        assertThat(keep().asked()).doesNotContain(1);
        sellUnits(1);
        assertThat(keep().asked()).contains(1);
        assertThat(free()).isEqualTo(500);
        assertThat(keep().asked()).doesNotContain(1);
        town.settleAndVerify();
    }

    @Test
    void afterSalesItAsksOnceForTheSameShelf() {
        var keeping = new KeepRights(kiosk.place());
        keeping.keep();
        assertThat(keeping.restockAfterSales()).isEmpty();
        sellUnits(351);
        kiosk.line.sayNext(new kr.sarangbang.domain.exchange.Answer.Granted(java.util.List.of()));
        assertThat(keeping.restockAfterSales()).containsExactly(1);
        assertThat(keeping.restockAfterSales()).isEmpty();
        sellUnits(1);
        assertThat(keeping.restockAfterSales()).containsExactly(1);
        assertThat(free()).isEqualTo(500);
    }

    /** What ends at midnight is no stock for the morning, whether or not there is a line then. */
    @Test
    void inTheEveningItTakesStockForTomorrow() {
        Site late = town.site("K2", SiteRole.KIOSK, District.JUNG, Map.of());
        town.time.become(EVENING.plus(Duration.ofDays(1)));
        late.comeOnline();
        late.lineDown();
        town.time.pass(Duration.ofHours(14));
        assertThat(late.sell(town.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        assertThat(new StockShelf(late.view()).free(1, town.time.now())).isEqualTo(500);
    }

    @Test
    void unitsThatMayNotBeSoldAnyMoreGoBack() {
        town.time.pass(Duration.ofDays(3));
        kiosk.comeOnline();
        assertThat(kiosk.entries(Entry.StockReturned.class))
                .singleElement()
                .satisfies(back -> assertThat(back.units().size()).isEqualTo(500));
        assertThat(free()).isEqualTo(500);
        assertThat(keep().returned()).isEmpty();
        town.settleAndVerify();
    }

    @Test
    void whenTheLastWindowClosesEverythingFreeGoesBack() {
        new RequestRights(kiosk.place()).stock(2, Won.of(1_000_000));
        town.time.become(Instant.parse("2022-07-14T07:59:59Z"));
        assertThat(keep().returned()).isEmpty();
        town.time.pass(Duration.ofSeconds(1));
        assertThat(keep().returned()).hasSize(1);
        assertThat(kiosk.view().stocks()).noneMatch(stock -> stock.right().seriesNumber() == 2);
        kiosk.forward();
        town.settleAndVerify();
    }

    @Test
    void whatAnOpenPaymentHoldsStays() {
        kiosk.provider.silent(true);
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.sell(town.member, 300_000, PaymentMeans.CARD);
        town.time.pass(Duration.ofDays(3));
        assertThat(keep().returned())
                .singleElement()
                .satisfies(back -> assertThat(back.units()).isEqualTo(470));
        // July is over for everybody but this payment.
        town.time.become(Instant.parse("2022-08-02T03:00:00Z"));
        kiosk.comeOnline();
        assertThat(kiosk.entries(Entry.LimitReturned.class))
                .filteredOn(back -> back.right().equals(julyRight()))
                .extracting(Entry.LimitReturned::amount)
                .containsExactly(Won.of(100_000));
    }

    private kr.sarangbang.domain.right.RightId julyRight() {
        return kiosk.entries(Entry.RightReceived.class).stream()
                .map(received -> received.right().right())
                .filter(
                        right ->
                                right instanceof kr.sarangbang.domain.right.LimitRight limit
                                        && limit.member().equals(town.member)
                                        && limit.scope()
                                                .equals(kr.sarangbang.domain.series.Scope.CITY))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void withoutALineOrOnAClockNobodyTrustsItDoesNothing() {
        town.time.pass(Duration.ofDays(3));
        kiosk.lineDown();
        assertThat(keep().returned()).isEmpty();
        kiosk.line.up(true);
        town.time.setWrongBy(Duration.ofDays(-30));
        assertThat(keep().returned()).isEmpty();
        assertThat(kiosk.entries(Entry.StockReturned.class)).isEmpty();
    }

    @Test
    void aLineThatFailsInBetweenIsNotWaitedForAgainAndAgain() {
        int before = kiosk.line.asked(Request.MoreStock.class).size();
        kiosk.line.loseNext();
        keep();
        assertThat(kiosk.line.asked(Request.MoreStock.class)).hasSize(before + 1);
    }

    /** A shop sells nothing, so it keeps none. */
    @Test
    void aShopAsksForNoStock() {
        Site shop = town.shop();
        shop.comeOnline();
        assertThat(shop.line.asked(Request.MoreStock.class)).isEmpty();
    }
}
