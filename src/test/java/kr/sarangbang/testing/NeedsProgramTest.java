package kr.sarangbang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsProgramTest {
    @TempDir Path folder = Path.of("");

    private Path program(String name) throws Exception {
        Path program = Files.createFile(folder.resolve(name));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void aTestWhoseProgramsAreThereRuns() throws Exception {
        program("strace");
        program("zbarimg");
        var result =
                NeedsProgramCondition.decide(
                        List.of("strace", "zbarimg"), Map.of("PATH", "/nowhere:" + folder));
        assertThat(result.isDisabled()).isFalse();
    }

    @Test
    void aMissingProgramSkipsTheTestAndIsNamed() throws Exception {
        program("strace");
        Files.createFile(folder.resolve("zbarimg"));
        var result =
                NeedsProgramCondition.decide(
                        List.of("strace", "zbarimg"), Map.of("PATH", folder.toString()));
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason()).contains("not installed: zbarimg");
    }

    @Test
    void nothingIsSkippedWhereAllTestsAreAskedFor() {
        assertThatThrownBy(
                        () ->
                                NeedsProgramCondition.decide(
                                        List.of("strace"),
                                        Map.of("PATH", "", "SARANGBANG_ALL_TESTS", "1")))
                .hasMessageContaining("not installed: strace");
    }
}
