package kr.sarangbang.domain.member;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
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
    public static final int ROUNDS = 20_000;

    public PinVerifier {
        if (salt.length() != 16 || hash.length() != 32 || rounds < 1 || rounds > 1_000_000) {
            throw new IllegalArgumentException("not a PIN verifier");
        }
    }

    /**
     * @param salt 16 random bytes
     */
    public static PinVerifier of(String pin, Bytes salt, int rounds) {
        return new PinVerifier(salt, slowHash(pin, salt, rounds), rounds);
    }

    public boolean admits(String pin) {
        return MessageDigest.isEqual(hash.toArray(), slowHash(pin, salt, rounds).toArray());
    }

    private static Bytes slowHash(String pin, Bytes salt, int rounds) {
        try {
            return Bytes.of(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(
                                    new PBEKeySpec(pin.toCharArray(), salt.toArray(), rounds, 256))
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2 with HMAC-SHA-256", e);
        }
    }
}
