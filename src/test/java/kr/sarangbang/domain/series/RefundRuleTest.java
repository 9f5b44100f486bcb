package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefundRuleTest {
    @Property
    void aUsedRatioIsFromNothingToAll(@ForAll @IntRange(max = 10_000) int basisPoints) {
        assertThat(new RefundRule(basisPoints).usedBasisPoints()).isEqualTo(basisPoints);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 10_001, Integer.MAX_VALUE})
    void anythingElseIsRefused(int basisPoints) {
        assertThatThrownBy(() -> new RefundRule(basisPoints))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Sixty to eighty per cent, as the ordinances have it. */
    @ParameterizedTest
    @ValueSource(ints = {6000, 8000})
    void theOrdinancesRatiosAreRules(int basisPoints) {
        assertThat(new RefundRule(basisPoints)).isEqualTo(new RefundRule(basisPoints));
    }
}
