package kr.sarangbang.wire.tls;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts certificates that our authority signed itself, inside their dates, for their use, and a
 * server's only under its name. Java's own check has the last word on everything; ours goes first
 * because Java's does not say in a stable way what is wrong.
 */
final class OwnAuthorityTrust extends X509ExtendedTrustManager {
    private static final String SERVER_USE = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_USE = "1.3.6.1.5.5.7.3.2";

    private final X509Certificate authority;
    private final X509ExtendedTrustManager java;

    OwnAuthorityTrust(X509Certificate authority, X509ExtendedTrustManager java) {
        this.authority = authority;
        this.java = java;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkServerTrusted(chain, authType);
        try {
            java.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw wrongHost(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkServerTrusted(chain, authType);
        try {
            java.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw wrongHost(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        checkOwn(chain, SERVER_USE, "a server");
        java.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkOwn(chain, CLIENT_USE, "a client");
        java.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkOwn(chain, CLIENT_USE, "a client");
        java.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
            throws CertificateException {
        checkOwn(chain, CLIENT_USE, "a client");
        java.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {authority};
    }

    private void checkOwn(X509Certificate[] chain, String use, String whose)
            throws CertificateRefusal {
        X509Certificate shown = chain[0];
        try {
            shown.verify(authority.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new CertificateRefusal(
                    TlsTrouble.WRONG_AUTHORITY,
                    "the certificate was not issued by our authority.",
                    e);
        }
        try {
            shown.checkValidity();
        } catch (CertificateExpiredException e) {
            throw new CertificateRefusal(
                    TlsTrouble.EXPIRED,
                    "the certificate expired at " + shown.getNotAfter().toInstant() + ".",
                    e);
        } catch (CertificateNotYetValidException e) {
            throw new CertificateRefusal(
                    TlsTrouble.NOT_YET_VALID,
                    "the certificate is not valid before " + shown.getNotBefore().toInstant() + ".",
                    e);
        }
        if (!uses(shown).contains(use)) {
            throw new CertificateRefusal(
                    TlsTrouble.WRONG_USE, "the certificate is not one of " + whose + ".", null);
        }
    }

    private static List<String> uses(X509Certificate certificate) throws CertificateRefusal {
        try {
            List<String> uses = certificate.getExtendedKeyUsage();
            return uses == null ? List.of() : uses;
        } catch (CertificateParsingException e) {
            throw new CertificateRefusal(
                    TlsTrouble.WRONG_USE, "the use of the certificate cannot be read.", e);
        }
    }

    private static CertificateException wrongHost(CertificateException cause) {
        return new CertificateRefusal(
                TlsTrouble.WRONG_HOST, "the certificate is for another name.", cause);
    }
}
