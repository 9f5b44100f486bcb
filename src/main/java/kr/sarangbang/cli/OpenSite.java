package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.application.RequestRights;
import kr.sarangbang.application.ResumeAfterPowerLoss;
import kr.sarangbang.application.RightsOutcome;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.RightCodec;
import kr.sarangbang.codec.Signer;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.foundation.keys.Ed25519Key;
import kr.sarangbang.foundation.keys.KeyFiles;
import kr.sarangbang.infrastructure.clock.AnchoredClock;
import kr.sarangbang.infrastructure.clock.DemoClock;
import kr.sarangbang.infrastructure.clock.ShiftedClock;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.paper.DesignedPapers;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.line8583.LineClockwork;
import kr.sarangbang.infrastructure.line8583.LineIssuer;
import kr.sarangbang.infrastructure.line8583.LineSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.infrastructure.line8583.SiteSignOn;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.infrastructure.signing.SecretSealer;
import kr.sarangbang.infrastructure.signing.SiteSigner;
import kr.sarangbang.infrastructure.signing.SiteSlips;
import kr.sarangbang.infrastructure.sqlite.SiteIdentity;
import kr.sarangbang.infrastructure.sqlite.SiteSessions;
import kr.sarangbang.infrastructure.sqlite.SqliteSiteStore;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.SealedCounter;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import org.jspecify.annotations.Nullable;

/** A site's home, locked and put together; the calling thread is its site thread. */
final class OpenSite implements AutoCloseable {
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(8);
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(6);

    private final HomeLock lock;
    private final SiteConfig config;
    private final SqliteSiteStore store;
    private final SiteSessions sessions;
    private final IssuerConnection connection;
    private final ScheduledExecutorService scheduler;
    private final AtomicLong unmatched;
    private final Workplace place;
    private final ComeOnline comeOnline;
    private volatile @Nullable String trouble;

    private OpenSite(
            HomeLock lock,
            SiteConfig config,
            SqliteSiteStore store,
            SiteSessions sessions,
            IssuerConnection connection,
            ScheduledExecutorService scheduler,
            AtomicLong unmatched,
            Workplace place,
            ComeOnline comeOnline) {
        this.lock = lock;
        this.config = config;
        this.store = store;
        this.sessions = sessions;
        this.connection = connection;
        this.scheduler = scheduler;
        this.unmatched = unmatched;
        this.place = place;
        this.comeOnline = comeOnline;
    }

    static SiteConfig config(SiteHome home) throws IOException {
        if (!Files.isRegularFile(home.config())) {
            throw CommandFailed.wrongUse(
                    home.folder() + " is no site's home; 'join' makes one from an invitation.");
        }
        return SiteConfig.read(home.config());
    }

    static OpenSite open(Path folder, DemoWishes demo, String what) throws IOException {
        var home = new SiteHome(folder.toAbsolutePath());
        SiteConfig config = config(home);
        if (demo.any() && config.demoClock().isEmpty()) {
            throw CommandFailed.wrongUse(
                    "--at, --device and --pause-at are for demo homes; this one is real.");
        }
        HomeLock lock = lock(home, what);
        try {
            return new Assembly(home, config, demo).open(lock);
        } catch (DatabaseRefused refused) {
            lock.close();
            throw CommandFailed.broken(String.valueOf(refused.getMessage()));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static SiteIdentity identity(SiteHome home, SiteConfig config, Ed25519Key key)
            throws IOException {
        return new SiteIdentity(
                config.site(),
                config.incarnation(),
                Bytes.of(key.publicKey()),
                Bytes.fromHex(Files.readString(home.rowKey()).strip()));
    }

    static HomeLock lock(SiteHome home, String what) throws IOException {
        try {
            return HomeLock.take(home.lock(), what);
        } catch (HomeLock.HomeInUse used) {
            throw CommandFailed.broken(String.valueOf(used.getMessage()));
        }
    }

    static AnchoredClock clock(SiteConfig config, DeviceSettings devices, Bulletin bulletin) {
        InstantSource right = DemoSettings.time(config);
        InstantSource wall = new ShiftedClock(right, () -> devices.get("clock"));
        // A demo's clock jumps when it is told to, so it is also what jumps are measured by.
        LongSupplier nanos =
                config.demoClock().isPresent()
                        ? () -> right.instant().toEpochMilli() * 1_000_000
                        : System::nanoTime;
        return new AnchoredClock(wall, nanos, () -> bulletin);
    }

    /** Puts a site together, each part once. */
    private static final class Assembly {
        private final SiteHome home;
        private final SiteConfig config;
        private final DemoWishes demo;
        private final DeviceSettings devices;

        Assembly(SiteHome home, SiteConfig config, DemoWishes demo) throws IOException {
            this.home = home;
            this.config = config;
            this.demo = demo;
            this.devices = new DeviceSettings(home.devices());
            DemoSettings.apply(config, devices, demo);
        }

        OpenSite open(HomeLock lock) throws IOException {
            SqliteFile.unpackInto(home.scratch());
            var sessions = new SiteSessions();
            Ed25519Key key = KeyFiles.readKey(home.siteKey());
            Signer signer = key::sign;
            SiteIdentity identity = identity(home, config, key);
            SqliteSiteStore store =
                    SqliteSiteStore.open(
                            home.database(),
                            identity,
                            sessions,
                            SealedCounter.NONE,
                            SqliteSiteStore.SPACE_FLOOR);
            Bulletin bulletin = store.bulletin();
            AnchoredClock clock = clock(config, devices, bulletin);
            Journal journal =
                    store.journal(
                            new EntryPen(
                                    (header, entry) -> EntryCodec.sign(signer, header, entry),
                                    clock));
            var scheduler =
                    Executors.newScheduledThreadPool(
                            1, Thread.ofPlatform().daemon().name("line-clock").factory());
            var late = new LateComeOnline(clock);
            var unmatched = new AtomicLong();
            IssuerConnection connection = line(key, clock, scheduler, late, unmatched);
            Workplace place = place(journal, bulletin, clock, signer, connection);
            var comeOnline = new ComeOnline(place);
            late.be(comeOnline);
            return new OpenSite(
                    lock,
                    config,
                    store,
                    sessions,
                    connection,
                    scheduler,
                    unmatched,
                    place,
                    comeOnline);
        }

        private IssuerConnection line(
                Ed25519Key key,
                AnchoredClock clock,
                ScheduledExecutorService scheduler,
                LateComeOnline late,
                AtomicLong unmatched)
                throws IOException {
            LineSettings settings = LineSettings.standard(config.issuerHost(), config.issuerPort());
            var tls =
                    new TlsClient(
                            new TlsIdentity(
                                    key.toJdk(),
                                    KeyFiles.readCertificate(home.lineCertificate()),
                                    KeyFiles.readCertificate(home.authority())),
                            settings.deadlines(),
                            scheduler);
            return new IssuerConnection(
                    settings,
                    tls,
                    new MessageCodec(),
                    new SiteSignOn(
                            config.site(),
                            config.incarnation(),
                            clock,
                            late::signOn,
                            late::signedOn),
                    new LineClockwork(scheduler, new SecureRandom(), clock::now, System::nanoTime),
                    // A late answer decides nothing here: its act was finished or undone under the
                    // same identifier, and the issuer keeps what it decided.
                    message -> unmatched.incrementAndGet());
        }

        private Workplace place(
                Journal journal,
                Bulletin bulletin,
                AnchoredClock clock,
                Signer signer,
                IssuerConnection connection) {
            var slips = new SiteSlips(config.issuerKey());
            var printer = new HomePrinter(home.papers(), devices::printerFault);
            return new Workplace(
                    journal,
                    bulletin,
                    RightCodec.readCredential(config.credential()),
                    clock,
                    slips,
                    new SiteSigner(signer),
                    new LineIssuer(
                            connection,
                            config.site(),
                            config.incarnation(),
                            clock,
                            ANSWER_PATIENCE),
                    printer,
                    printer,
                    new SimulatedPaymentTerminal(
                            new PaymentMemory(home.payments()), devices::paymentMode),
                    new DesignedPapers(slips),
                    (verifier, pin) -> verifier.admits(pin),
                    new SecretSealer(config.sealingKey(), new SecureRandom()),
                    demo.milestones(),
                    new SecureRandom());
        }
    }

    SiteConfig config() {
        return config;
    }

    Workplace place() {
        return place;
    }

    boolean isDemo() {
        return config.demoClock().isPresent();
    }

    /** Answers that came when nobody waited for them any more. */
    long unmatched() {
        return unmatched.get();
    }

    /** Decides what a power cut left open; before anything else. */
    ResumeAfterPowerLoss.Resumed resume() {
        return new ResumeAfterPowerLoss(place).resume();
    }

    /** Tries the line once, briefly; whether it is up. */
    boolean connect() throws InterruptedException {
        return connect(s -> !(s instanceof LineState.Connecting), CONNECT_PATIENCE);
    }

    /** Tries the line again and again, at most so long; whether it is up. */
    boolean connect(Duration patience) throws InterruptedException {
        return connect(LineState::isUp, patience);
    }

    /**
     * The thread that acts waits here. After that nothing is tried any more: a line that came up in
     * the middle of an act would sign on, and so read the journal, beside it.
     */
    private boolean connect(Predicate<LineState> until, Duration patience)
            throws InterruptedException {
        connection.start();
        LineState state = connection.await(until, patience);
        connection.whenStateChanges(this::leaveItDown);
        if (!state.isUp()) {
            connection.close();
        }
        return state.isUp();
    }

    private void leaveItDown(LineState state) {
        if (state instanceof LineState.Down down && trouble == null) {
            trouble = down.reason();
            connection.close();
        }
    }

    /** Sends what waits, once, if the line is up: whoever acts by commands has no outbox. */
    void deliver() {
        if (place.issuer().up()) {
            var forward = new ForwardEntries(place);
            List<Request.Deliver> batches = forward.next();
            if (!batches.isEmpty()) {
                forward.settle(forward.send(batches));
            }
        }
    }

    /** Takes what was granted and is not yet in the journal. */
    RightsOutcome pendingRights() {
        return new RequestRights(place).pending();
    }

    ComeOnline comeOnline() {
        return comeOnline;
    }

    Optional<String> lineTrouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void close() throws IOException {
        connection.close();
        scheduler.shutdownNow();
        store.close();
        sessions.close();
        lock.close();
    }

    /** A new random key of 32 bytes in hexadecimal, as a file of its owner's. */
    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return Bytes.of(key).hex().getBytes(StandardCharsets.US_ASCII);
    }

    /** The real clock, or the one that this demo shares. */
    static final class DemoSettings {
        private DemoSettings() {}

        static InstantSource time(SiteConfig config) {
            return config.demoClock()
                    .<InstantSource>map(file -> new DemoClock(file, InstantSource.system()))
                    .orElseGet(InstantSource::system);
        }

        static void apply(SiteConfig config, DeviceSettings devices, DemoWishes demo)
                throws IOException {
            if (demo.at().isPresent() && config.demoClock().isPresent()) {
                new DemoClock(config.demoClock().get(), InstantSource.system())
                        .moveTo(demo.at().get());
            }
            for (String wish : demo.devices()) {
                int equals = wish.indexOf('=');
                String name = equals < 0 ? wish : wish.substring(0, equals);
                String value = equals < 0 ? "" : wish.substring(equals + 1);
                Optional<String> problem =
                        name.equals("clock")
                                ? ShiftedClock.problem(value)
                                : DeviceSettings.problem(name, value);
                if (problem.isPresent()) {
                    throw CommandFailed.wrongUse(problem.get());
                }
                devices.set(name, value);
            }
        }
    }
}
