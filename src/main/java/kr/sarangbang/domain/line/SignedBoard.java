package kr.sarangbang.domain.line;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.SignedCredential;

/**
 * A board's statement as its site signed it.
 *
 * @param signature Ed25519, 64 bytes
 */
public record SignedBoard(BoardStatement statement, SignedCredential site, Bytes signature) {}
