package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.desk.SiteTicketDesk;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.testing.ShownCards;
import org.junit.jupiter.api.Test;

/**
 * Goal: who holds a promised number of a site that is lost is served at another, once, and nobody
 * there takes it from them. Method: a kiosk that promises without a line and is written off, and
 * two others with no stock of their own, over a real issuer.
 */
class LostTicketAtASiteTest {
    private static final Map<SeriesId, Won> NOTHING =
            Map.of(
                    new SeriesId("open"), Won.ZERO,
                    new SeriesId("turns"), Won.ZERO,
                    new SeriesId("small"), Won.ZERO,
                    new SeriesId("jongno"), Won.ZERO);

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final Site other = town.site("B", SiteRole.KIOSK, District.JONGNO, NOTHING);

    private static TicketOutcome take(Site site, long won, Optional<TicketWish.Holder> who) {
        return new TakeNumber(site.place())
                .take(
                        new TicketWish(
                                new SeriesId("open"),
                                Won.of(won),
                                Lane.GENERAL,
                                who,
                                Actor.CUSTOMER));
    }

    private Ticket promised(long won) {
        TicketOutcome outcome =
                take(
                        kiosk,
                        won,
                        Optional.of(
                                new TicketWish.Holder(
                                        town.member,
                                        new Presence.CardAnswered(ShownCards.show(town.member)))));
        assertThat(outcome).isInstanceOf(TicketOutcome.Taken.class);
        return ((TicketOutcome.Taken) outcome).ticket();
    }

    /** What stands on its paper. */
    private static String paper(Site site, Ticket ticket) {
        return new SiteTicketDesk(site.place()).code(ticket.act());
    }

    /** A number that only its holder's paper knows of: the kiosk burns before it delivers. */
    private String paperOfTheBurntKiosk() {
        kiosk.lineDown();
        Ticket ticket = promised(100_000);
        assertThat(ticket.promise()).isEqualTo(Promise.GUARANTEED);
        String paper = paper(kiosk, ticket);
        town.issuer.lose(kiosk.id);
        other.comeOnline();
        return paper;
    }

    private static LostTicketOutcome show(Site site, String paper) {
        return new ServeLostTicket(site.place()).serve(paper, Lane.GENERAL, Actor.CUSTOMER);
    }

    private static Ticket served(LostTicketOutcome outcome) {
        assertThat(outcome).isInstanceOf(LostTicketOutcome.Taken.class);
        return ((LostTicketOutcome.Taken) outcome).ticket();
    }

    private static LostTicketOutcome.NotServed notServed(LostTicketOutcome outcome) {
        assertThat(outcome).isInstanceOf(LostTicketOutcome.NotServed.class);
        return (LostTicketOutcome.NotServed) outcome;
    }

    private SaleOutcome sell(Site site, Ticket ticket, long won) {
        new CallNext(site.place()).call("1", Actor.CUSTOMER);
        return site.sell(
                site.wish(town.member, won, PaymentMeans.CARD)
                        .with(new LinePass.OfTicket(ticket.act())));
    }

    private IssuerReport.OfSeries series() {
        return town.issuer.report().series().stream()
                .filter(one -> one.id().equals("open"))
                .findFirst()
                .orElseThrow();
    }

    private void everythingHolds() {
        other.comeOnline();
        assertThat(other.journal().backlog().waiting()).isZero();
        assertThat(town.issuer.report().balanced()).isTrue();
        assertThat(town.issuer.problems()).isEmpty();
    }

    @Test
    void fault36APromisedNumberOfALostSiteIsServedElsewhereThroughTheLineAndOnce() {
        String paper = paperOfTheBurntKiosk();
        Ticket here = served(show(other, paper));
        assertThat(here.promise()).isEqualTo(Promise.GUARANTEED);
        assertThat(here.wish().face()).isEqualTo(Won.of(100_000));
        List<SignedEntry> entries = other.journal().entriesOf(here.act());
        assertThat(((Entry.TicketTaken) entries.getFirst().entry()).insteadOf())
                .hasValueSatisfying(lost -> assertThat(lost.site()).isEqualTo(kiosk.id));
        assertThat(other.sell(other.wish(town.member, 100_000, PaymentMeans.CARD)))
                .as("the line's gate stands before it")
                .isInstanceOf(SaleOutcome.NeedsTicket.class);
        assertThat(notServed(show(other, paper)).where()).contains(other.id);
        assertThat(sell(other, here, 100_000)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(other.view().ticket(here.act()).orElseThrow().stage())
                .isEqualTo(TicketStage.SERVED);
        assertThat(notServed(show(other, paper)).reason())
                .isEqualTo(LostTicketRefusal.ALREADY_SERVED);
        Site third = town.site("C", SiteRole.KIOSK, District.JONGNO, NOTHING);
        LostTicketOutcome.NotServed elsewhere = notServed(show(third, paper));
        assertThat(elsewhere.reason()).isEqualTo(LostTicketRefusal.ALREADY_SERVED);
        assertThat(elsewhere.where()).contains(other.id);
        assertThat(elsewhere.when()).isPresent();
        everythingHolds();
        assertThat(series().sold()).isEqualTo(100_000);
    }

    /** Who hoped here before does not get what was lent for the number. */
    @Test
    void fault36WhatIsLentForTheNumberIsItsHoldersThroughAPowerCutAndPastThoseWhoHope() {
        String paper = paperOfTheBurntKiosk();
        other.lineDown();
        TicketOutcome outcome = take(other, 50_000, Optional.empty());
        Ticket hopes = ((TicketOutcome.Taken) outcome).ticket();
        assertThat(hopes.promise().holdsStock()).isFalse();
        other.comeOnline();
        Ticket before = other.view().ticket(hopes.act()).orElseThrow();
        Ticket here = served(show(other, paper));
        new Promises(other.place()).settle();
        assertThat(other.view().ticket(hopes.act()).orElseThrow().promise())
                .isEqualTo(before.promise());
        other.restart();
        assertThat(new StockShelf(other.view()).free(1, town.time.now())).isZero();
        assertThat(other.view().ticket(here.act()).orElseThrow().heldUnits()).isEqualTo(10);
        assertThat(notServed(show(other, paper)).reason())
                .isEqualTo(LostTicketRefusal.ALREADY_SERVED);
        everythingHolds();
    }

    @Test
    void fault34TheAnswerIsLostAndTheSamePaperShownAgainIsServed() {
        String paper = paperOfTheBurntKiosk();
        other.line.loseNextAnswer();
        assertThat(show(other, paper)).isEqualTo(new LostTicketOutcome.NeedsLine());
        other.comeOnline();
        assertThat(other.view().openTickets()).isEmpty();
        assertThat(other.view().stocks()).isEmpty();
        served(show(other, paper));
        everythingHolds();
    }

    @Test
    void fault36WithoutALineNothingIsPromisedForANumberOfAnotherSite() {
        String paper = paperOfTheBurntKiosk();
        other.lineDown();
        assertThat(show(other, paper)).isEqualTo(new LostTicketOutcome.NeedsLine());
        assertThat(show(other, "SBT1:NONSENSE")).isInstanceOf(LostTicketOutcome.Unreadable.class);
        other.comeOnline();
        String ours = paper(other, served(show(other, paper)));
        assertThat(notServed(show(other, ours)).reason())
                .isEqualTo(LostTicketRefusal.SITE_NOT_LOST);
    }

    /** The site that served it is lost as well: its own paper is served in its turn. */
    @Test
    void fault36ANumberIsServedThoughTheSecondSiteBurnsToo() {
        String second = paper(other, served(show(other, paperOfTheBurntKiosk())));
        town.issuer.lose(other.id);
        Site third = town.site("C", SiteRole.KIOSK, District.JONGNO, NOTHING);
        third.comeOnline();
        Ticket last = served(show(third, second));
        assertThat(sell(third, last, 100_000)).isInstanceOf(SaleOutcome.Sold.class);
        third.comeOnline();
        assertThat(town.issuer.problems()).isEmpty();
        assertThat(series().sold()).isEqualTo(100_000);
    }

    @Test
    void fault36ASiteThatIsToldItIsWrittenOffSellsNothingAndDeliversAll() {
        kiosk.lineDown();
        kiosk.sold(town.member, 50_000);
        town.time.pass(Duration.ofMinutes(1));
        town.issuer.lose(kiosk.id);
        town.time.pass(Duration.ofMinutes(1));
        kiosk.sold(town.member, 50_000);
        kiosk.comeOnline();
        assertThat(kiosk.sell(town.member, 50_000, PaymentMeans.CARD))
                .isInstanceOfSatisfying(
                        SaleOutcome.Stopped.class,
                        stopped ->
                                assertThat(stopped.obstacle())
                                        .isEqualTo(
                                                new Obstacle.SiteWrittenOff("written off: fire")));
        assertThat(take(kiosk, 50_000, Optional.empty())).isInstanceOf(TicketOutcome.Stopped.class);
        assertThat(new CallNext(kiosk.place()).call("1", Actor.CUSTOMER))
                .isInstanceOf(CallOutcome.Stopped.class);
        assertThat(kiosk.journal().backlog().waiting()).isZero();
        assertThat(kiosk.journal().backlog().refused()).isZero();
        assertThat(town.issuer.report().exceptions())
                .extracting(IssuerReport.OfException::kind)
                .containsExactlyInAnyOrder("WrittenOffCameBack", "BlockedSiteActed");
        assertThat(series().sold()).isEqualTo(100_000);
        everythingHolds();
    }

    /** R5: a promise is made only as far as the issuer has told that it is covered. */
    @Test
    void aSitePromisesNoMoreThanTheRoomThatTheIssuerHasToldIt() {
        Map<Integer, Won> rooms =
                kiosk.bulletin().profile().map(SiteProfile::promiseRoom).orElseThrow();
        assertThat(rooms)
                .as("100 million, or half of 5 % of a small series")
                .containsEntry(1, Won.of(100_000_000))
                .containsEntry(2, Won.of(2_500_000))
                .doesNotContainKey(3);
        Town careful =
                new Town(Town.NOON, TownIssuer.POLICY + "reserve:\n  sites: 0\n  mostPercent: 5\n");
        TicketOutcome outcome =
                take(
                        careful.kiosk,
                        100_000,
                        Optional.of(
                                new TicketWish.Holder(
                                        careful.member,
                                        new Presence.CardAnswered(
                                                ShownCards.show(careful.member)))));
        assertThat(((TicketOutcome.Taken) outcome).ticket().promise())
                .isEqualTo(Promise.STOCK_HELD);
        assertThat(careful.issuer.report().series()).allMatch(one -> one.reserve() == 0);
    }
}
