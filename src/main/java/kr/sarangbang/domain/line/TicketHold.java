package kr.sarangbang.domain.line;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a 확정 number holds. It stands on the paper too, so that the paper alone is enough where the
 * number's site is lost (rule 23).
 *
 * @param wish of a member who has shown who they are
 * @param until the printed end, in whole seconds
 */
public record TicketHold(Wish wish, Instant until) {
    public TicketHold {
        if (wish.member().isEmpty()) {
            throw new IllegalArgumentException("a limit that is held is a member's");
        }
        if (!until.equals(until.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a printed end is a whole second");
        }
    }
}
