package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Medians, p99 and ratios of values whose answers are known. */
class FigureTest {
    private static Sample to(int most) {
        return new Sample(IntStream.rangeClosed(1, most).mapToDouble(i -> most + 1 - i).toArray());
    }

    @Test
    void theMedianIsTheMiddleOrBetweenTheTwoMiddleOnes() {
        assertThat(new Sample(3, 1, 2).median()).isEqualTo(2);
        assertThat(new Sample(4, 1, 3, 2).median()).isEqualTo(2.5);
        assertThat(new Sample(7).median()).isEqualTo(7);
    }

    @Test
    void ninetyNineOfAHundredAreNotAboveTheP99OfTimesAndNotBelowThatOfRates() {
        assertThat(to(100).p99()).isEqualTo(99);
        assertThat(to(1_000).p99()).isEqualTo(990);
        assertThat(to(50).p99()).as("of few it is the worst").isEqualTo(50);
        assertThat(to(100).p99OfRate()).isEqualTo(2);
        assertThat(to(3).p99OfRate()).isEqualTo(1);
    }

    @Test
    void nothingMeasuredIsNoSample() {
        assertThatThrownBy(Sample::new).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimeKeepsItsLimitUpToTheLimitItself() {
        Figure at = Figure.medianAtMost("sale", new Sample(1, 2, 9), "ms", 2);
        assertThat(at.ratio()).isEqualTo(1);
        assertThat(at.status()).isEqualTo(ExitStatus.DONE);
        Figure over = Figure.medianAtMost("sale", new Sample(1, 2.000_1, 9), "ms", 2);
        assertThat(over.ratio()).as("never rounded down to the limit").isEqualTo(1.001);
        assertThat(over.status()).isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    void aP99IsHeldAgainstTheLimitAndNotTheMedian() {
        Figure figure = Figure.p99AtMost("redeem", new Sample(1, 1, 30), "ms", 20);
        assertThat(figure.median()).isEqualTo(1);
        assertThat(figure.ratio()).isEqualTo(1.5);
        assertThat(figure.status()).isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    void aRateKeepsItsLimitFromTheLimitUpwards() {
        Figure kept = Figure.rateAtLeast("drain", new Sample(1_500, 1_400, 1_600), "acts/s", 1_500);
        assertThat(kept.ratio()).isEqualTo(1);
        assertThat(kept.p99()).as("the slowest run").isEqualTo(1_400);
        assertThat(kept.status()).isEqualTo(ExitStatus.DONE);
        Figure missed = Figure.rateAtLeast("drain", new Sample(750), "acts/s", 1_500);
        assertThat(missed.ratio()).isEqualTo(2);
        assertThat(missed.status()).isEqualTo(ExitStatus.REFUSED);
    }

    @Test
    void theFormIsTheOneOfTheContract() {
        assertThat(Figure.rateAtLeast("drain", new Sample(3_000), "acts/s", 1_500).facts().json())
                .isEqualTo(
                        "{\"name\":\"drain\",\"median\":3000,\"p99\":3000,\"unit\":\"acts/s\","
                                + "\"limit\":1500,\"ratio\":0.5}");
    }
}
