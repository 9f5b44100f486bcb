package kr.sarangbang.domain.member;

import java.time.Instant;
import kr.sarangbang.domain.Bytes;

/**
 * What the issuer says of one member card: whoever holds the private half of this key is shown by
 * it to be this member.
 *
 * @param cardKey the card's public key, a point of P-256 in 65 bytes (uncompressed); its private
 *     half was made in the card and never leaves it
 * @param issued when the issuer said so, in whole seconds
 */
public record CardStatement(MemberNumber member, Bytes cardKey, Instant issued) {
    public static final int KEY_BYTES = 65;

    public CardStatement {
        if (cardKey.length() != KEY_BYTES) {
            throw new IllegalArgumentException("a card's public key has 65 bytes");
        }
    }

    /** Nothing of it: whose card was read reaches no log. */
    @Override
    public String toString() {
        return "CardStatement";
    }
}
