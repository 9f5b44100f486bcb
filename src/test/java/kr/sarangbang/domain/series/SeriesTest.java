package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.codec.Values;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.testing.SampleSite;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = 300)
class SeriesTest {
    private static final Series CITY = SampleSite.series(1);
    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    /** The city-wide issuance of July 2022: 25 billion won at seven per cent. */
    @Test
    void theIssuanceOfJuly2022HasTwoAndAHalfMillionUnits() {
        assertThat(CITY.units()).isEqualTo(2_500_000);
        assertThat(CITY.unitsOf(Won.of(100_000))).isEqualTo(10);
        assertThat(CITY.faceOf(10)).isEqualTo(Won.of(100_000));
        assertThat(CITY.price(Won.of(100_000))).isEqualTo(Won.of(93_000));
        assertThat(CITY.subsidy(Won.of(100_000))).isEqualTo(Won.of(7_000));
        assertThat(CITY.price(Won.of(700_000))).isEqualTo(Won.of(651_000));
        assertThat(CITY.price(CITY.ceiling())).isEqualTo(Won.of(23_250_000_000L));
    }

    /** Rule 8, in exact arithmetic. */
    @Property
    void thePriceIsTheFaceLessTheDiscountToTheWon(
            @ForAll("series") Series series, @ForAll long pick) {
        Won face = series.faceOf(Math.floorMod(pick, series.units()) + 1);
        BigInteger exact = BigInteger.valueOf(face.amount());
        BigInteger[] discount =
                exact.multiply(BigInteger.valueOf(series.basisPoints())).divideAndRemainder(WHOLE);
        assertThat(discount[1]).isZero();
        assertThat(BigInteger.valueOf(series.price(face).amount()))
                .isEqualTo(exact.subtract(discount[0]));
        assertThat(series.price(face).plus(series.subsidy(face))).isEqualTo(face);
    }

    /** No advantage lies in buying in one or in many. */
    @Property
    void twoFacesTogetherCostWhatTheyCostApart(
            @ForAll("series") Series series, @ForAll long one, @ForAll long other) {
        Assume.that(series.units() >= 2);
        long first = Math.floorMod(one, series.units() - 1) + 1;
        long second = Math.floorMod(other, series.units() - first) + 1;
        Won together = series.price(series.faceOf(first + second));
        assertThat(series.price(series.faceOf(first)).plus(series.price(series.faceOf(second))))
                .isEqualTo(together);
    }

    @Property
    void aFaceIsAWholeNumberOfUnitsAndNotNothing(
            @ForAll("series") Series series, @ForAll("faces") Won face) {
        boolean whole = face.amount() > 0 && face.amount() % series.unit().amount() == 0;
        assertThat(series.isWholeUnits(face)).isEqualTo(whole);
        if (whole) {
            assertThat(series.faceOf(series.unitsOf(face))).isEqualTo(face);
        } else {
            assertThatThrownBy(() -> series.unitsOf(face))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> series.price(face))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> series.subsidy(face))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** The product of a very large unit and its discount once ran over a long. */
    @Property
    void aSeriesIsOneOnlyIfTheDiscountOnAUnitIsWholeWon(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000L) long unit,
            @ForAll @IntRange(max = 10_000) int basisPoints) {
        boolean whole =
                BigInteger.valueOf(unit)
                                .multiply(BigInteger.valueOf(basisPoints))
                                .mod(WHOLE)
                                .signum()
                        == 0;
        if (whole) {
            Won face = Won.of(unit);
            Series series = series(1, unit, unit, basisPoints, windows());
            assertThat(series.price(face).plus(series.subsidy(face))).isEqualTo(face);
        } else {
            assertThatThrownBy(() -> series(1, unit, unit, basisPoints, windows()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("whole won");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000000000, 10000, 0",
        "1000000000000000, 9999, 100000000000",
        "922337203690000, 10000, 0",
        "10000, 0, 10000",
        "1, 10000, 0",
        "100, 700, 93"
    })
    void theGreatestAndTheSmallestUnitsHaveTheirPrice(long unit, int basisPoints, long price) {
        assertThat(series(1, unit, unit, basisPoints, windows()).price(Won.of(unit)))
                .isEqualTo(Won.of(price));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 9000, Integer.MAX_VALUE})
    void aNumberIsFromOneTo8999(int number) {
        assertThatThrownBy(() -> series(number, 10_000, 10_000, 700, windows()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(series(1, 10_000, 10_000, 700, windows()).number()).isEqualTo(1);
        assertThat(series(8999, 10_000, 10_000, 700, windows()).number()).isEqualTo(8999);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 10_001, Integer.MAX_VALUE})
    void aDiscountIsFromNothingToAll(int basisPoints) {
        assertThatThrownBy(() -> series(1, 10_000, 10_000, basisPoints, windows()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"10000, 0", "15000, 10000", "1, 10000", "100000000000, 10000"})
    void aCeilingIsAtMost9999999WholeUnits(long ceiling, long unit) {
        assertThatThrownBy(() -> series(1, ceiling, unit, 0, windows()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLargestSeriesHas9999999Units() {
        assertThat(series(1, 99_999_990_000L, 10_000, 700, windows()).units()).isEqualTo(9_999_999);
    }

    /** Method: windows in any order, touching, apart or over each other. */
    @Property
    void windowsAreInOrderAndNotOverEachOther(@ForAll("spans") List<long[]> spans) {
        List<SaleWindow> windows = new ArrayList<>();
        boolean apart = !spans.isEmpty();
        for (int i = 0; i < spans.size(); i++) {
            apart &= i == 0 || spans.get(i - 1)[1] <= spans.get(i)[0];
            windows.add(
                    new SaleWindow(
                            Instant.ofEpochSecond(spans.get(i)[0]),
                            Instant.ofEpochSecond(spans.get(i)[1]),
                            BirthYears.EVERYONE));
        }
        if (apart) {
            assertThat(series(1, 10_000, 10_000, 700, windows).windows()).isEqualTo(windows);
        } else {
            assertThatThrownBy(() -> series(1, 10_000, 10_000, 700, windows))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-14, 5, 2027-07-14",
        "2022-12-31, 5, 2027-12-31",
        "2024-02-29, 5, 2029-02-28",
        "2024-02-29, 4, 2028-02-29",
        "2022-01-01, 1, 2023-01-01"
    })
    void itIsGoodThroughTheSameDayYearsLater(LocalDate sold, int years, LocalDate last) {
        assertThat(
                        new Series(
                                        CITY.id(),
                                        1,
                                        "광역",
                                        Scope.CITY,
                                        CITY.ceiling(),
                                        CITY.unit(),
                                        700,
                                        windows(),
                                        years,
                                        CITY.refundRule())
                                .expiresWhenSoldOn(sold))
                .isEqualTo(last);
    }

    /** Who buys later never holds the voucher that ends earlier. */
    @Property
    void aLaterSaleNeverExpiresEarlier(
            @ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        if (one.isBefore(other)) {
            assertThat(CITY.expiresWhenSoldOn(one))
                    .isBeforeOrEqualTo(CITY.expiresWhenSoldOn(other));
        }
    }

    private static List<SaleWindow> windows() {
        return CITY.windows();
    }

    private static Series series(
            int number, long ceiling, long unit, int basisPoints, List<SaleWindow> windows) {
        return new Series(
                new SeriesId("any"),
                number,
                "아무",
                Scope.CITY,
                Won.of(ceiling),
                Won.of(unit),
                basisPoints,
                windows,
                5,
                new RefundRule(6000));
    }

    @Provide
    Arbitrary<Series> series() {
        return Combinators.combine(
                        Arbitraries.of(1L, 100L, 1_000L, 5_000L, 10_000L, 50_000L, 100_000_000L),
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.longs().between(1, 9_999_999))
                .filter((unit, points, units) -> unit * points % 10_000 == 0)
                .as((unit, points, units) -> series(7, unit * units, unit, points, windows()));
    }

    @Provide
    Arbitrary<Won> faces() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 200).map(n -> Won.of(n * 10_000)),
                Arbitraries.longs().between(0, 2_000_000).map(Won::of));
    }

    @Provide
    Arbitrary<List<long[]>> spans() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 12), Arbitraries.longs().between(1, 4))
                .as((from, length) -> new long[] {from, from + length})
                .list()
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Values.days();
    }
}
