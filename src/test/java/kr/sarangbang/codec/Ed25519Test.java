package kr.sarangbang.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A verifier made once says the same as a look at the key each time. */
class Ed25519Test {
    private static final byte[] MESSAGE = "사랑방".getBytes(StandardCharsets.UTF_8);

    private static byte[] drawn(int seed) {
        byte[] bytes = new byte[Ed25519.KEY_BYTES];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void onlyTheSignatureOfTheKeyOverTheMessageVerifies() {
        byte[] key = drawn(1);
        Verifier verifier = Ed25519.verifier(Ed25519.publicKey(key));
        byte[] signature = Ed25519.sign(key, MESSAGE);
        assertThat(verifier.verifies(MESSAGE, signature)).isTrue();
        assertThat(verifier.verifies(MESSAGE, Ed25519.sign(drawn(2), MESSAGE))).isFalse();
        assertThat(verifier.verifies(new byte[] {1}, signature)).isFalse();
        assertThat(verifier.verifies(MESSAGE, new byte[] {1})).isFalse();
        for (int i = 0; i < signature.length; i++) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertThat(verifier.verifies(MESSAGE, changed)).as("byte %d", i).isFalse();
        }
    }

    /** About half of all byte strings are no points of the curve. */
    @Test
    void whateverTheKeyBothSayTheSame() {
        for (int seed = 0; seed < 200; seed++) {
            byte[] key = drawn(seed);
            byte[] signature = Ed25519.sign(drawn(seed), MESSAGE);
            assertThat(Ed25519.verifier(key).verifies(MESSAGE, signature))
                    .isEqualTo(Ed25519.verify(key, MESSAGE, signature))
                    .isFalse();
        }
        assertThat(Ed25519.verifier(new byte[3]).verifies(MESSAGE, new byte[64])).isFalse();
    }
}
