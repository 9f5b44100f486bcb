package kr.sarangbang.host.application;

/** How an act upon a voucher stands. */
public enum ActState {
    /** Booked where {@link Booked} says. */
    STANDS,
    /** It names a version that the issuer has not heard of. */
    WAITING,
    REFUSED,
    /** Undone after it was booked. */
    UNDONE,
    /** Undone before it came; it will never be booked. */
    DEAD,
    /** A refund whose money is on its way out. */
    REFUNDING,
    /** A claim on kept cash that its own site pays. */
    WITH_SITE,
    /** A claim that its site has released, to be paid by one desk. */
    RELEASED,
    /** A claim that was paid. */
    PAID
}
