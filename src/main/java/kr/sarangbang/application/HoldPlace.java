package kr.sarangbang.application;

import java.util.Optional;
import java.util.function.Predicate;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.port.Draft;

/** What a holder does with their place (rule 23). Site thread. */
public final class HoldPlace {
    private final Workplace place;
    private final LineState state;
    private final Promises promises;

    public HoldPlace(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
        this.promises = new Promises(place);
    }

    /** Sets it aside; it keeps what it holds and is taken up again by its slip. */
    public Optional<Ticket> park(int number, Actor actor) {
        return change(number, HoldPlace::isIdle, new Entry.TicketParked(), actor);
    }

    /** Gives it up, by the customer's own word; what it held is free. */
    public Optional<Ticket> leave(int number, Actor actor) {
        Optional<Ticket> left =
                change(
                        number,
                        t -> isIdle(t) || t.stage() == TicketStage.PARKED,
                        new Entry.TicketLeft(),
                        actor);
        left.ifPresent(t -> promises.settle());
        return left;
    }

    /** Puts it into another lane, where its number has its place; who did so and why is named. */
    public Optional<Ticket> move(int number, Lane lane, String reason, Actor actor) {
        return change(
                number,
                t -> t.stage() == TicketStage.WAITING && t.lane() != lane,
                new Entry.TicketMoved(lane, reason),
                actor);
    }

    private static boolean isIdle(Ticket ticket) {
        return ticket.stage() == TicketStage.WAITING || ticket.stage() == TicketStage.CALLED;
    }

    private Optional<Ticket> change(
            int number, Predicate<Ticket> may, Entry.OfLine entry, Actor actor) {
        Optional<Ticket> ticket = state.withNumber(number).filter(may);
        ticket.ifPresent(t -> place.journal().append(new Draft(t.act(), entry, actor)));
        return ticket.flatMap(t -> place.view().ticket(t.act()));
    }
}
