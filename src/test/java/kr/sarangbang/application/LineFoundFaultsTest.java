package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.testing.ShownCards;
import org.junit.jupiter.api.Test;

/**
 * Goal: what the simulation of the line once found stays mended. Method: the shortest story of each
 * fault, at a site with a real issuer.
 */
class LineFoundFaultsTest {
    private static final Instant EVENING = Instant.parse("2022-07-14T14:58:00Z");

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private Ticket take(String series, long won, Lane lane, boolean asMember) {
        var holder =
                new TicketWish.Holder(
                        town.member, new Presence.CardAnswered(ShownCards.show(town.member)));
        TicketOutcome outcome =
                new TakeNumber(kiosk.place())
                        .take(
                                new TicketWish(
                                        new SeriesId(series),
                                        Won.of(won),
                                        lane,
                                        asMember ? Optional.of(holder) : Optional.empty(),
                                        Actor.CUSTOMER));
        assertThat(outcome).isInstanceOf(TicketOutcome.Taken.class);
        return ((TicketOutcome.Taken) outcome).ticket();
    }

    private Ticket members(String series, long won) {
        return take(series, won, Lane.GENERAL, true);
    }

    private Ticket anybodys(String series, long won) {
        return take(series, won, Lane.GENERAL, false);
    }

    private CallOutcome call(String window) {
        return new CallNext(kiosk.place()).call(window, Actor.CUSTOMER);
    }

    private Ticket now(Ticket ticket) {
        return kiosk.view().ticket(ticket.act()).orElseThrow();
    }

    private int number(String series) {
        return kiosk.bulletin().series(new SeriesId(series)).orElseThrow().number();
    }

    private long free() {
        return new StockShelf(kiosk.view()).free(number("open"), town.time.wall());
    }

    /**
     * The rest was free while the small sale was open, could be sold or given back, and was
     * promised again when the sale came to nothing.
     */
    @Test
    void aSaleOfLessThanTheNumberSaysLeavesTheRestHeldUntilItIsOver() {
        long before = free();
        Ticket ticket = members("open", 100_000);
        call("1");
        kiosk.provider.way(FakeProvider.Way.SAY_NOTHING);
        kiosk.provider.silent(true);
        assertThat(kiosk.sell(town.member, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.PaymentUnknown.class);
        assertThat(now(ticket).stage()).isEqualTo(TicketStage.SERVING);
        assertThat(free()).isEqualTo(before - 10);
        new ReturnRights(kiosk.place()).stock(number("open"), Actor.CUSTOMER);
        kiosk.provider.silent(false);
        kiosk.resume();
        assertThat(now(ticket).stage()).isEqualTo(TicketStage.CALLED);
        assertThat(new StockShelf(kiosk.view()).lasting(number("open"), ticket.printedEnd()))
                .isEqualTo(now(ticket).heldUnits());
    }

    /**
     * The first called number was taken, whatever it was for, and its hold was of another series.
     */
    @Test
    void whoHoldsTwoCalledNumbersIsServedByTheOneForTheirSeries() {
        Ticket small = members("small", 50_000);
        Ticket open = members("open", 100_000);
        call("1");
        call("2");
        assertThat(kiosk.sell(town.member, 100_000, PaymentMeans.CASH))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(now(open).stage()).isEqualTo(TicketStage.SERVED);
        assertThat(now(small).stage()).isEqualTo(TicketStage.CALLED);
    }

    /** The newest rights went back first, and what may be sold no more stayed for the numbers. */
    @Test
    void whatEndsFirstGoesBackFirstSoThatPromisesRestOnWhatLasts() {
        town.time.become(Town.NOON.plus(Duration.ofDays(4)));
        kiosk.comeOnline();
        new RequestRights(kiosk.place()).stock(number("open"), Won.of(1_000_000));
        Ticket ticket = members("open", 100_000);
        assertThat(ticket.promise()).isEqualTo(Promise.GUARANTEED);
        new ReturnRights(kiosk.place()).stock(number("open"), Actor.CUSTOMER);
        assertThat(new StockShelf(kiosk.view()).lasting(number("open"), ticket.printedEnd()))
                .isEqualTo(10);
    }

    /** A number went over with a promise that no stock lasted for. */
    @Test
    void aNightThatTheStockDoesNotOutlastLeavesHopeAndStockThatComesKeepsItFirst() {
        Ticket ticket = members("open", 100_000);
        kiosk.lineDown();
        town.time.become(Town.NOON.plus(Duration.ofDays(4)));
        Ticket later = anybodys("open", 10_000);
        assertThat(now(ticket).promise()).isEqualTo(Promise.RESERVE);
        assertThat(later.promise().holdsStock()).isFalse();
        kiosk.comeOnline();
        new RequestRights(kiosk.place()).stock(number("open"), Won.of(1_000_000));
        call("1");
        assertThat(now(ticket).promise()).isEqualTo(Promise.GUARANTEED);
        assertThat(now(later).promise()).isEqualTo(Promise.STOCK_HELD);
    }

    /**
     * Numbers that were taken after the line of a day had been ended held units of that day alone;
     * they went on holding when those had lapsed, and who had been called before got none.
     */
    @Test
    void aSaleInTheMorningIsNotRefusedForWhatYesterdaysNumbersHeld() {
        Instant lapses =
                kiosk.view().stocks().stream()
                        .filter(s -> s.right().seriesNumber() == number("open"))
                        .map(s -> s.right().sellUntil())
                        .findFirst()
                        .orElseThrow();
        town.time.become(lapses.minus(Duration.ofHours(12)));
        kiosk.comeOnline();
        new RequestRights(kiosk.place()).stock(number("open"), Won.of(6_000_000));
        Ticket called = members("open", 100_000);
        new EndLineDay(kiosk.place()).endToday(Actor.CUSTOMER);
        call("1");
        assertThat(now(called).promise()).isEqualTo(Promise.GUARANTEED);
        var shelf = new StockShelf(kiosk.view());
        Instant tomorrow = now(called).printedEnd();
        while (shelf.held(number("open")) <= shelf.lasting(number("open"), tomorrow)) {
            assertThat(anybodys("open", 50_000).promise()).isEqualTo(Promise.STOCK_HELD);
        }
        kiosk.lineDown();
        town.time.become(lapses.plus(Duration.ofHours(12)));
        assertThat(kiosk.sell(town.member, 100_000, PaymentMeans.CASH))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void whoWasCalledBeforeMidnightIsServedAfterIt() {
        Ticket called = members("open", 100_000);
        call("1");
        town.time.become(EVENING.plus(Duration.ofMinutes(5)));
        assertThat(kiosk.sell(town.member, 100_000, PaymentMeans.CASH))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(now(called).stage()).isEqualTo(TicketStage.SERVED);
    }

    /**
     * The line was ended hours before the end that was printed, and stock that lasted until then
     * was no longer held: the paper said 확정 and the journal did not.
     */
    @Test
    void aLineThatIsEndedEarlyTakesNoPromiseBeforeItsPrintedEnd() {
        kiosk.lineDown();
        town.time.become(lastDayOfTheStock());
        Ticket ticket = members("open", 100_000);
        assertThat(ticket.promise()).isEqualTo(Promise.GUARANTEED);
        long free = free();
        new EndLineDay(kiosk.place()).endToday(Actor.CUSTOMER);
        assertThat(now(ticket).promise()).isEqualTo(Promise.GUARANTEED);
        assertThat(now(ticket).printedEnd()).isEqualTo(ticket.printedEnd());
        assertThat(free()).isEqualTo(free);
        assertThat(new CheckLine(kiosk.place()).audit().problems()).isEmpty();

        town.time.pass(Duration.ofDays(1));
        anybodys("open", 10_000);
        assertThat(now(ticket).promise()).isEqualTo(Promise.RESERVE);
        assertThat(now(ticket).printedEnd()).isAfter(town.time.wall());
    }

    /** Noon of the last day on which what is here may be sold. */
    private Instant lastDayOfTheStock() {
        return kiosk.view().stocks().stream()
                .filter(stock -> stock.right().seriesNumber() == number("open"))
                .map(stock -> stock.right().sellUntil().minus(Duration.ofHours(12)))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    @Test
    void aNightOverWhichTheIssuerLendsKeepsThePromise() {
        Ticket ticket = members("open", 100_000);
        town.time.become(Town.NOON.plus(Duration.ofDays(4)));
        kiosk.comeOnline();
        call("1");
        assertThat(now(ticket).promise()).isEqualTo(Promise.GUARANTEED);
        assertThat(new StockShelf(kiosk.view()).lasting(number("open"), now(ticket).printedEnd()))
                .isGreaterThanOrEqualTo(10);
    }

    /** Its day was ended already, and it kept the end of yesterday. */
    @Test
    void aNumberTakenAfterTheDayWasEndedGoesOverToo() {
        town.time.become(Instant.parse("2022-07-14T07:00:00Z"));
        new EndLineDay(kiosk.place()).endToday(Actor.CUSTOMER);
        Ticket ticket = anybodys("open", 10_000);
        town.time.become(Instant.parse("2022-07-15T01:00:00Z"));
        anybodys("open", 10_000);
        assertThat(now(ticket).printedEnd()).isAfter(town.time.wall());
    }

    /** Late stock lay there until somebody was absent or left. */
    @Test
    void stockThatCameLateIsPromisedAtTheNextCall() {
        kiosk.lineDown();
        Ticket first = anybodys("small", 10_000);
        Ticket hoping = anybodys("small", 10_000);
        assertThat(hoping.promise().holdsStock()).isFalse();
        kiosk.comeOnline();
        new RequestRights(kiosk.place()).stock(number("small"), Won.of(50_000));
        call("1");
        assertThat(now(first).promise()).isEqualTo(Promise.STOCK_HELD);
        assertThat(now(hoping).promise()).isEqualTo(Promise.STOCK_HELD);
    }

    /** The issuer took its time, and the number was promised until a moment that was over. */
    @Test
    void aNumberTakenWhileTheDayEndsIsPromisedUntilTheNext() {
        town.time.become(Instant.parse("2022-07-14T08:59:58Z"));
        kiosk.line.witness(request -> town.time.pass(Duration.ofSeconds(8)));
        Ticket ticket = anybodys("small", 10_000);
        assertThat(ticket.printedEnd()).isAfter(ticket.takenAt());
    }

    /** A small clock error around midnight made the audit call a rightful call a wrong one. */
    @Test
    void aClockThatIsSetBackOverMidnightMakesNoCallWrong() {
        town.time.become(EVENING);
        kiosk.comeOnline();
        for (int i = 0; i < 3; i++) {
            take("open", 10_000, Lane.PRIORITY, false);
            anybodys("open", 10_000);
        }
        call("1");
        town.time.pass(Duration.ofMinutes(3));
        call("2");
        town.time.setWrongBy(Duration.ofMinutes(-3));
        assertThat(call("3")).isInstanceOf(CallOutcome.Called.class);
        assertThat(new CheckLine(kiosk.place()).audit().problems()).isEmpty();
    }
}
