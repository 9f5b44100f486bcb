package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kr.sarangbang.application.ComeOnline;
import kr.sarangbang.application.ForwardEntries;
import kr.sarangbang.application.PayCashClaim;
import kr.sarangbang.application.RequestRights;
import kr.sarangbang.application.ResumeAfterPowerLoss;
import kr.sarangbang.application.RightsOutcome;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.application.desk.BoardDesk;
import kr.sarangbang.application.desk.SiteBoardDesk;
import kr.sarangbang.application.desk.SiteTellerDesk;
import kr.sarangbang.application.desk.SiteTicketDesk;
import kr.sarangbang.application.desk.TellerDesk;
import kr.sarangbang.application.desk.TicketDesk;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.Milestones;
import org.jspecify.annotations.Nullable;

/** A site's home, locked and put together; the calling thread is its site thread. */
final class OpenSite implements ActingPlace, AutoCloseable {
    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(6);

    private final SiteHome home;
    private final HomeLock lock;
    private final SiteConfig config;
    private final Peripherals peripherals;
    private final SiteParts parts;
    private volatile @Nullable String trouble;

    private OpenSite(
            SiteHome home,
            HomeLock lock,
            SiteConfig config,
            Peripherals peripherals,
            SiteParts parts) {
        this.home = home;
        this.lock = lock;
        this.config = config;
        this.peripherals = peripherals;
        this.parts = parts;
    }

    static SiteConfig config(SiteHome home) throws IOException {
        if (!Files.isRegularFile(home.config())) {
            throw CommandFailed.wrongUse(
                    home.folder() + " is no site's home; 'join' makes one from an invitation.");
        }
        return SiteConfig.read(home.config());
    }

    static OpenSite open(Path folder, DemoWishes demo, String what) throws IOException {
        return open(folder, demo, demo.milestones(), what);
    }

    /** Opens a site whose acts are watched as they pass their points. */
    static OpenSite open(Path folder, DemoWishes demo, Milestones milestones, String what)
            throws IOException {
        var home = new SiteHome(folder.toAbsolutePath());
        SiteConfig config = config(home);
        if (demo.any() && config.demoClock().isEmpty()) {
            throw CommandFailed.wrongUse(
                    "--at, --device and --pause-at are for demo homes; this one is real.");
        }
        HomeLock lock = lock(home, what);
        try {
            var devices = new DeviceSettings(home.devices());
            DemoSettings.apply(config, devices, demo);
            Peripherals peripherals =
                    config.demoClock().isPresent()
                            ? Peripherals.headless(home, devices)
                            : Peripherals.real(home, devices);
            return new OpenSite(
                    home,
                    lock,
                    config,
                    peripherals,
                    new SiteAssembly(home, config, devices)
                            .put(peripherals, milestones, SiteHand.HERE));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static HomeLock lock(SiteHome home, String what) throws IOException {
        try {
            return HomeLock.take(home.lock(), what);
        } catch (HomeLock.HomeInUse used) {
            throw CommandFailed.broken(String.valueOf(used.getMessage()));
        }
    }

    SiteConfig config() {
        return config;
    }

    Workplace place() {
        return parts.place();
    }

    /** Decides what was left, and takes what was granted if there is a line. */
    @Override
    public void begin() throws InterruptedException {
        resume();
        if (connect()) {
            pendingRights();
        }
    }

    @Override
    public TellerDesk teller() {
        return new SiteTellerDesk(place());
    }

    @Override
    public TicketDesk tickets() {
        return new SiteTicketDesk(place());
    }

    @Override
    public BoardDesk board() {
        return new SiteBoardDesk(place());
    }

    @Override
    public List<String> texts(Slip slip) {
        return place().slips().texts(slip);
    }

    @Override
    public boolean isCounter() {
        return switch (config.role()) {
            case TELLER, BRANCH -> true;
            case KIOSK, SHOP -> false;
        };
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
        return new DemoWallet(home, config);
    }

    /** Decides what a power cut left open; before anything else. */
    ResumeAfterPowerLoss.Resumed resume() {
        return new ResumeAfterPowerLoss(parts.place(), cash()).resume();
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
        parts.connection().start();
        LineState state = parts.connection().await(until, patience);
        parts.connection().whenStateChanges(this::leaveItDown);
        if (!state.isUp()) {
            parts.connection().close();
        }
        return state.isUp();
    }

    private void leaveItDown(LineState state) {
        if (state instanceof LineState.Down down && trouble == null) {
            trouble = down.reason();
            parts.connection().close();
        }
    }

    /** Sends what waits, once, if the line is up: whoever acts by commands has no outbox. */
    void deliver() {
        if (parts.place().issuer().up()) {
            new PayCashClaim(parts.place()).release();
            var forward = new ForwardEntries(parts.place());
            ForwardEntries.Pass pass = forward.pass();
            List<Request.Deliver> batches = pass.next();
            boolean settled = false;
            while (!settled && !batches.isEmpty()) {
                ForwardEntries.Result round = pass.settle(batches, forward.send(batches));
                settled = round.acknowledged() + round.refused() > 0;
                batches = pass.next();
            }
        }
    }

    /** Takes what was granted and is not yet in the journal. */
    RightsOutcome pendingRights() {
        return new RequestRights(parts.place()).pending();
    }

    /** Delivers what earlier incarnations of this home left, if the line is up. */
    ForwardEntries.Result deliverEarlier() throws IOException, InterruptedException {
        return parts.place().issuer().up()
                ? LeftDelivery.ofEarlier(home, config, parts.place().bulletin().epoch())
                : new ForwardEntries.Result(0, 0, LeftDelivery.waitingOfEarlier(home));
    }

    ComeOnline comeOnline() {
        return parts.comeOnline();
    }

    Optional<String> lineTrouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void close() throws IOException {
        parts.close();
        lock.close();
    }

    /** A new random key of 32 bytes in hexadecimal, as a file of its owner's. */
    static byte[] newKey(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return Bytes.of(key).hex().getBytes(StandardCharsets.US_ASCII);
    }
}
