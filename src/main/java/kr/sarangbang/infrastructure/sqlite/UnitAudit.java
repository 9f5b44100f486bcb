package kr.sarangbang.infrastructure.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;

/**
 * The units of a journal, read from its first entry: each leaves this site once, and only out of a
 * right that it holds. What was given back is the pool's, which may lend it here once more; what
 * was sold is gone for ever.
 */
final class UnitAudit {
    private final Map<Integer, NavigableSet<UnitRange>> sold = new HashMap<>();
    private final Map<Integer, NavigableSet<UnitRange>> returned = new HashMap<>();

    /** What was given back of these units is here again. */
    void lent(StockRight right) {
        NavigableSet<UnitRange> back = of(returned, right);
        for (UnitRange units : right.units().runs()) {
            for (UnitRange run : List.copyOf(back)) {
                if (run.overlaps(units)) {
                    back.remove(run);
                    if (run.from() < units.from()) {
                        back.add(new UnitRange(run.from(), units.from()));
                    }
                    if (run.to() > units.to()) {
                        back.add(new UnitRange(units.to(), run.to()));
                    }
                }
            }
        }
    }

    void sold(StockRight right, UnitRange run, List<String> problems) {
        leaves(right, run, problems);
        of(sold, right).add(run);
    }

    void returned(StockRight right, UnitRanges units, List<String> problems) {
        for (UnitRange run : units.runs()) {
            leaves(right, run, problems);
            of(returned, right).add(run);
        }
    }

    private void leaves(StockRight right, UnitRange run, List<String> problems) {
        String units = "units " + UnitText.of(UnitRanges.of(run));
        if (!right.units().contains(run)) {
            problems.add(units + " are outside right " + right.id());
        }
        if (overlaps(of(sold, right), run) || overlaps(of(returned, right), run)) {
            problems.add(units + " left this site twice");
        }
    }

    private static NavigableSet<UnitRange> of(
            Map<Integer, NavigableSet<UnitRange>> all, StockRight right) {
        return all.computeIfAbsent(right.seriesNumber(), series -> new TreeSet<>());
    }

    private static boolean overlaps(NavigableSet<UnitRange> before, UnitRange run) {
        UnitRange below = before.floor(run);
        UnitRange above = before.higher(run);
        return (below != null && below.overlaps(run)) || (above != null && above.overlaps(run));
    }
}
