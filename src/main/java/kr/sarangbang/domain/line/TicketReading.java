package kr.sarangbang.domain.line;

import kr.sarangbang.domain.voucher.BadSlip;

/** What somebody found on a paper that should be a ticket. */
public sealed interface TicketReading {
    /** A site of the issuer signed it. */
    record Genuine(SignedTicket ticket) implements TicketReading {}

    record Bad(BadSlip why) implements TicketReading {}
}
