package kr.sarangbang.codec;

/**
 * Signs with one Ed25519 key, which may live in memory, in a file's owner or in a chip. May be
 * called from any thread.
 */
@FunctionalInterface
public interface Signer {
    /** Returns the 64-byte signature over the whole message (RFC 8032, pure Ed25519). */
    byte[] sign(byte[] message);
}
