package kr.sarangbang.domain.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Optional;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.testing.SampleSite;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no right, or no holder, is refused when it is made. */
class RightsTest {
    private static final Holder HOLDER = new Holder(SampleSite.SITE, 1, SampleSite.key(1));

    /** A slip carries its right, so it is small. */
    @Property(tries = 300)
    void aStockRightHasOneRunOrTwo(@ForAll("units") UnitRanges units) {
        if (units.isEmpty() || units.runs().size() > StockRight.MOST_RUNS) {
            assertThatThrownBy(() -> stock(units)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(stock(units).units()).isEqualTo(units);
        }
    }

    @Test
    void aLimitOfNothingIsNoRight() {
        assertThatThrownBy(() -> limit(Won.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThat(limit(Won.of(1)).amount()).isEqualTo(Won.of(1));
    }

    @ParameterizedTest
    @CsvSource({"0, 32", "-1, 32", "1, 31", "1, 33", "1, 0"})
    void aHolderHasAnIncarnationAndAKey(int incarnation, int keyBytes) {
        Bytes key = Bytes.of(new byte[keyBytes]);
        assertThatThrownBy(() -> new Holder(new SiteId("A"), incarnation, key))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The key is part of who holds a right: a new incarnation has none of the old one's. */
    @Test
    void aNewIncarnationIsAnotherHolder() {
        assertThat(new Holder(SampleSite.SITE, 2, SampleSite.key(3))).isNotEqualTo(HOLDER);
        assertThat(new Holder(SampleSite.SITE, 1, SampleSite.key(3))).isNotEqualTo(HOLDER);
        assertThat(new Holder(SampleSite.SITE, 1, SampleSite.key(1))).isEqualTo(HOLDER);
    }

    @ParameterizedTest
    @EnumSource
    void aCodeNamesOneRole(SiteRole role) {
        assertThat(SiteRole.ofCode(role.code())).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 5, Integer.MAX_VALUE})
    void noOtherCodeNamesOne(int code) {
        assertThatThrownBy(() -> SiteRole.ofCode(code))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aShopIsTheOneThatSellsNothing(SiteRole role) {
        assertThat(role.sells()).isEqualTo(role != SiteRole.SHOP);
    }

    private static StockRight stock(UnitRanges units) {
        return new StockRight(
                new RightId(1, 1), HOLDER, 1, 10_000, Scope.CITY, units, SampleSite.OPENING);
    }

    private static LimitRight limit(Won amount) {
        return new LimitRight(
                new RightId(1, 2),
                HOLDER,
                SampleSite.MEMBER,
                Scope.CITY,
                YearMonth.of(2022, 7),
                amount,
                1950,
                Optional.empty());
    }

    @Provide
    Arbitrary<UnitRanges> units() {
        return Values.units(0, 4);
    }
}
