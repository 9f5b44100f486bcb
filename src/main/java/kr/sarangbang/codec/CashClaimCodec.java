package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.util.Arrays;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.voucher.BadSlip;

/**
 * A claim's bytes, on its paper and in entries: the credential's payload, the claim's payload, both
 * signatures. Forms are closed.
 */
public final class CashClaimCodec {
    /** More than the longest claim. */
    public static final int MOST_BYTES = RightCodec.MOST_BYTES + 200;

    /** The external_aad of a claim's signature. */
    private static final byte[] CASH_CLAIM = "cash-claim".getBytes(US_ASCII);

    private static final int MOST_CLAIM_BYTES = 100;
    private static final int SIGNATURE = Ed25519.SIGNATURE_BYTES;

    private CashClaimCodec() {}

    /**
     * Signs a claim.
     *
     * @param signer of the key in the credential
     */
    public static SignedCashClaim sign(Signer signer, SignedCredential site, CashClaim claim) {
        return new SignedCashClaim(claim, site, Bytes.of(signer.sign(toBeSigned(payload(claim)))));
    }

    public static Bytes bytes(SignedCashClaim signed) {
        CoseSign1 credential =
                CoseSign1.read(signed.site().signed().toArray(), RightCodec.MOST_BYTES);
        byte[] signatures = Arrays.copyOf(credential.signature(), 2 * SIGNATURE);
        System.arraycopy(signed.signature().toArray(), 0, signatures, SIGNATURE, SIGNATURE);
        return Bytes.of(
                new CborArray()
                        .add(credential.payload())
                        .add(payload(signed.claim()))
                        .add(signatures)
                        .encode());
    }

    /**
     * Reads a claim without verifying it.
     *
     * @throws Malformed if the bytes are no claim
     */
    public static SignedCashClaim readBytes(Bytes bytes) {
        CborItems items = CborItems.read(bytes.toArray(), MOST_BYTES);
        byte[] credential = items.bytes(RightCodec.MOST_BYTES);
        byte[] claim = items.bytes(MOST_CLAIM_BYTES);
        byte[] signatures = items.bytesExactly(2 * SIGNATURE);
        items.end();
        Bytes signed =
                Bytes.of(CoseSign1.of(credential, Arrays.copyOf(signatures, SIGNATURE)).encode());
        return Reading.of(
                () ->
                        new SignedCashClaim(
                                readPayload(claim),
                                RightCodec.readCredential(signed),
                                Bytes.of(
                                        Arrays.copyOfRange(signatures, SIGNATURE, 2 * SIGNATURE))));
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
        Holder holder = signed.site().credential().holder();
        ActId act = signed.claim().act();
        return holder.site().equals(act.site())
                && holder.incarnation() == act.incarnation()
                && RightCodec.verifies(signed.site(), issuerKey)
                && signedBy(signed, holder.publicKey());
    }

    /** True if this key signed this claim; whose key it is the caller knows. */
    public static boolean signedBy(SignedCashClaim signed, Bytes publicKey) {
        return Ed25519.verify(
                publicKey.toArray(),
                toBeSigned(payload(signed.claim())),
                signed.signature().toArray());
    }

    private static byte[] toBeSigned(byte[] payload) {
        return CoseSign1.toBeSigned(CASH_CLAIM, payload);
    }

    private static byte[] payload(CashClaim claim) {
        return new CborArray()
                .add(claim.act().site().text())
                .add(claim.act().incarnation())
                .add(claim.act().sequence())
                .add(claim.sale().sequence())
                .add(claim.amount().amount())
                .add(Instants.seconds(claim.at()))
                .encode();
    }

    private static CashClaim readPayload(byte[] payload) {
        CborItems items = CborItems.read(payload, MOST_CLAIM_BYTES);
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
