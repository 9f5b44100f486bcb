package kr.sarangbang.ui.shared;

import static kr.sarangbang.ui.shared.IdleWatch.Presence.ASK;
import static kr.sarangbang.ui.shared.IdleWatch.Presence.GONE;
import static kr.sarangbang.ui.shared.IdleWatch.Presence.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.sarangbang.ui.TestClock;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private final TestClock clock = new TestClock();
    private final IdleWatch watch = new IdleWatch(clock);

    @Test
    void asksAfterTwoMinutesAndGivesHalfAMinute() {
        clock.pass(Duration.ofSeconds(119));
        assertThat(watch.presence()).isEqualTo(HERE);
        clock.pass(Duration.ofSeconds(1));
        assertThat(watch.presence()).isEqualTo(ASK);
        clock.pass(Duration.ofSeconds(29));
        assertThat(watch.presence()).isEqualTo(ASK);
        clock.pass(Duration.ofSeconds(1));
        assertThat(watch.presence()).isEqualTo(GONE);
    }

    @Test
    void aSignRestartsTheFullTime() {
        clock.pass(Duration.ofSeconds(119));
        watch.sign();
        clock.pass(Duration.ofSeconds(119));
        assertThat(watch.presence()).isEqualTo(HERE);
    }

    @Test
    void nobodyIsAwayWhileMoneyIsInside() {
        watch.hold(true);
        clock.pass(Duration.ofHours(2));
        assertThat(watch.presence()).isEqualTo(HERE);
        watch.hold(false);
        clock.pass(Duration.ofSeconds(119));
        assertThat(watch.presence()).isEqualTo(HERE);
    }
}
