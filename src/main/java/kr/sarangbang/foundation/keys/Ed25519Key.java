package kr.sarangbang.foundation.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A private Ed25519 key with its public half. Immutable, for any thread; a signature takes about 30
 * microseconds on the reference machine. {@link #toString} shows the public half only.
 */
public final class Ed25519Key {
    /** PKCS#8 (RFC 8410) of an Ed25519 seed is this prefix and the 32 bytes. */
    private static final byte[] PKCS8_PREFIX =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final int SEED_LENGTH = 32;

    private final byte[] seed;
    private final byte[] publicKey;

    private Ed25519Key(byte[] seed) {
        this.seed = seed;
        this.publicKey = new byte[kr.sarangbang.foundation.keys.Ed25519.PUBLIC_KEY_LENGTH];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    }

    /**
     * Draws a key. Outside tests and simulations {@code random} is a {@link
     * java.security.SecureRandom}: whoever can guess its numbers can sign as this key.
     */
    public static Ed25519Key generate(RandomGenerator random) {
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        return new Ed25519Key(seed);
    }

    /**
     * The key of a 32-byte seed, which is copied.
     *
     * @throws IllegalArgumentException if the seed has another length
     */
    public static Ed25519Key ofSeed(byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException(
                    "An Ed25519 seed has 32 bytes, this one has " + seed.length + ".");
        }
        return new Ed25519Key(seed.clone());
    }

    /**
     * Reads what {@link #pkcs8} wrote.
     *
     * @throws IllegalArgumentException if the bytes are not a plain Ed25519 PKCS#8 key
     */
    public static Ed25519Key ofPkcs8(byte[] encoded) {
        int prefix = PKCS8_PREFIX.length;
        if (encoded.length != prefix + SEED_LENGTH
                || !Arrays.equals(encoded, 0, prefix, PKCS8_PREFIX, 0, prefix)) {
            throw new IllegalArgumentException("Not an Ed25519 private key in PKCS#8 form.");
        }
        return new Ed25519Key(Arrays.copyOfRange(encoded, prefix, encoded.length));
    }

    /** Signs the message (RFC 8032, deterministic): 64 bytes. */
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[kr.sarangbang.foundation.keys.Ed25519.SIGNATURE_LENGTH];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The public half: 32 bytes, a fresh copy. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The 32 secret bytes, a fresh copy, for a store that seals keys itself. */
    public byte[] seed() {
        return seed.clone();
    }

    /** The key in PKCS#8 (RFC 8410), which is what a key file holds. */
    public byte[] pkcs8() {
        byte[] encoded = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + SEED_LENGTH);
        System.arraycopy(seed, 0, encoded, PKCS8_PREFIX.length, SEED_LENGTH);
        return encoded;
    }

    /** The same key as the JDK's TLS wants it. */
    public PrivateKey toJdk() {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(pkcs8()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no Ed25519; Java 25 has.", e);
        }
    }

    @Override
    public String toString() {
        return "Ed25519Key[public " + HexFormat.of().formatHex(publicKey) + "]";
    }
}
