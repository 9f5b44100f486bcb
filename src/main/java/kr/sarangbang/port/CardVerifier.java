package kr.sarangbang.port;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;

/** Verifies what a member card answered; asks nobody, so it works without a line. Any thread. */
@FunctionalInterface
public interface CardVerifier {
    /**
     * What the issuer says of this card: empty unless the issuer signed the statement and the card
     * that it names signed this challenge.
     *
     * @param challenge the very one that the card was given
     */
    Optional<CardStatement> statement(CardProof proof, Bytes challenge);
}
