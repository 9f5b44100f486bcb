package kr.sarangbang.domain.journal;

/** Why an opened sale made no voucher. */
public enum SaleEnd {
    DECLINED,
    CANCELLED,
    REVERSED,
    /** The customer left, or the process died before money moved. */
    NOT_PAID
}
