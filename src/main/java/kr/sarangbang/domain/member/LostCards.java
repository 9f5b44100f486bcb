package kr.sarangbang.domain.member;

import java.time.Instant;

/**
 * A member reported a lost card: every card that was given out to them up to then is no longer
 * good. One that is given out later is.
 *
 * @param until in whole seconds
 */
public record LostCards(MemberNumber member, Instant until) {
    /** Whether a card of this member that was given out then is lost. */
    public boolean covers(Instant issued) {
        return !issued.isAfter(until);
    }

    /** Nothing of it: who lost a card reaches no log. */
    @Override
    public String toString() {
        return "LostCards";
    }
}
