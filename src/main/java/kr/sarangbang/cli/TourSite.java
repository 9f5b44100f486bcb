package kr.sarangbang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import kr.sarangbang.application.desk.SiteDesks;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.tour.UnseenPanel;

/**
 * One site of a tour: its real program with simulated devices, on a panel that nobody sees.
 *
 * @param <T> the screens of its role
 */
final class TourSite<T extends SiteFront> implements AutoCloseable {
    private final HomeLock lock;
    private final RunningSite site;
    private final UnseenPanel<T> panel;
    private final SiteHome home;
    private final TourAlbum album;

    private TourSite(
            HomeLock lock, RunningSite site, UnseenPanel<T> panel, SiteHome home, TourAlbum album) {
        this.lock = lock;
        this.site = site;
        this.panel = panel;
        this.home = home;
        this.album = album;
    }

    /** Opens a site's program; its line is being tried when this returns. */
    static <T extends SiteFront> TourSite<T> open(
            Path folder,
            Look look,
            Function<ExecutorService, SiteFront.Maker<T>> maker,
            CashAcceptor notes,
            Milestones pauses,
            TourAlbum album)
            throws IOException {
        var home = new SiteHome(folder);
        HomeLock lock = OpenSite.lock(home, "tour");
        ExecutorService thread = RunningSite.newThread();
        UnseenPanel<T> panel = UnseenPanel.open(look, album.words(), maker.apply(thread)::make);
        T front = panel.ask(screens -> screens);
        Milestones milestones =
                point -> {
                    if (point == Milestones.Point.PRINTING) {
                        Platform.runLater(front::printing);
                    }
                    pauses.reached(point);
                };
        RunningSite site =
                RunningSite.open(
                        home,
                        OpenSite.config(home),
                        thread,
                        Peripherals.headless(home, new DeviceSettings(home.devices()))
                                .withoutDrawer(),
                        milestones,
                        () -> Platform.runLater(front::changed));
        site.resume();
        panel.act(screens -> screens.ready(new SiteDesks(site.place(), notes)));
        site.connection().start();
        site.begin();
        return new TourSite<>(lock, site, panel, home, album);
    }

    RunningSite site() {
        return site;
    }

    UnseenPanel<T> panel() {
        return panel;
    }

    SiteHome home() {
        return home;
    }

    void press(String id) {
        panel.press(id);
    }

    /** Waits until the screen is this one. */
    void awaitScreen(Function<T, Screen> current, Class<? extends Screen> wanted) {
        panel.await(wanted.getSimpleName(), () -> wanted.isInstance(current.apply(panel.shown())));
    }

    /** Waits until the line is as wished and the screens know. */
    void awaitLine(boolean up) {
        if (up) {
            site.connection().tryNow();
        }
        panel.await("the line", () -> site.place().issuer().up() == up);
        settle();
    }

    /** Waits until everything has been delivered and the screens know. */
    void awaitDelivered() {
        panel.await("the delivery", () -> waiting() == 0);
        settle();
    }

    long waiting() {
        return site.hand().run(() -> site.place().journal().backlog().waiting());
    }

    /** What the site knows now, the screens know too when this returns. */
    void settle() {
        panel.act(SiteFront::changed);
        // Behind it on both threads: what was asked before has been answered and drawn.
        site.hand().run(() -> true);
        panel.ask(screens -> true);
    }

    /** A picture of the screen as it is when everything known is drawn. */
    void shoot(String name) {
        settle();
        shootNow(name);
    }

    /** A picture of the screen as it is, while the site thread is held. */
    void shootNow(String name) {
        panel.shoot(album.next(name));
    }

    /** What the square code on the last paper says, read from its picture. */
    String lastPaper() {
        try (Stream<Path> files = Files.list(home.papers())) {
            List<Path> pictures =
                    files.filter(f -> f.toString().endsWith(".png"))
                            .sorted(TourSite::byTime)
                            .toList();
            return DemoHands.read(pictures.getLast())
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "no code can be read on " + pictures.getLast()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int byTime(Path one, Path other) {
        try {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        site.close();
        lock.close();
    }
}
