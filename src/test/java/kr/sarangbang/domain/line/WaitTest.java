package kr.sarangbang.domain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WaitTest {
    private static final Wait LAST = new Wait(40, 70);

    @Test
    void whoeverStandsNearerWaitsLessAndNobodyWaitsMoreThanTheLast() {
        Wait before = new Wait(0, 0);
        for (int ahead = 0; ahead <= 20; ahead++) {
            Wait now = LAST.nearer(ahead, 20);
            assertThat(now.from()).as("%d ahead", ahead).isGreaterThanOrEqualTo(before.from());
            assertThat(now.to()).as("%d ahead", ahead).isGreaterThanOrEqualTo(before.to());
            assertThat(now.to()).isLessThanOrEqualTo(LAST.to());
            before = now;
        }
        assertThat(before).isEqualTo(LAST);
    }

    @Test
    void theRangeIsWiderThanItsShareBecauseFewServicesVaryMore() {
        assertThat(LAST.nearer(5, 20)).isEqualTo(new Wait(5, 25));
        assertThat(LAST.nearer(0, 20)).isEqualTo(new Wait(0, 5));
    }

    @Test
    void theLastOrALineOfNobodyKeepsTheWait() {
        assertThat(LAST.nearer(20, 20)).isEqualTo(LAST);
        assertThat(LAST.nearer(0, 0)).isEqualTo(LAST);
        assertThatThrownBy(() -> LAST.nearer(-1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
