package kr.sarangbang.codec;

import java.security.SecureRandom;

/**
 * Ed25519 of RFC 8032 by BouncyCastle's light-weight code: about twenty times the JDK's signatures
 * a second and eight times its verifications (stack.md).
 */
public final class Ed25519 {
    public static final int KEY_BYTES = 32;
    public static final int SIGNATURE_BYTES = 64;

    private Ed25519() {}

    /** Draws a new private key of 32 bytes. */
    public static byte[] newPrivateKey(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePrivateKey(random, key);
        return key;
    }

    /** Returns the 32-byte public key of a 32-byte private key. */
    public static byte[] publicKey(byte[] privateKey) {
        requireKey(privateKey);
        byte[] publicKey = new byte[KEY_BYTES];
        org.bouncycastle.math.ec.rfc8032.Ed25519.generatePublicKey(privateKey, 0, publicKey, 0);
        return publicKey;
    }

    /**
     * Returns a signer that keeps its own copy of the private key. The public key is derived here
     * and never taken from a caller: signing under a wrong one would give the private key away.
     */
    public static Signer signer(byte[] privateKey) {
        byte[] secret = privateKey.clone();
        byte[] open = publicKey(secret);
        return message -> {
            byte[] signature = new byte[SIGNATURE_BYTES];
            org.bouncycastle.math.ec.rfc8032.Ed25519.sign(
                    secret, 0, open, 0, message, 0, message.length, signature, 0);
            return signature;
        };
    }

    /** Returns the 64-byte signature over the message. */
    public static byte[] sign(byte[] privateKey, byte[] message) {
        return signer(privateKey).sign(message);
    }

    /**
     * True if the signature over the message is by this key; false for keys of a wrong form too.
     */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return publicKey.length == KEY_BYTES
                && signature.length == SIGNATURE_BYTES
                && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                        signature, 0, publicKey, 0, message, 0, message.length);
    }

    /**
     * Returns what {@link #verify} says for this key, for many messages; a key of a wrong form has
     * signed none.
     */
    public static Verifier verifier(byte[] publicKey) {
        var point =
                publicKey.length == KEY_BYTES
                        ? org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyPartialExport(
                                publicKey, 0)
                        : null;
        if (point == null) {
            return (message, signature) -> false;
        }
        return (message, signature) ->
                signature.length == SIGNATURE_BYTES
                        && org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                                signature, 0, point, message, 0, message.length);
    }

    private static void requireKey(byte[] privateKey) {
        if (privateKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 private key has 32 bytes");
        }
    }
}
