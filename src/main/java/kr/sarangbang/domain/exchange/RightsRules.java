package kr.sarangbang.domain.exchange;

import java.time.Duration;

/**
 * How rights are kept where they are needed.
 *
 * @param recallFor how long a holder is asked to give limit back, up to a day
 * @param restockPercent of the usual stock: a site that can sell less than that asks for more; 0
 *     for never
 */
public record RightsRules(Duration recallFor, int restockPercent) {
    /** What holds where a policy says nothing of it. */
    public static final RightsRules DEFAULT = new RightsRules(Duration.ofMinutes(2), 30);

    public RightsRules {
        if (recallFor.isNegative() || recallFor.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("recallFor is up to a day, not " + recallFor);
        }
        if (restockPercent < 0 || restockPercent > 100) {
            throw new IllegalArgumentException("restockPercent is 0 to 100, not " + restockPercent);
        }
    }
}
