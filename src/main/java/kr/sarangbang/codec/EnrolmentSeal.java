package kr.sarangbang.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.PinVerifier;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * Seals what an enrolment carries, so that only the issuer can read it: an X25519 key made for this
 * one seal, HKDF with SHA-256 over the shared secret and both public keys, ChaCha20-Poly1305. The
 * key is used once, so the nonce is zero. The first 32 bytes are the seal's own public key. The
 * content has one length whatever the token's, so that a seal tells nothing of it.
 */
public final class EnrolmentSeal {
    public static final int KEY_BYTES = 32;

    private static final byte[] USE = "sarangbang enrolment 1".getBytes(StandardCharsets.US_ASCII);
    private static final int CONTENT_BYTES = 900;
    private static final int TAG_BYTES = 16;
    private static final int TOKEN = 1;
    private static final int SALT = 2;
    private static final int HASH = 3;
    private static final int ROUNDS = 4;

    private EnrolmentSeal() {}

    /**
     * Returns the public half of an issuer's sealing key.
     *
     * @param privateKey 32 random bytes
     */
    public static Bytes publicKey(byte[] privateKey) {
        var publicKey = new byte[KEY_BYTES];
        X25519.generatePublicKey(privateKey, 0, publicKey, 0);
        return Bytes.of(publicKey);
    }

    /**
     * Seals a secret to the issuer.
     *
     * @param random 32 random bytes, never used again
     */
    public static Bytes seal(Bytes sealingKey, EnrolmentSecret secret, byte[] random) {
        byte[] own = publicKey(random).toArray();
        byte[] content = content(secret);
        try {
            byte[] sealed =
                    cipher(true, key(random, sealingKey.toArray(), own, sealingKey), content);
            return Bytes.of(
                    ByteBuffer.allocate(own.length + sealed.length).put(own).put(sealed).array());
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing cannot fail", e);
        }
    }

    /** Returns the secret; empty when it was not sealed to this key, or is damaged. */
    public static Optional<EnrolmentSecret> open(byte[] privateKey, Bytes sealed) {
        byte[] bytes = sealed.toArray();
        if (bytes.length != KEY_BYTES + CONTENT_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] own = java.util.Arrays.copyOf(bytes, KEY_BYTES);
        byte[] closed = java.util.Arrays.copyOfRange(bytes, KEY_BYTES, bytes.length);
        try {
            return Optional.of(
                    secret(
                            cipher(
                                    false,
                                    key(privateKey, own, own, publicKey(privateKey)),
                                    closed)));
        } catch (InvalidCipherTextException | Malformed | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] content(EnrolmentSecret secret) {
        var map = new CborMap().put(TOKEN, secret.token());
        secret.pin()
                .ifPresent(
                        pin ->
                                map.put(SALT, pin.salt().toArray())
                                        .put(HASH, pin.hash().toArray())
                                        .put(ROUNDS, pin.rounds()));
        byte[] encoded = map.encode();
        return ByteBuffer.allocate(CONTENT_BYTES)
                .putShort((short) encoded.length)
                .put(encoded)
                .array();
    }

    private static EnrolmentSecret secret(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        int length = buffer.getShort();
        if (length < 0 || length > buffer.remaining()) {
            throw new Malformed("an enrolment of a wrong length");
        }
        var encoded = new byte[length];
        buffer.get(encoded);
        CborReader form = CborReader.read(encoded, CONTENT_BYTES);
        Optional<PinVerifier> pin =
                form.has(ROUNDS)
                        ? Optional.of(
                                new PinVerifier(
                                        Bytes.of(form.bytesExactly(SALT, 16)),
                                        Bytes.of(form.bytesExactly(HASH, 32)),
                                        Math.toIntExact(form.natural(ROUNDS))))
                        : Optional.empty();
        return new EnrolmentSecret(form.text(TOKEN, 200), pin);
    }

    private static byte[] key(byte[] privateKey, byte[] peer, byte[] own, Bytes sealingKey) {
        var shared = new byte[KEY_BYTES];
        if (!X25519.calculateAgreement(privateKey, 0, peer, 0, shared, 0)) {
            throw new IllegalArgumentException("not a key to seal with");
        }
        byte[] both = ByteBuffer.allocate(2 * KEY_BYTES).put(own).put(sealingKey.toArray()).array();
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(shared, both, USE));
        var key = new byte[KEY_BYTES];
        hkdf.generateBytes(key, 0, key.length);
        return key;
    }

    private static byte[] cipher(boolean seal, byte[] key, byte[] in)
            throws InvalidCipherTextException {
        var cipher = new ChaCha20Poly1305();
        cipher.init(
                seal, new AEADParameters(new KeyParameter(key), 8 * TAG_BYTES, new byte[12], USE));
        var out = new byte[cipher.getOutputSize(in.length)];
        int length = cipher.processBytes(in, 0, in.length, out, 0);
        cipher.doFinal(out, length);
        return out;
    }
}
