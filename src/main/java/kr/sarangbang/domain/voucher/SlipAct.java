package kr.sarangbang.domain.voucher;

import java.time.Instant;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;

/** What a shop did to a voucher since the issuer last signed it, as the paper carries it. */
public sealed interface SlipAct {
    ActId act();

    VoucherNumber number();

    Instant at();

    /**
     * Accepted inside the guarantee.
     *
     * @param consumed the version that was used up; the new version is {@code act}
     * @param balance what is left
     */
    record Acceptance(
            ActId act,
            VoucherNumber number,
            RightId guarantee,
            SlipVersion consumed,
            Won amount,
            Won balance,
            Instant at)
            implements SlipAct {}

    /** An acceptance taken back at the same terminal; the new version is {@code act}. */
    record Cancellation(ActId act, VoucherNumber number, ActId undone, Won balance, Instant at)
            implements SlipAct {}

    /**
     * An online redemption that got no answer, undone. It restores the version that the redemption
     * would have consumed; delivered wherever this paper is shown (rule 10a).
     */
    record Reversal(ActId act, VoucherNumber number, ActId undone, Won balance, Instant at)
            implements SlipAct {}
}
