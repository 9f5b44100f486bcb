package kr.sarangbang.host.application;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.domain.member.CardStatement;

/** Reads what a member card answered at a site. Any thread. */
@FunctionalInterface
public interface MemberCardReader {
    /**
     * What this issuer said of the card: empty unless it said so, and the card signed the
     * challenge.
     */
    Optional<CardStatement> read(CardProof proof, Bytes challenge);
}
