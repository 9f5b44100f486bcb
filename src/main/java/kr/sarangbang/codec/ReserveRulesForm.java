package kr.sarangbang.codec;

import kr.sarangbang.domain.exchange.ReserveRules;

/** What is set aside for promises, as a map within a policy. */
public final class ReserveRulesForm {
    private ReserveRulesForm() {}

    public static CborMap of(ReserveRules rules) {
        return new CborMap().put(1, rules.sites()).put(2, rules.mostPercent());
    }

    /**
     * @param key absent in a policy of before the reserve: then the usual numbers hold
     * @throws Malformed if what is there are no such numbers
     */
    public static ReserveRules read(CborReader policy, int key) {
        if (!policy.has(key)) {
            return ReserveRules.DEFAULT;
        }
        CborReader form = policy.map(key);
        return new ReserveRules(form.small(1, 0, 100), form.small(2, 0, 50));
    }
}
