package kr.sarangbang.domain.journal;

/**
 * The identifier of an act, drawn and on disk before anything leaves the process, the same for
 * every retry, for ever (rule 16).
 *
 * @param incarnation 1 and up; a new one, with a new key, at every joining. For the issuer: its
 *     epoch
 * @param sequence the number of the act's first entry in that incarnation's journal, 1 and up
 */
public record ActId(SiteId site, int incarnation, long sequence) implements Comparable<ActId> {
    public ActId {
        if (incarnation < 1 || sequence < 1) {
            throw new IllegalArgumentException("an act is numbered from 1");
        }
    }

    /** Reads what {@link #toString} writes. */
    public static ActId parse(String text) {
        int last = text.lastIndexOf('.');
        int middle = last < 0 ? -1 : text.lastIndexOf('.', last - 1);
        if (middle < 0) {
            throw new IllegalArgumentException(
                    "an act is written SITE.INCARNATION.SEQUENCE, not: " + text);
        }
        try {
            return new ActId(
                    new SiteId(text.substring(0, middle)),
                    Integer.parseInt(text.substring(middle + 1, last)),
                    Long.parseLong(text.substring(last + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "an act is written SITE.INCARNATION.SEQUENCE, not: " + text, e);
        }
    }

    @Override
    public int compareTo(ActId other) {
        int bySite = site.compareTo(other.site);
        if (bySite != 0) {
            return bySite;
        }
        int byIncarnation = Integer.compare(incarnation, other.incarnation);
        return byIncarnation != 0 ? byIncarnation : Long.compare(sequence, other.sequence);
    }

    @Override
    public String toString() {
        return site + "." + incarnation + "." + sequence;
    }
}
