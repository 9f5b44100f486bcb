package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;

/** Short runs give the form and an exit status that agrees with it; how fast is not tested. */
@RunsBeside
class BenchCommandTest {
    private static Ran run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("bench"));
        all.addAll(List.of(words));
        int status =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        all.toArray(new String[0]));
        return new Ran(all, status, out.toString(), err.toString());
    }

    private static JsonNode measured(String name, String unit, Ran ran) {
        JsonNode json = ran.json();
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertThat(names).startsWith("name", "median", "p99", "unit", "limit", "ratio");
        assertThat(json.path("name").asText()).isEqualTo(name);
        assertThat(json.path("unit").asText()).isEqualTo(unit);
        assertThat(json.path("median").asDouble()).isPositive();
        assertThat(json.path("p99").asDouble()).isPositive();
        boolean kept = json.path("ratio").asDouble() <= 1;
        ran.ends(kept ? ExitStatus.DONE : ExitStatus.REFUSED);
        return json;
    }

    @Test
    void aSaleIsHeldAgainstTwiceTheRawLoopOfTheSameRun() {
        JsonNode sale =
                measured("sale", "ms", run("sale", "--acts", "20", "--warm-up", "2", "--json"));
        assertThat(sale.path("limit").asDouble())
                .isCloseTo(
                        2 * sale.path("raw").path("median").asDouble(),
                        org.assertj.core.data.Offset.offset(0.002));
    }

    @Test
    void aRedemptionIsMeasuredWithoutLineAndOnline() {
        JsonNode redeem =
                measured("redeem", "ms", run("redeem", "--acts", "20", "--warm-up", "2", "--json"));
        assertThat(redeem.path("limit").asInt()).isEqualTo(20);
        assertThat(redeem.path("online").path("p99").asDouble()).isPositive();
    }

    @Test
    void theDrainIsARate() {
        JsonNode drain =
                measured(
                        "drain",
                        "acts/s",
                        run("drain", "--acts", "320", "--runs", "1", "--warm-up", "0", "--json"));
        assertThat(drain.path("limit").asInt()).isEqualTo(1_500);
    }

    @Test
    void withoutJsonTheSameIsSaidInWords() {
        Ran ran = run("drain", "--acts", "320", "--runs", "1", "--warm-up", "0");
        assertThat(ran.out()).contains("acts/s").contains("1500").doesNotContain("{");
        assertThat(ran.out().lines()).hasSize(1);
    }

    @Test
    void wrongUseIsOneSentence() {
        for (String[] wrong :
                new String[][] {
                    {},
                    {"everything"},
                    {"sale", "--acts", "0"},
                    {"redeem", "--acts", "-1"},
                    {"drain", "--runs", "0"},
                    {"start", "--runs", "0"}
                }) {
            Ran ran = run(wrong).ends(ExitStatus.WRONG_USE);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines()).hasSize(1);
        }
    }
}
