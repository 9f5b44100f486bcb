package kr.sarangbang.application;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.LostTicketRefusal;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.voucher.BadSlip;

/** What became of a lost site's number that was shown here. */
public sealed interface LostTicketOutcome {
    /**
     * It has a number of this line now, with all that it held.
     *
     * @param ahead how many come before it in its lane
     */
    record Taken(Ticket ticket, int ahead, PaperResult paper) implements LostTicketOutcome {}

    /**
     * @param where it was served; empty where it was not
     * @param when it was served
     */
    record NotServed(LostTicketRefusal reason, Optional<SiteId> where, Optional<Instant> when)
            implements LostTicketOutcome {}

    /** Only the issuer can say, and it was not reached or did not answer: show the paper again. */
    record NeedsLine() implements LostTicketOutcome {}

    record Unreadable(BadSlip why) implements LostTicketOutcome {}

    record Stopped(Obstacle obstacle) implements LostTicketOutcome {}
}
