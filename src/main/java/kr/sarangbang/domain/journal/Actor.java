package kr.sarangbang.domain.journal;

import java.util.Optional;

/**
 * Who did an act, who approved it, in which shift, and why they said.
 *
 * @param staff empty for the customer
 * @param approver empty for none
 * @param shift 0 for none
 * @param reason as it was given for an act that needs one; empty for none
 */
public record Actor(
        Optional<String> staff, Optional<String> approver, long shift, Optional<String> reason) {
    /** Longest reason, in characters. */
    public static final int MOST_REASON = 100;

    public static final Actor CUSTOMER =
            new Actor(Optional.empty(), Optional.empty(), 0, Optional.empty());

    public Actor {
        if (staff.filter(s -> s.isBlank() || s.length() > 24).isPresent()
                || approver.filter(s -> s.isBlank() || s.length() > 24).isPresent()) {
            throw new IllegalArgumentException("a staff name has 1 to 24 characters");
        }
        if (shift < 0) {
            throw new IllegalArgumentException("a shift is 0 for none, or numbered from 1");
        }
        if (reason.filter(r -> r.isBlank() || r.length() > MOST_REASON).isPresent()) {
            throw new IllegalArgumentException("a reason has 1 to " + MOST_REASON + " characters");
        }
    }
}
