package kr.sarangbang.foundation.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateAuthorityTest {
    private final Random random = new Random(42);
    private final Ed25519Key key = Ed25519Key.generate(random);
    private final CertificateAuthority authority =
            CertificateAuthority.create(key, "SEOUL", Validity.DEMO, random);

    @Test
    void siteIsKnownByItsCertificate() throws GeneralSecurityException {
        Ed25519Key site = Ed25519Key.generate(random);
        X509Certificate certificate =
                authority.issueSite("KIOSK-1", 3, site.publicKey(), Validity.DEMO);

        certificate.verify(authority.certificate().getPublicKey());
        assertThat(PeerIdentity.of(certificate)).contains(new PeerIdentity.Site("KIOSK-1", 3));
        assertThat(Certificates.publicKey(certificate)).isEqualTo(site.publicKey());
        assertThat(certificate.getNotBefore()).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(certificate.getNotAfter()).isEqualTo(Instant.parse("2040-01-01T00:00:00Z"));
        assertThat(certificate.getBasicConstraints()).as("signs no other").isEqualTo(-1);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
    }

    @Test
    void invitationIsKnownByItsCertificate() {
        X509Certificate certificate =
                authority.issueJoin("SHOP-7", "INV-12", key.publicKey(), Validity.DEMO);
        assertThat(PeerIdentity.of(certificate))
                .contains(new PeerIdentity.Join("SHOP-7", "INV-12"));
    }

    @Test
    void serverIsNobodyAsAClient() throws GeneralSecurityException {
        X509Certificate certificate =
                authority.issueServer(
                        key.publicKey(), List.of("issuer.example", "127.0.0.1"), Validity.DEMO);
        assertThat(PeerIdentity.of(certificate)).isEmpty();
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactlyInAnyOrder("issuer.example", "127.0.0.1");
    }

    @Test
    void namesThatCouldBeMistakenForAnotherAreRefused() {
        for (String name : List.of("", "A:1", "KIOSK 1", "종로", "x".repeat(36), "A\nB")) {
            assertThatThrownBy(() -> authority.issueSite(name, 1, key.publicKey(), Validity.DEMO))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void authorityComesBackFromItsFiles(@TempDir Path home) throws IOException {
        KeyFiles.write(home.resolve("ca.key.pem"), key);
        KeyFiles.write(home.resolve("ca.pem"), authority.certificate());
        CertificateAuthority again =
                CertificateAuthority.of(
                        KeyFiles.readKey(home.resolve("ca.key.pem")),
                        KeyFiles.readCertificate(home.resolve("ca.pem")),
                        random);
        assertThat(again.certificate()).isEqualTo(authority.certificate());

        Ed25519Key other = Ed25519Key.generate(random);
        assertThatThrownBy(() -> CertificateAuthority.of(other, authority.certificate(), random))
                .hasMessageContaining("do not belong together");
    }

    @Test
    void noTwoCertificatesHaveOneSerialNumber() {
        X509Certificate one = authority.issueSite("A", 1, key.publicKey(), Validity.DEMO);
        X509Certificate two = authority.issueSite("A", 1, key.publicKey(), Validity.DEMO);
        assertThat(one.getSerialNumber()).isNotEqualTo(two.getSerialNumber()).isPositive();
    }
}
