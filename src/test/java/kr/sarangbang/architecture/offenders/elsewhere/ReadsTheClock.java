package kr.sarangbang.architecture.offenders.elsewhere;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** Asks the machine for the time instead of being told it. */
final class ReadsTheClock {
    Instant instant() {
        return Instant.now();
    }

    LocalDate date() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }

    InstantSource source() {
        return InstantSource.system();
    }
}
