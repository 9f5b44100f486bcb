package kr.sarangbang.infrastructure.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Seal;
import kr.sarangbang.port.CounterFailed;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.SealTrouble;
import kr.sarangbang.port.SealedCounter;
import org.jspecify.annotations.Nullable;

/**
 * The journal's end in the sealed counter (rule 17a). What the counter will hold is written in the
 * transaction of the entries themselves; the counter takes it in after the sync, before the append
 * returns. So after any cut the counter is exactly where the journal is, or one commit behind it
 * and nothing of that commit has left the machine. Anything else is a disk that was set back.
 */
final class JournalSeal {
    private final SealedCounter counter;
    private Seal now;
    private long sealedNumber;
    private @Nullable SealTrouble trouble;

    private JournalSeal(SealedCounter counter, Seal now, long sealedNumber) {
        this.counter = counter;
        this.now = now;
        this.sealedNumber = sealedNumber;
    }

    /**
     * Looks at the counter, and seals the last commit if a cut came between its sync and its seal.
     *
     * @param row what the journal says the counter holds; null before the first commit
     */
    static JournalSeal open(SealedSince since, Chain chain, @Nullable SealRow row) {
        return open(since, chain, row, true);
    }

    /**
     * As {@link #open}, and changes nothing: a last commit that is not sealed yet is no trouble.
     */
    static Optional<SealTrouble> look(SealedSince since, Chain chain, @Nullable SealRow row) {
        return open(since, chain, row, false).trouble();
    }

    private static JournalSeal open(
            SealedSince since, Chain chain, @Nullable SealRow row, boolean mend) {
        SealedCounter counter = since.counter();
        if (counter.places() == 0) {
            var without = new JournalSeal(counter, Seal.NONE, chain.number());
            if (row != null) {
                without.trouble = setBack("was sealed in a counter, and its home names none now");
                without.sealedNumber = row.numberBefore;
            }
            return without;
        }
        Seal now = row == null ? Seal.begun(since.begun()) : row.seal();
        // Until the counter has said otherwise, the last commit may not be sealed.
        var seal = new JournalSeal(counter, now, row == null ? 0 : row.numberBefore);
        if (now.values().size() != counter.places() || (row == null && chain.number() > 0)) {
            seal.trouble = setBack("was begun without this sealed counter");
            return seal;
        }
        seal.compare(chain, row, mend);
        return seal;
    }

    private void compare(Chain chain, @Nullable SealRow row, boolean mend) {
        try {
            List<Bytes> held = held();
            if (held.equals(now.values())) {
                sealedNumber = chain.number();
            } else if (row != null && held.equals(row.sealBefore().values())) {
                if (!mend) {
                    return;
                }
                extend(row.sealBefore(), chain);
                sealedNumber = trouble == null ? chain.number() : row.numberBefore;
            } else {
                trouble =
                        setBack(
                                "ends at entry "
                                        + chain.number()
                                        + ", and that is not what the sealed counter ("
                                        + counter.kind()
                                        + ") remembers: the disk was set back or copied");
            }
        } catch (CounterFailed e) {
            trouble =
                    new SealTrouble(SealTrouble.Fault.COUNTER_GONE, String.valueOf(e.getMessage()));
        }
    }

    private List<Bytes> held() {
        List<Bytes> held = new ArrayList<>();
        for (int place = 0; place < counter.places(); place++) {
            held.add(counter.read(place));
        }
        return held;
    }

    private static SealTrouble setBack(String why) {
        return new SealTrouble(
                SealTrouble.Fault.JOURNAL_SET_BACK,
                "This site's journal "
                        + why
                        + ". Nothing is sold, accepted or returned with it; what was sealed is still"
                        + " delivered. The site joins again, as a new incarnation, with a new"
                        + " invitation and an empty home.");
    }

    Optional<SealTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The last entry of which it is certain that the counter knows it. */
    long sealedNumber() {
        return sealedNumber;
    }

    void requireNoTrouble() {
        if (trouble != null) {
            throw new JournalFailed(trouble.sentence());
        }
    }

    /** For the transaction of a commit: what the counter will hold. Empty where there is none. */
    Optional<SealRow> row(Chain next) {
        return counter.places() == 0
                ? Optional.empty()
                : Optional.of(SealRow.of(now.after(next), now, sealedNumber));
    }

    /** Whether there is no row yet. */
    boolean first() {
        return now.sealed() == 0;
    }

    /**
     * After the sync.
     *
     * @throws JournalFailed if the counter did not take it in: the entries are on disk and are not
     *     to leave it
     */
    void seal(Chain head) {
        if (counter.places() > 0) {
            try {
                extend(now, head);
            } catch (CounterFailed e) {
                trouble =
                        new SealTrouble(
                                SealTrouble.Fault.COUNTER_GONE, String.valueOf(e.getMessage()));
                throw new JournalFailed(trouble.sentence(), e);
            }
            requireNoTrouble();
            now = now.after(head);
        }
        sealedNumber = head.number();
    }

    /** An answer that was lost is told by what the place holds; so is another who sealed there. */
    private void extend(Seal from, Chain head) {
        int place = from.place();
        Bytes before = from.values().get(place);
        Bytes expected = from.after(head).values().get(place);
        try {
            counter.extend(place, Seal.fact(head));
        } catch (CounterFailed lost) {
            if (counter.read(place).equals(before)) {
                counter.extend(place, Seal.fact(head));
            }
        }
        if (!counter.read(place).equals(expected)) {
            trouble = setBack("is not the only one that the sealed counter has taken in");
        }
    }
}
