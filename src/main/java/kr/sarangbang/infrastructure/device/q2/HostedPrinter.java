package kr.sarangbang.infrastructure.device.q2;

import java.util.Optional;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/** The printer of a bean; off while there is no bean. */
record HostedPrinter(DeviceBoard board, String name) implements ReceiptPrinter {
    @Override
    public PrintOutcome print(PrintJob job) {
        return driver().map(printer -> printer.print(job))
                .orElseGet(() -> new PrintOutcome.NotPrinted(PrinterFault.OFF, false));
    }

    @Override
    public PrinterStatus status() {
        return driver().map(ReceiptPrinter::status)
                .orElseGet(() -> PrinterStatus.faulty(PrinterFault.OFF, false));
    }

    private Optional<ReceiptPrinter> driver() {
        return board.driver(name)
                .filter(ReceiptPrinter.class::isInstance)
                .map(ReceiptPrinter.class::cast);
    }
}
