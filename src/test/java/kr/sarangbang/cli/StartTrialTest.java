package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts programs that only say how far they are. */
class StartTrialTest {
    /** Makes its marks, then waits to be asked to stop. */
    private static final String OBEYS =
            """
            marks=${JAVA_TOOL_OPTIONS#*-Dsarangbang.start-marks=}
            trap 'exit 143' TERM
            echo "first-frame $(date +%s%3N)" >>"$marks"
            echo "sale-possible $(date +%s%3N)" >>"$marks"
            while :; do read -t 1 nothing <> <(:); done
            """;

    @TempDir Path folder = Path.of("");

    private StartTrial trial(String script, Duration patience) throws Exception {
        return new StartTrial(
                List.of("bash", "-c", script), Display.find(Map.of("DISPLAY", ":9")), patience);
    }

    @Test
    void aMarkIsWrittenOnceAndOnlyWhereItIsAskedFor() throws Exception {
        Path file = folder.resolve("marks");
        var marks = new StartMarks(Optional.of(file), () -> Instant.ofEpochMilli(1_234));
        assertThat(StartMarks.read(file)).isEmpty();
        marks.firstFrame();
        marks.firstFrame();
        assertThat(Files.readString(file)).isEqualTo("first-frame 1234\n");
        marks.salePossible();
        assertThat(StartMarks.read(file))
                .isEqualTo(Map.of("first-frame", 1_234L, "sale-possible", 1_234L));
        new StartMarks(Optional.empty(), () -> Instant.EPOCH).firstFrame();
        assertThat(folder).isDirectoryContaining("glob:**marks");
    }

    @Test
    void halfALineIsNotYetAMark() throws Exception {
        Path file = folder.resolve("marks");
        Files.writeString(file, "first-frame 12\nsale-possible 1");
        assertThat(StartMarks.read(file)).isEqualTo(Map.of("first-frame", 12L));
    }

    @Test
    @NeedsProgram("bash")
    void aProgramThatComesUpIsTimedAndStopped() throws Exception {
        StartTrial.Times times = trial(OBEYS, Duration.ofSeconds(60)).run(folder);
        assertThat(times.firstFrame()).isNotNegative();
        assertThat(times.salePossible()).isGreaterThanOrEqualTo(times.firstFrame());
    }

    @Test
    @NeedsProgram("bash")
    void aProgramThatEndsByItselfIsToldWithItsLastWords() throws Exception {
        StartTrial trial =
                trial(
                        "echo Picked up options; echo it has no home; exit 3",
                        Duration.ofSeconds(60));
        assertThatThrownBy(() -> trial.run(folder))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("with status 3")
                .hasMessageEndingWith("it has no home")
                .extracting(e -> ((CommandFailed) e).status())
                .isEqualTo(ExitStatus.FAILED);
    }

    @Test
    @NeedsProgram("bash")
    void aMarkThatDoesNotComeIsNamed() throws Exception {
        StartTrial trial = trial(OBEYS.replaceAll("echo \"sale.*\n", ""), Duration.ofSeconds(1));
        assertThatThrownBy(() -> trial.run(folder))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("'sale-possible' within 1 seconds");
    }

    @Test
    void withoutDisplayAndXvfbOneSentenceSaysWhatToInstall() {
        assertThatThrownBy(() -> Display.find(Map.of("PATH", folder.toString())))
                .isInstanceOf(CommandFailed.class)
                .hasMessageContaining("xvfb")
                .extracting(e -> ((CommandFailed) e).status())
                .isEqualTo(ExitStatus.FAILED);
    }

    @Test
    @NeedsProgram("Xvfb")
    void aDisplayOfItsOwnHasANumberUntilItIsClosed() throws Exception {
        Map<String, String> here = Map.of("PATH", System.getenv("PATH"));
        try (Display display = Display.find(here)) {
            var environment = new java.util.HashMap<String, String>();
            display.into(environment);
            assertThat(environment.get("DISPLAY")).matches(":\\d+");
            assertThat(display.isOwn()).isTrue();
        }
    }

    @Test
    void theLauncherAboveAJarIsItsOwn() throws Exception {
        Path launcher = Files.createFile(folder.resolve("sarangbang"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Path jar = folder.resolve("lib/app/sarangbang-1.jar");
        assertThat(Launcher.above(jar)).isEqualTo(new Launcher(launcher, false));
        Path java = folder.resolve("lib/runtime/bin/java");
        Files.createDirectories(java.getParent());
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        assertThat(Launcher.above(jar)).isEqualTo(new Launcher(launcher, true));
    }
}
