package kr.sarangbang.wire.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * What one end of the line shows and what it trusts.
 *
 * @param key the private key of {@code certificate}
 * @param certificate issued by {@code authority}, for this end's use
 * @param authority the only certificate authority this end trusts
 */
public record TlsIdentity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {
    /** Shows no key material. */
    @Override
    public String toString() {
        return "TlsIdentity[" + certificate.getSubjectX500Principal() + "]";
    }
}
