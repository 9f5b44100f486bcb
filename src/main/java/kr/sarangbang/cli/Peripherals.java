package kr.sarangbang.cli;

import java.io.IOException;
import java.util.Map;
import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.q2.PaymentDescriptor;
import kr.sarangbang.infrastructure.device.q2.PaymentDescriptor.WrongDescriptor;
import kr.sarangbang.infrastructure.device.virtual.CashMemory;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.ReceiptPrinter;

/** The devices that use cases themselves talk to. */
record Peripherals(
        ReceiptPrinter printer, CashDrawer drawer, PaymentTerminal payment, CashAcceptor cash) {
    /** A kiosk and a shop's terminal have none. */
    static final CashDrawer NO_DRAWER =
            () -> new CashDrawer.DrawerOutcome.NotOpened(PrinterFault.OFF);

    Peripherals with(ReceiptPrinter other) {
        return new Peripherals(other, drawer, payment, cash);
    }

    Peripherals withoutDrawer() {
        return new Peripherals(printer, NO_DRAWER, payment, cash);
    }

    /**
     * A demo home's: papers and drawer as files in the home, the simulated payment agent and the
     * simulated machine for notes.
     */
    static Peripherals headless(SiteHome home, DeviceSettings devices) {
        return headless(
                home,
                devices,
                new SimulatedPaymentTerminal(
                        new PaymentMemory(home.payments()), devices::paymentMode),
                new SimulatedCashAcceptor(new CashMemory(home.cash()), devices::cashMode));
    }

    /**
     * A real home's: papers and drawer as files in the home, and the payment terminal of its own
     * descriptors, if they name one. What a machine for notes knows is asked by the program with
     * the screens.
     */
    static Peripherals real(SiteHome home, DeviceSettings devices) throws IOException {
        try {
            return headless(
                    home,
                    devices,
                    new PaymentDescriptor(home.descriptors(), values(home))
                            .terminal()
                            .orElseGet(NoPaymentTerminal::new),
                    new NoCashAcceptor());
        } catch (WrongDescriptor e) {
            throw CommandFailed.broken(e.sentence());
        }
    }

    private static Peripherals headless(
            SiteHome home, DeviceSettings devices, PaymentTerminal payment, CashAcceptor cash) {
        var printer = new HomePrinter(home.papers(), devices::printerFault);
        return new Peripherals(printer, printer, payment, cash);
    }

    /** What a home has to fill descriptors with. */
    static Map<String, String> values(SiteHome home) {
        return Map.of(
                "log.file", home.log().resolve("q2.log").toString(),
                "payment.memory", home.payments().toString(),
                "cash.memory", home.cash().toString(),
                "devices.settings", home.devices().toString());
    }

    /** Whether a card can be taken at all. */
    boolean hasPaymentTerminal() {
        return !(payment instanceof NoPaymentTerminal);
    }
}
