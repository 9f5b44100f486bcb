package kr.sarangbang.infrastructure.device.escpos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.PrinterStatus;
import kr.sarangbang.port.ReceiptPrinter;

/**
 * A printer whose paper is a folder: NAME.escpos holds the bytes a real printer would have got,
 * NAME.png what it would have printed. A second job of the same name becomes NAME-2, never a change
 * of the first. The file of bytes is whole or not there. Used by one thread at a time.
 */
public final class FilePrinter implements ReceiptPrinter {
    private static final int GAP = 48;

    private final Path folder;
    private final Lettering lettering;
    private final EscPosEncoder encoder;
    private final Supplier<Optional<PrinterFault>> simulatedFault;

    /**
     * A printer.
     *
     * @param folder is made at the first paper
     * @param simulatedFault asked before each job: what this printer is told to suffer from
     */
    public FilePrinter(
            Path folder,
            Lettering lettering,
            EscPosEncoder encoder,
            Supplier<Optional<PrinterFault>> simulatedFault) {
        this.folder = folder;
        this.lettering = lettering;
        this.encoder = encoder;
        this.simulatedFault = simulatedFault;
    }

    /** {@code DEAD_LINE} is what a folder that cannot be written is: the disk says nothing good. */
    @Override
    public PrintOutcome print(PrintJob job) {
        Optional<PrinterFault> fault = simulatedFault.get();
        if (fault.isPresent()) {
            return new PrintOutcome.NotPrinted(fault.get(), false);
        }
        byte[] bytes = encoder.encode(job.papers());
        try {
            Files.createDirectories(folder);
            String name = freeName(job.name());
            Bitmap picture = drawn(bytes);
            write(
                    name + ".png.tmp",
                    name + ".png",
                    file -> ImageIO.write(picture.picture(), "png", file.toFile()));
            write(name + ".escpos.tmp", name + ".escpos", file -> Files.write(file, bytes));
            return new PrintOutcome.Printed();
        } catch (IOException e) {
            return new PrintOutcome.NotPrinted(PrinterFault.DEAD_LINE, true);
        }
    }

    @Override
    public PrinterStatus status() {
        return simulatedFault
                .get()
                .map(fault -> PrinterStatus.faulty(fault, false))
                .orElseGet(() -> PrinterStatus.ready(false));
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private void write(String part, String whole, Writing writing) throws IOException {
        Path file = folder.resolve(part);
        writing.to(file);
        Files.move(
                file,
                folder.resolve(whole),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private String freeName(String name) {
        String free = name;
        for (int copy = 2; Files.exists(folder.resolve(free + ".escpos")); copy++) {
            free = name + "-" + copy;
        }
        return free;
    }

    /** All papers of the job, one under another. */
    private Bitmap drawn(byte[] bytes) {
        EscPosCanvas canvas =
                new EscPosCanvas(lettering, encoder.format(), new EscPosCanvas.Ear() {});
        canvas.take(bytes);
        List<Bitmap> papers = canvas.papers();
        Bitmap all = new Bitmap(encoder.format().dots(), 0);
        for (Bitmap paper : papers) {
            all.stamp(paper, 0, all.height() == 0 ? 0 : all.height() + GAP);
        }
        return all;
    }
}
