package kr.sarangbang.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.host.server.IssuerServer;
import kr.sarangbang.host.server.IssuerServerBean;
import kr.sarangbang.host.server.LineDesk;
import kr.sarangbang.host.server.ServerSettings;
import kr.sarangbang.infrastructure.config.DurableFile;
import kr.sarangbang.infrastructure.device.q2.Container;
import kr.sarangbang.infrastructure.device.q2.DeployFolder;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.tls.TlsIdentity;
import kr.sarangbang.wire.tls.TlsServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves until stopped. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Serves until stopped; prints 'ready PORT' on a line of its own.")
final class IssuerRunCommand extends Shared {
    private static final long CLOSING_SECONDS = 20;

    @Option(names = "--home", required = true, paramLabel = "DIR")
    private Path home;

    @Option(
            names = "--port",
            required = true,
            paramLabel = "P",
            description = "0 for any free one.")
    private int port;

    @Option(names = "--pause-at", paramLabel = "booked|answering")
    private @Nullable String pauseAt;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description = "Demo issuers: moves the shared clock forward to this time first.")
    private @Nullable String at;

    @Option(names = "--list-points")
    private boolean listPoints;

    @Override
    public Integer call() throws Exception {
        if (listPoints) {
            IssuerPause.POINTS.forEach(this::line);
            return ExitStatus.DONE;
        }
        if (port < 0 || port > 65_535) {
            throw CommandFailed.wrongUse("A port is 0 to 65535, not " + port);
        }
        if (pauseAt != null && !IssuerPause.POINTS.contains(pauseAt)) {
            throw CommandFailed.wrongUse(
                    "An issuer pauses at one of " + IssuerPause.POINTS + ", not " + pauseAt);
        }
        var place = new IssuerHome(home.toAbsolutePath());
        OpenIssuer.requireIssuer(place);
        OpenIssuer.moveClock(place, at);
        var pause = new IssuerPause(Optional.ofNullable(pauseAt), this::line);
        var end = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        hookTheEnd(end, closed);
        try (OpenIssuer issuer = OpenIssuer.open(home, "issuer run", pause)) {
            if (pauseAt != null && !Files.exists(issuer.home().demoClock())) {
                throw CommandFailed.wrongUse("--pause-at is for a demo's issuer.");
            }
            return serve(issuer, end);
        } finally {
            closed.countDown();
        }
    }

    private int serve(OpenIssuer issuer, CountDownLatch end)
            throws IOException, InterruptedException {
        var scheduler =
                Executors.newScheduledThreadPool(
                        2, Thread.ofPlatform().daemon().name("deadlines").factory());
        ServerSettings settings = ServerSettings.standard(port);
        var tls =
                new TlsServer(
                        new TlsIdentity(
                                KeyFiles.readKey(issuer.home().serverKey()).toJdk(),
                                KeyFiles.readCertificate(issuer.home().serverCertificate()),
                                KeyFiles.readCertificate(issuer.home().authority())),
                        settings.deadlines(),
                        scheduler);
        var server =
                new IssuerServer(
                        settings,
                        tls,
                        new MessageCodec(),
                        new LineDesk(issuer.service()::answer),
                        scheduler,
                        System::nanoTime);
        requireFreePort();
        try (OfficerLine _ =
                OfficerLine.open(
                        issuer.home(), (out, err, words) -> officer(issuer, out, err, words))) {
            IssuerServerBean.offer(
                    new IssuerServerBean.Offer(server, port -> ready(issuer.home(), port)));
            try (Container _ = Container.start(deployed(issuer.home()))) {
                end.await();
                progress("The issuer stops.");
            }
        } finally {
            IssuerServerBean.withdraw();
            scheduler.shutdownNow();
        }
        return ExitStatus.DONE;
    }

    /** Said at once: the hosted server would wait for the port for ever. */
    private void requireFreePort() {
        try (ServerSocket probe = new ServerSocket(port)) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw CommandFailed.broken("Port " + port + " cannot be had: " + e.getMessage());
        }
    }

    private static DeployFolder deployed(IssuerHome home) throws IOException {
        Files.createDirectories(home.log());
        var folder = new DeployFolder(home.deploy());
        folder.fill(
                List.of("00_logger.xml", "/issuer/deploy/20_server.xml"),
                Map.of("log.file", home.log().resolve("q2.log").toString()));
        return folder;
    }

    private void ready(IssuerHome home, int listening) {
        try {
            DurableFile.write(
                    home.port(), Integer.toString(listening).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            progress("Invitations will not name the port: " + e.getMessage());
        }
        line("ready " + listening);
    }

    private static int officer(
            OpenIssuer issuer, java.io.PrintWriter out, java.io.PrintWriter err, String[] words) {
        return Main.run(
                out,
                err,
                parsed -> {
                    List<CommandLine> all = parsed.asCommandLineList();
                    if (all.getLast().getCommand() instanceof OfficerCommand officer) {
                        officer.serveFrom(issuer);
                        return new CommandLine.RunLast().execute(parsed);
                    }
                    throw new CommandLine.ExecutionException(
                            all.getLast(), "only an officer's commands come this way");
                },
                words);
    }

    /** Tells the end when the process is asked to stop, and holds it up until all is closed. */
    private static void hookTheEnd(CountDownLatch end, CountDownLatch closed) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(
                                        () -> {
                                            end.countDown();
                                            awaitClosing(closed);
                                        }));
    }

    private static void awaitClosing(CountDownLatch closed) {
        try {
            if (!closed.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(IssuerRunCommand.class.getName())
                        .log(System.Logger.Level.WARNING, "The issuer did not close in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
