package kr.sarangbang.domain.journal;

import java.time.Instant;
import kr.sarangbang.domain.Bytes;

/**
 * What every entry says beside its content, from the first day.
 *
 * @param format of the entry's bytes, {@link #FORMAT} today
 * @param number gapless in its incarnation, from 1
 * @param act which act the entry belongs to; the act's first entry has the act's sequence as number
 * @param previous the hash of the entry before, 32 zero bytes for the first
 * @param at to the microsecond, by the site's own clock
 * @param policyVersion that the site had, 0 for none yet
 * @param listVersion that the site had, 0 for none yet
 */
public record EntryHeader(
        int format,
        SiteId site,
        int incarnation,
        long number,
        ActId act,
        Bytes previous,
        Instant at,
        ClockQuality clock,
        Actor actor,
        int policyVersion,
        long listVersion) {
    public static final int FORMAT = 1;
    public static final Bytes NO_PREVIOUS = Bytes.of(new byte[32]);

    public EntryHeader {
        if (number < 1 || previous.length() != 32) {
            throw new IllegalArgumentException("entries are numbered from 1 and chained");
        }
        if (!act.site().equals(site)
                || act.incarnation() != incarnation
                || act.sequence() > number) {
            throw new IllegalArgumentException("an entry belongs to an act of its own journal");
        }
    }

    public boolean opensAct() {
        return act.sequence() == number;
    }
}
