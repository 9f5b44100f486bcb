package kr.sarangbang.host.application;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.EnrolmentSecret;

/** Opens what was sealed at an enrolment. May be called from any thread. */
public interface IdentitySeal {
    /** Empty when it was not sealed to this issuer. */
    Optional<EnrolmentSecret> open(Bytes sealed);

    /** The keyed hash under which a person is known; the token itself is kept nowhere. */
    String fingerprint(String token);
}
