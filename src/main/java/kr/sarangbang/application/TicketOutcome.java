package kr.sarangbang.application;

import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.SeriesId;

/** What came of asking for a number. */
public sealed interface TicketOutcome {
    /**
     * The number is taken, and survives a power cut.
     *
     * @param ahead how many are called before
     */
    record Taken(Ticket ticket, int ahead, PaperResult paper) implements TicketOutcome {}

    /** This member has a place already; it is as good as it was. */
    record AlreadyWaiting(Ticket ticket) implements TicketOutcome {}

    /** As many wait as the rules let wait. */
    record LineFull() implements TicketOutcome {}

    /** More than the member may buy. */
    record OverLimit(Won possible) implements TicketOutcome {}

    /** More than is held for somebody who has not shown who they are. */
    record NeedsMember(Won most) implements TicketOutcome {}

    record SeriesNotSold(SeriesId series) implements TicketOutcome {}

    record NotWholeUnits(Won unit) implements TicketOutcome {}

    /** Who was shown does not count here; in the words of a sale. */
    record NotAdmitted(SaleOutcome why) implements TicketOutcome {}

    record Stopped(Obstacle obstacle) implements TicketOutcome {}
}
