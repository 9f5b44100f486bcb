package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

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
        assertThat(run("help", "status")).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString())
                .contains("Usage: sarangbang")
                .contains("Java 2")
                .contains("Usage: sarangbang status");
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

    /** Every command is in the help, and stands there also when it is looked at alone. */
    @ParameterizedTest
    @ValueSource(classes = {Main.class, IssuerCommand.class})
    void everyCommandHasTheSameHelpAloneAsAmongAll(Class<?> type) {
        String above = type == Main.class ? "" : "issuer ";
        for (Class<?> part : type.getAnnotation(Parts.class).value()) {
            String name = part.getAnnotation(CommandLine.Command.class).name();
            List<String> words = List.of((above + name).split(" ", -1));
            assertThat(help(words, words)).contains(name).isEqualTo(help(List.of(), words));
        }
    }

    private static String help(List<String> lookedFor, List<String> words) {
        CommandLine command = CommandTree.of(new Main(), lookedFor);
        for (String word : words) {
            command = Objects.requireNonNull(command.getSubcommands().get(word), word);
        }
        return command.getUsageMessage();
    }

    @Test
    void oneBranchIsLookedAtWhereOneIsCalledFor() {
        assertThat(CommandTree.of(new Main(), List.of("status")).getSubcommands())
                .containsOnlyKeys("status");
        assertThat(CommandTree.of(new Main(), List.of("statu")).getSubcommands())
                .hasSizeGreaterThan(20);
    }
}
