package kr.sarangbang.ui.shared;

/**
 * Digits as they are typed. A string, never a number that is multiplied: one key adds what is
 * written on it, one Backspace removes one digit.
 */
public final class DigitBuffer {
    private final int most;
    private final boolean leadingZeros;
    private final StringBuilder digits = new StringBuilder();

    /**
     * @param most digits that fit, 1 to 18
     * @param leadingZeros whether a 0 may come first: in a PIN yes, in an amount no
     */
    public DigitBuffer(int most, boolean leadingZeros) {
        if (most < 1 || most > 18) {
            throw new IllegalArgumentException("1 to 18 digits, not " + most);
        }
        this.most = most;
        this.leadingZeros = leadingZeros;
    }

    /** Adds digits all together or, where they do not fit, not at all. */
    public boolean add(String more) {
        if (!more.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("digits only");
        }
        if (digits.isEmpty() && !leadingZeros && more.startsWith("0")) {
            return false;
        }
        if (digits.length() + more.length() > most) {
            return false;
        }
        digits.append(more);
        return true;
    }

    /** Removes one digit; false where there is none. */
    public boolean backspace() {
        if (digits.isEmpty()) {
            return false;
        }
        digits.setLength(digits.length() - 1);
        return true;
    }

    public void clear() {
        for (int i = 0; i < digits.length(); i++) {
            digits.setCharAt(i, '0');
        }
        digits.setLength(0);
    }

    public int length() {
        return digits.length();
    }

    public boolean full() {
        return digits.length() == most;
    }

    public String digits() {
        return digits.toString();
    }

    /** As a whole number; 0 while empty. */
    public long value() {
        return digits.isEmpty() ? 0 : Long.parseLong(digits.toString());
    }
}
