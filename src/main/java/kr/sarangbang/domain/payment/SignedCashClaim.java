package kr.sarangbang.domain.payment;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.SignedCredential;

/**
 * A claim with all that its paper needs to be believed by whoever has the issuer's key.
 *
 * @param site whose key signed the claim, as the issuer says
 * @param signature Ed25519, 64 bytes
 */
public record SignedCashClaim(CashClaim claim, SignedCredential site, Bytes signature) {}
