package kr.sarangbang.cli;

import kr.sarangbang.infrastructure.config.SiteHome;
import kr.sarangbang.infrastructure.device.virtual.DeviceSettings;
import kr.sarangbang.infrastructure.device.virtual.PaymentMemory;
import kr.sarangbang.infrastructure.device.virtual.SimulatedPaymentTerminal;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PaymentTerminal;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.ReceiptPrinter;

/** The devices that use cases themselves talk to. */
record Peripherals(ReceiptPrinter printer, CashDrawer drawer, PaymentTerminal payment) {
    /** A kiosk and a shop's terminal have none. */
    static final CashDrawer NO_DRAWER =
            () -> new CashDrawer.DrawerOutcome.NotOpened(PrinterFault.OFF);

    Peripherals withoutDrawer() {
        return new Peripherals(printer, NO_DRAWER, payment);
    }

    /** Papers and drawer as files in the home, and the simulated payment agent. */
    static Peripherals headless(SiteHome home, DeviceSettings devices) {
        var printer = new HomePrinter(home.papers(), devices::printerFault);
        return new Peripherals(
                printer,
                printer,
                new SimulatedPaymentTerminal(
                        new PaymentMemory(home.payments()), devices::paymentMode));
    }
}
