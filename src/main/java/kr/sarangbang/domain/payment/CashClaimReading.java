package kr.sarangbang.domain.payment;

import kr.sarangbang.domain.voucher.BadSlip;

/** What came of reading a claim's paper. */
public sealed interface CashClaimReading {
    /** A site of this issuer signed it. Whether it is still to be paid the paper cannot say. */
    record Genuine(SignedCashClaim claim) implements CashClaimReading {}

    /** It is no claim, or it cannot be believed. */
    record Bad(BadSlip why) implements CashClaimReading {}
}
