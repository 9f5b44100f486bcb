package kr.sarangbang.application;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.port.CardVerifier;

/**
 * A member whose card answered a challenge that this program, or a station of this branch, drew,
 * and whose answer verified. There is none without that, so no act begins on a number that somebody
 * merely said.
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

    /**
     * A card that was read at another machine of the branch; empty unless its answer verifies here
     * too.
     */
    public static Optional<ProvenMember> read(MemberProof.Card proof, CardVerifier verifier) {
        return verifier.statement(proof.answer(), proof.challenge())
                .map(said -> new ProvenMember(said, proof.answer(), proof.challenge()));
    }

    /** For the issuer, who believes no site's word for it. */
    public MemberProof.Card proof() {
        return proof;
    }

    /** Nothing of it: whose card was read reaches no log. */
    @Override
    public String toString() {
        return "ProvenMember";
    }
}
