package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.site.SiteProjection;

/** The line of a site as its journal has it now. Site thread. */
public final class LineState {
    private final Workplace place;

    public LineState(Workplace place) {
        this.place = place;
    }

    public WaitingLine line() {
        return new WaitingLine(
                place.view().openTickets(), place.view().lineDay(today()).turn(), rules());
    }

    /** The published numbers; the usual ones while no policy is known. */
    public LineRules rules() {
        return place.bulletin().policy().map(policy -> policy.line()).orElse(LineRules.DEFAULT);
    }

    public LocalDate today() {
        return SiteProjection.businessDay(place.clock().now());
    }

    /** Whether somebody holds a number, so that a sale needs its ticket. */
    boolean runs() {
        return place.view().openTickets().stream().anyMatch(t -> t.stage() != TicketStage.SERVING);
    }

    /** Until when a promise made at this moment stands: today's published end, or the next one. */
    Instant printedEnd(Instant now) {
        LocalTime end = rules().holdUntil();
        LocalDate day = SiteProjection.businessDay(now);
        Instant today = day.atTime(end).atZone(SiteProjection.SEOUL).toInstant();
        return now.isBefore(today)
                ? today
                : day.plusDays(1).atTime(end).atZone(SiteProjection.SEOUL).toInstant();
    }

    /** The number of who comes next; those that were carried over are not given out again. */
    int nextNumber() {
        LineDay day = place.view().lineDay(today());
        Set<Integer> carried =
                line().open().stream().map(Ticket::number).collect(Collectors.toSet());
        int number = day.lastNumber() + 1;
        while (carried.contains(number)) {
            number++;
        }
        return number;
    }

    /** The latest services, and how many windows did them, for the estimate. */
    List<Ticket> served(int count) {
        return place.view().servedTickets(count);
    }

    /** An open ticket by the number that people say. */
    public Optional<Ticket> withNumber(int number) {
        return line().withNumber(number);
    }
}
