package kr.sarangbang.ui.teller.sell;

import java.util.Optional;

/**
 * "5 × 3" as it is typed: a face in 만 원, and how many papers of it; "5" alone is one. One string,
 * so that one Backspace takes back what one key wrote.
 */
public final class LineBuffer {
    private static final int MOST_MAN_DIGITS = 3;
    private static final int MOST_COUNT_DIGITS = 1;
    private static final char TIMES = '×';

    private final StringBuilder typed = new StringBuilder();

    /**
     * A line as it was meant.
     *
     * @param man the face of one paper in units of 10,000 won, 1 or more
     * @param count of papers, 1 or more
     */
    public record Meant(long man, int count) {}

    /** Adds one digit; false where it does not fit or would be a leading zero. */
    public boolean digit(String digit) {
        int times = typed.indexOf(String.valueOf(TIMES));
        int before = times < 0 ? typed.length() : typed.length() - times - 1;
        int most = times < 0 ? MOST_MAN_DIGITS : MOST_COUNT_DIGITS;
        if (digit.length() != 1 || before == most || (before == 0 && digit.equals("0"))) {
            return false;
        }
        typed.append(digit);
        return true;
    }

    /** Adds the ×; false where there is no face yet or it is there already. */
    public boolean times() {
        if (typed.isEmpty() || typed.indexOf(String.valueOf(TIMES)) >= 0) {
            return false;
        }
        typed.append(TIMES);
        return true;
    }

    /** Removes what one key wrote; false where there is nothing. */
    public boolean erase() {
        if (typed.isEmpty()) {
            return false;
        }
        typed.setLength(typed.length() - 1);
        return true;
    }

    public void clear() {
        typed.setLength(0);
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** What it means so far; empty while a face, or the count after a ×, is missing. */
    public Optional<Meant> meant() {
        String text = typed.toString();
        int times = text.indexOf(TIMES);
        if (text.isEmpty() || times == text.length() - 1) {
            return Optional.empty();
        }
        long man = Long.parseLong(times < 0 ? text : text.substring(0, times));
        int count = times < 0 ? 1 : Integer.parseInt(text.substring(times + 1));
        return Optional.of(new Meant(man, count));
    }

    /** For the field: 5 × 3. */
    public String shown() {
        return typed.toString().replace(String.valueOf(TIMES), " " + TIMES + " ");
    }
}
