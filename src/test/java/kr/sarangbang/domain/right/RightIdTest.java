package kr.sarangbang.domain.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightIdTest {
    @Property
    void whatIsWrittenReadsBack(@ForAll("rights") RightId id) {
        assertThat(RightId.parse(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1", "-2147483648, -9223372036854775808"})
    void rightsAreNumberedFromOne(int epoch, long number) {
        assertThatThrownBy(() -> new RightId(epoch, number))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A text without its dot once failed as a place outside of a text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                ".",
                "1.",
                ".1",
                "1.2.3",
                "a.1",
                "1.b",
                "2147483648.1",
                "0.1",
                "1 2"
            })
    void whatIsNoRightIsRefused(String text) {
        assertThatThrownBy(() -> RightId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A grant of an older epoch comes before every one of a newer (rule 1). */
    @Property
    void theyAreInOrderOfEpochThenNumber(
            @ForAll("near") RightId one, @ForAll("near") RightId other) {
        int order =
                one.epoch() != other.epoch()
                        ? Integer.compare(one.epoch(), other.epoch())
                        : Long.compare(one.number(), other.number());
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(Integer.signum(order));
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<RightId> rights() {
        return Values.rights();
    }

    @Provide
    Arbitrary<RightId> near() {
        Arbitrary<RightId> small =
                Combinators.combine(
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.longs().between(1, 3))
                        .as(RightId::new);
        return Arbitraries.oneOf(small, Values.rights());
    }
}
