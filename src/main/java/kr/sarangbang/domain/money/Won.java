package kr.sarangbang.domain.money;

/**
 * A whole amount of Korean won, never negative.
 *
 * @param amount won, 0 to 10^15; more than all vouchers ever issued, so sums cannot overflow a long
 */
public record Won(long amount) implements Comparable<Won> {
    public static final Won ZERO = new Won(0);
    private static final long MOST = 1_000_000_000_000_000L;

    public Won {
        if (amount < 0 || amount > MOST) {
            throw new IllegalArgumentException("not an amount of won: " + amount);
        }
    }

    public static Won of(long amount) {
        return new Won(amount);
    }

    public Won plus(Won other) {
        return new Won(amount + other.amount);
    }

    /** Fails if {@code other} is more than this: money never goes below zero unnoticed. */
    public Won minus(Won other) {
        return new Won(amount - other.amount);
    }

    /** This less the other, or nothing where the other is more. */
    public Won minusOrZero(Won other) {
        return amount <= other.amount ? ZERO : minus(other);
    }

    public Won times(long count) {
        return new Won(Math.multiplyExact(amount, count));
    }

    public Won min(Won other) {
        return amount <= other.amount ? this : other;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public boolean isOver(Won other) {
        return amount > other.amount;
    }

    @Override
    public int compareTo(Won other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return amount + "원";
    }
}
