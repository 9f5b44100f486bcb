package kr.sarangbang.host.application;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;

/** Checks papers with the issuer's key. May be called from any thread. */
public interface PaperReader {
    /**
     * The slip, every signature on it checked; empty when it is not one of this issuer's.
     *
     * @param presented a slip's bytes, as entries carry them
     */
    Optional<Slip> read(Bytes presented);

    /** The bytes of a slip, as entries carry them. */
    Bytes bytes(Slip slip);

    /** Whether the right is this issuer's and its holder signed the claims. */
    boolean verifies(SignedSale sale);

    /** The right in these bytes; empty when this issuer did not sign it. */
    Optional<Right> right(Bytes signed);
}
