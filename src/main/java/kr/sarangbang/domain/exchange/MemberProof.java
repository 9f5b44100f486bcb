package kr.sarangbang.domain.exchange;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;

/**
 * How the person showed who they are. Travels beside an entry, never in it: a PIN is in no journal.
 * A member's number is none of it, since whoever reads it off a paper could say it.
 */
public sealed interface MemberProof {
    /** Nothing was shown. */
    MemberProof NONE = new None();

    /** Nothing was shown. */
    record None() implements MemberProof {}

    /** Four digits, which are worth what the issuer finds them to be. */
    record Pin(String digits) implements MemberProof {
        @Override
        public String toString() {
            return "Pin";
        }
    }

    /**
     * A member card's answer, for the issuer to verify once more.
     *
     * @param challenge what the site gave the card to sign
     */
    record Card(CardProof answer, Bytes challenge) implements MemberProof {
        /** Nothing of it: the answer names a member. */
        @Override
        public String toString() {
            return "Card";
        }
    }
}
