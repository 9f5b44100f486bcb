package kr.sarangbang.domain.right;

/**
 * The number of a right. It enters a site's journal once (rule 4).
 *
 * @param epoch the issuer's, 1 and up; a grant of an older epoch that is not yet in a journal is
 *     refused (rule 1)
 */
public record RightId(int epoch, long number) implements Comparable<RightId> {
    public RightId {
        if (epoch < 1 || number < 1) {
            throw new IllegalArgumentException("a right is numbered from 1");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static RightId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("a right is written EPOCH.NUMBER, not: " + text);
        }
        try {
            return new RightId(
                    Integer.parseInt(text.substring(0, dot)),
                    Long.parseLong(text.substring(dot + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a right is written EPOCH.NUMBER, not: " + text, e);
        }
    }

    @Override
    public int compareTo(RightId other) {
        int byEpoch = Integer.compare(epoch, other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return epoch + "." + number;
    }
}
