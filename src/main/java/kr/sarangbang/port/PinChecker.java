package kr.sarangbang.port;

import kr.sarangbang.domain.member.PinVerifier;

/** Checks a PIN against its verifier; slow on purpose (tens of milliseconds). Any thread. */
@FunctionalInterface
public interface PinChecker {
    boolean matches(PinVerifier verifier, String pin);
}
