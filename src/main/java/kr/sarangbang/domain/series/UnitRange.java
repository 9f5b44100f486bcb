package kr.sarangbang.domain.series;

/**
 * A run of units of one series, from the first up to, not including, the last.
 *
 * @param from 0 to 9,999,998
 * @param to more than {@code from}
 */
public record UnitRange(long from, long to) implements Comparable<UnitRange> {
    public UnitRange {
        if (from < 0 || to <= from || to > 9_999_999) {
            throw new IllegalArgumentException("not a run of units: " + from + " to " + to);
        }
    }

    public long size() {
        return to - from;
    }

    public boolean contains(UnitRange other) {
        return from <= other.from && other.to <= to;
    }

    public boolean overlaps(UnitRange other) {
        return from < other.to && other.from < to;
    }

    @Override
    public int compareTo(UnitRange other) {
        return Long.compare(from, other.from);
    }
}
