package kr.sarangbang.domain.member;

import kr.sarangbang.domain.Bytes;

/**
 * What a site needs to check a four-digit PIN without knowing it: a salt and a slow hash of both.
 * Four digits cannot be hidden from who steals the verifier; tries at the site are what is limited.
 *
 * @param salt 16 bytes
 * @param hash 32 bytes
 * @param rounds of PBKDF2 with HMAC-SHA-256
 */
public record PinVerifier(Bytes salt, Bytes hash, int rounds) {
    public PinVerifier {
        if (salt.length() != 16 || hash.length() != 32 || rounds < 1 || rounds > 1_000_000) {
            throw new IllegalArgumentException("not a PIN verifier");
        }
    }
}
