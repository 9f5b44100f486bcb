package kr.sarangbang.application;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Draft;

/**
 * What a window does with the line. Calling is compare-and-set: the site thread alone reads who is
 * next and writes who was called, so two windows never call one number (rule 24). Site thread.
 */
public final class CallNext {
    private final Workplace place;
    private final LineState state;
    private final Threshold threshold;
    private final Promises promises;
    private final EndLineDay dayEnd;

    public CallNext(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
        this.threshold = new Threshold(place);
        this.promises = new Promises(place);
        this.dayEnd = new EndLineDay(place);
    }

    /** Whose turn it is, at that window. */
    public CallOutcome call(String window, Actor actor) {
        Optional<Obstacle> obstacle = threshold.obstacle();
        if (obstacle.isPresent()) {
            return new CallOutcome.Stopped(obstacle.get());
        }
        dayEnd.endEarlierDays();
        promises.settle();
        WaitingLine line = state.line();
        Optional<Ticket> busy = line.at(window);
        if (busy.isPresent()) {
            return new CallOutcome.WindowBusy(busy.get());
        }
        Optional<Ticket> next = line.next();
        if (next.isEmpty()) {
            return new CallOutcome.NobodyWaits();
        }
        Optional<CallOutcome> early = notOpenYet(next.get());
        return early.orElseGet(() -> called(next.get(), window, line.afterNext(), actor));
    }

    private Optional<CallOutcome> notOpenYet(Ticket ticket) {
        Optional<Series> series = place.bulletin().series(ticket.wish().seriesNumber());
        Instant now = place.clock().now();
        return series.filter(s -> s.gate(now, 1) instanceof SaleGate.NotOpenYet)
                .filter(s -> s.gate(now, 2) instanceof SaleGate.NotOpenYet)
                .map(
                        s ->
                                new CallOutcome.NotOpenYet(
                                        ((SaleGate.NotOpenYet) s.gate(now, 1)).opens()));
    }

    /** Calls the same number once more. */
    public CallOutcome again(String window, Actor actor) {
        LaneTurn same = place.view().lineDay(state.today()).turn();
        return state.line()
                .at(window)
                .filter(t -> t.stage() == TicketStage.CALLED)
                .map(t -> called(t, window, same, actor))
                .orElseGet(CallOutcome.NothingCalled::new);
    }

    private CallOutcome called(Ticket ticket, String window, LaneTurn turn, Actor actor) {
        write(ticket, new Entry.TicketCalled(window, turn), actor);
        return new CallOutcome.Called(now(ticket));
    }

    /** Nobody came: the number waits again behind others, or ends after so many absences. */
    public CallOutcome absent(String window, Actor actor) {
        Optional<Ticket> called =
                state.line().at(window).filter(t -> t.stage() == TicketStage.CALLED);
        if (called.isEmpty()) {
            return new CallOutcome.NothingCalled();
        }
        Ticket ticket = called.get();
        LineRules rules = state.rules();
        if (ticket.calls() < rules.callsBeforeAbsent()) {
            return new CallOutcome.CallAgain(ticket, rules.callsBeforeAbsent() - ticket.calls());
        }
        boolean over = ticket.absences() + 1 >= rules.absences();
        Optional<Ticket> behind = over ? Optional.empty() : state.line().behindWhom(ticket);
        write(ticket, new Entry.TicketAbsent(behind.map(Ticket::act), over), actor);
        promises.settle();
        return new CallOutcome.PutBack(now(ticket));
    }

    /** A parked number is taken up at a window, by its slip. */
    public CallOutcome resume(int number, String window, Actor actor) {
        Optional<Ticket> busy = state.line().at(window);
        if (busy.isPresent()) {
            return new CallOutcome.WindowBusy(busy.get());
        }
        return state.withNumber(number)
                .filter(t -> t.stage() == TicketStage.PARKED)
                .map(
                        t -> {
                            write(t, new Entry.TicketResumed(window), actor);
                            return (CallOutcome) new CallOutcome.Called(now(t));
                        })
                .orElseGet(CallOutcome.NotThere::new);
    }

    private void write(Ticket ticket, Entry entry, Actor actor) {
        place.journal().append(new Draft(ticket.act(), entry, actor));
    }

    private Ticket now(Ticket ticket) {
        return place.view().ticket(ticket.act()).orElseThrow();
    }
}
