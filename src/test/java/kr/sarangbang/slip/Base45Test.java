package kr.sarangbang.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {
    /** RFC 9285, sections 4.3 and 4.4. */
    @ParameterizedTest
    @CsvSource({"AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0"})
    void encodesAndDecodesTheExamplesOfTheRfc(String plain, String text) {
        byte[] bytes = plain.getBytes(StandardCharsets.US_ASCII);
        assertThat(Base45.encode(bytes)).isEqualTo(text);
        assertThat(Base45.decode(text)).hasValue(bytes);
    }

    @Property
    void everyByteStringComesBack(@ForAll byte[] bytes) {
        assertThat(Base45.decode(Base45.encode(bytes))).hasValue(bytes);
    }

    @Property
    void everyTextThatIsReadIsTheOneThatIsWritten(@ForAll("texts") String text) {
        Base45.decode(text).ifPresent(bytes -> assertThat(Base45.encode(bytes)).isEqualTo(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(Base45.ALPHABET).ofMaxLength(9);
    }

    /** So that space around a text may be thrown away. */
    @Property
    void noTextEndsInASpace(@ForAll byte[] bytes) {
        assertThat(Base45.encode(bytes)).doesNotEndWith(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "BB8A", "GGW", ":::", "::", "V5", "ab", "A_", "가나", "ÿÿ"})
    void refuses(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }
}
