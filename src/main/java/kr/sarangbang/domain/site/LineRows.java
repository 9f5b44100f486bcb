package kr.sarangbang.domain.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.line.LineDay;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.money.Won;

/** What each entry about the walk-in line changes in the derived rows. */
final class LineRows {
    private LineRows() {}

    static void apply(SiteTables tables, EntryHeader header, Entry.OfLine entry) {
        Optional<Ticket> before = tables.ticket(header.act());
        switch (entry) {
            case Entry.TicketTaken taken -> {
                tables.put(
                        SiteProjection.begin(
                                        header,
                                        ActKind.TICKET,
                                        ActStage.DONE,
                                        taken.ticket().wish().face())
                                .owing(true));
                tables.put(tables.lineDay(taken.ticket().day()).taken(taken.ticket().number()));
            }
            case Entry.LineDayEnded ended -> {
                tables.put(SiteProjection.begin(header, ActKind.LINE_END, ActStage.DONE, Won.ZERO));
                tables.put(tables.lineDay(ended.day()).end());
            }
            case Entry.TicketServing serving ->
                    tables.act(serving.sale())
                            .ifPresent(row -> tables.put(row.about(header.act())));
            case Entry.TicketCalled called ->
                    before.ifPresent(ticket -> called(tables, header, called, ticket));
            default -> {
                // The ticket's own step says all.
            }
        }
        TicketSteps.after(before, header, entry, tables::ticket).ifPresent(tables::put);
        if (before.isPresent()) {
            SiteProjection.change(tables, header, row -> row);
        }
    }

    private static void called(
            SiteTables tables, EntryHeader header, Entry.TicketCalled called, Ticket ticket) {
        LineDay day = tables.lineDay(SiteProjection.businessDay(header.at()));
        // Who came on an earlier day waited for the night too; that says nothing of the estimate.
        if (ticket.firstCalledAt().isEmpty() && ticket.claims().day().equals(day.day())) {
            day = day.measured(error(ticket, header.at()));
        }
        tables.put(day.turn(called.turn()));
    }

    private static long error(Ticket ticket, Instant called) {
        return Duration.between(ticket.takenAt(), called).toSeconds()
                - ticket.claims().foretold().middleSeconds();
    }

    /** The sale of a ticket came to its end. */
    static void saleEnded(SiteTables tables, ActId sale, boolean sold, Instant at) {
        tables.act(sale)
                .flatMap(ActRow::version)
                .flatMap(version -> tables.ticket(version.madeBy()))
                .filter(ticket -> ticket.sale().equals(Optional.of(sale)))
                .filter(ticket -> ticket.stage() == TicketStage.SERVING)
                .ifPresent(
                        ticket ->
                                tables.put(
                                        sold
                                                ? ticket.over(TicketStage.SERVED, at)
                                                : ticket.calledAgain()));
    }
}
