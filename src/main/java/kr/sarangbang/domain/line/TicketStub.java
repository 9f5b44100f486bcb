package kr.sarangbang.domain.line;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;

/**
 * What the square code of a ticket's paper says: enough to find the ticket, and to prove later that
 * the journal at its place was not written anew.
 *
 * @param act names the ticket; its sequence is the number of the entry that took it
 * @param at when it was taken, in whole seconds
 * @param mark the first {@link #MARK_BYTES} bytes of that entry's hash
 * @param hold what a 확정 number holds; empty for every other, and on papers of before
 */
public record TicketStub(
        ActId act,
        LocalDate day,
        int number,
        Promise promise,
        Instant at,
        Bytes mark,
        Optional<TicketHold> hold) {
    public static final int MARK_BYTES = 16;

    public TicketStub {
        if (mark.length() != MARK_BYTES) {
            throw new IllegalArgumentException("a mark has " + MARK_BYTES + " bytes");
        }
        if (hold.isPresent() && promise != Promise.GUARANTEED) {
            throw new IllegalArgumentException("only a 확정 number holds a limit");
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a ticket is of a whole second");
        }
    }

    /**
     * The beginning of an entry's hash.
     *
     * @param hash of at least {@link #MARK_BYTES} bytes
     */
    public static Bytes mark(Bytes hash) {
        return Bytes.of(Arrays.copyOf(hash.toArray(), MARK_BYTES));
    }
}
