package kr.sarangbang.infrastructure.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {
    @TempDir Path folder = Path.of("");

    @Test
    void aSecondHolderInTheSameProcessIsRefusedAndTheLockIsFreeAfterwards() throws Exception {
        Path file = folder.resolve("lock");
        try (HomeLock held = HomeLock.take(file, "sell")) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(file, "redeem"))
                    .isInstanceOf(HomeLock.HomeInUse.class);
        }
        HomeLock.take(file, "redeem").close();
    }

    /** Goal: the refusal names who holds it, and a kill frees it. Method: a real second process. */
    @Test
    void anotherProcessIsNamedAndItsDeathFreesTheLock() throws Exception {
        Path file = folder.resolve("lock");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                HoldLock.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).startsWith("held");
            assertThatThrownBy(() -> HomeLock.take(file, "redeem"))
                    .isInstanceOf(HomeLock.HomeInUse.class)
                    .hasMessageContaining("process " + process.pid())
                    .hasMessageContaining("sell");
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        HomeLock.take(file, "redeem").close();
    }
}
