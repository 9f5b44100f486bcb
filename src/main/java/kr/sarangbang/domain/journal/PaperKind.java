package kr.sarangbang.domain.journal;

/** What is printed for an act. */
public enum PaperKind {
    VOUCHER,
    SALE_RECEIPT,
    NEXT_SLIP,
    BALANCE_SLIP,
    UNFINISHED_SLIP,
    SHOP_RECEIPT,
    CANCELLATION,
    REFUND_RECEIPT,
    MEMBER_SLIP,
    CLOSING,
    CUSTOMER_RECEIPT,
    CASH_CLAIM,
    TICKET,
    /** Of no act: what was found before the site opened. */
    REHEARSAL
}
