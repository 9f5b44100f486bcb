package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardStatement;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.voucher.IssuerClaims;
import kr.sarangbang.domain.voucher.Slip;

/** Signs with the issuer's key. May be called from any thread. */
public interface IssuerSigner {
    SignedRight sign(Right right);

    SignedCredential sign(Credential credential);

    Slip.OfIssuer sign(IssuerClaims claims);

    /** The signed statement, as a card keeps it. */
    Bytes sign(CardStatement statement);
}
