package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * Goal: a set of runs is a set of units, whatever is done with it. Method: every operation beside
 * the same on a set of bits, over the last units of the longest series, where the bounds are near.
 */
@PropertyDefaults(tries = 400)
class UnitRangesTest {
    static final int UNITS = 24;
    private static final long FIRST = 9_999_999 - UNITS;

    @Property
    void theSizeIsTheNumberOfUnits(@ForAll("sets") BitSet set) {
        assertThat(runs(set).size()).isEqualTo(set.cardinality());
        assertThat(runs(set).isEmpty()).isEqualTo(set.isEmpty());
    }

    /** So one set of units has one form, and equal sets are equal. */
    @Property
    void runsAreKeptOnlyInOrderAndApart(
            @ForAll @Size(max = 4) List<@IntRange(max = UNITS - 2) Integer> from,
            @ForAll @IntRange(min = 1, max = 3) int length) {
        List<UnitRange> runs =
                from.stream()
                        .map(f -> new UnitRange(FIRST + f, FIRST + Math.min(UNITS, f + length)))
                        .toList();
        boolean apart = true;
        for (int i = 1; i < runs.size(); i++) {
            apart &= runs.get(i - 1).to() < runs.get(i).from();
        }
        if (apart) {
            assertThat(new UnitRanges(runs).runs()).isEqualTo(runs);
        } else {
            assertThatThrownBy(() -> new UnitRanges(runs))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void runsThatTouchAreOneRun() {
        assertThatThrownBy(() -> new UnitRanges(List.of(new UnitRange(0, 5), new UnitRange(5, 9))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyChangesThemFromOutside() {
        List<UnitRange> runs = new ArrayList<>(List.of(new UnitRange(0, 5)));
        UnitRanges ranges = new UnitRanges(runs);
        runs.clear();
        assertThat(ranges.size()).isEqualTo(5);
    }

    @Property
    void aRunIsThereWhenEachOfItsUnitsIs(
            @ForAll("sets") BitSet set,
            @ForAll @IntRange(max = UNITS - 1) int from,
            @ForAll @IntRange(min = 1, max = UNITS) int length) {
        int to = Math.min(UNITS, from + length);
        assertThat(runs(set).contains(new UnitRange(FIRST + from, FIRST + to)))
                .isEqualTo(set.nextClearBit(from) >= to);
    }

    @Property
    void containingAllIsContainingEveryUnit(
            @ForAll("sets") BitSet set, @ForAll("sets") BitSet other) {
        assertThat(runs(set).containsAll(runs(other))).isEqualTo(and(set, other).equals(other));
        assertThat(runs(set).containsAll(runs(and(set, other)))).isTrue();
        assertThat(runs(set).containsAll(UnitRanges.NONE)).isTrue();
    }

    @Property
    void overlappingIsHavingOneUnitInCommon(
            @ForAll("sets") BitSet set, @ForAll("sets") BitSet other) {
        assertThat(runs(set).overlaps(runs(other))).isEqualTo(set.intersects(other));
    }

    @Property
    void whatLeavesIsGoneAndTheRestStays(@ForAll("sets") BitSet set, @ForAll("sets") BitSet mask) {
        BitSet gone = and(set, mask);
        BitSet rest = (BitSet) set.clone();
        rest.andNot(gone);
        assertThat(runs(set).minus(runs(gone))).isEqualTo(runs(rest));
    }

    /** A unit cannot leave twice (rule 1): no site returns or sells what is not there. */
    @Property
    void aUnitThatIsNotThereCannotLeave(@ForAll("sets") BitSet set, @ForAll("sets") BitSet other) {
        BitSet foreign = (BitSet) other.clone();
        foreign.andNot(set);
        if (!foreign.isEmpty()) {
            assertThatThrownBy(() -> runs(set).minus(runs(other)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void whatIsAddedIsThereInRunsAsLongAsCanBe(
            @ForAll("sets") BitSet set, @ForAll("sets") BitSet mask) {
        BitSet added = (BitSet) mask.clone();
        added.andNot(set);
        BitSet all = (BitSet) set.clone();
        all.or(added);
        assertThat(runs(set).plus(runs(added))).isEqualTo(runs(all));
        assertThat(runs(added).plus(runs(set))).isEqualTo(runs(all));
    }

    @Property
    void aUnitThatIsThereCannotBeAddedAgain(
            @ForAll("sets") BitSet set, @ForAll("sets") BitSet other) {
        if (set.intersects(other)) {
            assertThatThrownBy(() -> runs(set).plus(runs(other)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void theFirstAndTheLastAreSoManyFromTheirEnd(
            @ForAll("sets") BitSet set, @ForAll @IntRange(max = UNITS) int wanted) {
        int count = Math.min(wanted, set.cardinality());
        BitSet first = new BitSet();
        set.stream().limit(count).forEach(first::set);
        BitSet last = new BitSet();
        set.stream().skip(set.cardinality() - count).forEach(last::set);
        assertThat(runs(set).first(count)).isEqualTo(runs(first));
        assertThat(runs(set).last(count)).isEqualTo(runs(last));
    }

    @Property
    void noMoreCanBeTakenThanThereAre(
            @ForAll("sets") BitSet set, @ForAll @IntRange(min = 1, max = 99) int more) {
        long count = (long) set.cardinality() + more;
        assertThatThrownBy(() -> runs(set).first(count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only " + set.cardinality() + " units, not " + count);
        assertThatThrownBy(() -> runs(set).last(count))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only " + set.cardinality() + " units, not " + count);
    }

    /** The empty set once answered a call for minus one unit, and for its last five, with none. */
    @Property
    void fewerThanNoUnitsCannotBeTaken(
            @ForAll("sets") BitSet set, @ForAll @IntRange(min = -99, max = -1) int count) {
        assertThatThrownBy(() -> runs(set).first(count))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> runs(set).last(count))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Method: sets of few long runs over a whole series, cut where it may be. */
    @Property
    void aSetIsItsFirstAndItsLast(@ForAll("long") UnitRanges set, @ForAll long at) {
        long count = Math.floorMod(at, set.size() + 1);
        UnitRanges first = set.first(count);
        UnitRanges last = set.last(set.size() - count);
        assertThat(first.size()).isEqualTo(count);
        assertThat(first.overlaps(last)).isFalse();
        assertThat(first.plus(last)).isEqualTo(set);
        assertThat(set.minus(first)).isEqualTo(last);
        assertThat(set.minus(last)).isEqualTo(first);
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /** The one form of a set of units: its runs, each as long as can be. */
    private static UnitRanges runs(BitSet set) {
        List<UnitRange> runs = new ArrayList<>();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int to = set.nextClearBit(from);
            runs.add(new UnitRange(FIRST + from, FIRST + to));
            from = set.nextSetBit(to);
        }
        return new UnitRanges(runs);
    }

    /** Any set; the empty one and the full one too. Long runs, since a mask repeats its bits. */
    @Provide
    Arbitrary<BitSet> sets() {
        Arbitrary<Integer> masks = Arbitraries.integers().between(0, (1 << UNITS) - 1);
        Arbitrary<Integer> spans =
                Combinators.combine(
                                Arbitraries.integers().between(0, UNITS),
                                Arbitraries.integers().between(0, UNITS))
                        .as((a, b) -> ((1 << Math.max(a, b)) - 1) & -(1 << Math.min(a, b)));
        return Arbitraries.oneOf(
                        masks,
                        spans,
                        Combinators.combine(spans, spans).as((a, b) -> a ^ b),
                        Arbitraries.of(0, (1 << UNITS) - 1))
                .map(mask -> BitSet.valueOf(new long[] {mask}));
    }

    @Provide("long")
    Arbitrary<UnitRanges> longRuns() {
        return Values.units(0, 4);
    }
}
