package kr.sarangbang.domain.right;

/**
 * A bounded share of something scarce, lent by the issuer to one holder, signed and numbered. Only
 * the holder may consume it. The right to spend one voucher at a hub comes with later work.
 */
public sealed interface Right permits StockRight, LimitRight, Guarantee {
    RightId id();

    Holder holder();
}
