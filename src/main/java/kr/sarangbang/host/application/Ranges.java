package kr.sarangbang.host.application;

import java.util.ArrayList;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;

/** Runs of units as rows keep them: {@code 0-5000 7000-8000}. */
public final class Ranges {
    private Ranges() {}

    public static String write(UnitRanges ranges) {
        var text = new StringBuilder();
        for (UnitRange run : ranges.runs()) {
            text.append(text.isEmpty() ? "" : " ").append(run.from()).append('-').append(run.to());
        }
        return text.toString();
    }

    public static UnitRanges read(String text) {
        var runs = new ArrayList<UnitRange>();
        for (String run : text.split(" ", -1)) {
            if (!run.isEmpty()) {
                int dash = run.indexOf('-');
                runs.add(
                        new UnitRange(
                                Long.parseLong(run, 0, dash, 10),
                                Long.parseLong(run, dash + 1, run.length(), 10)));
            }
        }
        return new UnitRanges(runs);
    }

    /** The units of both. */
    static UnitRanges common(UnitRanges some, UnitRange run) {
        var found = new ArrayList<UnitRange>();
        for (UnitRange one : some.runs()) {
            if (one.overlaps(run)) {
                found.add(
                        new UnitRange(
                                Math.max(one.from(), run.from()), Math.min(one.to(), run.to())));
            }
        }
        return new UnitRanges(found);
    }
}
