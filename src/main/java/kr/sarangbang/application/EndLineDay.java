package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.port.Draft;

/**
 * Ends the line of a day: tickets whose holder was absent end, the others go over to the next
 * selling day with what they hold (rule 23). Site thread.
 */
public final class EndLineDay {
    private final Workplace place;
    private final LineState state;

    public EndLineDay(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
    }

    /** Ends the line of the days before today, if nobody has. */
    public void endEarlierDays() {
        LocalDate today = state.today();
        LocalDate yesterday = today.minusDays(1);
        boolean left =
                place.view().openTickets().stream().anyMatch(t -> t.claims().day().isBefore(today));
        if (left && !place.view().lineDay(yesterday).ended()) {
            end(yesterday, state.printedEnd(place.clock().now()), Actor.CUSTOMER);
        }
    }

    /** Ends today's line, after the last customer. */
    public void endToday(Actor actor) {
        if (place.view().lineDay(state.today()).ended()) {
            return;
        }
        Instant tomorrow =
                state.today()
                        .plusDays(1)
                        .atTime(state.rules().holdUntil())
                        .atZone(SiteProjection.SEOUL)
                        .toInstant();
        end(state.today(), tomorrow, actor);
    }

    private void end(LocalDate day, Instant printedEnd, Actor actor) {
        var drafts = new ArrayList<Draft>();
        drafts.add(new Draft(place.journal().nextAct(), new Entry.LineDayEnded(day), actor));
        for (Ticket ticket : place.view().openTickets()) {
            if (!ticket.claims().day().isAfter(day) && ticket.stage() != TicketStage.SERVING) {
                drafts.add(new Draft(ticket.act(), last(ticket, printedEnd), actor));
            }
        }
        place.journal().append(drafts);
    }

    private static Entry last(Ticket ticket, Instant printedEnd) {
        boolean absent = ticket.absences() > 0 && ticket.stage() == TicketStage.WAITING;
        return absent
                ? new Entry.TicketAbsent(Optional.empty(), true)
                : new Entry.TicketCarried(printedEnd.truncatedTo(ChronoUnit.SECONDS));
    }
}
