package kr.sarangbang.domain.voucher;

/** Why a refund is not granted. */
public enum RefundRefusal {
    /** Part of it was used, and the rule for the rest is not met. */
    PARTLY_USED,
    /** It was used up, refunded, or its version is not the last. */
    NOT_THE_LAST_PAPER,
    /** Acts at shops are still on their way for this voucher. */
    STILL_IN_FLIGHT
}
