package kr.sarangbang.infrastructure.sqlite;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;

/**
 * Whose journal it is.
 *
 * @param publicKey of the incarnation, Ed25519, 32 bytes
 * @param rowKey the key of the rows' MACs; kept outside the database
 */
public record SiteIdentity(SiteId site, int incarnation, Bytes publicKey, Bytes rowKey) {
    /** Without the row key. */
    @Override
    public String toString() {
        return site + "." + incarnation;
    }
}
