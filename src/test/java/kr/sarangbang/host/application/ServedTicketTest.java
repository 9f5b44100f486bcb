package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.TicketCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketHold;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.bench.SiteHand;
import kr.sarangbang.host.report.IssuerReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promised number of a lost site is served elsewhere, once; each invariant holds after it. */
class ServedTicketTest {
    private static final YearMonth JULY = YearMonth.of(2022, 7);
    private static final Instant END = Instant.parse("2022-07-14T09:00:00Z");

    private final Town town = new Town();
    private SiteHand other = town.kiosk;

    @BeforeEach
    void anotherKiosk() {
        other = kiosk("K2");
    }

    @AfterEach
    void theBooksHold() {
        town.verify();
    }

    private SiteHand kiosk(String name) {
        SampleIssuer.Invited invited = town.issuer.site(name, SiteRole.KIOSK);
        invited.hand().join(invited.token(), town.now());
        invited.hand().deliver();
        return invited.hand();
    }

    private void lose(String site) {
        var office =
                new LostSiteOffice(town.store, town.issuer.instruments(), town::now, new Random(5));
        assertThat(office.writeOff(new SiteId(site), "홍", "fire"))
                .isInstanceOf(IssuerOffice.Outcome.Done.class);
    }

    private Wish wish(long units) {
        return new Wish(
                1,
                Scope.CITY,
                Won.of(units * Town.UNIT),
                units,
                JULY,
                Optional.of(town.member.number()));
    }

    /** The kiosk takes a number for so many units; its entry waits there. */
    private SignedTicket number(long units, Promise promise) {
        var claims =
                new TicketClaims(
                        Times.day(town.now()),
                        1,
                        Lane.GENERAL,
                        wish(units),
                        promise,
                        END,
                        new Wait(0, 5));
        SignedEntry taken = town.kiosk.write(new Entry.TicketTaken(claims), town.now());
        return paper(taken, claims);
    }

    private SignedTicket paper(SignedEntry taken, TicketClaims claims) {
        return TicketCodec.sign(
                town.kiosk.key(),
                town.kiosk.credential(),
                new TicketStub(
                        taken.header().act(),
                        claims.day(),
                        claims.number(),
                        claims.promise(),
                        town.now(),
                        TicketStub.mark(taken.hash()),
                        claims.promise() == Promise.GUARANTEED
                                ? Optional.of(new TicketHold(claims.wish(), END))
                                : Optional.empty()));
    }

    private SignedTicket promised(long units) {
        return number(units, Promise.GUARANTEED);
    }

    private static Answer serve(SiteHand hand, SignedTicket ticket) {
        return hand.ask(new Request.ServeTicket(ticket));
    }

    private LostTicketRefusal refusal(SignedTicket ticket) {
        Answer answer = serve(other, ticket);
        assertThat(answer).isInstanceOf(Answer.TicketNotServed.class);
        return ((Answer.TicketNotServed) answer).reason();
    }

    private static Answer.TicketServed served(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.TicketServed.class);
        return (Answer.TicketServed) answer;
    }

    private IssuerReport.OfSeries series() {
        return town.report().series().getFirst();
    }

    private void sellAt(SiteHand hand, List<SignedRight> rights) {
        SignedRight stock = Town.only(rights, StockRight.class);
        SignedRight limit = Town.only(rights, LimitRight.class);
        rights.forEach(right -> hand.write(new Entry.RightReceived(right), town.now()));
        UnitRange run = ((StockRight) stock.right()).units().runs().getFirst();
        hand.sell(
                hand.nextAct(),
                stock,
                run,
                limit.right().id(),
                town.member.number(),
                Won.of(run.size() * 9_300),
                town.now());
        hand.deliver();
    }

    @Test
    void fault36APromisedNumberOfALostSiteIsServedOnceFromTheReserve() {
        SignedTicket ticket = promised(10);
        assertThat(refusal(ticket)).isEqualTo(LostTicketRefusal.SITE_NOT_LOST);
        lose("K");
        long reserve = series().reserve();
        assertThat(reserve).isEqualTo(200_000_000);
        town.pass(Duration.ofHours(1));
        Answer.TicketServed first = served(serve(other, ticket));
        assertThat(first.wish()).isEqualTo(wish(10));
        assertThat(((LimitRight) Town.only(first.rights(), LimitRight.class).right()).amount())
                .isEqualTo(Won.of(100_000));
        assertThat(((StockRight) Town.only(first.rights(), StockRight.class).right()).units())
                .satisfies(units -> assertThat(units.size()).isEqualTo(10))
                .satisfies(
                        units ->
                                assertThat(
                                                units.overlaps(
                                                        ((StockRight) town.stock.right()).units()))
                                        .isFalse());
        Instant when = town.now();
        assertThat(series().reserve()).isEqualTo(reserve - 100_000);
        town.pass(Duration.ofMinutes(5));
        assertThat(serve(kiosk("K3"), ticket))
                .isEqualTo(
                        new Answer.TicketNotServed(
                                LostTicketRefusal.ALREADY_SERVED,
                                Optional.of(new SiteId("K2")),
                                Optional.of(when)));
        sellAt(other, first.rights());
        assertThat(series().sold()).isEqualTo(100_000);
        assertThat(town.report().lost().getFirst().served()).isEqualTo(100_000);
        assertThat(town.exceptions()).isEmpty();
    }

    /** The answer may be lost: the same site is given the same, and by no other way. */
    @Test
    void fault34ARepeatBySiteThatServesItGivesTheSameRightsAndNothingElseDoes() {
        SignedTicket ticket = promised(10);
        lose("K");
        Answer first = serve(other, ticket);
        assertThat(served(first).rights()).hasSize(2);
        assertThat(other.ask(new Request.PendingRights())).isEqualTo(new Answer.Granted(List.of()));
        assertThat(serve(other, ticket)).isEqualTo(first);
        assertThat(series().lent()).isEqualTo(1_000_000_000 + 100_000);
    }

    @Test
    void fault36WhatWasServedEndedOrNeverPromisedAtTheLostSiteIsNotServedElsewhere() {
        SignedTicket sold = promised(5);
        ActId sale = town.kiosk.nextAct();
        town.kiosk.write(sold.stub().act(), new Entry.TicketServing(sale), town.now());
        town.kiosk.sell(
                sale,
                town.stock,
                new UnitRange(0, 5),
                town.limits.getFirst().right().id(),
                town.member.number(),
                Won.of(5 * 9_300),
                town.now());
        SignedTicket left = promised(5);
        town.kiosk.write(left.stub().act(), new Entry.TicketLeft(), town.now());
        SignedTicket hoped = number(5, Promise.RESERVE);
        SignedTicket promisedLater = number(5, Promise.STOCK_HELD);
        town.kiosk.write(
                promisedLater.stub().act(),
                new Entry.TicketPromised(Promise.GUARANTEED),
                town.now());
        town.kiosk.deliver();
        SignedTicket unheard = number(5, Promise.STOCK_HELD);
        lose("K");
        assertThat(serve(other, sold))
                .isEqualTo(
                        new Answer.TicketNotServed(
                                LostTicketRefusal.ALREADY_SERVED,
                                Optional.of(new SiteId("K")),
                                Optional.of(town.now())));
        assertThat(refusal(left)).isEqualTo(LostTicketRefusal.ENDED);
        assertThat(refusal(hoped)).isEqualTo(LostTicketRefusal.NOT_PROMISED);
        assertThat(refusal(unheard)).isEqualTo(LostTicketRefusal.NOT_PROMISED);
        served(serve(other, promisedLater));
    }

    @Test
    void fault36NothingIsServedPastThePrintedEndOrToWhoMayNotAskOrForAForgedPaper() {
        SignedTicket ticket = promised(10);
        lose("K");
        SignedTicket forged = TicketCodec.sign(other.key(), town.kiosk.credential(), ticket.stub());
        assertThat(refusal(forged)).isEqualTo(LostTicketRefusal.BAD_TICKET);
        assertThat(serve(town.a.hand(), ticket))
                .isEqualTo(
                        new Answer.TicketNotServed(
                                LostTicketRefusal.SITE_NOT_ALLOWED,
                                Optional.empty(),
                                Optional.empty()));
        town.pass(Duration.between(town.now(), END).plusSeconds(1));
        assertThat(refusal(ticket)).isEqualTo(LostTicketRefusal.PAST_ITS_END);
    }

    /** A thief signs numbers at will: no more goes out than limit was lent there. */
    @Test
    void fault45APileOfForgedPromisesIsWorthNoMoreThanTheLimitThatLayAtTheSite() {
        lose("K");
        served(serve(other, promised(25)));
        served(serve(other, promised(15)));
        assertThat(refusal(promised(1))).isEqualTo(LostTicketRefusal.LIMIT_GONE);
        assertThat(series().lent()).isEqualTo(1_000_000_000 + 400_000);
    }

    /** R4: the lost site lives and had served the number itself. */
    @Test
    void fault36ASiteThatComesBackHavingServedTheNumberExceedsTheMonthByThatAmountAtTheMost() {
        SignedTicket ticket = promised(40);
        ActId sale = town.kiosk.nextAct();
        town.kiosk.write(ticket.stub().act(), new Entry.TicketServing(sale), town.now());
        town.kiosk.sell(
                sale,
                town.stock,
                new UnitRange(0, 40),
                town.limits.getFirst().right().id(),
                town.member.number(),
                Won.of(40 * 9_300),
                town.now());
        lose("K");
        sellAt(other, served(serve(other, ticket)).rights());
        assertThat(town.exceptions()).isEmpty();
        town.kiosk.deliver();
        assertThat(town.exceptions())
                .containsExactlyInAnyOrder(
                        "WrittenOffCameBack", "TicketServedTwice", "LimitUsedTwice");
        assertThat(series().sold()).isEqualTo(800_000);
    }

    /** Not bought after all: it lies at the lost site again, and the month is as it was. */
    @Test
    void fault36ALimitThatWasLentAgainAndComesBackUnsoldIsTheLostSitesAgain() {
        SignedTicket ticket = promised(40);
        lose("K");
        List<SignedRight> rights = served(serve(other, ticket)).rights();
        rights.forEach(right -> other.write(new Entry.RightReceived(right), town.now()));
        other.write(
                new Entry.LimitReturned(
                        Town.only(rights, LimitRight.class).right().id(), Won.of(400_000)),
                town.now());
        other.deliver();
        assertThat(
                        other.ask(
                                new Request.MoreLimit(
                                        town.member.number(), Scope.CITY, JULY, Won.of(10_000))))
                .isEqualTo(new Answer.NotGranted(Answer.NoRight.OVER_PURCHASE_LIMIT, Won.ZERO));
    }

    /** What a number held is part of what its member declared not to have bought, not more. */
    @Test
    void fault36WhatADeclarationReleasedAndANumberTakesIsNotFreeTwice() {
        town.sell(10);
        SignedTicket ticket = promised(20);
        lose("K");
        var office =
                new LostSiteOffice(town.store, town.issuer.instruments(), town::now, new Random(5));
        assertThat(
                        office.declare(
                                new LostSiteOffice.Declaration(
                                        town.member.number(),
                                        new SiteId("K"),
                                        Won.of(100_000),
                                        Optional.empty(),
                                        Optional.empty(),
                                        "홍",
                                        "a letter")))
                .isInstanceOf(IssuerOffice.Outcome.Done.class);
        sellAt(other, served(serve(other, ticket)).rights());
        town.kiosk.deliver();
        assertThat(town.exceptions()).containsExactly("WrittenOffCameBack");
    }
}
