package kr.sarangbang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command's forms and exit statuses, which outside checks rely on. */
class SimulateMainTest {
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
                        "1",
                        "--seeds",
                        "3",
                        "--steps",
                        "400",
                        "--plant",
                        "identifier-not-persisted",
                        "--json");

        assertThat(status).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern("\"invariant\":\"I8 [^\"]+ told the world of an act");
        assertThat(err.toString())
                .containsPattern(
                        "\\./sarangbang simulate --seed (1|2|3) --steps 400 --sites 6"
                                + " --plant identifier-not-persisted");
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
                "--seed 1 --sites 201",
                "--seed 1 --plant weeds",
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
