package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The only time there is in a run. It moves when something takes time, and never by itself. */
final class VirtualClock implements InstantSource {
    private final Instant start;
    private Instant now;

    VirtualClock(Instant start) {
        this.start = start;
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** As a machine counts since it was made; no wrong clock touches it. */
    long nanos() {
        return Duration.between(start, now).toNanos();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
