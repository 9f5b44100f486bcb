package kr.sarangbang.station;

import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/** A station's printer, and the drawer under its counter. */
record FarPrinter(FarDevices station) implements ReceiptPrinter, CashDrawer {
    @Override
    public PrintOutcome print(PrintJob job) {
        return station.ask(
                new DeviceAct.Print(job),
                FarDevices.DEVICE,
                Said.PRINTED,
                new PrintOutcome.NotPrinted(PrinterFault.OFF, false),
                PrintOutcome.Unknown::new);
    }

    @Override
    public PrinterStatus status() {
        return station.states().printer();
    }

    @Override
    public DrawerOutcome open() {
        var closed = new DrawerOutcome.NotOpened(PrinterFault.OFF);
        return station.ask(
                new DeviceAct.OpenDrawer(), FarDevices.DEVICE, Said.DRAWER, closed, lost -> closed);
    }
}
