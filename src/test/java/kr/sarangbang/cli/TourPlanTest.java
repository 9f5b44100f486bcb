package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.domain.money.Won;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TourPlanTest {
    @Property
    void exactlyWhatWasWishedIsSoldAndRedeemed(
            @ForAll @IntRange(min = 1, max = 40) int units,
            @ForAll @LongRange(min = 1, max = 400_000) long wished) {
        long sell = units * 10_000L;
        long redeem = Math.min(wished, sell);
        TourPlan plan = TourPlan.of(sell, redeem);

        assertThat(plan.online().plus(plan.offline())).isEqualTo(Won.of(sell));
        Won fromFirst = plan.firstPart().plus(plan.secondPart());
        Won fromSecond = plan.guaranteed().plus(plan.afterwards());
        assertThat(fromFirst.plus(fromSecond)).isEqualTo(Won.of(redeem));
        assertThat(fromFirst.isOver(plan.online())).isFalse();
        assertThat(fromSecond.isOver(plan.offline())).isFalse();
        assertThat(plan.guaranteed().isOver(Won.of(50_000))).isFalse();
        assertThat(plan.firstPart().isZero()).isEqualTo(false);
    }

    @Test
    void theUsualTourUsesOneVoucherUpAndTakesFromTheOtherByGuarantee() {
        TourPlan plan = TourPlan.of(200_000, 130_000);
        assertThat(plan.firstPart().plus(plan.secondPart())).isEqualTo(plan.online());
        assertThat(plan.firstPart().isOver(Won.ZERO)).isTrue();
        assertThat(plan.secondPart().isOver(Won.ZERO)).isTrue();
        assertThat(plan.guaranteed()).isEqualTo(Won.of(30_000));
    }

    @Test
    void wishesThatCannotBeAreRefusedInASentence() {
        for (long sell : new long[] {0, 5_000, 15_000, 410_000}) {
            assertThatThrownBy(() -> TourPlan.of(sell, 1))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("--sell");
        }
        for (long redeem : new long[] {0, -1, 50_001}) {
            assertThatThrownBy(() -> TourPlan.of(50_000, redeem))
                    .isInstanceOf(CommandFailed.class)
                    .hasMessageContaining("--redeem");
        }
    }
}
