package kr.sarangbang.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import kr.sarangbang.application.desk.SiteDesks;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.infrastructure.config.SiteConfig;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.ui.kiosk.KioskDevices;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.SiteProgram;

/**
 * A site with its window, from the first frame to the last. The frame comes first; devices, journal
 * and line come up behind it.
 */
final class SiteWindow {
    /** How often a printer that works again gets its due; {@link SiteRounds} counts in them. */
    private static final long ROUND_SECONDS = 3;

    /** A printer that is not there yet is looked for again with each round. */
    private static final Duration PRINTER_PATIENCE = Duration.ofSeconds(15);

    private final SiteHome home;
    private final SiteConfig config;
    private final OpenWish wish;
    private final ProcessEnd end;
    private final Consumer<String> told;
    private final Catalogue words;
    private final ExecutorService thread = RunningSite.newThread();
    private final Cabinet cabinet;
    private final Optional<DemoHands> hands;
    private final StartMarks marks = StartMarks.ofProperty();

    /**
     * @param told hears in sentences what does not start
     */
    SiteWindow(
            SiteHome home,
            SiteConfig config,
            OpenWish wish,
            ProcessEnd end,
            Consumer<String> told) {
        this.home = home;
        this.config = config;
        this.wish = wish;
        this.words = new Catalogue(wish.language());
        this.end = end;
        this.told = told;
        boolean demo = config.demoClock().isPresent();
        this.cabinet = new Cabinet(home, demo);
        // Nothing is held to a board, so no tray of simulated devices lies over it.
        boolean tray = demo && wish.face() != OpenWish.Face.BOARD;
        this.hands =
                tray ? Optional.of(new DemoHands(home, config, words, cabinet)) : Optional.empty();
    }

    /** Runs until the window is closed or the process is asked to end. The lock must be held. */
    void run() throws IOException, InterruptedException {
        SiteFront front = fronts().open();
        marks.firstFrame();
        Consumer<String> scanned = code -> Platform.runLater(() -> front.scanned(code));
        try (cabinet;
                var _ = cabinet.scanner().listen(scanned)) {
            cabinet.start(told);
            Milestones milestones =
                    point -> {
                        if (point == Milestones.Point.PRINTING) {
                            Platform.runLater(front::printing);
                        }
                    };
            try (RunningSite site =
                    RunningSite.open(
                            home,
                            config,
                            thread,
                            wish.face() == OpenWish.Face.TELLER
                                    ? cabinet.counter()
                                    : cabinet.peripherals(),
                            milestones,
                            () -> Platform.runLater(front::changed))) {
                serve(front, site);
            }
        } finally {
            // The toolkit ends itself when the process does, and would be waited for in vain.
            if (!end.isSignalled()) {
                SiteProgram.end();
            }
        }
    }

    private void serve(SiteFront front, RunningSite site) throws IOException, InterruptedException {
        if (site.leftOpen()) {
            // What a power cut left between two steps needs the printer and the terminal.
            cabinet.awaitStarted(told);
        }
        site.resume();
        Platform.runLater(() -> front.ready(new SiteDesks(site.place(), cabinet.acceptor())));
        cabinet.host(site);
        site.begin();
        if (cabinet.awaitPrinter(PRINTER_PATIENCE)) {
            Platform.runLater(front::changed);
            marks.salePossible();
        }
        cabinet.awaitStarted(told);
        hands.ifPresent(all -> all.open(site, front::scanned));
        try (ScheduledExecutorService rounds =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("rounds").factory())) {
            var _ =
                    rounds.scheduleWithFixedDelay(
                            new SiteRounds(
                                    site,
                                    cabinet,
                                    () -> Platform.runLater(front::changed),
                                    new DailyRehearsal(config.rehearseAt()),
                                    found -> Platform.runLater(() -> front.rehearsed(found)),
                                    wish.face() == OpenWish.Face.TELLER),
                            0,
                            ROUND_SECONDS,
                            TimeUnit.SECONDS);
            end.await();
            rounds.shutdownNow();
        } finally {
            hands.ifPresent(DemoHands::close);
        }
    }

    private Fronts fronts() {
        return new Fronts(
                wish,
                words,
                cabinet,
                thread,
                hands.<KioskDevices.StaffLight>map(h -> h).orElseGet(Fronts.NoLight::new),
                new Fronts.About(
                        config.site().text(), config.issuerKey(), config.role() == SiteRole.BRANCH),
                end::wish);
    }
}
