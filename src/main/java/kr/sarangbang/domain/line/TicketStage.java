package kr.sarangbang.domain.line;

/** Where a ticket is. */
public enum TicketStage {
    WAITING,
    /** A window has called it, or taken it up from its slip. */
    CALLED,
    /** A sale under it is open. */
    SERVING,
    /** Set aside by its holder; taken up again at any window by the slip. */
    PARKED,
    /** It bought what it was for. */
    SERVED,
    /** Its holder gave it up. */
    LEFT,
    /** Called and absent the published number of times. */
    ENDED;

    /** Whether it still is a place in the line. */
    public boolean isOpen() {
        return this == WAITING || this == CALLED || this == SERVING || this == PARKED;
    }
}
