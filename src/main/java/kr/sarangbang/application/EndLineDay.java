package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.port.Draft;

/**
 * Ends the line of a day: tickets whose holder was absent end, the others go over to the next
 * selling day with what they hold (rule 23). Where the stock does not last until the new printed
 * end and none is lent instead, a ticket keeps what it holds until the end that is printed on it.
 * Then its promise ended with its day: it goes over and hopes, and is the first to be given what
 * comes. Site thread.
 */
public final class EndLineDay {
    private final Workplace place;
    private final LineState state;
    private final RequestRights rights;

    public EndLineDay(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
        this.rights = new RequestRights(place);
    }

    /** Ends the line of the days before today for everybody who is left of them. */
    public void endEarlierDays() {
        LocalDate yesterday = state.today().minusDays(1);
        if (!goingOver(yesterday).isEmpty()) {
            end(yesterday, state.printedEnd(place.clock().now()), Actor.CUSTOMER);
        }
    }

    /**
     * The same before somebody is served: what numbers of an earlier day hold may rest on units
     * that have lapsed since. Whoever was called before midnight is served first, for their own
     * number would go back among those who wait.
     */
    void endEarlierDaysBeside(Ticket called) {
        if (!goingOver(state.today().minusDays(1)).contains(called)) {
            endEarlierDays();
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

    /** Those whose promise was printed for that day or one before. */
    private List<Ticket> goingOver(LocalDate day) {
        return place.view().openTickets().stream()
                .filter(t -> t.stage() != TicketStage.SERVING)
                .filter(t -> !SiteProjection.businessDay(t.printedEnd()).isAfter(day))
                .sorted(Comparator.comparing(Ticket::act))
                .toList();
    }

    private void end(LocalDate day, Instant printedEnd, Actor actor) {
        List<Ticket> all = goingOver(day);
        List<Ticket> staying = all.stream().filter(t -> !isAbsent(t)).toList();
        Set<ActId> lasting = new HashSet<>();
        staying.stream()
                .map(t -> t.wish().seriesNumber())
                .distinct()
                .forEach(series -> lasting.addAll(lasting(series, staying, printedEnd)));
        var drafts = new ArrayList<Draft>();
        drafts.add(new Draft(place.journal().nextAct(), new Entry.LineDayEnded(day), actor));
        Instant end = printedEnd.truncatedTo(ChronoUnit.SECONDS);
        Instant now = place.clock().now();
        for (Ticket ticket : all) {
            if (isAbsent(ticket)) {
                var over = new Entry.TicketAbsent(Optional.empty(), true);
                drafts.add(new Draft(ticket.act(), over, actor));
                continue;
            }
            boolean loses = ticket.promise().holdsStock() && !lasting.contains(ticket.act());
            // The printed end is the promise, however early the line is ended (rule 22).
            boolean stands = loses && now.isBefore(ticket.printedEnd());
            var carried = new Entry.TicketCarried(stands ? ticket.printedEnd() : end);
            drafts.add(new Draft(ticket.act(), carried, actor));
            if (loses && !stands) {
                var hopes = new Entry.TicketPromised(Promise.RESERVE);
                drafts.add(new Draft(ticket.act(), hopes, actor));
            }
        }
        place.journal().append(drafts);
    }

    private static boolean isAbsent(Ticket ticket) {
        return ticket.absences() > 0 && ticket.stage() == TicketStage.WAITING;
    }

    /** Who of a series still rests on stock that lasts, first come first. */
    private Set<ActId> lasting(int series, List<Ticket> staying, Instant until) {
        List<Ticket> holders =
                staying.stream()
                        .filter(t -> t.wish().seriesNumber() == series && t.heldUnits() > 0)
                        .toList();
        long wanted = holders.stream().mapToLong(Ticket::heldUnits).sum();
        long left = room(series, wanted, until);
        if (left < wanted && place.issuer().up()) {
            long missing = wanted - left;
            place.bulletin().series(series).ifPresent(s -> rights.stock(series, s.faceOf(missing)));
            left = room(series, wanted, until);
        }
        var lasting = new HashSet<ActId>();
        for (Ticket ticket : holders) {
            if (ticket.heldUnits() > left) {
                break;
            }
            left -= ticket.heldUnits();
            lasting.add(ticket.act());
        }
        return lasting;
    }

    /** Units that last so long, less what others than these tickets hold. */
    private long room(int series, long ofThese, Instant until) {
        var shelf = new StockShelf(place.view());
        return shelf.lasting(series, until) - shelf.held(series) + ofThese;
    }
}
