package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardTextTest {
    @ParameterizedTest
    @CsvSource({
        "ㄴㅠ1:, SB1:",
        "뮤ㅜ, ABN",
        "모, AH",
        "ㅂㅁ, QA",
        "값, RKQT",
        "뷁, QNPFR",
        "ㅃㅒㅖㄲ, QOPR",
        "ㄳㅄ, RTQT",
        "ㅘㅢ, HKML",
        "ＳＢ１：, SB1:",
        "ﾡㅁ, RA",
        "sb1:a, SB1:A"
    })
    void readsKeysThatWereMeant(String typed, String meant) {
        assertThat(KeyboardText.normalise(typed)).isEqualTo(meant);
    }

    @Property
    void leavesANormalTextAlone(@ForAll("texts") String text) {
        assertThat(KeyboardText.normalise(text)).isEqualTo(text);
    }

    @Property
    void readsSmallLettersSpaceAndLineEnds(@ForAll("texts") String text) {
        assertThat(KeyboardText.normalise("\uFEFF  " + text.toLowerCase(Locale.ROOT) + "\t\r\n"))
                .isEqualTo(text);
    }

    /**
     * Goal: a scan through the Hangul input method is the scan. Method: an input method of our own
     * composes what the keys give; shifted or not, composed or decomposed.
     */
    @Property
    void invertsTheHangulInputMethod(@ForAll("texts") String text, @ForAll boolean shifted) {
        String keys = shifted ? text : text.toLowerCase(Locale.ROOT);
        String hangul = TwoSetInputMethod.type(keys);
        assertThat(KeyboardText.normalise(hangul)).isEqualTo(text);
        assertThat(KeyboardText.normalise(Normalizer.normalize(hangul, Normalizer.Form.NFD)))
                .isEqualTo(text);
        assertThat(KeyboardText.normalise(Normalizer.normalize(hangul, Normalizer.Form.NFKC)))
                .isEqualTo(text);
    }

    @Property
    void isDoneAfterOnce(@ForAll String anything) {
        String once = KeyboardText.normalise(anything);
        assertThat(KeyboardText.normalise(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(Base45.ALPHABET)
                .ofMaxLength(60)
                .filter(text -> text.strip().equals(text));
    }
}
