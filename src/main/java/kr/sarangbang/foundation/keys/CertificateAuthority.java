package kr.sarangbang.foundation.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/**
 * The issuer's own certificate authority, the only one that its servers and sites trust. Every
 * certificate is Ed25519, names one use (server or client) and can sign no other certificate. For
 * any thread, as far as {@code random} is.
 */
public final class CertificateAuthority {
    /** The kind of a subject alternative name that is a URI (RFC 5280, GeneralName). */
    static final int URI_NAME = GeneralName.uniformResourceIdentifier;

    private static final AlgorithmIdentifier ED25519 =
            new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    private static final int SERIAL_BITS = 126;

    private final Ed25519Key key;
    private final X509Certificate certificate;
    private final RandomGenerator random;

    private CertificateAuthority(
            Ed25519Key key, X509Certificate certificate, RandomGenerator random) {
        this.key = key;
        this.certificate = certificate;
        this.random = random;
    }

    /**
     * Founds an authority: {@code key} signs its own certificate. {@code name} is for people, for
     * example the issuer's identifier. {@code random} draws the serial numbers.
     */
    public static CertificateAuthority create(
            Ed25519Key key, String name, Validity validity, RandomGenerator random) {
        X500Name self = name(name, "Certificate Authority");
        List<Extension> extensions = new ArrayList<>();
        add(extensions, Extension.basicConstraints, new BasicConstraints(0));
        add(extensions, Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        X509Certificate certificate =
                build(self, self, key.publicKey(), validity, extensions, key, random);
        return new CertificateAuthority(key, certificate, random);
    }

    /**
     * The authority of a stored key and certificate.
     *
     * @throws IllegalArgumentException if the certificate is not of this key
     */
    public static CertificateAuthority of(
            Ed25519Key key, X509Certificate certificate, RandomGenerator random) {
        if (!Arrays.equals(Certificates.publicKey(certificate), key.publicKey())) {
            throw new IllegalArgumentException(
                    "The certificate authority's certificate and key do not belong together.");
        }
        return new CertificateAuthority(key, certificate, random);
    }

    /** The certificate that clients and servers are told to trust. */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * A server's certificate for the given names. A client accepts the server only under one of
     * them. A name that is an IP address in digits is entered as an address.
     *
     * @param publicKey the server's Ed25519 public key, 32 bytes
     */
    public X509Certificate issueServer(byte[] publicKey, List<String> hosts, Validity validity) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("A server's certificate needs a host name.");
        }
        GeneralName[] names =
                hosts.stream().map(CertificateAuthority::hostName).toArray(GeneralName[]::new);
        return issue(
                name(hosts.get(0), "Issuer"),
                publicKey,
                names,
                KeyPurposeId.id_kp_serverAuth,
                validity);
    }

    /** The client certificate of one incarnation of a site, for the 32-byte public key it sent. */
    public X509Certificate issueSite(
            String site, int incarnation, byte[] publicKey, Validity validity) {
        return issueClient(new PeerIdentity.Site(site, incarnation), "Site", publicKey, validity);
    }

    /**
     * The one-time client certificate inside an invitation. It opens the line for a joining and for
     * nothing else; that it is used once is for the issuer's books to see to.
     */
    public X509Certificate issueJoin(
            String site, String invitation, byte[] publicKey, Validity validity) {
        return issueClient(
                new PeerIdentity.Join(site, invitation), "Invitation", publicKey, validity);
    }

    private X509Certificate issueClient(
            PeerIdentity identity, String unit, byte[] publicKey, Validity validity) {
        GeneralName[] names = {new GeneralName(URI_NAME, identity.uri())};
        return issue(
                name(identity.site(), unit),
                publicKey,
                names,
                KeyPurposeId.id_kp_clientAuth,
                validity);
    }

    private X509Certificate issue(
            X500Name subject,
            byte[] publicKey,
            GeneralName[] names,
            KeyPurposeId use,
            Validity validity) {
        List<Extension> extensions = new ArrayList<>();
        add(extensions, Extension.basicConstraints, new BasicConstraints(false));
        add(extensions, Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature));
        add(extensions, Extension.extendedKeyUsage, new ExtendedKeyUsage(use));
        add(extensions, Extension.subjectAlternativeName, new GeneralNames(names));
        X500Name issuer = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return build(issuer, subject, publicKey, validity, extensions, key, random);
    }

    private static X509Certificate build(
            X500Name issuer,
            X500Name subject,
            byte[] publicKey,
            Validity validity,
            List<Extension> extensions,
            Ed25519Key signer,
            RandomGenerator random) {
        if (publicKey.length != Ed25519.PUBLIC_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "An Ed25519 public key has 32 bytes, this one has " + publicKey.length + ".");
        }
        X509v3CertificateBuilder builder =
                new X509v3CertificateBuilder(
                        issuer,
                        serial(random),
                        Date.from(validity.from()),
                        Date.from(validity.until()),
                        subject,
                        new SubjectPublicKeyInfo(ED25519, publicKey));
        try {
            for (Extension extension : extensions) {
                builder.addExtension(extension);
            }
            return Certificates.ofDer(builder.build(new Signer(signer)).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("A certificate could not be encoded.", e);
        }
    }

    private static BigInteger serial(RandomGenerator random) {
        byte[] bytes = new byte[SERIAL_BITS / Byte.SIZE + 1];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes)
                .setBit(SERIAL_BITS)
                .mod(BigInteger.TWO.pow(SERIAL_BITS + 1));
    }

    private static X500Name name(String common, String unit) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, "Sarangbang")
                .addRDN(BCStyle.OU, unit)
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private static GeneralName hostName(String host) {
        boolean address = host.matches("[0-9]+(\\.[0-9]+){3}") || host.indexOf(':') >= 0;
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }

    private static void add(
            List<Extension> extensions,
            org.bouncycastle.asn1.ASN1ObjectIdentifier kind,
            org.bouncycastle.asn1.ASN1Encodable value) {
        boolean critical = !kind.equals(Extension.subjectAlternativeName);
        try {
            byte[] encoded = value.toASN1Primitive().getEncoded();
            extensions.add(new Extension(kind, critical, encoded));
        } catch (IOException e) {
            throw new IllegalStateException("A certificate extension could not be encoded.", e);
        }
    }

    private static final class Signer implements ContentSigner {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private final Ed25519Key key;

        Signer(Ed25519Key key) {
            this.key = key;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return ED25519;
        }

        @Override
        public OutputStream getOutputStream() {
            return content;
        }

        @Override
        public byte[] getSignature() {
            return key.sign(content.toByteArray());
        }
    }
}
