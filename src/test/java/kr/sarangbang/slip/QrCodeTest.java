package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    @Property(tries = 100)
    void isReadFromItsPicture(@ForAll("texts") String text) {
        assertThat(read(QrCode.of(text), 4)).hasValue(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(Base45.ALPHABET).ofMinLength(1).ofMaxLength(450);
    }

    /** 419 characters are version 12 at level M only in alphanumeric mode (ISO/IEC 18004). */
    @Test
    void takesTheSmallAlphabetAtLevelM() {
        assertThat(QrCode.of("A".repeat(419)).version()).isEqualTo(12);
        assertThat(QrCode.of("A".repeat(419)).size()).isEqualTo(65);
        assertThat(QrCode.of("A".repeat(420)).version()).isEqualTo(13);
    }

    @Test
    void refusesWhatTheAlphabetLacks() {
        assertThatThrownBy(() -> QrCode.of("a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> QrCode.of("A".repeat(3392)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsNothingInAnEmptyPicture() {
        int[] pixels = new int[100 * 100];
        Arrays.fill(pixels, WHITE);
        assertThat(QrCode.read(100, 100, pixels)).isEmpty();
    }

    /** Draws a code at some dots a module inside its quiet zone and reads it back. */
    static java.util.Optional<String> read(QrCode code, int dots) {
        int side = (code.size() + 2 * QrCode.QUIET_ZONE) * dots;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, WHITE);
        for (int y = 0; y < code.size() * dots; y++) {
            for (int x = 0; x < code.size() * dots; x++) {
                if (code.dark(x / dots, y / dots)) {
                    int shift = QrCode.QUIET_ZONE * dots;
                    pixels[(y + shift) * side + x + shift] = BLACK;
                }
            }
        }
        return QrCode.read(side, side, pixels);
    }
}
