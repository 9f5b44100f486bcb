package kr.sarangbang.cli;

import java.util.Arrays;

/** What was measured, one value for each act or run, in the unit it is told in. At least one. */
final class Sample {
    private static final int IN_A_HUNDRED = 99;

    private final double[] ascending;

    Sample(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        ascending = values.clone();
        Arrays.sort(ascending);
    }

    /** Half of the values are not above it, half not below. */
    double median() {
        int half = ascending.length / 2;
        return ascending.length % 2 == 1
                ? ascending[half]
                : (ascending[half - 1] + ascending[half]) / 2;
    }

    /** The least of the values that 99 of 100 are not above (nearest rank); for times. */
    double p99() {
        return ascending[rank() - 1];
    }

    /** The most of the values that 99 of 100 are not below; for rates, where less is worse. */
    double p99OfRate() {
        return ascending[ascending.length - rank()];
    }

    private int rank() {
        return Math.ceilDiv(ascending.length * IN_A_HUNDRED, 100);
    }
}
