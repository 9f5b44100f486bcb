package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.faultproxy.MessageProxy.Exchange;
import kr.sarangbang.faultproxy.Passing;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: single messages of the real line that come twice, late, in another order or never lose
 * nothing and double nothing, and what was asked again is answered as it was. Method: a day of
 * sales and redemptions by commands, over TLS through a proxy that has the keys of both ends; what
 * happens to each message is drawn from a seed, in both directions.
 */
@RunsBeside
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class MessagesRepeatedTest {
    private static final int ACTS = 14;

    @TempDir Path folder = Path.of("");

    @Test
    void fault13And17And28MessagesThatComeTwiceLateOrNeverLoseAndDoubleNothing() throws Exception {
        day(2022, ACTS);
    }

    @Tag("nightly")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void fault13And17And28LongDaysOfMessagesThatComeTwiceLateOrNeverLoseAndDoubleNothing(long seed)
            throws Exception {
        day(seed, 3 * ACTS);
    }

    private void day(long seed, int acts) throws Exception {
        try (var day = new StormyDay(folder, seed)) {
            for (int i = 0; i < acts; i++) {
                day.act();
            }
            day.sellsWithoutALine(acts / 2);
            day.triesToDeliver(2);
            for (Class<? extends Passing> each : StormyDay.BAD) {
                assertThat(day.met(true, each)).as("up: %s", each).isPositive();
                assertThat(day.met(false, each)).as("down: %s", each).isPositive();
            }
            day.calm();
            assertThat(day.waitingAfterDelivery()).isZero();
            day.town().verify("I", "K1", "S1", "S2");
            day.booksAgree();
            answersAreStored(day);
            day.town().verify("I", "K1", "S1", "S2");
            day.booksAgree();
        }
    }

    /** Everything that was decided is asked again, as it was recorded. */
    private static void answersAreStored(StormyDay day) throws Exception {
        assertThat(day.proxy().contradictions()).isEmpty();
        assertThat(day.proxy().answeredAgain()).isPositive();
        List<Exchange> heard = day.proxy().heard();
        assertThat(heard).isNotEmpty();
        JsonNode before = day.town().report().json();
        for (Exchange one : heard) {
            assertThat(day.proxy().askAgain(one)).isEqualTo(one.answer());
        }
        assertThat(day.town().report().json()).isEqualTo(before);
    }
}
