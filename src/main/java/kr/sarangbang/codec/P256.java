package kr.sarangbang.codec;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * ECDSA on P-256 with SHA-256 (FIPS 186-5): what every Java card can do, where Ed25519 is rare.
 * Signatures are in DER, as Java cards give them.
 */
public final class P256 {
    public static final int PRIVATE_KEY_BYTES = 32;

    /** A point, uncompressed: 04, x, y. */
    public static final int PUBLIC_KEY_BYTES = 65;

    /** A signature in DER at its longest. */
    public static final int MOST_SIGNATURE_BYTES = 72;

    private static final int LEAST_SIGNATURE_BYTES = 8;
    private static final byte UNCOMPRESSED = 4;
    private static final ECDomainParameters CURVE = curve();

    private P256() {}

    private static ECDomainParameters curve() {
        X9ECParameters named = CustomNamedCurves.getByName("secp256r1");
        return new ECDomainParameters(named);
    }

    /** Draws a new private key of 32 bytes. */
    public static byte[] newPrivateKey(SecureRandom random) {
        BigInteger order = CURVE.getN();
        BigInteger secret =
                BigIntegers.createRandomInRange(
                        BigInteger.ONE, order.subtract(BigInteger.ONE), random);
        return BigIntegers.asUnsignedByteArray(PRIVATE_KEY_BYTES, secret);
    }

    /** Returns the 65-byte public key of a 32-byte private key. */
    public static byte[] publicKey(byte[] privateKey) {
        return new FixedPointCombMultiplier()
                .multiply(CURVE.getG(), secret(privateKey).getD())
                .normalize()
                .getEncoded(false);
    }

    /** True if these bytes are a point of the curve that can be a public key. */
    public static boolean isPublicKey(byte[] publicKey) {
        try {
            point(publicKey);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the signature over the whole message, the same each time (RFC 6979). */
    public static byte[] sign(byte[] privateKey, byte[] message) {
        var signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, secret(privateKey));
        BigInteger[] pair = signer.generateSignature(sha256(message));
        try {
            return StandardDSAEncoding.INSTANCE.encode(CURVE.getN(), pair[0], pair[1]);
        } catch (IOException e) {
            throw new IllegalStateException("two numbers could not be written in DER", e);
        }
    }

    /**
     * True if the signature over the message is by this key; false for keys and signatures of a
     * wrong form too.
     */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            var verifier = new ECDSASigner();
            verifier.init(false, point(publicKey));
            BigInteger[] pair = pair(signature);
            return verifier.verifySignature(sha256(message), pair[0], pair[1]);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Reads SEQUENCE { INTEGER, INTEGER } by hand, since the library fails on other ASN.1 in ways
     * that it does not name. Only the one form that DER allows is taken.
     */
    private static BigInteger[] pair(byte[] signature) throws IOException {
        if (signature.length < LEAST_SIGNATURE_BYTES
                || signature.length > MOST_SIGNATURE_BYTES
                || signature[3] < 1
                || signature[3] + 6 > signature.length) {
            throw new IOException("not two numbers in DER");
        }
        int second = 4 + signature[3];
        var first = new BigInteger(Arrays.copyOfRange(signature, 4, second));
        var last = new BigInteger(Arrays.copyOfRange(signature, second + 2, signature.length));
        byte[] canonical = StandardDSAEncoding.INSTANCE.encode(CURVE.getN(), first, last);
        if (!Arrays.equals(canonical, signature)) {
            throw new IOException("not the one form of DER");
        }
        return new BigInteger[] {first, last};
    }

    private static ECPrivateKeyParameters secret(byte[] privateKey) {
        if (privateKey.length != PRIVATE_KEY_BYTES) {
            throw new IllegalArgumentException("a P-256 private key has 32 bytes");
        }
        return new ECPrivateKeyParameters(new BigInteger(1, privateKey), CURVE);
    }

    private static ECPublicKeyParameters point(byte[] publicKey) {
        if (publicKey.length != PUBLIC_KEY_BYTES || publicKey[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("a P-256 public key has 65 bytes, the first is 04");
        }
        return new ECPublicKeyParameters(CURVE.getCurve().decodePoint(publicKey), CURVE);
    }

    private static byte[] sha256(byte[] message) {
        var digest = new SHA256Digest();
        digest.update(message, 0, message.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
