package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.voucher.BadSlip;

/** A claim's bytes, on its paper and in entries. The form is closed. */
public final class CashClaimCodec {
    /** More than the longest claim. */
    public static final int MOST_BYTES = RightCodec.MOST_BYTES + 200;

    /** The external_aad of a claim's signature. */
    private static final byte[] CASH_CLAIM = "cash-claim".getBytes(US_ASCII);

    private static final int MOST_CLAIM_BYTES = 100;

    private CashClaimCodec() {}

    /**
     * Signs a claim.
     *
     * @param signer of the key in the credential
     */
    public static SignedCashClaim sign(Signer signer, SignedCredential site, CashClaim claim) {
        return new SignedCashClaim(
                claim, site, SiteSealed.sign(signer, CASH_CLAIM, payload(claim)));
    }

    public static Bytes bytes(SignedCashClaim signed) {
        return sealed(signed).bytes();
    }

    private static SiteSealed sealed(SignedCashClaim signed) {
        return new SiteSealed(signed.site(), payload(signed.claim()), signed.signature());
    }

    /**
     * Reads a claim without verifying it.
     *
     * @throws Malformed if the bytes are no claim
     */
    public static SignedCashClaim readBytes(Bytes bytes) {
        SiteSealed sealed = SiteSealed.read(bytes, MOST_BYTES, MOST_CLAIM_BYTES);
        return Reading.of(
                () ->
                        new SignedCashClaim(
                                readPayload(sealed.payload()), sealed.site(), sealed.signature()));
    }

    /** Reads a claim and checks both signatures, with nothing but the issuer's key. */
    public static CashClaimReading read(Bytes bytes, Bytes issuerKey) {
        try {
            SignedCashClaim signed = readBytes(bytes);
            return verifies(signed, issuerKey)
                    ? new CashClaimReading.Genuine(signed)
                    : new CashClaimReading.Bad(BadSlip.FORGED);
        } catch (Malformed e) {
            return new CashClaimReading.Bad(BadSlip.DAMAGED);
        }
    }

    /** True if a site of the issuer with this key signed this claim as its own. */
    public static boolean verifies(SignedCashClaim signed, Bytes issuerKey) {
        return sealed(signed).verifies(CASH_CLAIM, signed.claim().act(), issuerKey);
    }

    /** True if this key signed this claim; whose key it is the caller knows. */
    public static boolean signedBy(SignedCashClaim signed, Bytes publicKey) {
        return sealed(signed).signedBy(CASH_CLAIM, publicKey);
    }

    private static Bytes payload(CashClaim claim) {
        return Bytes.of(
                new CborArray()
                        .add(claim.act().site().text())
                        .add(claim.act().incarnation())
                        .add(claim.act().sequence())
                        .add(claim.sale().sequence())
                        .add(claim.amount().amount())
                        .add(Instants.seconds(claim.at()))
                        .encode());
    }

    private static CashClaim readPayload(Bytes payload) {
        CborItems items = CborItems.read(payload.toArray(), MOST_CLAIM_BYTES);
        ActId act = ClaimsCodec.readAct(items);
        var claim =
                new CashClaim(
                        act,
                        new ActId(act.site(), act.incarnation(), items.natural()),
                        new Won(items.natural()),
                        Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS)));
        items.end();
        return claim;
    }
}
