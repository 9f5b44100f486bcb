package kr.sarangbang.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure and the limit it is held against in the same run.
 *
 * @param p99 what 99 of 100 values keep to
 * @param ratio of what was measured to its limit, for a rate of the limit to what was measured: the
 *     figure keeps its limit exactly if this is 1 or less
 */
record Figure(String name, double median, double p99, String unit, double limit, double ratio) {
    private static final int DECIMALS = 3;

    /** A median that may be this much at most. */
    static Figure medianAtMost(String name, Sample sample, String unit, double limit) {
        return of(name, sample, unit, limit, sample.median() / limit);
    }

    /** A p99 that may be this much at most. */
    static Figure p99AtMost(String name, Sample sample, String unit, double limit) {
        return of(name, sample, unit, limit, sample.p99() / limit);
    }

    /** A rate whose median must be this much at least. */
    static Figure rateAtLeast(String name, Sample sample, String unit, double limit) {
        return new Figure(
                name,
                rounded(sample.median()),
                rounded(sample.p99OfRate()),
                unit,
                rounded(limit),
                up(limit / sample.median()));
    }

    private static Figure of(String name, Sample sample, String unit, double limit, double ratio) {
        return new Figure(
                name,
                rounded(sample.median()),
                rounded(sample.p99()),
                unit,
                rounded(limit),
                up(ratio));
    }

    boolean isWithin() {
        return ratio <= 1;
    }

    int status() {
        return isWithin() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    Facts facts() {
        return Facts.of("name", name)
                .and("median", number(median))
                .and("p99", number(p99))
                .and("unit", unit)
                .and("limit", number(limit))
                .and("ratio", number(ratio));
    }

    /** As JSON and words write it: 1500, 0.43. */
    static BigDecimal number(double value) {
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP).doubleValue();
    }

    /** Never down: a figure just beyond its limit must not look as if it kept it. */
    private static double up(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(DECIMALS, RoundingMode.CEILING).doubleValue();
    }
}
