package kr.sarangbang.domain.series;

import java.util.ArrayList;
import java.util.List;

/** A set of units as runs: in order, apart from each other, none touching the next. */
public record UnitRanges(List<UnitRange> runs) {
    public static final UnitRanges NONE = new UnitRanges(List.of());

    public UnitRanges {
        runs = List.copyOf(runs);
        for (int i = 1; i < runs.size(); i++) {
            if (runs.get(i).from() <= runs.get(i - 1).to()) {
                throw new IllegalArgumentException("runs must be in order and apart: " + runs);
            }
        }
    }

    public static UnitRanges of(UnitRange run) {
        return new UnitRanges(List.of(run));
    }

    public long size() {
        return runs.stream().mapToLong(UnitRange::size).sum();
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }

    public boolean contains(UnitRange run) {
        return runs.stream().anyMatch(r -> r.contains(run));
    }

    public boolean containsAll(UnitRanges others) {
        return others.runs.stream().allMatch(this::contains);
    }

    public boolean overlaps(UnitRanges others) {
        return runs.stream().anyMatch(r -> others.runs.stream().anyMatch(r::overlaps));
    }

    /** The first {@code count} units; fails if there are fewer. */
    public UnitRanges first(long count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException("only " + size() + " units, not " + count);
        }
        var taken = new ArrayList<UnitRange>();
        long open = count;
        for (UnitRange run : runs) {
            if (open == 0) {
                break;
            }
            long here = Math.min(open, run.size());
            taken.add(new UnitRange(run.from(), run.from() + here));
            open -= here;
        }
        return new UnitRanges(taken);
    }

    /** The last {@code count} units; fails if there are fewer. */
    public UnitRanges last(long count) {
        if (count < 0 || count > size()) {
            throw new IllegalArgumentException("only " + size() + " units, not " + count);
        }
        return minus(first(size() - count));
    }

    public UnitRanges plus(UnitRanges others) {
        if (overlaps(others)) {
            throw new IllegalArgumentException("units that are there already cannot be added");
        }
        var all = new ArrayList<>(runs);
        all.addAll(others.runs);
        all.sort(null);
        var joined = new ArrayList<UnitRange>();
        for (UnitRange run : all) {
            if (!joined.isEmpty() && joined.getLast().to() == run.from()) {
                joined.add(new UnitRange(joined.removeLast().from(), run.to()));
            } else {
                joined.add(run);
            }
        }
        return new UnitRanges(joined);
    }

    /** Fails if any of the others is not here: a unit cannot leave twice. */
    public UnitRanges minus(UnitRanges others) {
        if (!containsAll(others)) {
            throw new IllegalArgumentException("units that are not there cannot leave");
        }
        var rest = new ArrayList<UnitRange>();
        for (UnitRange run : runs) {
            long from = run.from();
            for (UnitRange gone : others.runs) {
                if (run.contains(gone)) {
                    if (gone.from() > from) {
                        rest.add(new UnitRange(from, gone.from()));
                    }
                    from = gone.to();
                }
            }
            if (from < run.to()) {
                rest.add(new UnitRange(from, run.to()));
            }
        }
        return new UnitRanges(rest);
    }
}
