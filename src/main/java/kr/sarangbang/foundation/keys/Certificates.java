package kr.sarangbang.foundation.keys;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

/** X.509 certificates as bytes (DER) and as text (PEM). Stateless, for any thread. */
public final class Certificates {
    private static final String LABEL = "CERTIFICATE";

    /** SubjectPublicKeyInfo of Ed25519 (RFC 8410) is this prefix and the 32 bytes. */
    private static final byte[] ED25519_INFO_PREFIX =
            HexFormat.of().parseHex("302a300506032b6570032100");

    private Certificates() {}

    /** The certificate's bytes. */
    public static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate could not be encoded.", e);
        }
    }

    /**
     * Reads one certificate.
     *
     * @throws IllegalArgumentException if the bytes are not one
     */
    public static X509Certificate ofDer(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalArgumentException("Not an X.509 certificate.", e);
        }
    }

    /** The certificate as PEM text. */
    public static String pem(X509Certificate certificate) {
        return new String(Pem.encode(LABEL, der(certificate)), StandardCharsets.US_ASCII);
    }

    /**
     * Reads one certificate from PEM text.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public static X509Certificate ofPem(String pem) {
        return ofDer(Pem.decode(LABEL, pem.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * The 32 bytes of the certificate's Ed25519 public key.
     *
     * @throws IllegalArgumentException if it holds another kind of key
     */
    public static byte[] publicKey(X509Certificate certificate) {
        byte[] info = certificate.getPublicKey().getEncoded();
        int prefix = ED25519_INFO_PREFIX.length;
        if (info.length != prefix + Ed25519.PUBLIC_KEY_LENGTH
                || !Arrays.equals(info, 0, prefix, ED25519_INFO_PREFIX, 0, prefix)) {
            throw new IllegalArgumentException("The certificate holds no Ed25519 key.");
        }
        return Arrays.copyOfRange(info, prefix, info.length);
    }
}
