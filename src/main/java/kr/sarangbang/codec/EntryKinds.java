package kr.sarangbang.codec;

/** The numbers of the kinds of entry in signed bytes. None is ever used again for another kind. */
final class EntryKinds {
    static final int SITE_JOINED = 1;
    static final int RIGHT_RECEIVED = 2;
    static final int STOCK_RETURNED = 3;
    static final int LIMIT_RETURNED = 4;
    static final int MEMBER_ENROLLED = 5;
    static final int ENROLMENT_CONFIRMED = 6;
    static final int PIN_TRIED = 7;
    static final int SALE_OPENED = 8;
    static final int CASH_INSERTED = 9;
    static final int PAYMENT_ANSWERED = 10;
    static final int VOUCHER_SOLD = 11;
    static final int SALE_ABANDONED = 12;
    static final int REDEMPTION_ASKED = 13;
    static final int REDEMPTION_ACCEPTED = 14;
    static final int DECIDED = 15;
    static final int REDEMPTION_REVERSED = 16;
    static final int CANCELLATION_ASKED = 17;
    static final int ACCEPTANCE_CANCELLED = 18;
    static final int REFUND_ASKED = 19;
    static final int REFUND_SETTLED = 20;
    static final int PAPER_PRINTED = 21;
    static final int DAY_CLOSED = 22;
    static final int CASH_RETURNED = 23;
    static final int REISSUE_ASKED = 24;
    static final int CASH_CLAIMED = 30;
    static final int CASH_CLAIM_RELEASED = 31;
    static final int CASH_CLAIM_ASKED = 32;
    static final int TICKET_TAKEN = 40;
    static final int TICKET_PROMISED = 41;
    static final int TICKET_CALLED = 42;
    static final int TICKET_ABSENT = 43;
    static final int TICKET_PARKED = 44;
    static final int TICKET_RESUMED = 45;
    static final int TICKET_LEFT = 46;
    static final int TICKET_MOVED = 47;
    static final int TICKET_SERVING = 48;
    static final int TICKET_CARRIED = 49;
    static final int LINE_DAY_ENDED = 50;

    private EntryKinds() {}
}
