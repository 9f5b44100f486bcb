package kr.sarangbang.infrastructure.device.q2;

import java.time.Duration;
import java.util.Optional;
import kr.sarangbang.port.CardReader;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.CodeScanner;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.ReceiptPrinter;

/**
 * The devices that Q2 hosts in this process, as ports. A port may be taken before Q2 is up, and
 * stays good when a bean is deployed anew: it looks the driver up at each call, and answers like a
 * device that is off while there is none. Any thread.
 */
public final class Devices {
    private final DeviceBoard board = new DeviceBoard();

    /** The printer of this name. */
    public ReceiptPrinter printer(String name) {
        return new HostedPrinter(board, name);
    }

    /** The drawer that hangs on the printer of this name. */
    public CashDrawer cashDrawer(String printer) {
        return new HostedCashDrawer(board, printer);
    }

    /** The payment terminal of this name. */
    public PaymentTerminal paymentTerminal(String name) {
        return new HostedPaymentTerminal(board, name);
    }

    /** The card reader of this name. */
    public CardReader cardReader(String name) {
        return new HostedCardReader(board, name);
    }

    /** The machine for notes of this name. */
    public CashAcceptor cashAcceptor(String name) {
        return new HostedCashAcceptor(board, name);
    }

    /** The scanner of this name. */
    public CodeScanner scanner(String name) {
        return new HostedScanner(board, name);
    }

    /** The driver itself, for those who turn a simulated device's switches. */
    public <T> Optional<T> driver(String name, Class<T> type) {
        return board.driver(name).filter(type::isInstance).map(type::cast);
    }

    /** How a device is; empty if no bean of this name was deployed, or none has been asked yet. */
    public Optional<Health> health(String name) {
        return board.health(name);
    }

    /** Waits until a device works; false if it does not within the patience. */
    public boolean awaitReady(String name, Duration patience) {
        return board.await(name, true, patience.toMillis());
    }

    /** Waits until a device does not work; false if it still does after the patience. */
    public boolean awaitNotReady(String name, Duration patience) {
        return board.await(name, false, patience.toMillis());
    }
}
