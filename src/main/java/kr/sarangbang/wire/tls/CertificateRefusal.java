package kr.sarangbang.wire.tls;

import java.io.Serial;
import java.security.cert.CertificateException;
import org.jspecify.annotations.Nullable;

/** We do not accept the peer's certificate; carries the reason through Java's TLS to our side. */
final class CertificateRefusal extends CertificateException {
    @Serial private static final long serialVersionUID = 1L;

    private final TlsTrouble trouble;

    CertificateRefusal(TlsTrouble trouble, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.trouble = trouble;
    }

    TlsTrouble trouble() {
        return trouble;
    }
}
