package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.domain.paper.PaperLine.Weight;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder.TextMode;
import kr.sarangbang.slip.QrCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosEncoderTest {
    private static final Lettering LETTERING = Lettering.bundled();
    private static final EscPosEncoder DRAWN = new EscPosEncoder(LETTERING, TextMode.DRAWN);
    private static final EscPosEncoder SET = new EscPosEncoder(LETTERING, TextMode.PRINTER_FONT);

    static Stream<String> names() {
        return SamplePapers.all().keySet().stream();
    }

    static Paper named(String name) {
        Paper paper = SamplePapers.all().get(name);
        if (paper == null) {
            throw new AssertionError("no paper is called " + name);
        }
        return paper;
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyPaperLooksAsItDidWhenAPersonLastLooked(String name) {
        byte[] bytes = DRAWN.encode(List.of(named(name)));
        Golden.bytes(name, bytes);
        Golden.picture(name, printed(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"voucher", "receipt-cash"})
    void thePrintersOwnFontGivesTheSameWords(String name) {
        byte[] bytes = SET.encode(List.of(named(name)));
        Golden.bytes(name + "-printer-font", bytes);
        Golden.picture(name + "-printer-font", printed(bytes));
        assertThat(bytes.length).isLessThan(DRAWN.encode(List.of(named(name))).length);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySquareCodeOnEveryPaperReadsBackAsItsText(String name) {
        Paper paper = named(name);
        assertThat(codes(printed(DRAWN.encode(List.of(paper))))).isEqualTo(paper.codes());
    }

    @Test
    void syllablesThatPrintersLackAreDrawnAndTheRestIsSet() {
        assertThat(new PrinterText(PaperFormat.USUAL).of(row("햏님과 똠방각하"))).isEmpty();
        byte[] set = new PrinterText(PaperFormat.USUAL).of(row("아현 떡집")).orElseThrow();
        assertThat(new String(set, Roll.WIRE)).contains("아현 떡집");
    }

    @Test
    void aSyllableThatPrintersLackReachesThePaperAsDots() {
        Paper with = paper(row("똠햏"));
        Paper without = paper(row("  "));
        assertThat(blackDots(printed(SET.encode(List.of(with)))))
                .isGreaterThan(blackDots(printed(SET.encode(List.of(without)))) + 300);
        assertThat(new String(SET.encode(List.of(with)), StandardCharsets.ISO_8859_1))
                .contains("v0");
    }

    @Test
    void noPictureHoldsASequenceThatAPrinterWouldObey() {
        byte[] armed = {0x10, 0x04, 0x01, 0x00, 0x10, 0x14, 0x08, 0x10, 0x05, 0x10, 0x10, 0x04};
        byte[] safe = EscPos.disarm(armed);
        for (int i = 0; i + 1 < safe.length; i++) {
            boolean obeyed =
                    safe[i] == 0x10 && List.of(0x04, 0x05, 0x14).contains((int) safe[i + 1]);
            assertThat(obeyed).as("at %d", i).isFalse();
        }
        for (int i = 0; i < armed.length; i++) {
            assertThat(safe[i] & armed[i]).isEqualTo(armed[i]);
        }
    }

    @Test
    void theCanvasUnderstandsEveryPaperWhateverThePieces() {
        // Goal: bytes arrive from a network in pieces. Method: the same stream whole and in pieces
        // of seven.
        byte[] bytes = SET.encode(List.copyOf(SamplePapers.all().values()));
        EscPosCanvas whole = canvas();
        whole.take(bytes);
        EscPosCanvas pieces = canvas();
        for (int at = 0; at < bytes.length; at += 7) {
            pieces.take(java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 7)));
        }
        assertThat(whole.unknown()).isEmpty();
        assertThat(pieces.unknown()).isEmpty();
        assertThat(whole.papers()).hasSameSizeAs(SamplePapers.all().keySet());
        assertThat(pieces.papers()).hasSameSizeAs(whole.papers());
        for (int i = 0; i < whole.papers().size(); i++) {
            assertThat(blackDots(pieces.papers().get(i)))
                    .isEqualTo(blackDots(whole.papers().get(i)));
        }
    }

    @Test
    void aSquareCodeHasSixDotsAModuleWhereItFitsAndNeverLessThanThree() {
        assertThat(dotsAModule(399, PaperFormat.MM_80_DPI_203)).isEqualTo(6);
        assertThat(dotsAModule(790, PaperFormat.MM_80_DPI_203)).isEqualTo(5);
        assertThat(dotsAModule(399, PaperFormat.MM_58_DPI_203)).isEqualTo(5);
        assertThat(dotsAModule(450, PaperFormat.MM_58_DPI_203)).isEqualTo(4);
        assertThat(dotsAModule(450, PaperFormat.MM_58_DPI_180)).isEqualTo(4);
        assertThat(dotsAModule(790, PaperFormat.MM_58_DPI_203)).isEqualTo(3);
        assertThat(dotsAModule(790, PaperFormat.MM_58_DPI_180)).isEqualTo(3);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> QrDrawing.draw(SamplePapers.slipText(2_000, 1), 384))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int dotsAModule(int letters, PaperFormat format) {
        String text = SamplePapers.slipText(letters, 1);
        int modules = QrCode.of(text).size() + 2 * QrCode.QUIET_ZONE;
        return QrDrawing.draw(text, format.dots()).width() / modules;
    }

    @Test
    void aLongNameIsBrokenAndNeverShortened() {
        String long1 = "서울특별시 마포구 아현동 주민센터 제1민원실 왼쪽 두 번째 기기";
        Bitmap one = new LineDrawing(LETTERING, PaperFormat.USUAL).draw(row("아현"));
        Bitmap broken = new LineDrawing(LETTERING, PaperFormat.USUAL).draw(row(long1));
        assertThat(broken.height()).isGreaterThan(one.height() + 40);
        assertThat(inkTouchesEdge(broken)).isFalse();
    }

    private static boolean inkTouchesEdge(Bitmap bitmap) {
        for (int y = 0; y < bitmap.height(); y++) {
            if (bitmap.isBlack(0, y) || bitmap.isBlack(bitmap.width() - 1, y)) {
                return true;
            }
        }
        return false;
    }

    private static PaperLine.Row row(String value) {
        return new PaperLine.Row("산 곳", value, Weight.PLAIN);
    }

    private static Paper paper(PaperLine... lines) {
        return new Paper(PaperKind.CLOSING, List.of(lines));
    }

    private static EscPosCanvas canvas() {
        return new EscPosCanvas(LETTERING, PaperFormat.USUAL, new EscPosCanvas.Ear() {});
    }

    static Bitmap printed(byte[] bytes) {
        EscPosCanvas canvas = canvas();
        canvas.take(bytes);
        assertThat(canvas.unknown()).isEmpty();
        assertThat(canvas.insideCommand()).isFalse();
        assertThat(canvas.papers()).hasSize(1);
        return canvas.papers().getFirst();
    }

    static long blackDots(Bitmap bitmap) {
        long count = 0;
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                if (bitmap.isBlack(x, y)) {
                    count++;
                }
            }
        }
        return count;
    }

    /** The texts of all codes on a paper, from above. */
    static List<String> codes(Bitmap paper) {
        BufferedImage picture = paper.picture();
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        var source = new RGBLuminanceSource(width, picture.getHeight(), pixels);
        try {
            Result[] found =
                    new QRCodeMultiReader()
                            .decodeMultiple(
                                    new BinaryBitmap(new GlobalHistogramBinarizer(source)),
                                    Map.of(DecodeHintType.TRY_HARDER, true));
            return Stream.of(found)
                    .sorted(Comparator.comparingDouble(code -> code.getResultPoints()[1].getY()))
                    .map(Result::getText)
                    .toList();
        } catch (NotFoundException e) {
            return List.of();
        }
    }
}
