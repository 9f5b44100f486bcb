package kr.sarangbang.domain.site;

import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;

/** What each entry makes of its ticket; for the rows of a site and for whoever checks a line. */
final class TicketSteps {
    private TicketSteps() {}

    /**
     * @param before of the entry's act; empty only where the entry takes the number
     * @param others finds a ticket that the entry names
     * @return empty where the entry is about no ticket
     */
    static Optional<Ticket> after(
            Optional<Ticket> before,
            EntryHeader header,
            Entry.OfLine entry,
            Function<ActId, Optional<Ticket>> others) {
        return switch (entry) {
            case Entry.TicketTaken taken ->
                    Optional.of(Ticket.taken(header.act(), taken.ticket(), header.at()));
            case Entry.TicketPromised promised -> before.map(t -> t.promised(promised.promise()));
            case Entry.TicketCalled called ->
                    before.map(t -> t.calledTo(called.window(), header.at()));
            case Entry.TicketAbsent absent ->
                    before.map(
                            t ->
                                    absent.over()
                                            ? t.over(TicketStage.ENDED, header.at())
                                            : t.absent(
                                                    absent.behind().flatMap(others),
                                                    header.number()));
            case Entry.TicketParked parked -> before.map(Ticket::parked);
            case Entry.TicketResumed resumed ->
                    before.map(t -> t.calledTo(resumed.window(), header.at()));
            case Entry.TicketLeft left -> before.map(t -> t.over(TicketStage.LEFT, header.at()));
            case Entry.TicketMoved moved -> before.map(t -> t.movedTo(moved.lane()));
            case Entry.TicketServing serving -> before.map(t -> t.serving(serving.sale()));
            case Entry.TicketCarried carried -> before.map(t -> t.carriedTo(carried.printedEnd()));
            case Entry.LineDayEnded ended -> Optional.empty();
        };
    }
}
