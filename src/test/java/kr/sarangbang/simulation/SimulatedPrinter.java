package kr.sarangbang.simulation;

import java.util.Optional;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/** A printer whose papers people take; it runs out of paper, breaks off and keeps silent. */
final class SimulatedPrinter implements ReceiptPrinter, CashDrawer {
    private final Surroundings around;
    private final SimulatedSite site;
    private Optional<PrinterFault> broken = Optional.empty();

    SimulatedPrinter(Surroundings around, SimulatedSite site) {
        this.around = around;
        this.site = site;
    }

    @Override
    public PrintOutcome print(PrintJob job) {
        Faults faults = around.faults();
        if (broken.isEmpty() && faults.strikes(Fault.PAPER_OUT)) {
            broken = Optional.of(PrinterFault.PAPER_OUT);
        }
        if (broken.isEmpty() && faults.strikes(Fault.PRINTER_OFF)) {
            broken = Optional.of(PrinterFault.OFF);
        }
        if (broken.isPresent()) {
            return new PrintOutcome.NotPrinted(broken.get(), false);
        }
        if (faults.strikes(Fault.PRINTER_BROKE_OFF)) {
            // Half a paper carries no whole code.
            broken = Optional.of(PrinterFault.DEAD_LINE);
            return new PrintOutcome.NotPrinted(PrinterFault.DEAD_LINE, true);
        }
        if (faults.strikes(Fault.PRINTER_SILENT_NOTHING)) {
            return new PrintOutcome.Unknown("no word came back");
        }
        around.facts().printed(site, job);
        return faults.strikes(Fault.PRINTER_SILENT_PRINTED)
                ? new PrintOutcome.Unknown("no word came back")
                : new PrintOutcome.Printed();
    }

    @Override
    public PrinterStatus status() {
        return broken.map(fault -> PrinterStatus.faulty(fault, false))
                .orElseGet(() -> PrinterStatus.ready(false));
    }

    @Override
    public DrawerOutcome open() {
        return new DrawerOutcome.Opened();
    }

    void mend() {
        broken = Optional.empty();
    }

    boolean isBroken() {
        return broken.isPresent();
    }
}
