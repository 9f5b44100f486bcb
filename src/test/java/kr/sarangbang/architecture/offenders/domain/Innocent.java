package kr.sarangbang.architecture.offenders.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Uses nothing above it, is told the time and given its randomness. */
public final class Innocent {
    Instant instant(InstantSource time) {
        return time.instant();
    }

    LocalDate date(Clock clock) {
        return LocalDate.now(clock);
    }

    RandomGenerator repeatable(long seed) {
        return new Random(seed);
    }
}
