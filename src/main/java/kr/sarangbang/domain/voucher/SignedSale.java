package kr.sarangbang.domain.voucher;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;

/**
 * A sold voucher as its first slip says it: the issuer's right, the site's claims, the site's
 * signature over both.
 *
 * @param signature Ed25519 by the right's holder over the claims' bytes, 64 bytes
 */
public record SignedSale(SignedRight stock, SaleClaims claims, Bytes signature) {
    public SignedSale {
        if (!(stock.right() instanceof StockRight right) || !right.id().equals(claims.stock())) {
            throw new IllegalArgumentException("the claims name another right");
        }
    }

    public StockRight stockRight() {
        return (StockRight) stock.right();
    }

    public VoucherNumber number() {
        return VoucherNumber.of(stockRight().seriesNumber(), claims.run().from());
    }
}
