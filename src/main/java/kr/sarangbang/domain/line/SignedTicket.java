package kr.sarangbang.domain.line;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.SignedCredential;

/**
 * A ticket with all that its paper needs to be believed by whoever has the issuer's key.
 *
 * @param site whose key signed it, as the issuer says
 * @param signature Ed25519, 64 bytes
 */
public record SignedTicket(TicketStub stub, SignedCredential site, Bytes signature) {}
