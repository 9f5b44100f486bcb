package kr.sarangbang.codec;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.PinVerifier;

import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals an enrolment so that only the issuer can read it: X25519 with a key of its own for each,
 * HKDF-SHA-256 over both public keys, ChaCha20-Poly1305 (RFC 7748, 5869, 8439). Whoever sealed it
 * cannot open it again. Any thread.
 */
public final class Sealing {
    /** Of a key, public or private. */
    public static final int KEY_BYTES = 32;

    private static final int MOST_BYTES = 1000;
    private static final byte[] USE = "sarangbang enrolment 1".getBytes(StandardCharsets.US_ASCII);

    private Sealing() {}

    /** The public key of a private one. */
    public static Bytes publicKey(Bytes privateKey) {
        return Bytes.of(
                new X25519PrivateKeyParameters(privateKey.toArray(), 0)
                        .generatePublicKey()
                        .getEncoded());
    }

    /**
     * @param random must be one that nobody can foresee, outside of tests
     */
    public static Bytes seal(EnrolmentSecret secret, Bytes issuerKey, RandomGenerator random) {
        byte[] seed = new byte[KEY_BYTES];
        random.nextBytes(seed);
        var own = new X25519PrivateKeyParameters(seed, 0);
        byte[] ownPublic = own.generatePublicKey().getEncoded();
        byte[] key = key(own, issuerKey.toArray(), ownPublic, issuerKey.toArray());
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, encode(secret)).orElseThrow();
        byte[] sealed = Arrays.copyOf(ownPublic, KEY_BYTES + hidden.length);
        System.arraycopy(hidden, 0, sealed, KEY_BYTES, hidden.length);
        return Bytes.of(sealed);
    }

    /** Empty when it was not sealed to this key, or is not as it was sealed. */
    public static Optional<EnrolmentSecret> open(Bytes sealed, Bytes privateKey) {
        byte[] all = sealed.toArray();
        if (all.length <= KEY_BYTES || all.length > MOST_BYTES) {
            return Optional.empty();
        }
        byte[] theirs = Arrays.copyOf(all, KEY_BYTES);
        var own = new X25519PrivateKeyParameters(privateKey.toArray(), 0);
        byte[] key;
        try {
            key = key(own, theirs, theirs, own.generatePublicKey().getEncoded());
        } catch (IllegalStateException weakKey) {
            return Optional.empty();
        }
        return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(all, KEY_BYTES, all.length))
                .flatMap(Sealing::read);
    }

    private static byte[] key(
            X25519PrivateKeyParameters own, byte[] theirs, byte[] sender, byte[] receiver) {
        var agreement = new X25519Agreement();
        agreement.init(own);
        byte[] shared = new byte[agreement.getAgreementSize()];
        agreement.calculateAgreement(new X25519PublicKeyParameters(theirs, 0), shared, 0);
        byte[] salt = Arrays.copyOf(sender, 2 * KEY_BYTES);
        System.arraycopy(receiver, 0, salt, KEY_BYTES, KEY_BYTES);
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(shared, salt, USE));
        byte[] key = new byte[KEY_BYTES];
        hkdf.generateBytes(key, 0, KEY_BYTES);
        return key;
    }

    /** The key is used once, so the nonce may be zero. Empty when the seal does not hold. */
    private static Optional<byte[]> cipher(int mode, byte[] key, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
            cipher.init(
                    mode, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(new byte[12]));
            return Optional.of(cipher.doFinal(text));
        } catch (javax.crypto.AEADBadTagException broken) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has ChaCha20-Poly1305", e);
        }
    }

    private static byte[] encode(EnrolmentSecret secret) {
        var form = new CborMap().put(1, secret.token());
        secret.pin()
                .ifPresent(
                        pin ->
                                form.put(2, pin.salt().toArray())
                                        .put(3, pin.hash().toArray())
                                        .put(4, pin.rounds()));
        return form.encode();
    }

    private static Optional<EnrolmentSecret> read(byte[] bytes) {
        try {
            CborReader form = CborReader.read(bytes, MOST_BYTES);
            return Optional.of(Reading.of(() -> secret(form)));
        } catch (Malformed unreadable) {
            return Optional.empty();
        }
    }

    private static EnrolmentSecret secret(CborReader form) {
        Optional<PinVerifier> pin =
                Fields.optional(
                        form,
                        2,
                        key ->
                                new PinVerifier(
                                        Bytes.of(form.bytesExactly(key, 16)),
                                        Bytes.of(form.bytesExactly(3, 32)),
                                        form.small(4, 1, 1_000_000)));
        return new EnrolmentSecret(form.text(1, 200), pin);
    }
}
