package kr.sarangbang.station;

import kr.sarangbang.application.SaleOutcome;

/** A sale for notes that was opened at the hub. */
public sealed interface NotesOpened {
    /**
     * @param sale names it, as long as the hub's program runs
     */
    record Open(long sale) implements NotesOpened {}

    record Refused(SaleOutcome outcome) implements NotesOpened {}
}
