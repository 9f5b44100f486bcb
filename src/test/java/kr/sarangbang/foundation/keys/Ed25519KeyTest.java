package kr.sarangbang.foundation.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ed25519KeyTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] MESSAGE = "사랑방".getBytes(StandardCharsets.UTF_8);

    @Test
    void secondVectorOfRfc8032IsSignedAndVerified() {
        Ed25519Key key =
                Ed25519Key.ofSeed(
                        HEX.parseHex(
                                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        byte[] signature =
                HEX.parseHex(
                        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

        assertThat(key.publicKey())
                .isEqualTo(
                        HEX.parseHex(
                                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        assertThat(key.sign(new byte[] {0x72})).isEqualTo(signature);
        assertThat(Ed25519.verify(key.publicKey(), new byte[] {0x72}, signature)).isTrue();
    }

    @Test
    void oneChangedBitAnywhereIsNotVerified() {
        Ed25519Key key = Ed25519Key.generate(new Random(1));
        byte[] signature = key.sign(MESSAGE);
        for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
            byte[] changed = signature.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(Ed25519.verify(key.publicKey(), MESSAGE, changed)).isFalse();
        }
    }

    @Test
    void strangersBytesAreNeverAnException() {
        Random random = new Random(2);
        for (int length = 0; length < 100; length++) {
            byte[] junk = new byte[length];
            random.nextBytes(junk);
            assertThat(Ed25519.verify(junk, MESSAGE, new byte[64])).isFalse();
            assertThat(Ed25519.verify(new byte[32], MESSAGE, junk)).isFalse();
        }
        byte[] outside = new byte[32];
        Arrays.fill(outside, (byte) 0xff);
        assertThat(Ed25519.verify(outside, MESSAGE, new byte[64])).isFalse();
    }

    @Test
    void javaVerifiesWhatTheFastPathSigned() throws GeneralSecurityException {
        Ed25519Key key = Ed25519Key.generate(new Random(3));
        byte[] info = HEX.parseHex("302a300506032b6570032100" + HEX.formatHex(key.publicKey()));
        PublicKey publicKey =
                KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey);
        verifier.update(MESSAGE);
        assertThat(verifier.verify(key.sign(MESSAGE))).isTrue();

        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(key.toJdk());
        signer.update(MESSAGE);
        assertThat(Ed25519.verify(key.publicKey(), MESSAGE, signer.sign())).isTrue();
    }

    @Test
    void keyComesBackFromItsFileWhichOnlyItsOwnerReads(@TempDir Path home) throws IOException {
        Ed25519Key key = Ed25519Key.generate(new Random(4));
        Path file = home.resolve("site.key.pem");
        KeyFiles.write(file, Ed25519Key.generate(new Random(5)));
        KeyFiles.write(file, key);

        assertThat(KeyFiles.readKey(file).seed()).isEqualTo(key.seed());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(home)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void keyFileThatOthersCanReadIsRefused(@TempDir Path home) throws IOException {
        Path file = home.resolve("site.key.pem");
        KeyFiles.write(file, Ed25519Key.generate(new Random(6)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> KeyFiles.readKey(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("only its owner may read it");
    }

    @Test
    void damagedKeyFileIsRefusedByName(@TempDir Path home) throws IOException {
        Path file = home.resolve("site.key.pem");
        KeyFiles.write(file, Ed25519Key.generate(new Random(7)));
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 0; cut < whole.length - 1; cut += 7) {
            Files.write(file, Arrays.copyOf(whole, cut));
            assertThatThrownBy(() -> KeyFiles.readKey(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("holds no Ed25519 private key");
        }
    }

    @Test
    void keyShowsNoSecretInWords() {
        Ed25519Key key = Ed25519Key.generate(new Random(8));
        assertThat(key.toString()).doesNotContain(HEX.formatHex(key.seed()));
    }
}
