package kr.sarangbang.domain.site;

/** What kind of thing a person does. */
public enum ActKind {
    SALE,
    REDEMPTION,
    CANCELLATION,
    REFUND,
    ENROLMENT,
    REISSUE
}
