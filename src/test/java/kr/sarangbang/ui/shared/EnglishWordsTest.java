package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Golden tests; the space between a figure and its unit never breaks a line. */
class EnglishWordsTest {
    private final EnglishWords said = new EnglishWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | 0_won
                    900 | 900_won
                    45000 | 45,000_won
                    123450000 | 123,450,000_won
                    """)
    void writesMoneyInFigures(long won, String words) {
        assertThat(said.won(won)).isEqualTo(words.replace('_', '\u00a0'));
        assertThat(said.wonInFigures(won)).isEqualTo(said.won(won));
    }

    @Test
    void refusesMoneyBelowNothing() {
        assertThatThrownBy(() -> said.won(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00,12:00_am",
        "00:30,12:30_am",
        "10:40,10:40_am",
        "12:00,12_noon",
        "12:01,12:01_pm",
        "15:12,3:12_pm",
        "23:59,11:59_pm"
    })
    void writesTimeByTheTwelveHourClock(LocalTime time, String words) {
        assertThat(said.time(time)).isEqualTo(words.replace('_', '\u00a0'));
    }

    @Test
    void namesDaysByWeekdayAndMonth() {
        var day = LocalDate.of(2022, 7, 14);
        assertThat(said.dayOfWeek(day)).isEqualTo("Thursday 14\u00a0July");
        assertThat(said.day(day)).isEqualTo("14 July");
        assertThat(said.yearAndDay(day)).isEqualTo("14 July 2022");
        assertThat(said.moment(day.atTime(10, 0))).isEqualTo("14 July, 10:00\u00a0am");
        assertThat(said.past(day.atTime(15, 12), day)).isEqualTo("today at 3:12\u00a0pm");
        assertThat(said.past(day.atTime(15, 12), day.plusDays(1)))
                .isEqualTo("yesterday at 3:12\u00a0pm");
        assertThat(said.past(day.atTime(15, 12), day.plusDays(2)))
                .isEqualTo("14 July at 3:12\u00a0pm");
    }

    @Test
    void namesPlacesAsTheirSignsDo() {
        assertThat(said.district(District.MAPO)).isEqualTo("Mapo-gu");
        assertThat(said.scope(Scope.of(District.JUNG))).isEqualTo("Jung-gu");
        assertThat(said.scope(Scope.CITY)).isEqualTo("Seoul");
    }

    @Test
    void saysTheHalfOfTheDayTwiceOnlyWhereItChanges() {
        assertThat(said.between(LocalTime.of(10, 40), LocalTime.of(11, 10)))
                .isEqualTo("10:40 to 11:10\u00a0am");
        assertThat(said.between(LocalTime.of(11, 50), LocalTime.of(12, 20)))
                .isEqualTo("11:50\u00a0am to 12:20\u00a0pm");
        assertThat(said.between(LocalTime.of(11, 50), LocalTime.of(12, 0)))
                .isEqualTo("11:50\u00a0am to 12\u00a0noon");
        assertThat(said.between(LocalTime.of(9, 0), LocalTime.of(9, 0))).isEqualTo("9:00\u00a0am");
        assertThat(said.clock(LocalTime.of(12, 5))).isEqualTo("12:05\u00a0pm");
    }
}
