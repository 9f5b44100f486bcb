package kr.sarangbang.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kr.sarangbang.domain.Bytes;
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
import kr.sarangbang.ui.kiosk.KioskDevices;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.WindowPlace;

/**
 * The hands before a demo's simulated devices: a tray beside the screen. Papers of every site of
 * the same demo lie on it, so that what a kiosk printed can be held to a shop's scanner.
 */
final class DemoHands implements KioskDevices.StaffLight {
    private static final int PAPERS = 2;

    private final SiteHome home;
    private final SiteConfig config;
    private final Catalogue words;
    private final Cabinet cabinet;
    private final DeviceSettings switches;
    private volatile boolean lit;
    private volatile Optional<String> member = Optional.empty();

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

    /**
     * Opens the tray. FX thread.
     *
     * @param scanned takes what the scanner read, on the FX thread
     */
    void open(RunningSite site, Consumer<String> scanned) {
        var acts = new ArrayList<Act>();
        if (config.role() != SiteRole.SHOP) {
            acts.add(act("tray.card", this::holdCard, () -> cabinet.cards().isPresent()));
            acts.add(act("tray.insert", cabinet.slot()::insert, cabinet.slot()::awaited));
            acts.add(act("tray.note1", () -> note(10_000), () -> cabinet.notes().isPresent()));
            acts.add(act("tray.note5", () -> note(50_000), () -> cabinet.notes().isPresent()));
        }
        acts.add(
                new Act(
                        () -> words.text(paperIsOut() ? "tray.refill" : "tray.paperOut"),
                        () -> true,
                        () -> set("printer", paperIsOut() ? "ok" : "paper-out")));
        acts.add(
                new Act(
                        () -> words.text(lineIsOff(site) ? "tray.lineOn" : "tray.lineOff"),
                        () -> true,
                        () -> switchLine(site)));
        new DeviceTray(
                        words,
                        acts,
                        this::papers,
                        paper -> read(paper).ifPresent(scanned),
                        () -> lit)
                .open(
                        words.text("tray.title") + " · " + config.site(),
                        words.text("tray.hint"),
                        config.role() == SiteRole.SHOP
                                ? WindowPlace.UNDER_SHOP
                                : WindowPlace.BESIDE_KIOSK);
    }

    /** Keeps whose limit lies at this site: the demo's card is theirs. Site thread. */
    void know(RunningSite site) {
        member =
                site.place().journal().view().limits().stream()
                        .map(lent -> lent.right().member().toString())
                        .findFirst();
    }

    private Act act(String word, Runnable done, BooleanSupplier possible) {
        return new Act(() -> words.text(word), possible, done);
    }

    private void holdCard() {
        member.ifPresent(
                number ->
                        cabinet.cards()
                                .ifPresent(
                                        (SimulatedCardReader reader) ->
                                                reader.hold(
                                                        number,
                                                        challenge ->
                                                                Bytes.of(new byte[32]).hex())));
    }

    private void note(long won) {
        cabinet.notes().ifPresent((SimulatedCashAcceptor slot) -> slot.insert(Won.of(won)));
    }

    private boolean paperIsOut() {
        return switches.printerFault().isPresent();
    }

    private void set(String device, String value) {
        try {
            switches.set(device, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean lineIsOff(RunningSite site) {
        return site.connection().state() instanceof LineState.Down;
    }

    private static void switchLine(RunningSite site) {
        if (lineIsOff(site)) {
            site.connection().start();
            site.connection().tryNow();
        } else {
            site.connection().close();
        }
    }

    /** The newest papers of every site of this demo. */
    private List<Path> papers() {
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
            return List.copyOf(all.subList(0, Math.min(PAPERS, all.size())));
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
