package kr.sarangbang.host.application;

/** What can be wrong beside a booking; each case is listed for a person. */
public enum Finding {
    /** Two entries with one number, or one act with two different requests. */
    FORK,
    /** What a copied disk accepted under a number that another act has; it is booked nowhere. */
    FORKED_ACCEPTANCE,
    /** A site came back with less than the issuer has of it. */
    ROLLED_BACK,
    /** An entry does not follow the one before. */
    CHAIN_BROKEN,
    /** An entry does not verify. */
    ENTRY_REFUSED,
    /** A site replaced an entry that it cannot read by its hash. */
    ENTRY_UNREADABLE,
    /** This issuer once knew more: it began a new epoch and reads every journal. */
    ISSUER_SET_BACK,
    /** A joining that the issuer did not know, entered again from its signed credential. */
    SITE_FOUND,
    /** Units that two rights have, both signed by this issuer. */
    UNITS_LENT_TWICE,
    /** What the issuer had answered and lost, and could not be booked again as answered. */
    ANSWER_NOT_REBUILT,
    /** A right that the issuer does not have in its books. */
    RIGHT_UNKNOWN,
    /** Units that were sold, returned or lent to somebody else. */
    UNITS_SOLD_TWICE,
    /** Units that were given back without being held. */
    RETURN_NOT_HELD,
    SOLD_TOO_LATE,
    /** Sold when the series was not on sale to that person, by what the issuer knows today. */
    SOLD_WHILE_CLOSED,
    PAID_DIFFERS,
    LIMIT_NOT_LENT,
    /** A paper was accepted a second time; it is on the guarantee account. */
    SECOND_ACCEPTANCE,
    /** More than was lent; it is disputed, not owed. */
    OVER_GUARANTEE,
    /** Accepted, though the paper does not verify. */
    BAD_SLIP_ACCEPTED,
    SHOP_NOT_ALLOWED,
    WRONG_DISTRICT,
    EXPIRED,
    /** Undone after the paper was used further. */
    UNDONE_AFTER_USE,
    UNDONE_UNKNOWN,
    LATE_CANCELLATION,
    REFUND_NOT_GRANTED,
    ENROLMENT_UNREADABLE,
    BLOCKED_SITE_ACTED,
    /** Something was heard of a site that was written off. */
    WRITTEN_OFF_CAME_BACK,
    /** A lost site sold under a limit that was lent once more, to serve its ticket elsewhere. */
    LIMIT_USED_TWICE,
    /** A number of a lost site that was served elsewhere was taken up at the lost site too. */
    TICKET_SERVED_TWICE,
    /** A lost site sold what its member had declared not to have bought. */
    DECLARED_OTHERWISE,
    /** Its own site paid a claim on kept cash that it had released, and so did another. */
    CASH_CLAIM_PAID_TWICE
}
