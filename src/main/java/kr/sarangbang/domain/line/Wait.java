package kr.sarangbang.domain.line;

/**
 * How long somebody will wait, as a range (rule 25).
 *
 * @param from minutes, 0 to {@link #MOST_MINUTES}
 * @param to minutes, not less than {@code from}
 */
public record Wait(int from, int to) {
    public static final int MOST_MINUTES = 1440;

    /** Ranges are told in whole steps of so many minutes. */
    public static final int STEP_MINUTES = 5;

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

    /**
     * The wait of somebody nearer the front, where this is the wait of the last: its middle shrinks
     * with the people before, its width with their root, as a sum of services does; to whole steps
     * of {@link #STEP_MINUTES}, outward.
     *
     * @param before how many are called before them, 0 or more
     * @param all how many are called before the last; where there is nobody the wait is the same
     */
    public Wait nearer(int before, int all) {
        if (before < 0) {
            throw new IllegalArgumentException("nobody has fewer than nobody before: " + before);
        }
        if (before >= all) {
            return this;
        }
        double part = (double) before / all;
        double middle = (from + to) / 2.0 * part;
        double half = (to - from) / 2.0 * Math.sqrt(part);
        int least = (int) Math.max(0, middle - half) / STEP_MINUTES * STEP_MINUTES;
        int most = Math.ceilDiv((int) Math.ceil(middle + half), STEP_MINUTES) * STEP_MINUTES;
        return new Wait(least, Math.min(MOST_MINUTES, Math.max(least + STEP_MINUTES, most)));
    }
}
