package kr.sarangbang.domain.member;

import java.util.Optional;

/**
 * What an enrolment carries sealed to the issuer.
 *
 * @param token the identity provider's, which stands for one person; 1 to 200 characters
 * @param pin the verifier of the PIN, if one was chosen
 */
public record EnrolmentSecret(String token, Optional<PinVerifier> pin) {
    public EnrolmentSecret {
        if (token.isBlank() || token.length() > 200) {
            throw new IllegalArgumentException("an identity token has 1 to 200 characters");
        }
    }

    /** Nothing of it: it reaches no log. */
    @Override
    public String toString() {
        return "EnrolmentSecret";
    }
}
