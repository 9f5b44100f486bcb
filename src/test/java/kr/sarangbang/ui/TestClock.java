package kr.sarangbang.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves only when a test moves it. */
public final class TestClock implements InstantSource {
    private volatile Instant now;

    public TestClock(Instant start) {
        now = start;
    }

    public TestClock() {
        this(Instant.parse("2026-11-25T01:40:00Z"));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void millis(long time) {
        pass(Duration.ofMillis(time));
    }

    @Override
    public Instant instant() {
        return now;
    }
}
