package kr.sarangbang.domain.site;

/** What kind of thing a person does. */
public enum ActKind {
    SALE,
    REDEMPTION,
    CANCELLATION,
    REFUND,
    ENROLMENT,
    /** A lost paper replaced by a new one, as the issuer decided. */
    REISSUE,
    /** A number of the walk-in line; its row says whether its paper is out. */
    TICKET,
    /** The line of a day was ended. */
    LINE_END,
    /** Cash that a machine kept, on a paper of its own. */
    CASH_CLAIM,
    /** A claim, of whatever site, paid out here as the issuer decided. */
    CASH_PAYMENT
}
