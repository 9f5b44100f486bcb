package kr.sarangbang.infrastructure.signing;

import java.time.temporal.ChronoUnit;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.SiteClock;

/**
 * Makes of a draft the entry that follows in a chain: numbered, timed, chained, in its bytes and
 * signed. Writes nothing to a disk. Any thread, if seal and clock are for any thread.
 */
public final class EntryPen {
    private final Seal seal;
    private final SiteClock clock;

    public EntryPen(Seal seal, SiteClock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * The entry after {@code chain}.
     *
     * @param policyVersion that the site has now, 0 for none
     * @param listVersion that the site has now, 0 for none
     */
    public SignedEntry follow(Chain chain, Draft draft, int policyVersion, long listVersion) {
        var header =
                new EntryHeader(
                        EntryHeader.FORMAT,
                        chain.site(),
                        chain.incarnation(),
                        chain.number() + 1,
                        draft.act(),
                        chain.head(),
                        clock.now().truncatedTo(ChronoUnit.MICROS),
                        clock.quality(),
                        draft.actor(),
                        policyVersion,
                        listVersion);
        return seal.seal(header, draft.entry());
    }

    /** Gives an entry its one form, its hash and the incarnation's signature. */
    @FunctionalInterface
    public interface Seal {
        SignedEntry seal(EntryHeader header, Entry entry);
    }
}
