package kr.sarangbang.domain.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Business dates are of Asia/Seoul, whatever the machine thinks (rule 26). */
class BusinessDayTest {
    @ParameterizedTest
    @CsvSource({
        "2022-07-14T14:59:59Z, 2022-07-14",
        "2022-07-14T14:59:59.999999999Z, 2022-07-14",
        "2022-07-14T15:00:00Z, 2022-07-15",
        "2022-07-31T14:59:59Z, 2022-07-31",
        "2022-07-31T15:00:00Z, 2022-08-01",
        "2022-12-31T14:59:59Z, 2022-12-31",
        "2022-12-31T15:00:00Z, 2023-01-01",
        "2024-02-28T15:00:00Z, 2024-02-29",
        "2024-02-29T15:00:00Z, 2024-03-01"
    })
    void aDayBeginsAtMidnightInSeoul(Instant at, LocalDate day) {
        assertThat(SiteProjection.businessDay(at)).isEqualTo(day);
    }

    /** Nine hours before the world, without summer time since 1989. */
    @Property
    void itIsNineHoursBeforeTheWorld(@ForAll("instants") Instant at) {
        assertThat(SiteProjection.businessDay(at).toEpochDay())
                .isEqualTo(Math.floorDiv(at.getEpochSecond() + 9 * 3_600, 86_400L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
    void fault54TheMachinesOwnZoneChangesNothing(String zone) {
        TimeZone own = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(SiteProjection.businessDay(Instant.parse("2022-07-14T15:00:00Z")))
                    .isEqualTo(LocalDate.of(2022, 7, 15));
        } finally {
            TimeZone.setDefault(own);
        }
    }

    /** Often around a midnight. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> any =
                Arbitraries.longs()
                        .between(600_000_000L, 32_500_000_000L)
                        .map(Instant::ofEpochSecond);
        Arbitrary<Instant> midnights =
                Combinators.combine(
                                Arbitraries.longs().between(7_000, 70_000),
                                Arbitraries.longs().between(-2, 2))
                        .as((day, off) -> Instant.ofEpochSecond(day * 86_400 - 32_400 + off));
        return Arbitraries.oneOf(any, midnights);
    }
}
