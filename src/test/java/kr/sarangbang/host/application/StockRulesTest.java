package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.bench.SiteHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules 1 to 5 at the issuer; after every test each invariant is recomputed. */
class StockRulesTest {
    private static final long CEILING = 25_000_000_000L;

    private final Town town = new Town();

    @AfterEach
    void theBooksHold() {
        town.verify();
    }

    private StockRight lent() {
        return (StockRight) town.stock.right();
    }

    private void giveBack(UnitRanges units) {
        town.kiosk.write(new Entry.StockReturned(lent().id(), units), town.now());
        town.kiosk.deliver();
    }

    private long pool() {
        return town.report().series().getFirst().pool();
    }

    @Test
    void aRightEndsWithTheNextBusinessDayOfSeoul() {
        // 14 July 2022 is a Thursday.
        assertThat(lent().sellUntil()).isEqualTo(Instant.parse("2022-07-15T15:00:00Z"));
        assertThat(Times.endOfBusinessDay(Instant.parse("2022-07-15T03:00:00Z"), 1))
                .isEqualTo(Instant.parse("2022-07-18T15:00:00Z"));
        assertThat(Times.endOfBusinessDay(Instant.parse("2022-07-14T15:30:00Z"), 0))
                .isEqualTo(Instant.parse("2022-07-15T15:00:00Z"));
    }

    /** Fault 34: the answer is lost, the same right comes again, never a second. */
    @Test
    void fault34ARepeatWhileAGrantIsPendingGivesTheSameRight() {
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        other.hand().join(other.token(), town.now());
        other.hand().deliver();
        var more = new Request.MoreStock(1, Won.of(1_000_000_000));
        sell(other.hand());
        Answer first = other.hand().ask(more);
        long left = pool();
        assertThat(other.hand().ask(more)).isEqualTo(first);
        assertThat(pool()).isEqualTo(left);
    }

    private static void sell(SiteHand hand) {
        assertThat(hand.ask(new Request.PendingRights()))
                .isEqualTo(new Answer.Granted(java.util.List.of()));
    }

    @Test
    void noSiteGetsMoreThanThePolicyAcceptsWithoutASealedCounter() {
        assertThat(town.kiosk.ask(new Request.MoreStock(1, Won.of(2_000_000_000L))))
                .isEqualTo(new Answer.NotGranted(Answer.NoRight.NO_STOCK, Won.of(1_000_000_000)));
    }

    /** Without a counter a copied disk could still sell them, so they rest until nobody can. */
    @Test
    void returnedUnitsComeBackOnlyWhenNobodyCanSellThem() {
        giveBack(lent().units());
        assertThat(pool()).isEqualTo(CEILING - 1_000_000_000);
        town.pass(Duration.ofDays(1));
        more();
        assertThat(pool()).isEqualTo(CEILING - 1_000_000_000);
        town.pass(Duration.ofDays(1));
        more();
        assertThat(pool()).isEqualTo(CEILING - 1_000_000_000);
        assertThat(town.report().series().getFirst().lent()).isEqualTo(1_000_000_000);
    }

    @Test
    void whereTheDiskCannotBeSetBackReturnedUnitsComeBackAtOnce() {
        seals(true);
        giveBack(lent().units());
        assertThat(pool()).isEqualTo(CEILING);
        seals(false);
    }

    @Test
    void aSiteWithASealedCounterGetsMoreThanThePolicyAcceptsWithout() {
        seals(true);
        assertThat(town.kiosk.ask(new Request.MoreStock(1, Won.of(2_000_000_000L))))
                .isInstanceOf(Answer.Granted.class);
        assertThat(pool()).isEqualTo(CEILING - 2_000_000_000L);
    }

    private void seals(boolean seals) {
        assertThat(town.issuer.office().setSealedCounter(new SiteId("K"), seals))
                .isInstanceOf(IssuerOffice.Outcome.Done.class);
    }

    /** What the officer saw was the machine of before. */
    @Test
    void theWordOnACounterEndsWithTheIncarnation() {
        seals(true);
        var id = new SiteId("K");
        var office =
                new LostSiteOffice(town.store, town.issuer.instruments(), town::now, new Random(3));
        office.writeOff(id, "홍", "its disk is gone");
        if (!(office.invite(id, "홍", "a new disk")
                instanceof IssuerOffice.Outcome.Done<String> token)) {
            throw new AssertionError("no invitation");
        }
        byte[] key = new byte[32];
        key[0] = 7;
        var again = new SiteHand(town.issuer.service(), id, key);
        again.join(token.result(), town.now());
        assertThat(again.ask(new Request.MoreStock(1, Won.of(2_000_000_000L))))
                .as("as much as a site without a counter gets")
                .isInstanceOfSatisfying(
                        Answer.Granted.class,
                        granted ->
                                assertThat(
                                                granted.rights().stream()
                                                        .map(right -> (StockRight) right.right())
                                                        .mapToLong(right -> right.units().size())
                                                        .sum())
                                        .isEqualTo(100_000));
    }

    @Test
    void nobodyVouchesForTheCounterOfASiteThatHasNotJoined() {
        town.issuer.site("K4", SiteRole.KIOSK);
        assertThat(town.issuer.office().setSealedCounter(new SiteId("K4"), true))
                .isInstanceOf(IssuerOffice.Outcome.Refused.class);
        assertThat(town.issuer.office().setSealedCounter(new SiteId("K4"), false))
                .isInstanceOf(IssuerOffice.Outcome.Done.class);
    }

    private void more() {
        town.kiosk.ask(new Request.MoreStock(1, Won.of(1_000_000_000)));
    }

    @Test
    void onlyWhatIsHeldCanBeReturnedAndOnce() {
        var run = UnitRanges.of(new UnitRange(0, 10));
        giveBack(run);
        giveBack(run);
        assertThat(town.exceptions()).containsExactly("ReturnNotHeld");
    }

    /** R1: a copied disk sells what was returned; the paper is honoured and the case listed. */
    @Test
    void unitsSoldTwiceAreHonouredFromLostSites() {
        Slip first = town.sellRun(new UnitRange(0, 10));
        Slip second = town.sellRun(new UnitRange(5, 15));
        town.kiosk.deliver();
        assertThat(town.exceptions()).contains("UnitsSoldTwice");
        assertThat(town.redeem(town.a, first, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.redeem(town.b, second, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.account("LostSites")).isEqualTo(7_000);
        assertThat(town.account("Subsidy")).isEqualTo(7_000);
        assertThat(town.report().series().getFirst().sold()).isEqualTo(100_000);
    }

    /** The very same run sold by two acts has one number and two vouchers. */
    @Test
    void theSameRunSoldTwiceIsTwoVouchersOfOneNumber() {
        Slip first = town.sellRun(new UnitRange(0, 10));
        Slip second = town.sellRun(new UnitRange(0, 10));
        assertThat(first.number()).isEqualTo(second.number());
        town.kiosk.deliver();
        assertThat(town.redeem(town.a, second, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.redeem(town.b, first, 100_000)).isInstanceOf(Decision.Redeemed.class);
    }

    /** H19: refunded units are retired, not sold again. */
    @Test
    void refundedUnitsNeverComeBack() {
        Slip sold = town.sell(10);
        var entry =
                town.kiosk.write(
                        new Entry.RefundAsked(sold.number(), Town.paper(sold), sold.version()),
                        town.now());
        town.kiosk.decide(entry);
        town.kiosk.write(
                entry.header().act(),
                new Entry.RefundSettled(
                        true, Won.of(93_000), kr.sarangbang.domain.payment.PaymentMeans.CARD, ""),
                town.now());
        town.kiosk.deliver();
        long free = pool() + town.report().series().getFirst().lent();
        assertThat(free).isEqualTo(CEILING - 100_000);
    }

    @Test
    void aBlockedSiteGetsNoRightsAndItsSalesAreBooked() {
        town.sell(10);
        town.issuer
                .office()
                .setSite(
                        new SiteId("K"),
                        new IssuerOffice.SiteChange(
                                false, Optional.of("stolen"), Optional.empty(), Map.of()));
        assertThat(town.kiosk.ask(new Request.MoreStock(1, Won.of(2_000_000_000L))))
                .isEqualTo(new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO));
        town.kiosk.deliver();
        assertThat(town.account("Cash")).isEqualTo(93_000);
        assertThat(town.exceptions()).containsExactly("BlockedSiteActed");
    }

    @Test
    void anInvitationServesOneKey() {
        SampleIssuer.Invited site = town.issuer.site("K3", SiteRole.KIOSK);
        site.hand().join(site.token(), town.now());
        var stranger = new SiteHand(town.issuer.service(), new SiteId("K3"), new byte[32]);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> stranger.join(site.token(), town.now())))
                .hasMessageContaining("this invitation was used");
    }
}
