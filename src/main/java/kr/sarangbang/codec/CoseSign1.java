package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.util.Arrays;

/**
 * COSE_Sign1 of RFC 9052, section 4.2, untagged, always EdDSA with Ed25519 and nothing else in its
 * headers: {@code [h'a10127', {}, payload, signature]}, ten to twelve bytes around payload and
 * signature. What a signature is for is its external_aad, so that a right never passes for a slip.
 */
public final class CoseSign1 {
    /** Everything around a payload at its longest: 64 bytes of signature and the frame. */
    public static final int OVERHEAD = 80;

    /** {1: -8}: algorithm EdDSA. */
    private static final byte[] PROTECTED = {(byte) 0xa1, 0x01, 0x27};

    private final byte[] payload;
    private final byte[] signature;

    private CoseSign1(byte[] payload, byte[] signature) {
        this.payload = payload;
        this.signature = signature;
    }

    /** Returns the whole signed message. {@code use} is ASCII and names what is signed. */
    public static byte[] sign(Signer signer, String use, byte[] payload) {
        return of(payload, signer.sign(toBeSigned(use.getBytes(US_ASCII), payload))).encode();
    }

    /** Puts together a message that travelled without the parts that never change. */
    static CoseSign1 of(byte[] payload, byte[] signature) {
        return new CoseSign1(payload.clone(), signature.clone());
    }

    /** Returns the whole message; the same as was read. */
    byte[] encode() {
        CBORObject message = CBORObject.NewArray();
        message.Add(CBORObject.FromObject(PROTECTED));
        message.Add(CBORObject.NewMap());
        message.Add(CBORObject.FromObject(payload));
        message.Add(CBORObject.FromObject(signature));
        return Cbor.encode(message);
    }

    /**
     * Reads a message without verifying it.
     *
     * @throws Malformed if it is not this form or longer than {@code maxBytes}
     */
    public static CoseSign1 read(byte[] message, int maxBytes) {
        CBORObject array = Cbor.decode(message, maxBytes);
        if (array.getType() != CBORType.Array || array.size() != 4) {
            throw new Malformed("a COSE_Sign1 has four parts");
        }
        if (!Arrays.equals(bytes(array.get(0)), PROTECTED)) {
            throw new Malformed("a protected header that is not {1: -8}");
        }
        if (array.get(1).getType() != CBORType.Map || array.get(1).size() != 0) {
            throw new Malformed("an unprotected header that is not empty");
        }
        byte[] signature = bytes(array.get(3));
        if (signature.length != Ed25519.SIGNATURE_BYTES) {
            throw new Malformed("a signature that has not 64 bytes");
        }
        return new CoseSign1(bytes(array.get(2)), signature);
    }

    /** Returns what the message carries; worth nothing before {@link #verifies} said yes. */
    public byte[] payload() {
        return payload.clone();
    }

    /** Returns the 64-byte signature. */
    byte[] signature() {
        return signature.clone();
    }

    /** True if this key signed this payload for this use. */
    public boolean verifies(byte[] publicKey, String use) {
        return Ed25519.verify(publicKey, toBeSigned(use.getBytes(US_ASCII), payload), signature);
    }

    /** What is signed where the message travels in parts; {@code externalAad} names the use. */
    static byte[] toBeSigned(byte[] externalAad, byte[] payload) {
        return toBeSigned(PROTECTED, externalAad, payload);
    }

    /** The Sig_structure of RFC 9052, section 4.4. */
    static byte[] toBeSigned(byte[] protectedHeader, byte[] externalAad, byte[] payload) {
        CBORObject structure = CBORObject.NewArray();
        structure.Add(CBORObject.FromObject("Signature1"));
        structure.Add(CBORObject.FromObject(protectedHeader));
        structure.Add(CBORObject.FromObject(externalAad));
        structure.Add(CBORObject.FromObject(payload));
        return Cbor.encode(structure);
    }

    private static byte[] bytes(CBORObject value) {
        if (value.getType() != CBORType.ByteString) {
            throw new Malformed("a byte string expected");
        }
        return value.GetByteString();
    }
}
