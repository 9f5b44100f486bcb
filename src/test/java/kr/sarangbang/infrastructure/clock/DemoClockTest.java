package kr.sarangbang.infrastructure.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoClockTest {
    @TempDir Path folder = Path.of("");
    private Path file = Path.of("");
    private Instant real = Instant.parse("2026-11-25T09:00:00Z");

    @BeforeEach
    void begin() throws IOException {
        file = folder.resolve("clock");
        DemoClock.begin(file, SampleSite.OPENING, () -> real);
    }

    private DemoClock clock() {
        return new DemoClock(file, () -> real);
    }

    @Test
    void itBeginsWhereItWasToldAndRunsOnInRealTime() {
        assertThat(clock().instant()).isEqualTo(SampleSite.OPENING);
        real = real.plusSeconds(90);
        assertThat(clock().instant()).isEqualTo(SampleSite.OPENING.plusSeconds(90));
    }

    @Test
    void whoMovesItMovesItForAll() throws IOException {
        DemoClock other = clock();
        clock().moveTo(SampleSite.OPENING.plus(Duration.ofDays(1)));
        real = real.plusSeconds(1);
        assertThat(other.instant())
                .isEqualTo(SampleSite.OPENING.plus(Duration.ofDays(1)).plusSeconds(1));
    }

    @Test
    void itNeverGoesBack() throws IOException {
        real = real.plusSeconds(60);
        clock().moveTo(SampleSite.OPENING.plusSeconds(59));
        assertThat(clock().instant()).isEqualTo(SampleSite.OPENING.plusSeconds(60));
    }

    @Test
    void aClockThatIsNotThereIsAFaultAndNotTheRealTime() {
        var none = new DemoClock(folder.resolve("none"), () -> real);
        assertThatThrownBy(none::instant)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }

    @ParameterizedTest
    @CsvSource({"+3h,10800", "-40d,-3456000", "+90s,90", "-5m,-300", "ok,0"})
    void aHomesOwnClockIsWrongByItsSetting(String setting, long seconds) {
        var shifted = new ShiftedClock(() -> real, () -> Optional.of(setting));
        assertThat(shifted.instant()).isEqualTo(real.plusSeconds(seconds));
        assertThat(new ShiftedClock(() -> real, Optional::empty).instant()).isEqualTo(real);
    }
}
