package kr.sarangbang.cli;

import java.util.List;
import kr.sarangbang.domain.line.BoardStatement;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;

/** What commands tell of a ticket. */
final class LineFacts {
    private LineFacts() {}

    static Facts of(Ticket ticket) {
        return of("Taken", ticket);
    }

    static Facts of(String outcome, Ticket ticket) {
        return Facts.of("outcome", outcome)
                .and("ticket", ticket.number())
                .and("promise", OutcomeNames.camel(ticket.promise()))
                .and(
                        "waitMinutes",
                        List.of(ticket.claims().foretold().from(), ticket.claims().foretold().to()))
                .and("lane", OutcomeNames.camel(ticket.lane()))
                .and("stage", OutcomeNames.camel(ticket.stage()))
                .and("amount", ticket.wish().face().amount())
                .and("until", ticket.printedEnd().toString())
                .and("window", ticket.window().orElse(null))
                .and("calls", ticket.calls())
                .and("absences", ticket.absences())
                .and("act", ticket.act().toString());
    }

    /** What a board's code says. */
    static Facts of(String outcome, BoardStatement board) {
        return Facts.of("outcome", outcome)
                .and("valid", true)
                .and("entry", board.chain().entry())
                .and("at", board.at().toString())
                .and(
                        "called",
                        board.calls().stream()
                                .map(
                                        c ->
                                                Facts.of("ticket", c.number())
                                                        .and("window", c.window())
                                                        .asMap())
                                .toList())
                .and("next", board.next().stream().map(BoardStatement.Next::number).toList());
    }

    static String korean(Ticket ticket) {
        return ticket.number()
                + "번, "
                + korean(ticket.promise())
                + ". 기다리는 시간 "
                + ticket.claims().foretold().from()
                + "~"
                + ticket.claims().foretold().to()
                + "분";
    }

    static String korean(Promise promise) {
        return switch (promise) {
            case GUARANTEED -> "확정";
            case STOCK_HELD -> "재고 확보, 한도 확인 필요";
            case RESERVE -> "예비";
            case NOT_TODAY -> "오늘 어려움";
        };
    }

    static String english(Ticket ticket) {
        return "Number "
                + ticket.number()
                + ": "
                + OutcomeNames.camel(ticket.promise())
                + ", to be called in "
                + ticket.claims().foretold().from()
                + " to "
                + ticket.claims().foretold().to()
                + " minutes.";
    }
}
