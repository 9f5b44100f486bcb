package kr.sarangbang.infrastructure.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: what must be unpacked to call the card service is unpacked in the home, and the machine's
 * temporary folder is not used. Method: processes of their own whose temporary folder is not there.
 */
@NeedsProgram("pcscd")
class UnpackedLibraryTest {
    private static final String NO_LIBRARY = "libpcsclite1";

    @TempDir Path folder = Path.of("");

    /** Says what is wrong with the readers; the folder to unpack into may be the argument. */
    public static void main(String[] arguments) {
        if (arguments.length == 1) {
            PcscCardReader.unpackInto(Path.of(arguments[0]));
        }
        System.out.println(new PcscCardReader("").trouble().orElse("nothing"));
    }

    private String said(Optional<Path> home) throws IOException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + folder.resolve("not-there"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnpackedLibraryTest.class.getName());
        // Whatever JNA keeps for a person would be found there.
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("not-there").toString());
        home.ifPresent(path -> builder.command().add(path.toString()));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            return said.readAllAsString();
        }
    }

    @Test
    void theLibraryIsUnpackedInTheHome() throws IOException {
        Path home = folder.resolve("home").resolve("tmp");
        assertThat(said(Optional.of(home))).isNotBlank().doesNotContain(NO_LIBRARY);
        assertThat(home).isDirectory();
        assertThat(folder.resolve("not-there")).doesNotExist();
    }
}
