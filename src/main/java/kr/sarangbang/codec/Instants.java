package kr.sarangbang.codec;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as integers since 1970-01-01T00:00Z: seconds on paper, microseconds in entries. */
final class Instants {
    /** Year 9999, so that no reader meets a time that its calendar cannot write. */
    static final long MOST_SECONDS = 253_402_300_799L;

    static final long MOST_MICROS = MOST_SECONDS * 1_000_000 + 999_999;

    private Instants() {}

    static long seconds(Instant at) {
        if (at.getNano() != 0) {
            throw new IllegalArgumentException("this form holds whole seconds");
        }
        return at.getEpochSecond();
    }

    static long micros(Instant at) {
        if (at.getNano() % 1000 != 0) {
            throw new IllegalArgumentException("this form holds whole microseconds");
        }
        return Math.addExact(
                Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1000);
    }

    static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
