package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.NeedsProgram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the launcher builds when it must, says what is missing in one sentence and leaves stdout to
 * the command. Method: the real script in a checkout of its own, with a Java and a Maven that only
 * write down how they were called.
 */
@NeedsProgram({"bash", "flock", "stat", "sha256sum"})
class LauncherTest {
    private static final String JAVA =
            """
            #!/bin/bash
            for word in "$@"; do case $word in -XX:AOTCacheOutput=*) exit 1 ;; esac; done
            printf 'java %s\\n' "$*"
            exit 7
            """;
    private static final String MAVEN =
            """
            #!/bin/bash
            echo "[INFO] noise"
            echo "mvn $*" >>"$CALLS"
            if [ -n "${BROKEN:-}" ]; then echo "[ERROR] it does not compile"; exit 1; fi
            mkdir -p target/lib target/classes target/test-classes
            touch target/sarangbang-1.jar target/lib/part-2.jar
            echo "$JAVA25_HOME" >target/jdk
            case $* in *test-compile*) echo test.jar >target/test-classpath.txt ;; esac
            """;
    private static final String LIBRARIES =
            "libfreetype.so.6 libfontconfig.so.1 libpango-1.0.so.0 libpangoft2-1.0.so.0"
                    + " libgtk-3.so.0";

    private record Run(int status, String out, String err) {}

    @TempDir Path folder = Path.of("");
    private Path top = Path.of("");
    private Path jdk = Path.of("");
    private Path tools = Path.of("");
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aCheckoutOfItsOwn() throws Exception {
        top = folder.resolve("check out");
        jdk = folder.resolve("jdk");
        tools = folder.resolve("tools");
        Files.createDirectories(top.resolve("src/main"));
        Files.createDirectories(tools);
        Files.createFile(top.resolve("pom.xml"));
        Files.createFile(top.resolve("src/main/A.java"));
        // The machine's own JDKs are out of sight.
        script(
                top.resolve("sarangbang"),
                Files.readString(Path.of("sarangbang")).replace("/usr/lib/jvm", "/nowhere"));
        script(jdk.resolve("bin/java"), JAVA);
        script(jdk.resolve("bin/javac"), "");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
        script(tools.resolve("mvn"), MAVEN);
        libraries(LIBRARIES);
        for (String program :
                List.of(
                        "bash",
                        "cat",
                        "cp",
                        "cut",
                        "dirname",
                        "find",
                        "flock",
                        "ls",
                        "mkdir",
                        "mktemp",
                        "mv",
                        "nice",
                        "readlink",
                        "rm",
                        "sed",
                        "sha256sum",
                        "stat",
                        "touch")) {
            Files.createSymbolicLink(tools.resolve(program), which(program));
        }
        environment.put("PATH", tools.toString());
        environment.put("CALLS", folder.resolve("calls").toString());
        environment.put("SARANGBANG_JAVA", jdk.toString());
        environment.put("SARANGBANG_NO_CACHE", "1");
    }

    private void libraries(String names) throws IOException {
        script(tools.resolve("ldconfig"), "#!/bin/bash\necho " + names + "\n");
    }

    private static Path which(String program) {
        for (String place : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path file = Path.of(place, program);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException(program + " is not installed");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start(Path launcher, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        Path files = Files.createTempDirectory(folder, "run");
        process.redirectOutput(files.resolve("out").toFile());
        process.redirectError(files.resolve("err").toFile());
        environment.put("LAST", files.toString());
        return process.start();
    }

    private Run run(String... words) throws Exception {
        Process process = start(top.resolve("sarangbang"), words);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Path files = Path.of(environment.getOrDefault("LAST", ""));
        return new Run(
                process.exitValue(),
                Files.readString(files.resolve("out")),
                Files.readString(files.resolve("err")));
    }

    private List<String> mavenCalls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    @Test
    void theFirstStartBuildsAndOnlyTheCommandWritesToStdout() throws Exception {
        Run first = run("status", "--home", "a b");
        assertThat(first.out()).matches("java .* kr\\.sarangbang\\.cli\\.Main status --home a b\n");
        assertThat(first.status()).as("the command's own").isEqualTo(7);
        assertThat(first.err()).contains("building").doesNotContain("noise");
        assertThat(Files.readString(top.resolve("target/jdk"))).startsWith(jdk.toString());
        assertThat(run("status").err()).isEmpty();
        assertThat(mavenCalls()).hasSize(1);
    }

    /** A warning about the start cache once stood before a command's JSON. */
    @Test
    void whatTheJvmItselfHasToSayGoesToStderr() throws Exception {
        assertThat(run("status").out()).startsWith("java -Xlog:disable -Xlog:all=warning:stderr ");
    }

    @Test
    void aChangedAndADeletedSourceAreBuiltAgain() throws Exception {
        run("status");
        FileTime later =
                FileTime.from(
                        Files.getLastModifiedTime(top.resolve("target/sarangbang-1.jar"))
                                .toInstant()
                                .plus(Duration.ofSeconds(5)));
        Files.setLastModifiedTime(top.resolve("src/main/A.java"), later);
        run("status");
        assertThat(mavenCalls()).hasSize(2);
        Files.delete(top.resolve("src/main/A.java"));
        Files.setLastModifiedTime(top.resolve("src/main"), later);
        run("status");
        assertThat(mavenCalls()).hasSize(3);
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        Process one = start(top.resolve("sarangbang"), "status");
        Process other = start(top.resolve("sarangbang"), "status");
        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(List.of(one.exitValue(), other.exitValue())).containsOnly(7);
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void itStartsThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), top.resolve("sarangbang"));
        Process process = start(link, "status");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(7);
    }

    @Test
    void theSimulationRunsOnTheTestClassPath() throws Exception {
        Run run = run("simulate", "--seed", "1");
        assertThat(run.out())
                .contains("target/test-classes:")
                .contains("test.jar kr.sarangbang.simulation.SimulateMain --seed 1");
    }

    @Test
    void whatIsMissingIsSaidInOneSentence() throws Exception {
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        assertRefused(run("status"), "Java 25 or newer is needed");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"26\"\n");
        Files.delete(tools.resolve("mvn"));
        assertRefused(run("status"), "Maven is needed");
    }

    @Test
    void whatDrawingNeedsIsAskedOnlyOfCommandsThatDraw() throws Exception {
        run("status");
        environment.put("DISPLAY", ":0");
        assertThat(run("open").status()).isEqualTo(7);
        for (String library :
                List.of("libfreetype", "libfontconfig", "libpango", "libpangoft2", "libgtk-3")) {
            libraries(LIBRARIES.replace(library, "other"));
            assertRefused(run("open"), "install Debian's package");
            assertThat(run("sell").status()).isEqualTo(7);
        }
        assertThat(run("tour").status()).as("draws without GTK").isEqualTo(7);
        libraries(LIBRARIES);
        environment.remove("DISPLAY");
        assertRefused(run("open"), "DISPLAY is not set");
        assertThat(run("demo").status()).as("runs the tour instead").isEqualTo(7);
    }

    @Test
    void aBrokenBuildIsShownAndStopsIt() throws Exception {
        environment.put("BROKEN", "1");
        Run run = run("status");
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("it does not compile").contains("the build failed");
    }

    private static void assertRefused(Run run, String sentence) {
        assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> !line.contains("building"))).hasSize(1);
        assertThat(run.err()).contains(sentence);
    }
}
