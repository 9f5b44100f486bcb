package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PropertyDefaults(tries = 300)
class UnitRangeTest {
    private static final long MOST = 9_999_999;

    @Property
    void aRunHasAtLeastOneUnitAndAllOfASeries(
            @ForAll @LongRange(min = -2, max = MOST + 2) long from,
            @ForAll @LongRange(min = -2, max = MOST + 2) long to) {
        if (0 <= from && from < to && to <= MOST) {
            assertThat(new UnitRange(from, to).size()).isEqualTo(to - from).isPositive();
        } else {
            assertThatThrownBy(() -> new UnitRange(from, to))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(from + " to " + to);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "5, 4", "0, 10000000", "9999999, 10000000", "-5, -4"})
    void whatIsNoRunIsRefused(long from, long to) {
        assertThatThrownBy(() -> new UnitRange(from, to))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Method: unit by unit. */
    @Property
    void containingAndOverlappingAreOfUnits(
            @ForAll("small") UnitRange one, @ForAll("small") UnitRange other) {
        assertThat(one.contains(other)).isEqualTo(units(other).allMatch(u -> holds(one, u)));
        assertThat(one.overlaps(other)).isEqualTo(units(other).anyMatch(u -> holds(one, u)));
        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    }

    @Property
    void theyAreInOrderOfTheirFirstUnit(
            @ForAll("small") UnitRange one, @ForAll("small") UnitRange other) {
        assertThat(Integer.signum(one.compareTo(other)))
                .isEqualTo(Integer.signum(Long.compare(one.from(), other.from())));
    }

    private static LongStream units(UnitRange range) {
        return LongStream.range(range.from(), range.to());
    }

    private static boolean holds(UnitRange range, long unit) {
        return range.from() <= unit && unit < range.to();
    }

    @Provide
    Arbitrary<UnitRange> small() {
        return Arbitraries.longs()
                .between(0, 12)
                .flatMap(
                        from ->
                                Arbitraries.longs()
                                        .between(from + 1, 14)
                                        .map(to -> new UnitRange(from, to)));
    }
}
