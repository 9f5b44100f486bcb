package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DailyRehearsalTest {
    private final DailyRehearsal daily = new DailyRehearsal(Optional.of(LocalTime.of(8, 30)));

    private static Instant seoul(String time) {
        return Instant.parse("2026-11-25T" + time + ":00+09:00");
    }

    @Test
    void itIsDueOnceAtItsTime() {
        assertThat(daily.isDue(seoul("08:29"))).isFalse();
        assertThat(daily.isDue(seoul("08:30"))).isTrue();
        assertThat(daily.isDue(seoul("08:31"))).isFalse();
        assertThat(daily.isDue(seoul("08:30").plusSeconds(86_400))).isTrue();
    }

    @Test
    void aProgramThatOpensALittleLateStillTriesIt() {
        assertThat(daily.isDue(seoul("08:59"))).isTrue();
    }

    @Test
    void inTheMiddleOfTheDayNothingIsPrinted() {
        assertThat(daily.isDue(seoul("09:00"))).isFalse();
        assertThat(daily.isDue(seoul("15:00"))).isFalse();
    }

    @Test
    void withoutATimeItIsNeverDue() {
        assertThat(new DailyRehearsal(Optional.empty()).isDue(seoul("08:30"))).isFalse();
    }
}
