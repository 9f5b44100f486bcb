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
    /** Cash that a machine kept, on a paper of its own. */
    CASH_CLAIM,
    /** A claim, of whatever site, paid out here as the issuer decided. */
    CASH_PAYMENT
}
