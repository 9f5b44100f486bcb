package kr.sarangbang.infrastructure.signing;

import java.util.Optional;
import java.util.random.RandomGenerator;
import kr.sarangbang.codec.EnrolmentSeal;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.PinVerifier;
import kr.sarangbang.port.IdentitySealer;

/** Seals enrolments to the issuer; of a PIN only the verifier goes in. Any thread. */
public final class SecretSealer implements IdentitySealer {
    private final Bytes sealingKey;
    private final RandomGenerator random;

    /**
     * @param sealingKey the issuer's, X25519, 32 bytes
     * @param random one that nobody can foresee, outside of tests
     */
    public SecretSealer(Bytes sealingKey, RandomGenerator random) {
        this.sealingKey = sealingKey;
        this.random = random;
    }

    @Override
    public Bytes seal(String identityToken, Optional<String> pin) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Optional<PinVerifier> verifier =
                pin.map(digits -> PinVerifier.of(digits, Bytes.of(salt), PinVerifier.ROUNDS));
        byte[] once = new byte[EnrolmentSeal.KEY_BYTES];
        random.nextBytes(once);
        return EnrolmentSeal.seal(sealingKey, new EnrolmentSecret(identityToken, verifier), once);
    }
}
