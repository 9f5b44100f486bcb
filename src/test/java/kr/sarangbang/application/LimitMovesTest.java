package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.site.LentLimit;
import org.junit.jupiter.api.Test;

/**
 * Goal: a member whose limit lies at the home site buys at another where both have a line, and
 * never more than the month allows. Method: the kiosk has the member's 400,000 of July; the member
 * stands at K2.
 */
final class LimitMovesTest {
    private final Town town = new Town();
    private final Site home = town.kiosk;
    private final Site away = town.site("K2", SiteRole.KIOSK, District.JUNG, Town.ONLY_OPEN);

    private SaleOutcome buyAway(long won) {
        return away.sell(town.member, won, PaymentMeans.CARD);
    }

    private static SaleOutcome.LimitElsewhere atHome(long possible) {
        return new SaleOutcome.LimitElsewhere("K", Won.of(possible));
    }

    /** As the site's rounds do when the issuer called it. */
    private void homeAnswers() {
        home.online().called();
        home.forward();
    }

    private Won ofTheCityAtHome() {
        return home.view().limits().stream()
                .filter(lent -> lent.right().scope().equals(Scope.CITY))
                .map(LentLimit::remaining)
                .reduce(Won.ZERO, Won::plus);
    }

    private void settle() {
        away.comeOnline();
        town.settleAndVerify();
        assertThat(away.journal().backlog().waiting()).isZero();
    }

    @Test
    void whatIsAskedForComesFromTheHomeSiteAndNoMore() {
        assertThat(buyAway(100_000)).isEqualTo(atHome(0));
        homeAnswers();
        assertThat(home.entries(Entry.LimitReturned.class))
                .extracting(Entry.LimitReturned::amount)
                .containsExactly(Won.of(100_000));
        assertThat(buyAway(100_000)).isInstanceOf(SaleOutcome.Sold.class);
        home.lineDown();
        home.sold(town.member, 300_000);
        assertThat(home.sell(town.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        settle();
    }

    @Test
    void withoutALineAtHomeItIsSaidWhereTheLimitLiesAndNothingIsSold() {
        home.lineDown();
        for (int repeat = 0; repeat < 3; repeat++) {
            assertThat(buyAway(400_000)).isEqualTo(atHome(0));
        }
        home.sold(town.member, 400_000);
        assertThat(buyAway(400_000)).isEqualTo(atHome(0));
        home.comeOnline();
        assertThat(buyAway(10_000)).isEqualTo(new SaleOutcome.OverPurchaseLimit(Won.ZERO));
        settle();
    }

    @Test
    void whatAnOpenPaymentHoldsStaysAtHome() {
        home.provider.silent(true);
        home.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        assertThat(home.sell(town.member, 300_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.PaymentUnknown.class);
        assertThat(buyAway(200_000)).isEqualTo(atHome(0));
        homeAnswers();
        assertThat(buyAway(200_000)).isEqualTo(atHome(100_000));
        homeAnswers();
        assertThat(home.entries(Entry.LimitReturned.class)).hasSize(1);
        assertThat(buyAway(100_000)).isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void whatAGuaranteedTicketHoldsStaysAtHome() {
        new TakeNumber(home.place())
                .take(
                        new TicketWish(
                                new SeriesId("open"),
                                Won.of(300_000),
                                Lane.GENERAL,
                                Optional.of(
                                        new TicketWish.Holder(
                                                town.member,
                                                home.wish(town.member, 300_000, PaymentMeans.CARD)
                                                        .presence())),
                                Actor.CUSTOMER));
        assertThat(home.view().openTickets().getFirst().heldLimit()).isEqualTo(Won.of(300_000));
        assertThat(buyAway(200_000)).isEqualTo(atHome(0));
        homeAnswers();
        assertThat(buyAway(200_000)).isEqualTo(atHome(100_000));
    }

    @Test
    void lostAnswersAndRepeatsMoveTheLimitOnce() {
        assertThat(buyAway(100_000)).isEqualTo(atHome(0));
        home.line.loseNextAnswer();
        home.online().called();
        home.line.loseNextAnswer();
        homeAnswers();
        home.forward();
        homeAnswers();
        assertThat(home.entries(Entry.LimitReturned.class)).hasSize(1);
        away.line.loseNextAnswer();
        assertThat(buyAway(100_000)).isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        assertThat(buyAway(100_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(away.entries(Entry.RightReceived.class).stream())
                .filteredOn(e -> e.right().right() instanceof kr.sarangbang.domain.right.LimitRight)
                .hasSize(1);
        settle();
    }

    @Test
    void whatWasMovedIsNotLentAheadToTheHomeSiteAgainUnasked() {
        assertThat(buyAway(400_000)).isEqualTo(atHome(0));
        home.online().called();
        // Between the return and the second asking the home site comes by for its rights.
        home.comeOnline();
        home.comeOnline();
        assertThat(ofTheCityAtHome()).isEqualTo(Won.ZERO);
        assertThat(buyAway(400_000)).isInstanceOf(SaleOutcome.Sold.class);
        // A month later it is the home site's again.
        town.time.pass(Duration.ofDays(31));
        home.comeOnline();
        assertThat(ofTheCityAtHome()).isEqualTo(Won.of(400_000));
        settle();
    }

    @Test
    void anOldWishIsNotAnsweredAnyMore() {
        home.lineDown();
        assertThat(buyAway(400_000)).isEqualTo(atHome(0));
        town.time.pass(Duration.ofMinutes(3));
        home.comeOnline();
        assertThat(home.entries(Entry.LimitReturned.class)).isEmpty();
        home.sold(town.member, 400_000);
        settle();
    }

    @Test
    void whoAsksWhatIsLeftMovesNothingAndHearsOfAllOfIt() {
        var series = away.bulletin().series(new SeriesId("open")).orElseThrow();
        assertThat(new AskLimit(away.place()).ask(town.member, series))
                .isEqualTo(new LimitAnswer.Left(Won.of(400_000)));
        homeAnswers();
        assertThat(home.entries(Entry.LimitReturned.class)).isEmpty();
        assertThat(home.line.asked(Request.PendingRights.class)).isNotEmpty();
    }

    /** The holding limit is full of what lies at home, not the month. */
    @Test
    void roomUnderTheHoldingLimitIsMovedToo() {
        town.time.pass(Duration.ofDays(31));
        home.comeOnline();
        home.sold(town.member, 400_000);
        home.forward();
        town.time.pass(Duration.ofDays(31));
        home.comeOnline();
        home.sold(town.member, 400_000);
        home.forward();
        town.time.pass(Duration.ofDays(31));
        home.comeOnline();
        assertThat(ofTheCityAtHome()).isEqualTo(Won.of(200_000));
        assertThat(buyAway(200_000)).isEqualTo(atHome(0));
        homeAnswers();
        assertThat(buyAway(200_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(buyAway(10_000)).isEqualTo(new SaleOutcome.OverHoldingLimit(Won.ZERO));
        settle();
    }
}
