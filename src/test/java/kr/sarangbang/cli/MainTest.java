package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;

@RunsBeside
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void helpAndVersionAreResultsAndSucceed() {
        assertThat(run("--help")).isEqualTo(ExitStatus.DONE);
        assertThat(run("--version")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString()).contains("Usage: sarangbang").contains("Java 2");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnknownCommandIsOneSentenceOnStderrAndWrongUse() {
        assertThat(run("fly")).isEqualTo(ExitStatus.WRONG_USE);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("fly").contains("--help").doesNotContain("\tat ");
    }

    @Test
    void noCommandAtAllIsWrongUse() {
        assertThat(run()).isEqualTo(ExitStatus.WRONG_USE);
        assertThat(err.toString().lines()).hasSize(1);
    }
}
