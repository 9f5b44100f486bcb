package kr.sarangbang.codec;

import java.util.Arrays;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.SignedCredential;

/**
 * What a site signs beside vouchers, so that whoever has the issuer's key believes it: the
 * credential's payload, the paper's payload, both signatures. Forms are closed.
 *
 * @param payload of the paper, as its own codec reads it
 * @param signature Ed25519, 64 bytes
 */
record SiteSealed(SignedCredential site, Bytes payload, Bytes signature) {
    private static final int SIGNATURE = Ed25519.SIGNATURE_BYTES;

    /**
     * @param kind the external_aad of the signature
     * @param signer of the key in the credential
     */
    static Bytes sign(Signer signer, byte[] kind, Bytes payload) {
        return Bytes.of(signer.sign(CoseSign1.toBeSigned(kind, payload.toArray())));
    }

    Bytes bytes() {
        CoseSign1 credential = CoseSign1.read(site.signed().toArray(), RightCodec.MOST_BYTES);
        byte[] signatures = Arrays.copyOf(credential.signature(), 2 * SIGNATURE);
        System.arraycopy(signature.toArray(), 0, signatures, SIGNATURE, SIGNATURE);
        return Bytes.of(
                new CborArray()
                        .add(credential.payload())
                        .add(payload.toArray())
                        .add(signatures)
                        .encode());
    }

    /**
     * Reads without verifying.
     *
     * @throws Malformed if the bytes are none of this form
     */
    static SiteSealed read(Bytes bytes, int most, int mostPayload) {
        CborItems items = CborItems.read(bytes.toArray(), most);
        byte[] credential = items.bytes(RightCodec.MOST_BYTES);
        byte[] payload = items.bytes(mostPayload);
        byte[] signatures = items.bytesExactly(2 * SIGNATURE);
        items.end();
        Bytes signed =
                Bytes.of(CoseSign1.of(credential, Arrays.copyOf(signatures, SIGNATURE)).encode());
        return Reading.of(
                () ->
                        new SiteSealed(
                                RightCodec.readCredential(signed),
                                Bytes.of(payload),
                                Bytes.of(
                                        Arrays.copyOfRange(signatures, SIGNATURE, 2 * SIGNATURE))));
    }

    /** True if a site of the issuer with this key signed this about an act of its own. */
    boolean verifies(byte[] kind, ActId act, Bytes issuerKey) {
        Holder holder = site.credential().holder();
        return holder.site().equals(act.site())
                && holder.incarnation() == act.incarnation()
                && RightCodec.verifies(site, issuerKey)
                && signedBy(kind, holder.publicKey());
    }

    /** True if this key signed it; whose key it is the caller knows. */
    boolean signedBy(byte[] kind, Bytes publicKey) {
        return Ed25519.verify(
                publicKey.toArray(),
                CoseSign1.toBeSigned(kind, payload.toArray()),
                signature.toArray());
    }
}
