package kr.sarangbang.domain.voucher;

/** Why a refund is not granted. */
public enum RefundRefusal {
    /** Part of it was used, and less of the purchase than the series' rule asks for the rest. */
    PARTLY_USED,
    /** It was used up, refunded, or its version is not the last. */
    NOT_THE_LAST_PAPER,
    /** Acts at shops are still on their way for this voucher. */
    STILL_IN_FLIGHT,
    /** Part of it was used, and it was bought by card: the rest is given back for cash alone. */
    BOUGHT_BY_CARD
}
