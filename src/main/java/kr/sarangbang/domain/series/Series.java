package kr.sarangbang.domain.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.sarangbang.domain.money.Won;

/**
 * One issuance.
 *
 * @param number 1 to 8999, given by the issuer, part of every voucher number
 * @param ceiling a whole number of units
 * @param unit the face of one unit, 10,000 won in every series so far
 * @param basisPoints the discount: 700 is 7 %
 * @param windows in order of time, not overlapping, at least one
 * @param validityYears from the day of purchase
 */
public record Series(
        SeriesId id,
        int number,
        String korean,
        Scope scope,
        Won ceiling,
        Won unit,
        int basisPoints,
        List<SaleWindow> windows,
        int validityYears,
        RefundRule refundRule) {
    public Series {
        windows = List.copyOf(windows);
        if (number < 1 || number > 8999) {
            throw new IllegalArgumentException("a series number is 1 to 8999, not " + number);
        }
        if (unit.isZero() || ceiling.amount() % unit.amount() != 0) {
            throw new IllegalArgumentException("the ceiling must be a whole number of units");
        }
        if (ceiling.amount() / unit.amount() > 9_999_999) {
            throw new IllegalArgumentException("a series has at most 9,999,999 units");
        }
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException("a discount is 0 to 10,000 basis points");
        }
        if (unit.amount() % 10_000 * basisPoints % 10_000 != 0) {
            throw new IllegalArgumentException("the discount on one unit must be whole won");
        }
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("a series needs at least one sale window");
        }
        for (int i = 1; i < windows.size(); i++) {
            if (windows.get(i).from().isBefore(windows.get(i - 1).until())) {
                throw new IllegalArgumentException("sale windows must not overlap");
            }
        }
    }

    public long units() {
        return ceiling.amount() / unit.amount();
    }

    public boolean isWholeUnits(Won face) {
        return !face.isZero() && face.amount() % unit.amount() == 0;
    }

    public long unitsOf(Won face) {
        if (!isWholeUnits(face)) {
            throw new IllegalArgumentException(face + " is not a whole number of units");
        }
        return face.amount() / unit.amount();
    }

    public Won faceOf(long units) {
        return unit.times(units);
    }

    /** What the buyer pays: face − face × basisPoints / 10,000; exact, since units are whole. */
    public Won price(Won face) {
        return face.minus(subsidy(face));
    }

    /** What the city pays: the discount. */
    public Won subsidy(Won face) {
        return Won.of(unitsOf(face) * discountOnUnit());
    }

    /** Tens of thousands by themselves, so that no product runs over a long. */
    private long discountOnUnit() {
        return unit.amount() / 10_000 * basisPoints + unit.amount() % 10_000 * basisPoints / 10_000;
    }

    public LocalDate expiresWhenSoldOn(LocalDate day) {
        return day.plusYears(validityYears);
    }

    public SaleGate gate(Instant at, int birthYear) {
        for (SaleWindow window : windows) {
            if (window.contains(at) && window.who().admits(birthYear)) {
                return new SaleGate.Open();
            }
        }
        for (SaleWindow window : windows) {
            if (window.from().isAfter(at) && window.who().admits(birthYear)) {
                return windows.stream()
                        .filter(w -> w.contains(at))
                        .findFirst()
                        .<SaleGate>map(
                                w -> new SaleGate.WrongBirthYearWindow(w.who(), window.from()))
                        .orElseGet(() -> new SaleGate.NotOpenYet(window.from()));
            }
        }
        return new SaleGate.Closed();
    }
}
