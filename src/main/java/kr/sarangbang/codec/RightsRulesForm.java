package kr.sarangbang.codec;

import java.time.Duration;
import kr.sarangbang.domain.exchange.RightsRules;

/** How rights are kept, as a map within a policy. */
public final class RightsRulesForm {
    private static final int MOST_SECONDS = 86_400;

    private RightsRulesForm() {}

    public static CborMap of(RightsRules rules) {
        return new CborMap().put(1, rules.recallFor().toSeconds()).put(2, rules.restockPercent());
    }

    /**
     * @param key absent in a policy that says nothing of it: then the usual numbers hold
     * @throws Malformed if what is there are no such numbers
     */
    public static RightsRules read(CborReader policy, int key) {
        if (!policy.has(key)) {
            return RightsRules.DEFAULT;
        }
        CborReader form = policy.map(key);
        return Reading.of(
                () ->
                        new RightsRules(
                                Duration.ofSeconds(form.small(1, 0, MOST_SECONDS)),
                                form.small(2, 0, 100)));
    }
}
