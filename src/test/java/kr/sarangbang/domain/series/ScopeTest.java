package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    @ParameterizedTest
    @EnumSource
    void aCityWideVoucherIsGoodInEveryDistrict(District shop) {
        assertThat(Scope.CITY.covers(shop)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aDistrictsVoucherIsGoodThereAndNowhereElse(District of) {
        for (District shop : District.values()) {
            assertThat(Scope.of(of).covers(shop)).isEqualTo(shop == of);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScopeKnowsItsDistrict(District district) {
        assertThat(Scope.of(district).district()).contains(district);
        assertThat(Scope.of(district).korean()).isEqualTo(district.korean());
        assertThat(Scope.of(district)).isNotEqualTo(Scope.CITY);
    }

    @Test
    void theCityIsNoDistrict() {
        assertThat(Scope.CITY.district()).isEmpty();
        assertThat(Scope.CITY.korean()).isEqualTo("서울");
    }

    /** Limits are counted for each by itself. */
    @Test
    void thereAreTwentySixScopesAndNoTwoAreOne() {
        Set<Scope> all = new HashSet<>();
        for (int number = 0; number <= 25; number++) {
            assertThat(all.add(new Scope(number))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 26, Integer.MAX_VALUE})
    void noOtherNumberIsAScope(int number) {
        assertThatThrownBy(() -> new Scope(number)).isInstanceOf(IllegalArgumentException.class);
    }
}
