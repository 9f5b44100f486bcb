package kr.sarangbang.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.CheckDigit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = 300)
class VoucherNumberTest {
    @Property
    void itIsItsSeriesItsFirstUnitAndACheckDigit(
            @ForAll @IntRange(max = 9999) int series,
            @ForAll @LongRange(max = 9_999_999) long unit) {
        VoucherNumber number = VoucherNumber.of(series, unit);
        String digits = number.toString();
        assertThat(digits).matches("[0-9]{12}");
        assertThat(Integer.parseInt(digits.substring(0, 4))).isEqualTo(series);
        assertThat(Long.parseLong(digits.substring(4, 11))).isEqualTo(unit);
        assertThat(CheckDigit.holds(digits)).isTrue();
        assertThat(number.seriesNumber()).isEqualTo(series);
    }

    /** One unit is sold once, so that no two vouchers share a number. */
    @Property
    void anotherUnitOrAnotherSeriesIsAnotherNumber(
            @ForAll @IntRange(max = 9999) int series,
            @ForAll @LongRange(max = 9_999_999) long unit,
            @ForAll @IntRange(max = 9999) int otherSeries,
            @ForAll @LongRange(max = 9_999_999) long otherUnit) {
        assertThat(VoucherNumber.of(series, unit).equals(VoucherNumber.of(otherSeries, otherUnit)))
                .isEqualTo(series == otherSeries && unit == otherUnit);
    }

    /** Unit 10,000,000 of series 1 once had the number of unit 0 of series 2. */
    @ParameterizedTest
    @CsvSource({
        "1, 10000000",
        "1, 10000001",
        "2, -1",
        "1, 9223372036854775807",
        "10000, 0",
        "-1, 5"
    })
    void aUnitThatNoSeriesHasGetsNoNumberOfAnotherSeries(int series, long unit) {
        assertThatThrownBy(() -> VoucherNumber.of(series, unit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsWrittenReadsBack(@ForAll("vouchers") VoucherNumber number) {
        assertThat(VoucherNumber.parse(number.toString())).isEqualTo(number);
        assertThat(VoucherNumber.parse(number.grouped())).isEqualTo(number);
        assertThat(VoucherNumber.parse(number.grouped().replace(' ', '-'))).isEqualTo(number);
    }

    @Property
    void blanksAndHyphensAreAsGoodAsNothing(
            @ForAll("vouchers") VoucherNumber number, @ForAll("gaps") String[] gaps) {
        StringBuilder typed = new StringBuilder(gaps[12]);
        for (int i = 0; i < 12; i++) {
            typed.append(number.toString().charAt(i)).append(gaps[i]);
        }
        assertThat(VoucherNumber.parse(typed.toString())).isEqualTo(number);
    }

    /** Who types one key wrong is told so, and never shown another's voucher. */
    @Property
    void oneWrongKeyIsNoNumber(
            @ForAll("vouchers") VoucherNumber number,
            @ForAll @IntRange(max = 11) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        StringBuilder typed = new StringBuilder(number.toString());
        typed.setCharAt(place, (char) ('0' + (typed.charAt(place) - '0' + off) % 10));
        assertThatThrownBy(() -> VoucherNumber.parse(typed.toString()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void twoKeysInTheWrongOrderAreNoNumber(
            @ForAll("vouchers") VoucherNumber number, @ForAll @IntRange(max = 10) int place) {
        StringBuilder typed = new StringBuilder(number.toString());
        char first = typed.charAt(place);
        char second = typed.charAt(place + 1);
        if (first != second) {
            typed.setCharAt(place, second);
            typed.setCharAt(place + 1, first);
            assertThatThrownBy(() -> VoucherNumber.parse(typed.toString()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "00000000000",
                "0000000000000",
                "00010000000O",
                "000100000001",
                "０００１０００００００９",
                "+00100000009",
                "0001 0000 000"
            })
    void whatIsNoNumberIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> VoucherNumber.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a voucher number: it has twelve digits, the last a check digit");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 1_000_000_000_000L, Long.MAX_VALUE})
    void noNumberIsLongerThanTwelveDigits(long number) {
        assertThatThrownBy(() -> new VoucherNumber(number))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void peopleReadThreeGroupsOfFour() {
        VoucherNumber number = VoucherNumber.of(1, 0);
        assertThat(number.grouped()).matches("0001 0000 000[0-9]");
        assertThat(number.grouped().replace(" ", "")).isEqualTo(number.toString());
    }

    @Property
    void aLogHasOnlyItsLastFourDigits(@ForAll("vouchers") VoucherNumber number) {
        assertThat(number.masked()).isEqualTo("••••••••" + number.toString().substring(8));
    }

    @Property
    void theyAreInOrderOfTheirDigits(
            @ForAll("vouchers") VoucherNumber one, @ForAll("vouchers") VoucherNumber other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(one.toString().compareTo(other.toString())));
    }

    @Provide
    Arbitrary<VoucherNumber> vouchers() {
        return Values.vouchers();
    }

    @Provide
    Arbitrary<String[]> gaps() {
        return Arbitraries.of("", "", " ", "-", " - ").array(String[].class).ofSize(13);
    }
}
