package kr.sarangbang.foundation.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;

/**
 * Key and certificate files of one home. When a write returns, the file survives a power cut, and
 * at every moment it holds either all of the old content or all of the new.
 */
public final class KeyFiles {
    private static final String KEY_LABEL = "PRIVATE KEY";
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private KeyFiles() {}

    /** Writes a private key as PEM PKCS#8 that only its owner may read. */
    public static void write(Path file, Ed25519Key key) throws IOException {
        byte[] encoded = key.pkcs8();
        writeDurably(file, Pem.encode(KEY_LABEL, encoded));
        Arrays.fill(encoded, (byte) 0);
    }

    /**
     * Reads a private key.
     *
     * @throws IOException if the file cannot be read, is readable by others than its owner, or
     *     holds something else; the message says which
     */
    public static Ed25519Key readKey(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new IOException(
                    "The key file "
                            + file
                            + " can be read by others ("
                            + PosixFilePermissions.toString(permissions)
                            + "); only its owner may read it.");
        }
        try {
            return Ed25519Key.ofPkcs8(Pem.decode(KEY_LABEL, Files.readAllBytes(file)));
        } catch (IllegalArgumentException e) {
            throw new IOException("The file " + file + " holds no Ed25519 private key.", e);
        }
    }

    /** Writes a certificate as PEM. */
    public static void write(Path file, X509Certificate certificate) throws IOException {
        writeDurably(file, Certificates.pem(certificate).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads a certificate.
     *
     * @throws IOException if the file cannot be read or holds something else
     */
    public static X509Certificate readCertificate(Path file) throws IOException {
        try {
            return Certificates.ofPem(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new IOException("The file " + file + " holds no certificate.", e);
        }
    }

    private static void writeDurably(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        Path directory = target.resolveSibling(".").normalize();
        Files.createDirectories(directory);
        Path fresh =
                Files.createTempFile(
                        directory,
                        ".new-",
                        ".pem",
                        PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
