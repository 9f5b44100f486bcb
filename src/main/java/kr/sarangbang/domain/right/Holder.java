package kr.sarangbang.domain.right;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;

/**
 * Who holds a right: one incarnation of one site, known by its key.
 *
 * @param publicKey Ed25519, 32 bytes
 */
public record Holder(SiteId site, int incarnation, Bytes publicKey) {
    public Holder {
        if (incarnation < 1 || publicKey.length() != 32) {
            throw new IllegalArgumentException("a holder has an incarnation and a key of 32 bytes");
        }
    }
}
