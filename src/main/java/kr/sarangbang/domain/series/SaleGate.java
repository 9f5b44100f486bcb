package kr.sarangbang.domain.series;

import java.time.Instant;

/** Whether a series is on sale to a buyer at an instant, and if not, why. */
public sealed interface SaleGate {
    record Open() implements SaleGate {}

    record NotOpenYet(Instant opens) implements SaleGate {}

    record Closed() implements SaleGate {}

    /** It is somebody else's turn; {@code nextOwn} is when the buyer's own window begins. */
    record WrongBirthYearWindow(BirthYears now, Instant nextOwn) implements SaleGate {}
}
