package kr.sarangbang.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything in one go, on simulated devices: issuer, kiosk and shop, each a program. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Issuer, kiosk and shop in one go with simulated devices; opens windows.")
final class DemoCommand extends Shared {
    private static final long CLOSING_SECONDS = 15;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the demo lives; a new folder that is left behind if absent.")
    private @Nullable Path home;

    @Override
    public Integer call() throws Exception {
        Path folder =
                home == null
                        ? Files.createTempDirectory("sarangbang-demo-")
                        : home.toAbsolutePath();
        if (!OpenCommand.hasDisplay()) {
            return tour(folder);
        }
        Files.createDirectories(folder);
        var homes = new DemoHomes(folder, this::progress);
        var end = new ProcessEnd();
        List<Process> children = new ArrayList<>();
        try {
            boolean fresh = !homes.made();
            if (fresh) {
                homes.make(InstantSource.system().instant());
            }
            Process issuer =
                    start(
                            children,
                            "issuer",
                            "run",
                            "--home",
                            "" + homes.issuer(),
                            "--port",
                            "" + homes.port());
            int port = awaitReady(issuer);
            if (fresh) {
                homes.join(port);
                homes.enrol();
            }
            Process kiosk = start(children, "open", "--home", "" + homes.kiosk(), "--windowed");
            Process shop = start(children, "open", "--home", "" + homes.shop(), "--windowed");
            progress(
                    words(
                            "창을 모두 닫으면 끝나요. 이 체험은 " + folder + "에 남아 있어요.",
                            "It ends when the windows are closed. It is kept in " + folder + "."));
            var _ = CompletableFuture.allOf(kiosk.onExit(), shop.onExit()).thenRun(end::wish);
            end.await();
            return ExitStatus.DONE;
        } finally {
            stop(children);
            end.closed();
        }
    }

    private int tour(Path folder) {
        Path out = folder.resolve("tour");
        progress(
                words(
                        "화면이 없어서 창을 열 수 없어요. 대신 둘러보기를 해요: " + out,
                        "There is no display to open windows on; running the tour instead: "
                                + out));
        List<String> words = new ArrayList<>(List.of("tour", "--out", out.toString()));
        return Main.run(out(), err(), words.toArray(new String[0]));
    }

    /** A child of this program, with the same Java and the same classes. */
    private static Process start(List<Process> children, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(Main.class.getName());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        if (!words[0].equals("issuer")) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        Process child = builder.start();
        children.add(child);
        return child;
    }

    /** Waits for the issuer's line 'ready PORT'; what else it prints is passed over. */
    private static int awaitReady(Process issuer) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(issuer.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready ")) {
                return Integer.parseInt(line.substring("ready ".length()).strip());
            }
        }
        throw CommandFailed.broken("The issuer did not start; its lines above say why.");
    }

    /** Asks all to end at once and waits; who does not end is ended. What waits is on disk. */
    private static void stop(List<Process> children) throws InterruptedException {
        children.forEach(Process::destroy);
        for (Process child : children) {
            if (!child.waitFor(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        }
    }
}
