package kr.sarangbang.infrastructure.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.testing.MemorySiteStore;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.Test;

/** Rule 26, and faults 50, 51 and 59. The policy's tolerance is five minutes. */
class AnchoredClockTest {
    private final Bulletin bulletin = new MemorySiteStore(SampleSite.SITE, 1).bulletin();
    private Instant wall = SampleSite.OPENING;
    private long nanos = 17;
    private final AnchoredClock clock = new AnchoredClock(() -> wall, () -> nanos, () -> bulletin);

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    @Test
    void aClockThatWasNotComparedInThisRunIsUsedAndSaysSo() {
        bulletin.anchor(SampleSite.OPENING, true);
        assertThat(clock.quality()).isEqualTo(ClockQuality.UNANCHORED);
        clock.compared();
        pass(Duration.ofDays(3));
        assertThat(clock.quality()).isEqualTo(ClockQuality.ANCHORED);
        assertThat(clock.now()).isEqualTo(SampleSite.OPENING.plus(Duration.ofDays(3)));
    }

    @Test
    void fault51AClockBelowTheFloorIsSuspect() {
        bulletin.anchor(SampleSite.OPENING.plusNanos(1), true);
        assertThat(clock.quality()).isEqualTo(ClockQuality.SUSPECT);
        pass(Duration.ofNanos(1));
        assertThat(clock.quality()).isEqualTo(ClockQuality.UNANCHORED);
    }

    @Test
    void aClockThatTheIssuerFoundWrongIsSuspectUntilItIsFoundRight() {
        bulletin.anchor(SampleSite.OPENING, false);
        clock.compared();
        assertThat(clock.quality()).isEqualTo(ClockQuality.SUSPECT);
        bulletin.anchor(SampleSite.OPENING, true);
        assertThat(clock.quality()).isEqualTo(ClockQuality.ANCHORED);
    }

    @Test
    void fault50AJumpBeyondTheToleranceIsSuspectInEitherDirection() {
        for (Duration jump : new Duration[] {Duration.ofDays(1), Duration.ofDays(-1)}) {
            wall = wall.plus(jump);
            assertThat(clock.quality()).isEqualTo(ClockQuality.SUSPECT);
            wall = wall.minus(jump);
            assertThat(clock.quality()).isEqualTo(ClockQuality.UNANCHORED);
        }
    }

    @Test
    void aJumpWithinTheToleranceIsNone() {
        wall = wall.plus(Duration.ofMinutes(5));
        assertThat(clock.quality()).isEqualTo(ClockQuality.UNANCHORED);
        wall = wall.plusNanos(1);
        assertThat(clock.quality()).isEqualTo(ClockQuality.SUSPECT);
    }

    @Test
    void aComparisonSettlesAnEarlierJump() {
        wall = wall.plus(Duration.ofHours(8));
        assertThat(clock.quality()).isEqualTo(ClockQuality.SUSPECT);
        bulletin.anchor(wall, true);
        clock.compared();
        assertThat(clock.quality()).isEqualTo(ClockQuality.ANCHORED);
    }
}
