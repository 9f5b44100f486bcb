package kr.sarangbang.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * A rule of the house as a function of the root package, so that the same rule is held against the
 * product and against the committed offenders that prove it can fail.
 *
 * @param reported what the rule must say about the offenders' tree: fragments, each of which stands
 *     in one of the violations
 */
record HouseRule(String name, Function<String, ArchRule> under, List<String> reported) {
    static final String PRODUCT = "kr.sarangbang";
    static final String OFFENDERS = "kr.sarangbang.architecture.offenders";

    ArchRule onProduct() {
        return under.apply(PRODUCT).allowEmptyShould(true);
    }

    ArchRule onOffenders() {
        return under.apply(OFFENDERS);
    }

    @Override
    public String toString() {
        return name;
    }
}
