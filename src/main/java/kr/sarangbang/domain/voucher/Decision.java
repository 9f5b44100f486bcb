package kr.sarangbang.domain.voucher;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.PaymentMeans;

/** What the holder of the spend right decided about an act, stored and repeated for ever. */
public sealed interface Decision {
    /**
     * Redeemed.
     *
     * @param next the slip for the rest; none when nothing is left
     */
    record Redeemed(Won amount, Won balance, Optional<Slip.OfIssuer> next) implements Decision {}

    /**
     * A redemption was undone.
     *
     * @param next the paper for the customer; none when the paper in hand still stands
     */
    record Cancelled(Won amount, Won balance, Optional<Slip.OfIssuer> next) implements Decision {}

    /** A refund may be paid out; the voucher is refunding until it is. */
    record RefundGranted(Won payOut, PaymentMeans means) implements Decision {}

    record RefundRefused(RefundRefusal reason) implements Decision {}

    /**
     * A lost voucher has a new paper; every paper before it is worth nothing.
     *
     * @param next the new paper
     */
    record Reissued(Won balance, Slip.OfIssuer next) implements Decision {}

    /**
     * A redemption, cancellation or reissue is refused.
     *
     * @param usedAt for ALREADY_USED, when the version was used up, if known
     */
    record Refused(RedemptionRefusal reason, Optional<Instant> usedAt) implements Decision {}

    /** A reversal of the same act was there first; the act is dead. */
    record ReversedBefore() implements Decision {}

    /** Whether a claim on cash that a machine kept may be paid out. */
    sealed interface OfCashClaim extends Decision {}

    /** It may, once, under this act. */
    record CashClaimGranted(Won payOut) implements OfCashClaim {}

    /**
     * It may not.
     *
     * @param paidBy for ALREADY_PAID, the act that paid it
     */
    record CashClaimRefused(CashClaimRefusal reason, Optional<ActId> paidBy)
            implements OfCashClaim {}
}
