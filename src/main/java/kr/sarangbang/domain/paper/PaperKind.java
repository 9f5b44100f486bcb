package kr.sarangbang.domain.paper;

/** The papers that people are handed. */
public enum PaperKind {
    /** 상품권: the voucher itself, or what is left of it, signed by a seller or by the issuer. */
    VOUCHER,
    /** 영수증: what the buyer paid. */
    SALE_RECEIPT,
    /** 가게 영수증: what the shop took. */
    SHOP_RECEIPT,
    /** 손님 영수증: what the customer spent, where nothing is left of the voucher. */
    CUSTOMER_RECEIPT,
    /** 잔액표: what is left of a voucher that was taken without the line, signed by the shop. */
    BALANCE_SLIP,
    /** 미완료: a redemption that was asked and not finished; whoever reads it undoes it. */
    UNFINISHED_SLIP,
    /** 취소: the shop's paper of a redemption taken back. */
    SHOP_CANCELLATION,
    /** 취소: the customer's paper of a redemption taken back. */
    CUSTOMER_CANCELLATION,
    /** 환불: money given back for a voucher. */
    REFUND_RECEIPT,
    /** 회원 종이: says who the member is, together with the member's PIN. */
    MEMBER_SLIP,
    /** 마감: the sums of one day or shift. */
    CLOSING
}
