package kr.sarangbang.port;

import java.util.Optional;
import kr.sarangbang.domain.Bytes;

/** Seals an identity token, and a PIN if one was chosen, so that only the issuer can read them. */
@FunctionalInterface
public interface IdentitySealer {
    Bytes seal(String identityToken, Optional<String> pin);
}
