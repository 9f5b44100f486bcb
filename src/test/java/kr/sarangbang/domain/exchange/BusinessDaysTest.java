package kr.sarangbang.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import kr.sarangbang.codec.Values;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = 300)
class BusinessDaysTest {
    private static final EnumSet<DayOfWeek> WEEKEND =
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        "2022-07-14, 0, 2022-07-14, a day is itself",
        "2022-07-16, 0, 2022-07-16, a Saturday too",
        "2022-07-14, 1, 2022-07-15, Thursday to Friday",
        "2022-07-15, 1, 2022-07-18, Friday to Monday",
        "2022-07-16, 1, 2022-07-18, Saturday to Monday",
        "2022-07-17, 1, 2022-07-18, Sunday to Monday",
        "2022-07-14, 3, 2022-07-19, three days over a weekend",
        "2022-12-30, 1, 2023-01-02, into the next year",
        "2024-02-28, 2, 2024-03-01, over a leap day",
        "2023-02-28, 2, 2023-03-02, over the end of a February"
    })
    void banksWorkFromMondayToFriday(LocalDate day, int count, LocalDate later, String why) {
        assertThat(BusinessDays.after(day, count)).as(why).isEqualTo(later);
    }

    /** Method: the days between are counted one by one. */
    @Property
    void soManyWorkingDaysLieBetween(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int count) {
        LocalDate later = BusinessDays.after(day, count);
        assertThat(WEEKEND).doesNotContain(later.getDayOfWeek());
        assertThat(
                        day.plusDays(1)
                                .datesUntil(later.plusDays(1))
                                .filter(d -> !WEEKEND.contains(d.getDayOfWeek()))
                                .count())
                .isEqualTo(count);
    }

    @Property
    void onePartAfterTheOtherIsTheWhole(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 15) int one,
            @ForAll @IntRange(max = 15) int other) {
        assertThat(BusinessDays.after(BusinessDays.after(day, one), other))
                .isEqualTo(BusinessDays.after(day, one + other));
    }

    /** No shop that redeemed earlier is paid later. */
    @Property
    void anEarlierDayIsNeverPaidLater(
            @ForAll("days") LocalDate day, @ForAll @IntRange(max = 40) int count) {
        assertThat(BusinessDays.after(day, count))
                .isBeforeOrEqualTo(BusinessDays.after(day.plusDays(1), count));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void daysAreNotCountedBack(int count) {
        LocalDate day = LocalDate.of(2022, 7, 14);
        assertThatThrownBy(() -> BusinessDays.after(day, count))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Values.days();
    }
}
