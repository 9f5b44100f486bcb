package kr.sarangbang.wire.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Random;
import kr.sarangbang.foundation.keys.CertificateAuthority;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.Validity;

/** A certificate authority for tests and what it issues. */
public final class Pki {
    private final Random random;
    private final CertificateAuthority authority;

    public Pki(long seed) {
        random = new Random(seed);
        authority =
                CertificateAuthority.create(
                        Ed25519Key.generate(random), "SEOUL", Validity.DEMO, random);
    }

    public X509Certificate authority() {
        return authority.certificate();
    }

    public TlsIdentity server(String... hosts) {
        Ed25519Key key = Ed25519Key.generate(random);
        return identity(key, authority.issueServer(key.publicKey(), List.of(hosts), Validity.DEMO));
    }

    public TlsIdentity server(Validity validity, String... hosts) {
        Ed25519Key key = Ed25519Key.generate(random);
        return identity(key, authority.issueServer(key.publicKey(), List.of(hosts), validity));
    }

    public TlsIdentity site(String site, int incarnation) {
        return site(site, incarnation, Validity.DEMO);
    }

    public TlsIdentity site(String site, int incarnation, Validity validity) {
        Ed25519Key key = Ed25519Key.generate(random);
        return identity(key, authority.issueSite(site, incarnation, key.publicKey(), validity));
    }

    public TlsIdentity join(String site, String invitation) {
        Ed25519Key key = Ed25519Key.generate(random);
        return identity(key, authority.issueJoin(site, invitation, key.publicKey(), Validity.DEMO));
    }

    private TlsIdentity identity(Ed25519Key key, X509Certificate certificate) {
        return new TlsIdentity(key.toJdk(), certificate, authority.certificate());
    }
}
