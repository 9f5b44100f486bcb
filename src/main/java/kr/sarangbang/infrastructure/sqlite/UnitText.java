package kr.sarangbang.infrastructure.sqlite;

import java.util.Arrays;
import java.util.stream.Collectors;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;

/** Runs of units as {@code 0-10,20-30}: from the first up to, not including, the last. */
final class UnitText {
    private UnitText() {}

    static String of(UnitRanges units) {
        return units.runs().stream()
                .map(run -> run.from() + "-" + run.to())
                .collect(Collectors.joining(","));
    }

    static UnitRanges parse(String text) {
        if (text.isEmpty()) {
            return UnitRanges.NONE;
        }
        return new UnitRanges(
                Arrays.stream(text.split(",", -1))
                        .map(
                                run -> {
                                    int dash = run.indexOf('-');
                                    return new UnitRange(
                                            Long.parseLong(run.substring(0, dash)),
                                            Long.parseLong(run.substring(dash + 1)));
                                })
                        .toList());
    }
}
