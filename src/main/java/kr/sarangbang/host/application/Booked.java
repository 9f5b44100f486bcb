package kr.sarangbang.host.application;

/** Where a redemption is booked. */
public enum Booked {
    /** Nowhere yet: asked and refused, dead before it came, or its version is still unknown. */
    NOWHERE,
    VOUCHER,
    GUARANTEE,
    DISPUTE
}
