package kr.sarangbang.domain.journal;

import java.util.Optional;

/**
 * Who did an act, who approved it, in which shift, why they said, and at which machine.
 *
 * @param staff empty for the customer
 * @param approver empty for none
 * @param shift 0 for none
 * @param reason as it was given for an act that needs one; empty for none
 * @param station the machine of a branch at which it was done; empty for the one on which the
 *     journal lies
 */
public record Actor(
        Optional<String> staff,
        Optional<String> approver,
        long shift,
        Optional<String> reason,
        Optional<String> station) {
    /** What a machine of a branch may be called. */
    public static final String STATION = "[A-Za-z0-9][A-Za-z0-9-]{0,15}";

    /** Longest reason, in characters. */
    public static final int MOST_REASON = 100;

    public static final Actor CUSTOMER =
            new Actor(Optional.empty(), Optional.empty(), 0, Optional.empty());

    /** At the machine on which the journal lies. */
    public Actor(
            Optional<String> staff,
            Optional<String> approver,
            long shift,
            Optional<String> reason) {
        this(staff, approver, shift, reason, Optional.empty());
    }

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
        if (station.filter(name -> !name.matches(STATION)).isPresent()) {
            throw new IllegalArgumentException(
                    "a station is called by 1 to 16 letters, digits and hyphens");
        }
    }

    /** The same, at that machine of the branch. */
    public Actor at(String machine) {
        return new Actor(staff, approver, shift, reason, Optional.of(machine));
    }
}
