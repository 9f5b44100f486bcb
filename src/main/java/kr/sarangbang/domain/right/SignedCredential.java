package kr.sarangbang.domain.right;

import kr.sarangbang.domain.Bytes;

/**
 * A credential with the issuer's signed form of it.
 *
 * @param signed COSE_Sign1, exactly as the issuer made it
 */
public record SignedCredential(Credential credential, Bytes signed) {}
