package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.site.LineAudit;
import kr.sarangbang.testing.ShownCards;
import org.junit.jupiter.api.Test;

/** Numbers, what they promise, and the sale that keeps it, at a site with a real issuer. */
class WaitingLineAtASiteTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private TicketOutcome take(String series, long won, Optional<TicketWish.Holder> who) {
        return new TakeNumber(kiosk.place())
                .take(
                        new TicketWish(
                                new SeriesId(series),
                                Won.of(won),
                                Lane.GENERAL,
                                who,
                                Actor.CUSTOMER));
    }

    private Ticket taken(long won) {
        return taken(take("open", won, Optional.empty()));
    }

    private Ticket members(long won) {
        return taken(
                take(
                        "open",
                        won,
                        Optional.of(
                                new TicketWish.Holder(
                                        town.member,
                                        new Presence.CardAnswered(ShownCards.show(town.member))))));
    }

    private static Ticket taken(TicketOutcome outcome) {
        assertThat(outcome).isInstanceOf(TicketOutcome.Taken.class);
        return ((TicketOutcome.Taken) outcome).ticket();
    }

    private CallOutcome call(String window) {
        return new CallNext(kiosk.place()).call(window, Actor.CUSTOMER);
    }

    private Ticket now(Ticket ticket) {
        return kiosk.view().ticket(ticket.act()).orElseThrow();
    }

    private long free(String series) {
        return new StockShelf(kiosk.view())
                .free(
                        kiosk.bulletin().series(new SeriesId(series)).orElseThrow().number(),
                        town.time.wall());
    }

    @Test
    void aMemberWhoseStockAndLimitAreHeldIsGuaranteedAndServedAfterACrash() {
        long before = free("open");
        Ticket ticket = members(100_000);
        assertThat(ticket.promise()).isEqualTo(Promise.GUARANTEED);
        assertThat(ticket.number()).isEqualTo(1);
        assertThat(free("open")).isEqualTo(before - 10);
        kiosk.restart();
        assertThat(now(ticket).stage()).isEqualTo(TicketStage.WAITING);
        kiosk.lineDown();
        assertThat(call("1")).isInstanceOf(CallOutcome.Called.class);
        SaleOutcome sold = kiosk.sell(town.member, 100_000, PaymentMeans.CASH);
        assertThat(sold).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(now(ticket).stage()).isEqualTo(TicketStage.SERVED);
        assertThat(free("open")).isEqualTo(before - 10);
    }

    /**
     * Found when the counter filled in what a called number is for: the limit that the ticket holds
     * counted against its own holder, who seemed to have none left.
     */
    @Test
    void whatATicketHoldsIsShownAsItsHoldersOwnOnceTheyAreCalled() {
        Won before = limit();
        members(100_000);
        assertThat(limit()).isEqualTo(before.minus(Won.of(100_000)));
        call("1");
        assertThat(limit()).isEqualTo(before);
    }

    private Won limit() {
        LimitAnswer answer =
                new AskLimit(kiosk.place())
                        .ask(
                                town.member,
                                kiosk.bulletin().series(new SeriesId("open")).orElseThrow());
        assertThat(answer).isInstanceOf(LimitAnswer.Left.class);
        return ((LimitAnswer.Left) answer).amount();
    }

    @Test
    void whoHasShownNobodyHoldsStockAloneAndNoMoreThanTheRulesSay() {
        assertThat(taken(100_000).promise()).isEqualTo(Promise.STOCK_HELD);
        assertThat(take("open", 110_000, Optional.empty()))
                .isEqualTo(new TicketOutcome.NeedsMember(Won.of(100_000)));
    }

    @Test
    void whereSomebodyWaitsASaleNeedsItsCalledTicket() {
        Ticket other = taken(50_000);
        assertThat(kiosk.sell(town.member, 50_000, PaymentMeans.CASH))
                .isEqualTo(new SaleOutcome.NeedsTicket(1));
        var past =
                new SaleRequest(
                        town.member,
                        new Presence.CardAnswered(ShownCards.show(town.member)),
                        new SeriesId("open"),
                        Won.of(50_000),
                        PaymentMeans.CASH,
                        Won.of(50_000),
                        new Actor(
                                Optional.of("T-1"),
                                Optional.empty(),
                                0,
                                Optional.of("made up reason")));
        assertThat(kiosk.sell(past.with(new LinePass.PastTheLine())))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(
                        kiosk.sell(
                                kiosk.wish(town.member, 50_000, PaymentMeans.CASH)
                                        .with(new LinePass.PastTheLine())))
                .as("nobody is named")
                .isInstanceOf(SaleOutcome.NeedsTicket.class);
        call("1");
        assertThat(
                        kiosk.sell(
                                kiosk.wish(town.member, 50_000, PaymentMeans.CASH)
                                        .with(new LinePass.OfTicket(other.act()))))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(now(other).stage()).isEqualTo(TicketStage.SERVED);
    }

    @Test
    void aSaleThatEndsWithoutAVoucherLeavesTheTicketCalledAndItsHold() {
        Ticket ticket = members(100_000);
        call("1");
        kiosk.provider.way(FakeProvider.Way.DECLINE);
        assertThat(kiosk.sell(town.member, 100_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.PaymentDeclined.class);
        assertThat(now(ticket).stage()).isEqualTo(TicketStage.CALLED);
        assertThat(now(ticket).heldUnits()).isEqualTo(10);
    }

    @Test
    void twoWindowsNeverCallOneNumberAndEachFinishesBeforeTheNext() {
        taken(10_000);
        taken(10_000);
        assertThat(call("1")).extracting("ticket.claims.number").isEqualTo(1);
        assertThat(call("2")).extracting("ticket.claims.number").isEqualTo(2);
        assertThat(call("3")).isInstanceOf(CallOutcome.NobodyWaits.class);
        assertThat(call("1")).isInstanceOf(CallOutcome.WindowBusy.class);
    }

    @Test
    void absentThePublishedNumberOfTimesATicketEndsAndItsStockIsFree() {
        long before = free("open");
        Ticket ticket = taken(100_000);
        var calls = new CallNext(kiosk.place());
        LineRules rules = LineRules.DEFAULT;
        for (int absence = 1; absence <= rules.absences(); absence++) {
            call("1");
            assertThat(calls.absent("1", Actor.CUSTOMER)).isInstanceOf(CallOutcome.CallAgain.class);
            for (int again = 1; again < rules.callsBeforeAbsent(); again++) {
                calls.again("1", Actor.CUSTOMER);
            }
            assertThat(calls.absent("1", Actor.CUSTOMER)).isInstanceOf(CallOutcome.PutBack.class);
        }
        assertThat(now(ticket).stage()).isEqualTo(TicketStage.ENDED);
        assertThat(free("open")).isEqualTo(before);
    }

    @Test
    void stockThatComesFreeGoesToWhoHopesInTheOrderInWhichTheyCame() {
        Ticket first = taken(take("small", 50_000, Optional.empty()));
        Ticket hoping = taken(take("small", 10_000, Optional.empty()));
        assertThat(first.promise()).isEqualTo(Promise.STOCK_HELD);
        assertThat(hoping.promise()).isIn(Promise.RESERVE, Promise.NOT_TODAY);
        new HoldPlace(kiosk.place()).leave(first.number(), Actor.CUSTOMER);
        assertThat(now(hoping).promise()).isEqualTo(Promise.STOCK_HELD);
    }

    @Test
    void theNightEndsWhoWasAbsentAndCarriesTheOthersWithWhatTheyHold() {
        Ticket absent = taken(10_000);
        Ticket patient = members(100_000);
        var calls = new CallNext(kiosk.place());
        call("1");
        calls.again("1", Actor.CUSTOMER);
        calls.again("1", Actor.CUSTOMER);
        calls.absent("1", Actor.CUSTOMER);
        town.time.become(town.time.wall().plus(Duration.ofDays(1)));
        Ticket tomorrow = taken(10_000);
        assertThat(now(absent).stage()).isEqualTo(TicketStage.ENDED);
        assertThat(now(patient).stage()).isEqualTo(TicketStage.WAITING);
        assertThat(now(patient).promise()).isEqualTo(Promise.GUARANTEED);
        assertThat(now(patient).printedEnd()).isAfter(patient.printedEnd());
        assertThat(tomorrow.number()).isEqualTo(1);
        assertThat(call("1")).extracting("ticket.claims.number").isEqualTo(patient.number());
    }

    @Test
    void aParkedTicketIsTakenUpAtAnyWindowByItsSlip() {
        Ticket ticket = taken(10_000);
        assertThat(new HoldPlace(kiosk.place()).park(1, Actor.CUSTOMER)).isPresent();
        assertThat(call("1")).isInstanceOf(CallOutcome.NobodyWaits.class);
        assertThat(new CallNext(kiosk.place()).resume(1, "4", Actor.CUSTOMER))
                .isInstanceOf(CallOutcome.Called.class);
        assertThat(now(ticket).window()).contains("4");
        assertThat(new CallNext(kiosk.place()).resume(1, "5", Actor.CUSTOMER))
                .isInstanceOf(CallOutcome.NotThere.class);
    }

    /** Rule 6: a ticket that holds limit consumes that month's, also after the month's end. */
    @Test
    void aGuaranteedTicketIsServedFromTheMonthInWhichItWasTaken() {
        town.time.become(Instant.parse("2022-07-29T08:00:00Z"));
        Ticket ticket = members(100_000);
        assertThat(ticket.promise()).isEqualTo(Promise.GUARANTEED);
        town.time.become(Instant.parse("2022-08-01T01:00:00Z"));
        kiosk.comeOnline();
        call("1");
        SaleOutcome sold = kiosk.sell(town.member, 100_000, PaymentMeans.CASH);
        assertThat(sold).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(now(ticket).stage()).isEqualTo(TicketStage.SERVED);
    }

    @Test
    void everyCallOfADayIsByTheRuleAndTheAuditFindsOneThatIsNot() {
        for (int i = 0; i < 6; i++) {
            taken(10_000);
        }
        call("1");
        call("2");
        new HoldPlace(kiosk.place()).park(1, Actor.CUSTOMER);
        new CallNext(kiosk.place()).resume(1, "3", Actor.CUSTOMER);
        LineAudit audit = audited(kiosk.store.entries());
        assertThat(audit.problems()).isEmpty();
        assertThat(audit.calls())
                .extracting(LineAudit.Call::by)
                .containsExactly(LineAudit.By.TURN, LineAudit.By.TURN, LineAudit.By.SLIP);
        List<SignedEntry> bent =
                kiosk.store.entries().stream().filter(e -> !isFirstCall(e)).toList();
        assertThat(audited(bent).problems()).isNotEmpty();
    }

    private static boolean isFirstCall(SignedEntry entry) {
        return entry.entry() instanceof Entry.TicketCalled called && called.window().equals("1");
    }

    private static LineAudit audited(List<SignedEntry> entries) {
        var audit = new LineAudit(LineRules.DEFAULT);
        entries.forEach(entry -> audit.entry(entry.header(), entry.entry()));
        return audit;
    }
}
