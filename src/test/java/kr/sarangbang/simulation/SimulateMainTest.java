package kr.sarangbang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command's forms and exit statuses, which outside checks rely on. */
class SimulateMainTest {
    private static final String LOST_IDENTIFIER = "identifier-not-persisted";

    /** Where it is found. */
    private static final String SEED =
            Long.toString(Objects.requireNonNull(PlantsTest.places().get(LOST_IDENTIFIER)).seed());

    private static final Pattern SHORTEST = Pattern.compile("shortest: .* --only ([0-9,-]+) ");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return SimulateMain.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void aCleanRunExitsZeroWithOneJsonObject() {
        int status = run("--seed", "1", "--seeds", "2", "--steps", "40", "--sites", "3", "--json");

        assertThat(status).isZero();
        assertThat(out.toString().strip())
                .matches(
                        "\\{\"seeds\":2,\"steps\":80,\"acts\":[1-9]\\d*,"
                                + "\"faults\":\\{(\"[a-z-]+\":\\d+,?)+},\"broken\":\\[]}");
    }

    @Test
    void aBrokenInvariantExitsOneWithTheCommandThatShowsItAgain() {
        int status =
                run(
                        "--seed",
                        SEED,
                        "--seeds",
                        "2",
                        "--steps",
                        "400",
                        "--shorten",
                        "0",
                        "--plant",
                        "identifier-not-persisted",
                        "--json");

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("\"invariant\":\"I8 [^\"]+ told the world of an act");
        assertThat(err.toString())
                .containsPattern(
                        "\\./sarangbang simulate --seed \\d+ --steps 400 --sites 6"
                                + " --plant identifier-not-persisted");
    }

    /** What is printed is a command, and that command shows the same again. */
    @Test
    void aBrokenRunIsMadeShortAndTheShortOneBreaksToo() {
        run("--seed", SEED, "--steps", "400", "--shorten", "30", "--plant", LOST_IDENTIFIER);

        Matcher shortest = SHORTEST.matcher(err.toString());
        assertThat(shortest.find()).as(err.toString()).isTrue();
        String kept = shortest.group(1);
        assertThat(Steps.parse(kept, 400).orElseThrow().count()).isLessThan(60);
        out.getBuffer().setLength(0);
        int status =
                run("--seed", SEED, "--steps", "400", "--only", kept, "--plant", LOST_IDENTIFIER);
        assertThat(status).isEqualTo(1);
        assertThat(out.toString()).contains("told the world of an act");
    }

    @Test
    void stepsAreWrittenAsRuns() {
        Steps steps = Steps.parse("1-3, 7,9-9", 10).orElseThrow();

        assertThat(steps.numbers()).containsExactly(1, 2, 3, 7, 9);
        assertThat(steps).hasToString("1-3,7,9");
        assertThat(steps.without(1, 2)).hasToString("1,7,9");
        assertThat(steps.through(3)).hasToString("1-3");
        assertThat(Steps.parse("8-11", 10)).isEmpty();
        assertThat(Steps.parse("3-1", 10)).isEmpty();
        assertThat(Steps.parse("all", 10)).isEmpty();
    }

    @Test
    void withoutJsonTheFactsAreInWords() {
        assertThat(run("--seed", "1", "--steps", "5", "--sites", "2")).isZero();

        assertThat(out.toString()).doesNotContain("{").containsPattern("5 steps|걸음 5번");
    }

    @Test
    void plantsAreListedByName() {
        assertThat(run("--list-plants")).isZero();
        assertThat(run("--list-plants", "--json")).isZero();

        assertThat(out.toString())
                .contains("grant-taken-twice: ")
                .contains("{\"plants\":[{\"name\":\"acknowledges-before-commit\",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--seed x",
                "--seed 1 --seeds 0",
                "--seed 1 --steps 0",
                "--seed 1 --sites 1",
                "--seed 1 --sites 401",
                "--seed 1 --plant weeds",
                "--seed 1 --only 5-2",
                "--seed 1 --workers 0",
                "--seed 1 --shorten -1",
                "--seed 1 --colour blue"
            })
    void wrongUseExitsTwoWithOneSentence(String args) {
        int status = args.isEmpty() ? run() : run(args.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString().strip()).endsWith(".");
    }
}
