package kr.sarangbang.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Locale;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.domain.voucher.WordPair;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {
    /** The worked example of H. M. Damm's method: 572 gets a 4. */
    @Test
    void thePublishedExampleHolds() {
        assertThat(CheckDigit.of("572")).isEqualTo(4);
        assertThat(CheckDigit.holds("5724")).isTrue();
    }

    /** An Egyptian machine writes its numbers in Arabic digits; nobody here could type them. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-nu-thai", "ko-KR"})
    void digitsAreTheSameWhateverTheMachinesLanguage(String language) {
        Locale own = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(CheckDigit.digits(572, 5)).isEqualTo("00572");
            MemberNumber member = MemberNumber.ofRandom(123_456_789);
            assertThat(member.toString()).startsWith("123456789").matches("[0-9]{10}");
            assertThat(MemberNumber.parse(member.toString())).isEqualTo(member);
            VoucherNumber voucher = VoucherNumber.of(1, 42);
            assertThat(voucher.toString()).startsWith("00010000042").matches("[0-9]{12}");
            assertThat(voucher.grouped()).startsWith("0001 0000 042");
            assertThat(VoucherNumber.parse(voucher.grouped())).isEqualTo(voucher);
            assertThat(Won.of(93_000)).hasToString("93000원");
            ActId act = new ActId(new SiteId("A"), 12, 34);
            assertThat(act).hasToString("A.12.34");
            assertThat(WordPair.of(act, Won.ZERO).toString()).matches(".* [0-9]{2}");
            assertThat(new RightId(5, 67)).hasToString("5.67");
        } finally {
            Locale.setDefault(own);
        }
    }

    @Property
    void aNumberHasItsDigitsBehindZeros(
            @ForAll @LongRange(max = Long.MAX_VALUE) long number,
            @ForAll @IntRange(max = 25) int width) {
        String digits = CheckDigit.digits(number, width);
        assertThat(digits).matches("[0-9]+").endsWith(Long.toString(number));
        assertThat(digits).hasSize(Math.max(width, Long.toString(number).length()));
        assertThat(new BigInteger(digits)).isEqualTo(BigInteger.valueOf(number));
    }

    /** So zeros in front, which people leave away, do not change it. */
    @Property
    void zerosInFrontChangeNothing(@ForAll("digits") String digits) {
        assertThat(CheckDigit.of("000" + digits)).isEqualTo(CheckDigit.of(digits));
    }

    @Property
    void exactlyOneOfTenDigitsHoldsBehindTheOthers(@ForAll("digits") String digits) {
        for (int check = 0; check <= 9; check++) {
            assertThat(CheckDigit.holds(digits + check)).isEqualTo(check == CheckDigit.of(digits));
        }
    }

    /** Method: every place, every other digit, the check digit itself included. */
    @Property(tries = 300)
    void everySingleWrongDigitIsFound(@ForAll("digits") String digits) {
        String right = digits + CheckDigit.of(digits);
        for (int i = 0; i < right.length(); i++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                String typed = right.substring(0, i) + wrong + right.substring(i + 1);
                assertThat(CheckDigit.holds(typed)).isEqualTo(wrong == right.charAt(i));
            }
        }
    }

    /** Method: every pair of neighbours, the last digit with the check digit included. */
    @Property
    void everySwapOfNeighboursIsFound(@ForAll("digits") String digits) {
        String right = digits + CheckDigit.of(digits);
        for (int i = 0; i + 1 < right.length(); i++) {
            char first = right.charAt(i);
            char second = right.charAt(i + 1);
            String typed = right.substring(0, i) + second + first + right.substring(i + 2);
            assertThat(CheckDigit.holds(typed)).isEqualTo(first == second);
        }
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(15);
    }
}
