package kr.sarangbang.infrastructure.speech;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.port.Speaker.Sound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TonesTest {
    /**
     * Goal: ageing ears hear every sound (500 to 2,000 Hz). Method: between silences, a tone of f
     * Hz crosses zero 2 f times a second.
     */
    @ParameterizedTest
    @EnumSource(Sound.class)
    void everySoundLiesWhereAgeingEarsHear(Sound sound) {
        byte[] samples = Tones.of(sound);
        int crossings = 0;
        int sounding = 0;
        int before = 0;
        int loudest = 0;
        for (int i = 0; i + 1 < samples.length; i += 2) {
            int value = (samples[i] & 0xFF) | (samples[i + 1] << 8);
            loudest = Math.max(loudest, Math.abs(value));
            if (value != 0) {
                sounding++;
                if (before != 0 && (value > 0) != (before > 0)) {
                    crossings++;
                }
                before = value;
            }
        }
        double hertz = crossings / 2.0 / ((double) sounding / Tones.RATE);
        assertThat(hertz).isBetween(500.0, 2_000.0);
        assertThat(loudest).isBetween(8_000, 30_000);
    }
}
