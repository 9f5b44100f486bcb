package kr.sarangbang.application;

import java.time.Instant;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;

/**
 * A member whose card answered a challenge that this program drew, and whose answer verified. Only
 * {@link IdentifyMember} makes one, so no act begins on a number that somebody merely said.
 */
public final class ProvenMember {
    private final CardStatement statement;
    private final MemberProof.Card proof;

    ProvenMember(CardStatement statement, CardProof answer, Bytes challenge) {
        this.statement = statement;
        this.proof = new MemberProof.Card(answer, challenge);
    }

    public MemberNumber member() {
        return statement.member();
    }

    /** When the issuer gave out the card. */
    public Instant issued() {
        return statement.issued();
    }

    /** For the issuer, who believes no site's word for it. */
    MemberProof.Card proof() {
        return proof;
    }

    /** Nothing of it: whose card was read reaches no log. */
    @Override
    public String toString() {
        return "ProvenMember";
    }
}
