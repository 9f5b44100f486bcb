package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.station.Hub;
import kr.sarangbang.wire.tls.TlsServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The machine of a branch on which the journal is, without a screen of its own. Killed, it is
 * started again by whoever looks after the machine, and its stations come back by themselves.
 */
@Command(
        name = "hub",
        mixinStandardHelpOptions = true,
        description = "Serves the stations of a branch; prints 'ready PORT' on a line of its own.")
final class HubCommand extends Shared {
    private static final long ROUND_SECONDS = 3;

    @Option(names = "--home", required = true, paramLabel = "DIR")
    private Path home;

    @Option(
            names = "--port",
            required = true,
            paramLabel = "P",
            description = "0 for any free one.")
    private int port;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw CommandFailed.wrongUse("A port is 0 to 65535, not " + port);
        }
        var place = new SiteHome(home.toAbsolutePath());
        SiteConfig config = OpenSite.config(place);
        var end = new ProcessEnd();
        try (HomeLock _ = OpenSite.lock(place, "hub")) {
            run(place, config, end);
            return ExitStatus.DONE;
        } finally {
            end.closed();
        }
    }

    private void run(SiteHome place, SiteConfig config, ProcessEnd end)
            throws IOException, InterruptedException {
        var devices = new DeviceSettings(place.devices());
        Peripherals peripherals =
                config.demoClock().isPresent()
                        ? Peripherals.headless(place, devices)
                        : Peripherals.real(place, devices);
        ScheduledExecutorService scheduler =
                Executors.newScheduledThreadPool(
                        2, Thread.ofPlatform().daemon().name("hub-clock").factory());
        try (RunningSite site =
                        RunningSite.open(
                                place,
                                config,
                                RunningSite.newThread(),
                                peripherals,
                                Milestones.NONE,
                                () -> {});
                Hub hub = of(place, config, site, scheduler)) {
            site.resume();
            site.begin();
            site.connection().start();
            var _ =
                    scheduler.scheduleWithFixedDelay(
                            () -> round(site), 0, ROUND_SECONDS, TimeUnit.SECONDS);
            line("ready " + start(hub));
            end.await();
            progress("The hub stops.");
        } finally {
            scheduler.shutdownNow();
        }
    }

    /** What is owed at this machine itself, and what came free for those who wait. */
    private static void round(RunningSite site) {
        try {
            site.printOwed();
            site.settleKeptCash();
            site.settlePromises();
        } catch (RuntimeException e) {
            // The next round tries again; an exception would end the rounds for good.
            System.getLogger(HubCommand.class.getName())
                    .log(System.Logger.Level.ERROR, "a round of the hub failed", e);
        }
    }

    private int start(Hub hub) {
        try {
            return hub.start(port);
        } catch (IOException e) {
            throw CommandFailed.broken("Port " + port + " cannot be had: " + e.getMessage());
        }
    }

    /** The hub over a running site; it does not listen yet. */
    static Hub of(
            SiteHome place, SiteConfig config, RunningSite site, ScheduledExecutorService scheduler)
            throws IOException {
        HubBook book = HubBook.of(place, config);
        return new Hub(
                config.site().text(),
                site.place(),
                site.turn(),
                new SiteCards(config.issuerKey()),
                book,
                new TlsServer(book.server(), Hub.DEADLINES, scheduler),
                scheduler,
                DemoSettings.time(config),
                site::wake,
                new SecureRandom().nextLong(1, Long.MAX_VALUE));
    }
}
