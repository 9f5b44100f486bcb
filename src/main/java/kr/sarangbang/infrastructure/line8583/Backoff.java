package kr.sarangbang.infrastructure.line8583;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling up to a bound, the second half of each wait
 * drawn by lot, so that ten thousand sites do not come back in step. One thread at a time.
 */
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration ceiling;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.ceiling = first;
    }

    Duration next() {
        long half = ceiling.toNanos() / 2;
        Duration wait = Duration.ofNanos(half + random.nextLong(half + 1));
        Duration twice = ceiling.multipliedBy(2);
        ceiling = twice.compareTo(longest) < 0 ? twice : longest;
        return wait;
    }

    void reset() {
        ceiling = first;
    }
}
