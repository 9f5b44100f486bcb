package kr.sarangbang.domain.journal;

import java.util.Optional;

/**
 * Who did an act, who approved it, in which shift.
 *
 * @param staff empty for the customer
 * @param approver empty for none
 * @param shift 0 for none
 */
public record Actor(Optional<String> staff, Optional<String> approver, long shift) {
    public static final Actor CUSTOMER = new Actor(Optional.empty(), Optional.empty(), 0);

    public Actor {
        if (staff.filter(s -> s.isBlank() || s.length() > 24).isPresent()
                || approver.filter(s -> s.isBlank() || s.length() > 24).isPresent()
                || shift < 0) {
            throw new IllegalArgumentException("a staff name has 1 to 24 characters");
        }
    }
}
