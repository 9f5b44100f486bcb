package kr.sarangbang.codec;

/**
 * Checks signatures of one Ed25519 key, whose form was looked at once. May be called from any
 * thread.
 */
@FunctionalInterface
public interface Verifier {
    /** True if the key signed the whole message (RFC 8032, pure Ed25519). */
    boolean verifies(byte[] message, byte[] signature);
}
