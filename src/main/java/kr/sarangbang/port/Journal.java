package kr.sarangbang.port;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.SiteView;

/**
 * The site's journal: signed, chained, append-only; the only truth at a site. Used by the site
 * thread alone. Every method that returns after a change has it on disk: its effect survives a
 * power cut. A method that cannot keep this promise throws {@link JournalFailed}; then nothing more
 * may be done on this journal by this process.
 */
public interface Journal {
    /** Where the chain stands. */
    Chain chain();

    /** The identifier of the act that the next appended entry would open. Nothing is written. */
    ActId nextAct();

    /**
     * Adds entries in one transaction, with all that follows from them in the derived rows. A draft
     * whose act has no entry yet opens it: its act must be {@link #nextAct} at that point.
     */
    List<SignedEntry> append(List<Draft> drafts);

    /** Adds one entry. */
    default SignedEntry append(Draft draft) {
        return append(List.of(draft)).getFirst();
    }

    /** What follows from the journal up to now; reads what is there at each call. */
    SiteView view();

    /** The entries of one act, oldest first; empty if there is no such act. */
    List<SignedEntry> entriesOf(ActId act);

    /**
     * Entries that wait for delivery, oldest first.
     *
     * @param from the number to begin at
     * @param most 1 to 1,000
     */
    List<RawEntry> waiting(long from, int most);

    /**
     * Entries as they were written, oldest first.
     *
     * @param from the number to begin at
     * @param most 1 to 1,000
     */
    List<SignedEntry> entries(long from, int most);

    /** Entries whatever their delivery, oldest first, for an issuer that asks for a gap. */
    List<RawEntry> range(long from, int most);

    /** Whether an entry still waits for delivery. */
    boolean isWaiting(long number);

    /**
     * Records what became of an entry. A settled one is never waiting again; repeats are harmless.
     */
    void settle(List<Settlement> settlements);

    /** The last entry that the issuer has acknowledged or refused; 0 for none. */
    long settledThrough();

    /**
     * The issuer has lost what it acknowledged: every settled entry behind this one waits again,
     * and is delivered again as it was written.
     */
    void deliverAgain(long after);

    Backlog backlog();

    /** Whether the disk has less free space than the floor below which no money may move. */
    boolean spaceLow();

    /**
     * Why nothing may be added (rule 17a): then {@link #append} fails, and {@link #waiting} and
     * {@link #range} have only what was sealed, so that nothing leaves this machine that a disk set
     * back could take back. Empty where all is well.
     */
    default Optional<SealTrouble> sealTrouble() {
        return Optional.empty();
    }

    /** What became of one entry. */
    record Settlement(long number, Delivery delivery) {}
}
