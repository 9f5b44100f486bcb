package kr.sarangbang.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.config.StationConfig;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;
import kr.sarangbang.station.FarDesks;
import kr.sarangbang.station.HubLost;
import kr.sarangbang.station.StationLine;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.SiteProgram;

/**
 * A station of a branch with its window: screens and devices are here, the site is at the hub. The
 * frame comes first; devices and hub come up behind it.
 */
final class StationWindow {
    /** How often others in the branch may have changed something that stands on this screen. */
    private static final long ROUND_SECONDS = 2;

    private static final Duration PRINTER_PATIENCE = Duration.ofSeconds(15);

    private final SiteHome home;
    private final StationConfig config;
    private final OpenWish wish;
    private final ProcessEnd end;
    private final Consumer<String> told;
    private final ExecutorService thread = RunningSite.newThread();
    private final Cabinet cabinet;
    private final AtomicBoolean roundWaits = new AtomicBoolean();

    /**
     * @param told hears in sentences what does not start
     */
    StationWindow(
            SiteHome home,
            StationConfig config,
            OpenWish wish,
            ProcessEnd end,
            Consumer<String> told) {
        this.home = home;
        this.config = config;
        this.wish = wish;
        this.end = end;
        this.told = told;
        this.cabinet = new Cabinet(home, config.demoClock().isPresent());
    }

    /** Runs until the window is closed or the process is asked to end. The lock must be held. */
    void run() throws IOException, InterruptedException {
        SiteFront front = fronts().open();
        Consumer<String> scanned = code -> Platform.runLater(() -> front.scanned(code));
        ScheduledExecutorService scheduler =
                Executors.newScheduledThreadPool(
                        2, Thread.ofPlatform().daemon().name("station-clock").factory());
        try (cabinet;
                var _ = cabinet.scanner().listen(scanned)) {
            cabinet.start(told);
            Peripherals own =
                    wish.face() == OpenWish.Face.TELLER ? cabinet.counter() : cabinet.peripherals();
            try (StationLine line =
                    OpenStation.line(home, config, own.with(announced(own, front)), scheduler)) {
                serve(front, line);
            }
        } finally {
            thread.shutdown();
            scheduler.shutdownNow();
            // The toolkit ends itself when the process does, and would be waited for in vain.
            if (!end.isSignalled()) {
                SiteProgram.end();
            }
        }
    }

    private Fronts fronts() {
        return new Fronts(
                wish,
                new Catalogue(wish.language()),
                cabinet,
                thread,
                new Fronts.NoLight(),
                new Fronts.About(config.site() + " " + config.name(), config.issuerKey(), true),
                end::wish);
    }

    /** The hub knows when a paper comes out; the screen hears it here. */
    private static ReceiptPrinter announced(Peripherals own, SiteFront front) {
        return new ReceiptPrinter() {
            @Override
            public PrintOutcome print(PrintJob job) {
                Platform.runLater(front::printing);
                return own.printer().print(job);
            }

            @Override
            public PrinterStatus status() {
                return own.printer().status();
            }
        };
    }

    private void serve(SiteFront front, StationLine line) throws IOException, InterruptedException {
        var desks = new FarDesks(line, DemoSettings.time(config.demoClock()));
        line.whenItChanges(() -> Platform.runLater(front::changed));
        Platform.runLater(() -> front.ready(desks));
        // What was left open here needs the devices, as soon as the hub is reached.
        if (wish.face() != OpenWish.Face.BOARD) {
            var _ = cabinet.awaitPrinter(PRINTER_PATIENCE);
        }
        cabinet.awaitStarted(told);
        line.start();
        try (ScheduledExecutorService rounds =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("rounds").factory())) {
            var _ =
                    rounds.scheduleWithFixedDelay(
                            () -> askForARound(desks, front),
                            ROUND_SECONDS,
                            ROUND_SECONDS,
                            TimeUnit.SECONDS);
            end.await();
            rounds.shutdownNow();
        }
    }

    /** One round waits at the most, however long the act before it takes. */
    private void askForARound(FarDesks desks, SiteFront front) {
        if (roundWaits.compareAndSet(false, true)) {
            thread.execute(
                    () -> {
                        roundWaits.set(false);
                        round(desks, front);
                    });
        }
    }

    /** Has the hub print what is owed here, and the screen look at what others did. */
    private static void round(FarDesks desks, SiteFront front) {
        try {
            desks.teller().retry();
        } catch (HubLost lost) {
            System.getLogger(StationWindow.class.getName())
                    .log(System.Logger.Level.DEBUG, "the hub is lost", lost);
        }
        Platform.runLater(front::changed);
    }
}
