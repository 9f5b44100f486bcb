package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.config.StationConfig;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.signing.SiteCards;
import kr.sarangbang.infrastructure.signing.SiteSlips;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.station.FarBoard;
import kr.sarangbang.station.FarTeller;
import kr.sarangbang.station.FarTickets;
import kr.sarangbang.station.Hub;
import kr.sarangbang.station.StationDevices;
import kr.sarangbang.station.StationLine;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;

/** A station's home, locked, with its devices and its line to the hub. */
final class OpenStation implements ActingPlace, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final SiteHome home;
    private final HomeLock lock;
    private final StationConfig config;
    private final Peripherals peripherals;
    private final ScheduledExecutorService scheduler;
    private final StationLine line;

    private OpenStation(
            SiteHome home,
            HomeLock lock,
            StationConfig config,
            Peripherals peripherals,
            ScheduledExecutorService scheduler)
            throws IOException {
        this.home = home;
        this.lock = lock;
        this.config = config;
        this.peripherals = peripherals;
        this.scheduler = scheduler;
        this.line = line(home, config, peripherals, scheduler);
    }

    static boolean isStation(Path folder) {
        return Files.isRegularFile(new SiteHome(folder.toAbsolutePath()).station());
    }

    static OpenStation open(Path folder, DemoWishes demo, String what) throws IOException {
        var home = new SiteHome(folder.toAbsolutePath());
        StationConfig config = StationConfig.read(home.station());
        if (demo.any() && config.demoClock().isEmpty()) {
            throw CommandFailed.wrongUse("--at and --device are for demo homes; this one is real.");
        }
        if (demo.pauseAt().isPresent()) {
            throw CommandFailed.wrongUse(
                    "--pause-at is for a site's own home: a station's acts run at its hub.");
        }
        HomeLock lock = OpenSite.lock(home, what);
        try {
            var devices = new DeviceSettings(home.devices());
            DemoSettings.apply(config.demoClock(), devices, demo, false);
            return new OpenStation(
                    home,
                    lock,
                    config,
                    config.demoClock().isPresent()
                            ? Peripherals.headless(home, devices)
                            : Peripherals.real(home, devices),
                    Executors.newScheduledThreadPool(
                            2, Thread.ofPlatform().daemon().name("station-clock").factory()));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** A station's line to its hub, not started yet. */
    static StationLine line(
            SiteHome home,
            StationConfig config,
            Peripherals peripherals,
            ScheduledExecutorService scheduler)
            throws IOException {
        var tls =
                new TlsClient(
                        new TlsIdentity(
                                KeyFiles.readKey(home.siteKey()).toJdk(),
                                KeyFiles.readCertificate(home.lineCertificate()),
                                KeyFiles.readCertificate(home.authority())),
                        Hub.DEADLINES,
                        scheduler,
                        Optional.of(Hub.NAME));
        return new StationLine(
                hub(config),
                tls,
                new SiteCards(config.issuerKey()),
                new StationDevices(
                        peripherals.printer(),
                        peripherals.drawer(),
                        peripherals.payment(),
                        peripherals.cash()),
                scheduler,
                InstantSource.system(),
                new SecureRandom().nextLong());
    }

    static StationLine.Hubs hub(StationConfig config) {
        return new StationLine.Hubs(
                config.hubHost(), config.hubPort(), config.site().text(), config.name());
    }

    @Override
    public void begin() throws InterruptedException {
        line.start();
        if (!line.await(PATIENCE)) {
            String reason =
                    line.state() instanceof StationLine.State.Down down ? down.reason() : "";
            throw CommandFailed.broken("The branch's hub is not reached: " + reason);
        }
    }

    @Override
    public TellerDesk teller() {
        return new FarTeller(line, DemoSettings.time(config.demoClock()));
    }

    @Override
    public TicketDesk tickets() {
        return new FarTickets(line);
    }

    @Override
    public BoardDesk board() {
        return new FarBoard(line);
    }

    @Override
    public List<String> texts(Slip slip) {
        return new SiteSlips(config.issuerKey()).texts(slip);
    }

    /** A branch has people at its windows. */
    @Override
    public boolean isCounter() {
        return true;
    }

    @Override
    public boolean isDemo() {
        return config.demoClock().isPresent();
    }

    @Override
    public boolean takesCards() {
        return peripherals.hasPaymentTerminal();
    }

    @Override
    public CashAcceptor cash() {
        return peripherals.cash();
    }

    @Override
    public DemoWallet wallet() {
        return new DemoWallet(home, config.issuerKey(), config.demoClock());
    }

    @Override
    public void close() throws IOException {
        line.close();
        scheduler.shutdownNow();
        lock.close();
    }
}
