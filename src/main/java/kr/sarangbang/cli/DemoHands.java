package kr.sarangbang.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCardReader;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.slip.QrCode;
import kr.sarangbang.ui.demo.DeviceTray;
import kr.sarangbang.ui.demo.DeviceTray.Act;
import kr.sarangbang.ui.demo.DeviceTray.Paper;
import kr.sarangbang.ui.kiosk.KioskDevices;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.WindowPlace;

/**
 * The hands before a demo's simulated devices: a tray beside the screen. Papers of every site of
 * the same demo lie on it, so that what a kiosk printed can be held to a shop's scanner.
 */
final class DemoHands implements KioskDevices.StaffLight, AutoCloseable {
    private static final int PAPERS = 2;
    private static final long LOOK_MILLISECONDS = 700;

    private final SiteHome home;
    private final SiteConfig config;
    private final Catalogue words;
    private final Cabinet cabinet;
    private final DeviceSettings switches;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("tray").factory());
    private final Map<Path, Paper> known = new HashMap<>();
    private volatile boolean lit;

    DemoHands(SiteHome home, SiteConfig config, Catalogue words, Cabinet cabinet) {
        this.home = home;
        this.config = config;
        this.words = words;
        this.cabinet = cabinet;
        this.switches = new DeviceSettings(home.devices());
    }

    @Override
    public void on() {
        lit = true;
    }

    @Override
    public void off() {
        lit = false;
    }

    @Override
    public boolean there() {
        return true;
    }

    /**
     * Opens the tray and keeps it up to date, on a thread of its own: what a tray shows is read
     * from files, and nobody at the screen waits for that.
     *
     * @param scanned takes what the scanner read, on the FX thread
     */
    void open(RunningSite site, Consumer<String> scanned) {
        var tray = new DeviceTray(words, paper -> thread.execute(() -> hold(paper, scanned)));
        Platform.runLater(
                () ->
                        tray.open(
                                words.text("tray.title") + " · " + config.site(),
                                words.text("tray.hint"),
                                place()));
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> look(site, tray), 0, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private WindowPlace place() {
        return switch (config.role()) {
            case SHOP -> WindowPlace.UNDER_SHOP;
            case TELLER -> WindowPlace.UNDER_CUSTOMER;
            case KIOSK, BRANCH -> WindowPlace.BESIDE_KIOSK;
        };
    }

    private static void hold(Path paper, Consumer<String> scanned) {
        read(paper).ifPresent(code -> Platform.runLater(() -> scanned.accept(code)));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look(RunningSite site, DeviceTray tray) {
        try {
            var view = new DeviceTray.View(acts(site), papers(), lit);
            Platform.runLater(() -> tray.show(view));
        } catch (RuntimeException e) {
            // A demo's tray that cannot look once looks again.
            System.getLogger(DemoHands.class.getName())
                    .log(System.Logger.Level.WARNING, "the tray does not see its devices", e);
        }
    }

    private List<Act> acts(RunningSite site) {
        var acts = new ArrayList<Act>();
        if (config.role() != SiteRole.SHOP) {
            Optional<MemberNumber> member = member(site);
            acts.add(
                    act(
                            "tray.card",
                            member.isPresent() && cabinet.cards().isPresent(),
                            () -> holdCard(member.orElseThrow())));
        }
        if (config.role() == SiteRole.KIOSK || config.role() == SiteRole.BRANCH) {
            acts.add(act("tray.insert", cabinet.slot().awaited(), cabinet.slot()::insert));
            acts.add(act("tray.note1", cabinet.notes().isPresent(), () -> note(10_000)));
            acts.add(act("tray.note5", cabinet.notes().isPresent(), () -> note(50_000)));
        }
        boolean out = switches.printerFault().isPresent();
        acts.add(
                act(
                        out ? "tray.refill" : "tray.paperOut",
                        true,
                        () -> setPrinter(out ? "ok" : "paper-out")));
        boolean off = site.connection().state() instanceof LineState.Down;
        acts.add(act(off ? "tray.lineOn" : "tray.lineOff", true, () -> switchLine(site, off)));
        return acts;
    }

    /** What a hand does is done on the tray's thread. */
    private Act act(String word, boolean possible, Runnable done) {
        return new Act(words.text(word), possible, () -> thread.execute(done));
    }

    /** Whose limit lies at this site: the demo's card is theirs. */
    private static Optional<MemberNumber> member(RunningSite site) {
        return site.hand()
                .run(
                        () ->
                                site.place().journal().view().limits().stream()
                                        .map(lent -> lent.right().member())
                                        .findFirst());
    }

    private void holdCard(MemberNumber member) {
        SimulatedCardReader.Card card = new DemoWallet(home, config).card(member);
        cabinet.cards().ifPresent(reader -> reader.hold(card));
    }

    private void note(long won) {
        cabinet.notes().ifPresent((SimulatedCashAcceptor slot) -> slot.insert(Won.of(won)));
    }

    private void setPrinter(String value) {
        try {
            switches.set("printer", value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void switchLine(RunningSite site, boolean on) {
        if (on) {
            site.connection().start();
            site.connection().tryNow();
        } else {
            site.connection().close();
        }
    }

    /** The newest papers of every site of this demo. */
    private List<Paper> papers() {
        Path town = town();
        try (Stream<Path> sites = Files.list(town)) {
            var all = new ArrayList<Path>();
            for (Path site : sites.toList()) {
                Path papers = new SiteHome(site).papers();
                if (Files.isDirectory(papers)) {
                    try (Stream<Path> files = Files.list(papers)) {
                        files.filter(f -> f.toString().endsWith(".png")).forEach(all::add);
                    }
                }
            }
            all.sort(Comparator.comparing(DemoHands::time).reversed());
            all.subList(Math.min(PAPERS, all.size()), all.size()).forEach(known::remove);
            return all.stream()
                    .limit(PAPERS)
                    .map(file -> known.computeIfAbsent(file, Paper::read))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder in which this demo's homes lie side by side. */
    private Path town() {
        Path folder = home.folder().getParent();
        return folder == null ? home.folder() : folder;
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    /** What the square code on a paper says, read from its picture; empty where there is none. */
    static Optional<String> read(Path paper) {
        try {
            BufferedImage picture = ImageIO.read(paper.toFile());
            int width = picture.getWidth();
            int height = picture.getHeight();
            return QrCode.read(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
        } catch (IOException e) {
            throw new UncheckedIOException("the paper " + paper + " cannot be read", e);
        }
    }
}
