package kr.sarangbang.domain.line;

/**
 * How long somebody will wait, as a range (rule 25).
 *
 * @param from minutes, 0 to {@link #MOST_MINUTES}
 * @param to minutes, not less than {@code from}
 */
public record Wait(int from, int to) {
    public static final int MOST_MINUTES = 1440;
    public static final Wait NONE = new Wait(0, 0);

    public Wait {
        if (from < 0 || to < from || to > MOST_MINUTES) {
            throw new IllegalArgumentException("not a range of minutes: " + from + " to " + to);
        }
    }

    /** Its middle, in seconds: what the error is measured against. */
    public long middleSeconds() {
        return (from + to) * 30L;
    }
}
