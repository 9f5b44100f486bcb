package kr.sarangbang.foundation.keys;

/**
 * Checks Ed25519 signatures (RFC 8032, no prehash, no context). Stateless, for any thread; about 60
 * microseconds a check on the reference machine.
 */
public final class Ed25519 {
    /** Length of a public key in bytes. */
    public static final int PUBLIC_KEY_LENGTH = 32;

    /** Length of a signature in bytes. */
    public static final int SIGNATURE_LENGTH = 64;

    private Ed25519() {}

    /**
     * True only if {@code signature} was made over exactly {@code message} by the private half of
     * {@code publicKey}. Keys and signatures of a wrong length, or off the curve, are simply not
     * valid: this never throws for what a stranger sent.
     */
    public static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != PUBLIC_KEY_LENGTH || signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        return org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
                signature, 0, publicKey, 0, message, 0, message.length);
    }
}
