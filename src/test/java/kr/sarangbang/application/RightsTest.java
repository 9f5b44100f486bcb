package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import org.junit.jupiter.api.Test;

/** Asking for rights, and giving them back (rules 3 and 4). */
final class RightsTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private int received() {
        return kiosk.entries(Entry.RightReceived.class).size();
    }

    @Test
    void everyOutcomeIsReached() {
        // A journal that its counter does not know asks for nothing; SealedCounterStopsTest shows
        // it.
        assertThat(RightsOutcome.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        RightsOutcome.Received.class,
                        RightsOutcome.NotGranted.class,
                        RightsOutcome.NoLine.class,
                        RightsOutcome.Stopped.class);
        var rights = new RequestRights(kiosk.place());
        assertThat(rights.stock(3, Won.of(50_000))).isInstanceOf(RightsOutcome.Received.class);
        assertThat(rights.stock(99, Won.of(50_000)))
                .isEqualTo(new RightsOutcome.NotGranted(Answer.NoRight.SERIES_CLOSED, Won.ZERO));
        kiosk.line.loseNext();
        assertThat(rights.stock(3, Won.of(50_000))).isEqualTo(new RightsOutcome.NoLine());
        kiosk.lineDown();
        assertThat(rights.stock(3, Won.of(50_000))).isEqualTo(new RightsOutcome.NoLine());
    }

    /** Hole H3: a grant that comes again, late or twice in one answer changes nothing. */
    @Test
    void repeatedGrantEntersTheJournalOnceAndAddsNothing() {
        SignedRight stock =
                kiosk.stock(1, 2_000_000, 2_000_010, Town.NOON.plus(Duration.ofDays(9)));
        SignedRight limit = kiosk.limit(town.stranger, Town.JULY, 100_000);
        SignedRight guarantee = kiosk.guarantee(1, 2, Duration.ofHours(1));
        int before = received();
        var rights = new RequestRights(kiosk.place());
        assertThat(rights.receive(List.of(stock, limit, guarantee, stock, limit, guarantee)))
                .containsExactly(stock, limit, guarantee);
        assertThat(rights.receive(List.of(stock, limit, guarantee))).isEmpty();
        assertThat(received()).isEqualTo(before + 3);
        kiosk.restart();
        assertThat(new RequestRights(kiosk.place()).receive(List.of(guarantee, limit, stock)))
                .isEmpty();
        assertThat(kiosk.view().stock(stock.right().id()).orElseThrow().remaining().size())
                .isEqualTo(10);
    }

    @Test
    void grantThatComesAgainAfterItWasUsedUpChangesNothing() {
        SignedRight limit = kiosk.limit(town.stranger, Town.JULY, 100_000);
        kiosk.take(limit);
        kiosk.lineDown();
        kiosk.sold(town.stranger, 100_000);
        kiosk.take(limit);
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
    }

    @Test
    void rightOfAnotherSiteIsNotTaken() {
        SignedRight foreign = town.shop().guarantee(1, 2, Duration.ofHours(1));
        int before = received();
        kiosk.take(foreign);
        assertThat(received()).isEqualTo(before);
    }

    @Test
    void fault34LostGrantIsPendingAndTakenOnce() {
        kiosk.line.loseNextAnswer();
        var rights = new RequestRights(kiosk.place());
        assertThat(rights.stock(3, Won.of(50_000))).isEqualTo(new RightsOutcome.NoLine());
        int before = received();
        assertThat(((RightsOutcome.Received) rights.pending()).rights()).hasSize(1);
        assertThat(((RightsOutcome.Received) rights.pending()).rights()).isEmpty();
        assertThat(received()).isEqualTo(before + 1);
    }

    @Test
    void powerCutAtAnyEffectOfAGrantLosesAndDoublesNothing() {
        for (int step = 1; step <= 6; step++) {
            var t = new RightsTest();
            t.kiosk.effects.dieAtStep(step);
            try {
                new RequestRights(t.kiosk.place()).stock(3, Won.of(50_000));
            } catch (Effects.Killed killed) {
                t.kiosk.restart();
            }
            t.kiosk.effects.live();
            t.kiosk.comeOnline();
            new RequestRights(t.kiosk.place()).stock(3, Won.of(50_000));
            assertThat(new StockShelf(t.kiosk.view()).free(3, t.town.time.now())).isEqualTo(5);
            t.town.settleAndVerify();
        }
    }

    @Test
    void freeUnitsGoBackAndComeToAnotherSite() {
        new RequestRights(kiosk.place()).stock(3, Won.of(50_000));
        SaleRequest wish = kiosk.wish(town.member, 20_000, PaymentMeans.CARD);
        kiosk.sell(SaleOutcomesTest.series(wish, "small"));
        assertThat(new ReturnRights(kiosk.place()).stock(3, Actor.CUSTOMER))
                .singleElement()
                .satisfies(back -> assertThat(back.units()).isEqualTo(3));
        assertThat(new ReturnRights(kiosk.place()).stock(3, Actor.CUSTOMER)).isEmpty();
        assertThat(kiosk.sell(SaleOutcomesTest.series(wish, "small")))
                .isInstanceOf(SaleOutcome.NoStock.class);
        kiosk.forward();
        // Without a sealed counter they come back after the sell-until and the tolerance.
        town.time.pass(Duration.ofDays(3));
        Site other = town.site("K2", SiteRole.KIOSK, District.JUNG, Map.of());
        new RequestRights(other.place()).stock(3, Won.of(30_000));
        assertThat(new StockShelf(other.view()).free(3, town.time.now())).isEqualTo(3);
        kiosk.comeOnline();
        town.settleAndVerify();
    }

    @Test
    void ofRightsThatEndTogetherTheNewestGoBackFirstAndTheHeldUnitsStay() {
        Instant end = kiosk.view().stocks().getFirst().right().sellUntil();
        kiosk.take(kiosk.stock(1, 2_000_000, 2_000_010, end));
        kiosk.provider.way(FakeProvider.Way.SAY_NOTHING);
        kiosk.provider.silent(true);
        kiosk.sell(town.member, 50_000, PaymentMeans.CARD);
        List<ReturnRights.Returned> back = new ReturnRights(kiosk.place()).stock(1, Actor.CUSTOMER);
        assertThat(back).extracting(ReturnRights.Returned::units).containsExactly(10L, 495L);
    }

    @Test
    void askingForRightsMovesNothingButRights() {
        new RequestRights(kiosk.place()).stock(1, Won.of(6_000_000));
        assertThat(kiosk.line.asked(Request.MoreStock.class))
                .filteredOn(asked -> !asked.amount().isZero())
                .hasSize(1);
        assertThat(kiosk.effects.all()).containsExactly("ask MoreStock", "disk RightReceived");
    }
}
