package kr.sarangbang.domain.line;

/**
 * Whose turn it is where both lanes have people waiting. A round has as many calls of each lane as
 * the published ratio says, the priority lane first; while one lane is empty nothing is counted, so
 * nobody pays later for turns that nobody wanted. Neither lane waits longer than a round.
 *
 * @param priorityCalls of this round
 * @param generalCalls of this round
 */
public record LaneTurn(int priorityCalls, int generalCalls) {
    public static final LaneTurn FIRST = new LaneTurn(0, 0);

    /** Which lane is called now that both wait. */
    public Lane lane(LineRules rules) {
        return priorityCalls < rules.priorityShare() ? Lane.PRIORITY : Lane.GENERAL;
    }

    /** After a call of that lane while both had people waiting. */
    public LaneTurn after(Lane called, LineRules rules) {
        LaneTurn next =
                called == Lane.PRIORITY
                        ? new LaneTurn(priorityCalls + 1, generalCalls)
                        : new LaneTurn(priorityCalls, generalCalls + 1);
        return next.priorityCalls >= rules.priorityShare()
                        && next.generalCalls >= rules.generalShare()
                ? FIRST
                : next;
    }
}
