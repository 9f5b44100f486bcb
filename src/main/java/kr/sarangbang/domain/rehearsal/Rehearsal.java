package kr.sarangbang.domain.rehearsal;

import java.time.Instant;
import java.util.List;

/**
 * What came of a rehearsal of the opening.
 *
 * @param at the site's time
 * @param checks in the order of their parts
 */
public record Rehearsal(Instant at, List<Check> checks) {
    public Rehearsal {
        checks = List.copyOf(checks);
    }

    /** 오늘 영업 가능: nothing stops the site. */
    public boolean opens() {
        return checks.stream().noneMatch(check -> check.state() == State.STOPS);
    }

    /** What must be put right, first; then what somebody should see to. */
    public List<Check> todo() {
        return checks.stream()
                .filter(check -> check.state() != State.GOOD)
                .sorted((a, b) -> b.state().compareTo(a.state()))
                .toList();
    }

    /** The same with another finding for a part. */
    public Rehearsal with(Check other) {
        return new Rehearsal(
                at, checks.stream().map(c -> c.part() == other.part() ? other : c).toList());
    }
}
