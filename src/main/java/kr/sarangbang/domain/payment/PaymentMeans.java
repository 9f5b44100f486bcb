package kr.sarangbang.domain.payment;

/** How a buyer pays, and how a refund goes out. */
public enum PaymentMeans {
    CASH,
    CARD
}
