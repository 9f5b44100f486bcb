package kr.sarangbang.port;

import java.time.Duration;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * A machine that takes notes and gives notes back (UnifiedPOS: BillAcceptor and BillDispenser, or
 * both in one recycler). A note is either in the cassette or back in the customer's hand. What came
 * out under an act is kept outside this process, by the machine's own counters or by its driver's
 * record of them, so that it can be told after a power cut. Called from the site thread, but for
 * {@link #acceptNote}; never throws for a fault of the machine.
 */
public interface CashAcceptor {
    /** The notes that it takes, smallest first; at least one. At once. */
    List<Won> notes();

    /**
     * Opens the slot and waits for one note. The caller puts each note on disk before it asks for
     * the next. A note over what is missing is taken only where the rest could be given back;
     * otherwise it comes out again before it is counted. From any thread, one call at a time.
     *
     * @param missing more than nothing
     */
    NoteResult acceptNote(Duration patience, Won missing);

    /** Whether it could give exactly so much back now, as it last counted. At once, any thread. */
    boolean canGiveBack(Won amount);

    /**
     * Gives back so much that in all {@code total} came out under this act: a repeat gives nothing
     * twice.
     */
    GivenBack giveBack(ActId act, Won total);

    /** What came out under this act so far. Moves nothing; safe to repeat. */
    GivenBack givenBack(ActId act);

    boolean ready();

    /** What happened at the slot. */
    sealed interface NoteResult {
        record Inserted(Won note) implements NoteResult {}

        /** Nobody inserted anything in time. */
        record Nothing() implements NoteResult {}

        /** A note came out again: not real, or not one this machine takes. */
        record NotTaken(String reason) implements NoteResult {}

        /** A note came out again: the rest of it could not be given back. */
        record TooLarge(Won note) implements NoteResult {}

        /** Jammed, full or off; whether a note is inside is for staff to see. */
        record Unknown(String reason) implements NoteResult {}
    }

    /** What came out under an act. */
    sealed interface GivenBack {
        /** So much in all, certainly, and no more. */
        record InAll(Won amount) implements GivenBack {}

        /** The machine does not tell; it may be anything up to what was asked for. */
        record Unknown(String reason) implements GivenBack {}
    }
}
