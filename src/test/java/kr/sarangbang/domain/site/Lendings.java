package kr.sarangbang.domain.site;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.testing.SampleSite;

/** What was lent to a site and is still there, kept by hand: unit by unit, won by won. */
final class Lendings {
    static final long UNIT = 10_000;
    private static final Holder HOLDER = new Holder(SampleSite.SITE, 1, SampleSite.key(1));

    private final Map<RightId, SignedRight> rights = new LinkedHashMap<>();
    private final Map<RightId, BitSet> unsold = new LinkedHashMap<>();
    private final Map<RightId, Long> limits = new LinkedHashMap<>();
    private final Map<RightId, Long> guarantees = new LinkedHashMap<>();
    private int nextUnit;

    /** One run of units, or two with a gap between them. */
    SignedRight stock(int units, boolean twoRuns) {
        UnitRanges lent = UnitRanges.of(new UnitRange(nextUnit, nextUnit + units));
        nextUnit += units + 3;
        if (twoRuns) {
            lent = lent.plus(UnitRanges.of(new UnitRange(nextUnit, nextUnit + units)));
            nextUnit += units + 3;
        }
        SignedRight right = signed(stockRight(nextId(), lent));
        unsold.put(right.right().id(), units(lent));
        return keep(right);
    }

    SignedRight limit(long won) {
        SignedRight right = signed(limitRight(nextId(), won));
        limits.put(right.right().id(), won);
        return keep(right);
    }

    SignedRight guarantee(long won) {
        SignedRight right = signed(guaranteeOf(nextId(), won));
        guarantees.put(right.right().id(), won);
        return keep(right);
    }

    /** The right again; or another of its number, as only a broken issuer would send. */
    SignedRight again(RightId id, boolean greater) {
        SignedRight right = of(rights, id);
        if (!greater) {
            return right;
        }
        return signed(
                switch (right.right()) {
                    case StockRight stock ->
                            stockRight(id, UnitRanges.of(new UnitRange(0, 9_000_000)));
                    case LimitRight limit -> limitRight(id, limit.amount().amount() * 2);
                    case Guarantee lent -> guaranteeOf(id, lent.total().amount() * 2);
                });
    }

    List<RightId> all() {
        return List.copyOf(rights.keySet());
    }

    List<RightId> stocks() {
        return List.copyOf(unsold.keySet());
    }

    List<RightId> limits() {
        return List.copyOf(limits.keySet());
    }

    List<RightId> guarantees() {
        return List.copyOf(guarantees.keySet());
    }

    SignedRight right(RightId id) {
        return of(rights, id);
    }

    long left(RightId id) {
        if (unsold.containsKey(id)) {
            return of(unsold, id).cardinality();
        }
        return of(limits.containsKey(id) ? limits : guarantees, id);
    }

    /** The next units of a stock right, as runs. */
    List<UnitRange> nextRuns(RightId id, long count) {
        BitSet taken = new BitSet();
        of(unsold, id).stream().limit(count).forEach(taken::set);
        return runs(taken);
    }

    List<UnitRange> lastRuns(RightId id, long count) {
        BitSet taken = new BitSet();
        BitSet all = of(unsold, id);
        all.stream().skip(all.cardinality() - count).forEach(taken::set);
        return runs(taken);
    }

    void take(RightId id, List<UnitRange> runs) {
        for (UnitRange run : runs) {
            of(unsold, id).clear((int) run.from(), (int) run.to());
        }
    }

    void take(RightId id, long won) {
        Map<RightId, Long> left = limits.containsKey(id) ? limits : guarantees;
        left.put(id, of(left, id) - won);
    }

    /** From which limit rights so much is taken; empty if three together have not so much. */
    List<LimitPart> parts(long won) {
        List<LimitPart> parts = new ArrayList<>();
        long open = won;
        for (Map.Entry<RightId, Long> limit : limits.entrySet()) {
            long here = Math.min(open, limit.getValue());
            if (here > 0 && parts.size() < 3) {
                parts.add(new LimitPart(limit.getKey(), Won.of(here)));
                open -= here;
            }
        }
        return open == 0 ? parts : List.of();
    }

    static BitSet units(UnitRanges ranges) {
        BitSet units = new BitSet();
        for (UnitRange run : ranges.runs()) {
            units.set((int) run.from(), (int) run.to());
        }
        return units;
    }

    private static List<UnitRange> runs(BitSet units) {
        List<UnitRange> runs = new ArrayList<>();
        for (int from = units.nextSetBit(0); from >= 0; ) {
            int to = units.nextClearBit(from);
            runs.add(new UnitRange(from, to));
            from = units.nextSetBit(to);
        }
        return runs;
    }

    private static <V> V of(Map<RightId, V> all, RightId id) {
        return Objects.requireNonNull(all.get(id));
    }

    private RightId nextId() {
        return new RightId(1, rights.size() + 1L);
    }

    private SignedRight keep(SignedRight right) {
        rights.put(right.right().id(), right);
        return right;
    }

    private static SignedRight signed(Right right) {
        return new SignedRight(right, Bytes.EMPTY);
    }

    private static StockRight stockRight(RightId id, UnitRanges units) {
        return new StockRight(
                id, HOLDER, 1, UNIT, Scope.CITY, units, SampleSite.OPENING.plusSeconds(86_400));
    }

    private static LimitRight limitRight(RightId id, long won) {
        return new LimitRight(
                id,
                HOLDER,
                SampleSite.MEMBER,
                Scope.CITY,
                YearMonth.of(2022, 7),
                Won.of(won),
                1950,
                Optional.empty());
    }

    private static Guarantee guaranteeOf(RightId id, long won) {
        return new Guarantee(id, HOLDER, Won.of(50_000), Won.of(won), Duration.ofHours(24));
    }
}
