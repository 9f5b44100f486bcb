package kr.sarangbang.infrastructure.signing;

import java.util.Optional;
import kr.sarangbang.codec.CardCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.port.CardVerifier;

/**
 * Verifies member cards with the issuer's key alone.
 *
 * @param issuerKey Ed25519, 32 bytes
 */
public record SiteCards(Bytes issuerKey) implements CardVerifier {
    @Override
    public Optional<CardStatement> statement(CardProof proof, Bytes challenge) {
        return CardCodec.verified(proof, challenge, issuerKey);
    }
}
