package kr.sarangbang.ui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanWordsTest {
    private final KoreanWords said = new KoreanWords();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | 0원
                    900 | 9백 원
                    9300 | 9천 3백 원
                    10000 | 1만 원
                    45000 | 4만 5천 원
                    93000 | 9만 3천 원
                    92500 | 9만 2천 5백 원
                    46250 | 4만 6,250원
                    100000 | 10만 원
                    363000 | 36만 3천 원
                    10000000 | 1,000만 원
                    100000000 | 1억 원
                    123450000 | 1억 2,345만 원
                    """)
    void writesMoneyAsPeopleSayIt(long won, String words) {
        assertThat(said.won(won)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    700 | 7%
                    1000 | 10%
                    750 | 7.5%
                    705 | 7.05%
                    0 | 0%
                    """)
    void writesDiscountsWithoutIdleZeros(int basisPoints, String words) {
        assertThat(Words.percent(basisPoints)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "00:00,오전 12시",
        "00:30,오전 12시 30분",
        "10:40,오전 10시 40분",
        "12:00,낮 12시",
        "12:01,낮 12시 1분",
        "15:12,오후 3시 12분",
        "23:59,오후 11시 59분"
    })
    void writesTimeAsSpoken(LocalTime time, String words) {
        assertThat(said.time(time)).isEqualTo(words);
    }

    @Test
    void namesTheDaysPeopleHaveWordsFor() {
        var today = LocalDate.of(2026, 11, 25);
        assertThat(said.past(today.atTime(15, 12), today)).isEqualTo("오늘 오후 3시 12분");
        assertThat(said.past(today.minusDays(1).atTime(15, 12), today)).isEqualTo("어제 오후 3시 12분");
        assertThat(said.past(today.minusDays(2).atTime(15, 12), today)).isEqualTo("그저께 오후 3시 12분");
        assertThat(said.past(today.minusDays(3).atTime(15, 12), today))
                .isEqualTo("11월 22일 오후 3시 12분");
        assertThat(said.dayOfWeek(LocalDate.of(2026, 11, 27))).isEqualTo("11월 27일 금요일");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10:40 | 11:10 | 오전 10시 40분~11시 10분
                    11:40 | 12:10 | 오전 11시 40분~낮 12시 10분
                    11:40 | 13:00 | 오전 11시 40분~오후 1시
                    14:00 | 14:00 | 오후 2시
                    """)
    void saysTheHalfOfTheDayTwiceOnlyWhereItChanges(LocalTime from, LocalTime to, String words) {
        assertThat(said.between(from, to)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10:48 | 오전 10:48
                    00:05 | 오전 12:05
                    12:00 | 낮 12:00
                    18:30 | 오후 6:30
                    """)
    void showsAClockAsOneOnAWall(LocalTime time, String words) {
        assertThat(said.clock(time)).isEqualTo(words);
    }
}
