package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder.TextMode;
import kr.sarangbang.infrastructure.device.escpos.FilePrinter;
import kr.sarangbang.infrastructure.device.escpos.Lettering;
import kr.sarangbang.port.CashDrawer;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The printer of headless acts: papers as files in the home. Fonts are loaded with the first paper,
 * so that an act without one stays quick. The drawer's pulses go to a file beside them.
 */
final class HomePrinter implements ReceiptPrinter, CashDrawer {
    /** ESC p 0 25 250, the pulse that opens a drawer. */
    private static final byte[] PULSE = {0x1B, 'p', 0, 25, (byte) 250};

    private final Path folder;
    private final Supplier<Optional<PrinterFault>> fault;
    private @Nullable FilePrinter printer;

    HomePrinter(Path folder, Supplier<Optional<PrinterFault>> fault) {
        this.folder = folder;
        this.fault = fault;
    }

    @Override
    public PrintOutcome print(PrintJob job) {
        FilePrinter ready = printer;
        if (ready == null) {
            Lettering lettering = Lettering.bundled();
            ready =
                    new FilePrinter(
                            folder, lettering, new EscPosEncoder(lettering, TextMode.DRAWN), fault);
            printer = ready;
        }
        return ready.print(job);
    }

    @Override
    public PrinterStatus status() {
        return fault.get()
                .map(trouble -> PrinterStatus.faulty(trouble, false))
                .orElseGet(() -> PrinterStatus.ready(false));
    }

    @Override
    public DrawerOutcome open() {
        try {
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("drawer.escpos"),
                    PULSE,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return new DrawerOutcome.Opened();
        } catch (IOException e) {
            return new DrawerOutcome.NotOpened(PrinterFault.OFF);
        }
    }
}
