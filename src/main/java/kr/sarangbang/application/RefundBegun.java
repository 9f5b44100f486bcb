package kr.sarangbang.application;

/** What came of asking for a refund, before any money goes out. */
public sealed interface RefundBegun {
    /** The issuer grants it. */
    record Granted(RefundGrant grant) implements RefundBegun {}

    /** It is over, or stays open where nobody answered. */
    record Ended(RefundOutcome outcome) implements RefundBegun {}
}
