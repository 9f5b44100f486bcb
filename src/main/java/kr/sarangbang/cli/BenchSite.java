package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.config.HomeLock;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.Milestones;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/**
 * A site's home put together as its program does it, but for its devices: they say yes at once, so
 * that what is measured is the program and its disk. The calling thread is the site thread.
 */
final class BenchSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HomeLock lock;
    private final SiteParts parts;

    private BenchSite(HomeLock lock, SiteParts parts) {
        this.lock = lock;
        this.parts = parts;
    }

    static BenchSite open(Path folder) throws IOException {
        var home = new SiteHome(folder);
        HomeLock lock = OpenSite.lock(home, "bench");
        try {
            return new BenchSite(
                    lock,
                    new SiteAssembly(
                                    home, OpenSite.config(home), new DeviceSettings(home.devices()))
                            .put(
                                    new Peripherals(
                                            new Paper(),
                                            new Drawer(),
                                            new Card(),
                                            new NoCashAcceptor()),
                                    Milestones.NONE,
                                    SiteHand.HERE));
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Workplace place() {
        return parts.place();
    }

    /** The calling thread waits, so the sign-on may use the journal. */
    void connect() throws InterruptedException {
        parts.connection().start();
        LineState state = parts.connection().await(LineState::isUp, PATIENCE);
        if (state instanceof LineState.Down down) {
            throw CommandFailed.broken("The line did not come up: " + down.reason());
        }
        if (!state.isUp()) {
            throw CommandFailed.broken("The line did not come up in time.");
        }
    }

    @Override
    public void close() throws IOException {
        parts.close();
        lock.close();
    }

    private static final class Paper implements ReceiptPrinter {
        @Override
        public PrintOutcome print(PrintJob job) {
            return new PrintOutcome.Printed();
        }

        @Override
        public PrinterStatus status() {
            return PrinterStatus.ready(false);
        }
    }

    private static final class Drawer implements CashDrawer {
        @Override
        public DrawerOutcome open() {
            return new DrawerOutcome.Opened();
        }
    }

    private static final class Card implements PaymentTerminal {
        @Override
        public PaymentResult authorize(ActId act, Won amount) {
            return inquire(act);
        }

        @Override
        public PaymentResult inquire(ActId act) {
            return new PaymentResult.Approved(Long.toString(act.sequence()));
        }

        @Override
        public ReversalResult reverse(ActId act) {
            return new ReversalResult.Reversed();
        }

        @Override
        public PaymentResult payOut(ActId act, Won amount) {
            return inquire(act);
        }

        @Override
        public boolean settle(ActId act, boolean moved) {
            return true;
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
