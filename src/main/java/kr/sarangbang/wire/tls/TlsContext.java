package kr.sarangbang.wire.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** What both ends agree on: TLS 1.3, our key, our authority. */
final class TlsContext {
    static final String[] VERSIONS = {"TLSv1.3"};

    private TlsContext() {}

    static SSLContext of(TlsIdentity identity) {
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(
                    new KeyManager[] {new OwnKey(identity)},
                    new TrustManager[] {trust(identity.authority())},
                    null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java cannot do TLS 1.3 with our keys.", e);
        }
    }

    private static OwnAuthorityTrust trust(X509Certificate authority)
            throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", authority);
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(trusted);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager java) {
                return new OwnAuthorityTrust(authority, java);
            }
        }
        throw new GeneralSecurityException("This Java has no X.509 trust manager.");
    }
}
