package kr.sarangbang.application;

import java.time.Instant;
import kr.sarangbang.domain.line.Ticket;

/** What came of what a window does with the line. */
public sealed interface CallOutcome {
    /** This number is at that window now. */
    record Called(Ticket ticket) implements CallOutcome {}

    /** It waits again, behind others, or has ended. */
    record PutBack(Ticket ticket) implements CallOutcome {}

    record NobodyWaits() implements CallOutcome {}

    /** This window has called somebody already. */
    record WindowBusy(Ticket ticket) implements CallOutcome {}

    /** This window has called nobody. */
    record NothingCalled() implements CallOutcome {}

    /** It must be called so many times more before its holder counts as absent. */
    record CallAgain(Ticket ticket, int times) implements CallOutcome {}

    /** The sale of what the next number is for has not begun. */
    record NotOpenYet(Instant opens) implements CallOutcome {}

    /** No such number, or it is where this cannot be done with it. */
    record NotThere() implements CallOutcome {}

    record Stopped(Obstacle obstacle) implements CallOutcome {}
}
