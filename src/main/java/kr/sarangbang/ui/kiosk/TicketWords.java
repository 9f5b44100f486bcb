package kr.sarangbang.ui.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.ui.kiosk.line.TicketScreen;
import kr.sarangbang.ui.shared.Catalogue;

/** What a number is worth, in the words of its screen; the same as its paper says. */
final class TicketWords {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final Catalogue words;

    TicketWords(Catalogue words) {
        this.words = words;
    }

    TicketScreen.View ticket(Ticket ticket, TicketScreen.Came came, Instant now) {
        String amount = words.said().won(ticket.wish().face().amount());
        String fact =
                switch (ticket.promise()) {
                    case GUARANTEED -> endsToday(ticket, now) ? "ticket.sure" : "ticket.sureLater";
                    case STOCK_HELD -> "ticket.checked";
                    case RESERVE -> "ticket.ifLeft";
                    case NOT_TODAY -> "ticket.notToday";
                };
        String held =
                switch (ticket.promise()) {
                    case GUARANTEED, STOCK_HELD -> words.text("ticket.held", amount);
                    case RESERVE -> words.text("ticket.hoped", amount);
                    case NOT_TODAY -> words.text("ticket.tomorrow");
                };
        return new TicketScreen.View(
                came,
                ticket.number(),
                ticket.promise(),
                words.text(fact),
                held,
                told(ticket),
                until(ticket, now));
    }

    private static boolean endsToday(Ticket ticket, Instant now) {
        return day(ticket.printedEnd()).equals(day(now));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(SEOUL).toLocalDate();
    }

    /** The range that was told when it was taken, and stands on its paper. */
    private String told(Ticket ticket) {
        return switch (ticket.promise()) {
            case NOT_TODAY -> words.text("ticket.nextDay");
            case GUARANTEED, STOCK_HELD, RESERVE ->
                    between(ticket.takenAt(), ticket.claims().foretold());
        };
    }

    /** A range of minutes from a moment, as a range of the clock. */
    String between(Instant from, Wait wait) {
        return words.said()
                .between(
                        local(from.plus(wait.from(), ChronoUnit.MINUTES)).toLocalTime(),
                        local(from.plus(wait.to(), ChronoUnit.MINUTES)).toLocalTime());
    }

    /** Until when something is held; empty where nothing is. */
    Optional<String> until(Ticket ticket, Instant now) {
        if (!ticket.promise().holdsStock()) {
            return Optional.empty();
        }
        LocalDateTime end = local(ticket.printedEnd());
        return Optional.of(
                endsToday(ticket, now)
                        ? words.said().time(end.toLocalTime())
                        : words.said().moment(end));
    }

    private static LocalDateTime local(Instant at) {
        return at.atZone(SEOUL).toLocalDateTime();
    }
}
