package kr.sarangbang.port;

import java.time.Duration;
import kr.sarangbang.domain.money.Won;

/**
 * A machine that takes notes (UnifiedPOS: BillAcceptor). Called from the site thread. A note is
 * either in the cassette or back in the customer's hand; never throws for a fault of the machine.
 */
public interface CashAcceptor {
    /**
     * Opens the slot and waits for one note. The caller puts each note on disk before it asks for
     * the next.
     */
    NoteResult acceptNote(Duration patience);

    /** Gives back so much of what was inserted, note by note. */
    Returned giveBack(Won amount);

    boolean ready();

    /** What happened at the slot. */
    sealed interface NoteResult {
        record Inserted(Won note) implements NoteResult {}

        /** Nobody inserted anything in time. */
        record Nothing() implements NoteResult {}

        /** A note came out again: not real, or not one this machine takes. */
        record NotTaken(String reason) implements NoteResult {}

        /** Jammed, full or off; whether a note is inside is for staff to see. */
        record Unknown(String reason) implements NoteResult {}
    }

    /**
     * What came back out.
     *
     * @param amount that certainly came out, at most what was asked for
     */
    record Returned(Won amount) {}
}
