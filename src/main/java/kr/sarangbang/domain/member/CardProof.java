package kr.sarangbang.domain.member;

import kr.sarangbang.domain.Bytes;

/**
 * What a card answered to one challenge. It says nothing before both signatures were verified: the
 * issuer's under the statement, and the card's under the challenge.
 *
 * @param statement as the issuer signed it and the card keeps it
 * @param signature the card's, over the challenge
 */
public record CardProof(Bytes statement, Bytes signature) {
    /** Nothing of it: the statement names a member. */
    @Override
    public String toString() {
        return "CardProof";
    }
}
