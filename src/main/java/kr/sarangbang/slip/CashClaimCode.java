package kr.sarangbang.slip;

import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;

/** The text of the square code on a 맡긴 돈 표. Pure; any thread. */
public final class CashClaimCode {
    private final SignedCode code;
    private final Bytes issuerKey;

    /**
     * Of the sites of one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes
     */
    public CashClaimCode(Bytes issuerKey) {
        this.issuerKey = issuerKey;
        this.code = new SignedCode("SBC1:", issuerKey);
    }

    /** What the code holds; some 450 characters. */
    public String text(SignedCashClaim claim) {
        return code.text(CashClaimCodec.bytes(claim));
    }

    /** Reads what a scanner or a person gave, through a Hangul keyboard too. */
    public CashClaimReading read(String typed) {
        return code.read(
                typed, bytes -> CashClaimCodec.read(bytes, issuerKey), CashClaimReading.Bad::new);
    }
}
