package kr.sarangbang.domain.series;

import java.time.Instant;

/** A time in which some may buy: from its first instant up to, not including, its last. */
public record SaleWindow(Instant from, Instant until, BirthYears who) {
    public SaleWindow {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a sale window must end after it begins");
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
