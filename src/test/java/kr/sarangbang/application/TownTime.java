package kr.sarangbang.application;

import java.time.Duration;
import java.time.Instant;

/** The true time of a town, and one site's wall clock, which may be wrong. */
final class TownTime {
    private Instant now;
    private Duration wrong = Duration.ZERO;

    TownTime(Instant start) {
        this.now = start;
    }

    Instant now() {
        return now;
    }

    Instant wall() {
        return now.plus(wrong);
    }

    /** As a processor counts it: never set, by nobody. */
    long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void become(Instant time) {
        now = time;
    }

    /** Somebody sets the wall clock; true time goes on. */
    void setWrongBy(Duration off) {
        wrong = off;
    }
}
