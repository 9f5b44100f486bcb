package kr.sarangbang.infrastructure.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.foundation.yaml.YamlMistake;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteConfigTest {
    @TempDir Path folder = Path.of("");

    private static SiteConfig config(Optional<Path> demoClock) {
        return new SiteConfig(
                SampleSite.SITE,
                1,
                SiteRole.KIOSK,
                "localhost",
                7001,
                SampleSite.key(2),
                SampleSite.key(4),
                Bytes.of(new byte[] {1, 2, 3}),
                demoClock);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("site.yaml");
        for (Optional<Path> clock :
                java.util.List.of(Optional.<Path>empty(), Optional.of(folder.resolve("a clock")))) {
            config(clock).write(file);
            assertThat(SiteConfig.read(file)).isEqualTo(config(clock));
        }
    }

    @Test
    void theTimeOfTheRehearsalIsAddedByHand() throws IOException {
        Path file = folder.resolve("site.yaml");
        config(Optional.empty()).write(file);
        String good = Files.readString(file);
        Files.writeString(file, good + "rehearseAt: \"08:30\"\n");
        assertThat(SiteConfig.read(file).rehearseAt()).contains(LocalTime.of(8, 30));
        SiteConfig.read(file).write(file);
        assertThat(SiteConfig.read(file).rehearseAt()).contains(LocalTime.of(8, 30));
        Files.writeString(file, good + "rehearseAt: \"half past eight\"\n");
        assertThatThrownBy(() -> SiteConfig.read(file))
                .isInstanceOf(YamlMistake.class)
                .hasMessageContaining("rehearseAt")
                .hasMessageContaining("08:30");
    }

    @Test
    void aMistakeNamesFileLineAndWhatIsExpected() throws IOException {
        Path file = folder.resolve("site.yaml");
        config(Optional.empty()).write(file);
        String good = Files.readString(file);
        int line = 1 + good.lines().toList().indexOf("issuerPort: \"7001\"");
        Files.writeString(file, good.replace("\"7001\"", "\"70001\""));
        assertThatThrownBy(() -> SiteConfig.read(file))
                .isInstanceOf(YamlMistake.class)
                .hasMessageContaining(file + ":" + line + ":")
                .hasMessageContaining("1 to 65535");
        Files.writeString(file, good + "printr: file\n");
        assertThatThrownBy(() -> SiteConfig.read(file))
                .isInstanceOf(YamlMistake.class)
                .hasMessageContaining("printr");
    }
}
