package kr.sarangbang.domain.right;

import kr.sarangbang.domain.Bytes;

/**
 * A right with the issuer's signed form of it.
 *
 * @param signed COSE_Sign1 over the right, exactly as the issuer made it; a slip carries these
 *     bytes
 */
public record SignedRight(Right right, Bytes signed) {}
