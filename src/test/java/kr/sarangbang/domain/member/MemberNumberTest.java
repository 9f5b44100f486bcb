package kr.sarangbang.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = 300)
class MemberNumberTest {
    @Property
    void nineRandomDigitsAndACheckDigitMakeOne(@ForAll @LongRange(max = 999_999_999) long random) {
        MemberNumber number = MemberNumber.ofRandom(random);
        assertThat(number.number() / 10).isEqualTo(random);
        assertThat(number.toString()).matches("[0-9]{10}");
        assertThat(Long.parseLong(number.toString())).isEqualTo(number.number());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 1_000_000_000L, Long.MAX_VALUE})
    void whatHasNotNineDigitsMakesNone(long random) {
        assertThatThrownBy(() -> MemberNumber.ofRandom(random))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsWrittenReadsBack(@ForAll("members") MemberNumber number) {
        assertThat(MemberNumber.parse(number.toString())).isEqualTo(number);
    }

    @Property
    void blanksAndHyphensAreAsGoodAsNothing(
            @ForAll("members") MemberNumber number, @ForAll("gaps") String[] gaps) {
        StringBuilder typed = new StringBuilder(gaps[10]);
        for (int i = 0; i < 10; i++) {
            typed.append(number.toString().charAt(i)).append(gaps[i]);
        }
        assertThat(MemberNumber.parse(typed.toString())).isEqualTo(number);
    }

    /** Of ten numbers with the same first digits one is a member's, typed or from anywhere else. */
    @Property
    void aWrongCheckDigitMakesNone(@ForAll @LongRange(max = 999_999_999) long first) {
        long right = MemberNumber.ofRandom(first).number();
        for (long number = first * 10; number < first * 10 + 10; number++) {
            if (number != right) {
                long wrong = number;
                assertThatThrownBy(() -> new MemberNumber(wrong))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "000000000",
                "00000000000",
                "+000000000",
                "0000000O00",
                "０００００００００００",
                "0000000001",
                "1e8"
            })
    void whatIsNoNumberIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> MemberNumber.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a member number: it has ten digits, the last a check digit");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 10_000_000_000L, Long.MAX_VALUE})
    void noNumberIsLongerThanTenDigits(long number) {
        assertThatThrownBy(() -> new MemberNumber(number))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zerosInFrontAreWritten() {
        assertThat(MemberNumber.ofRandom(0)).hasToString("0000000000");
    }

    @Property
    void whereOthersLookOnlyTheLastFourDigitsStand(@ForAll("members") MemberNumber number) {
        assertThat(number.masked()).isEqualTo("••••••" + number.toString().substring(6));
    }

    @Property
    void theyAreInOrderOfTheirDigits(
            @ForAll("members") MemberNumber one, @ForAll("members") MemberNumber other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Provide
    Arbitrary<MemberNumber> members() {
        return Values.members();
    }

    @Provide
    Arbitrary<String[]> gaps() {
        return Arbitraries.of("", "", " ", "-", " - ", "\t").array(String[].class).ofSize(11);
    }
}
