package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kr.sarangbang.port.PrintJob;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.ReceiptPrinter;
import kr.sarangbang.slip.QrCode;
import kr.sarangbang.slip.paper.CashClaimPaper;
import kr.sarangbang.slip.paper.PaperPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePrinterTest extends PrinterContract {
    @TempDir Path folder = Path.of("");
    private @Nullable PrinterFault fault;

    @Override
    ReceiptPrinter printer() {
        return new FilePrinter(
                folder.resolve("paper"), LETTERING, ENCODER, () -> Optional.ofNullable(fault));
    }

    @Override
    void suffer(PrinterFault newFault) {
        fault = newFault;
    }

    @Override
    void mend() {
        fault = null;
    }

    @Override
    List<Bitmap> papers() throws IOException {
        EscPosCanvas canvas =
                new EscPosCanvas(LETTERING, PaperFormat.USUAL, new EscPosCanvas.Ear() {});
        for (String name : names(".escpos")) {
            canvas.take(Files.readAllBytes(folder.resolve("paper").resolve(name)));
        }
        return canvas.papers();
    }

    private List<String> names(String ending) throws IOException {
        Path paper = folder.resolve("paper");
        if (!Files.exists(paper)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(paper)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bytesAndPictureOfAnActLieBesideEachOtherAndACopyChangesNeither() throws IOException {
        printer().print(job("KIOSK1.1.7"));
        byte[] first = Files.readAllBytes(folder.resolve("paper/KIOSK1.1.7.escpos"));
        printer().print(job("KIOSK1.1.7"));
        assertThat(names(""))
                .containsExactly(
                        "KIOSK1.1.7-2.escpos",
                        "KIOSK1.1.7-2.png",
                        "KIOSK1.1.7.escpos",
                        "KIOSK1.1.7.png");
        assertThat(Files.readAllBytes(folder.resolve("paper/KIOSK1.1.7.escpos"))).isEqualTo(first);
    }

    @Test
    void thePictureShowsTheSlipThatAScannerReads() throws IOException {
        printer().print(job("KIOSK1.1.8"));
        var picture = ImageIO.read(folder.resolve("paper/KIOSK1.1.8.png").toFile());
        int[] pixels =
                picture.getRGB(
                        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        assertThat(QrCode.read(picture.getWidth(), picture.getHeight(), pixels))
                .contains(SamplePapers.voucher(false).codes().getFirst());
    }

    /** Five claims of 1,200 whose codes the finder overlooked among the letters of their papers. */
    @ParameterizedTest
    @ValueSource(ints = {403, 475, 608, 931, 1145})
    void aCodeIsReadWhateverLettersStandAroundIt(int seed) throws IOException {
        String code = "SBC1:" + SamplePapers.slipText(442, seed * 37L + 5);
        var claim =
                new CashClaimPaper(
                        new PaperPlace("K1", "02-000-0000"),
                        1000L * (1 + seed % 57),
                        code,
                        "감자·바람 37",
                        "K1.1." + seed,
                        "K1.1." + seed / 2,
                        Instant.parse("2022-07-14T01:00:00Z"),
                        seed % 2 == 0);
        printer().print(new PrintJob("KIOSK1.1." + seed, List.of(claim.paper())));
        var picture = ImageIO.read(folder.resolve("paper/KIOSK1.1." + seed + ".png").toFile());
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        assertThat(QrCode.read(width, height, pixels)).contains(code);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAFaultAndNoException() throws IOException {
        Files.createFile(folder.resolve("paper"));
        assertThat(printer().print(job("KIOSK1.1.9")))
                .isEqualTo(new PrintOutcome.NotPrinted(PrinterFault.DEAD_LINE, true));
    }
}
