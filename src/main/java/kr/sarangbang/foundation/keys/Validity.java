package kr.sarangbang.foundation.keys;

import java.time.Instant;

/**
 * From when until when a certificate holds, both ends included, to the second (X.509 knows no
 * fractions).
 */
public record Validity(Instant from, Instant until) {
    /** Demo homes live on a clock of their own, so their certificates hold from 2020 to 2040. */
    public static final Validity DEMO =
            new Validity(
                    Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"));

    public Validity {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "A certificate that holds from " + from + " cannot end at " + until + ".");
        }
    }
}
