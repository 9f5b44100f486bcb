package kr.sarangbang.infrastructure.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.infrastructure.device.escpos.EscPosEncoder.TextMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PaperFormatTest {
    private static final Lettering LETTERING = Lettering.bundled();

    static Stream<String> names() {
        return SamplePapers.all().keySet().stream();
    }

    static Stream<Arguments> papersOfOtherFormats() {
        return Stream.of(
                        PaperFormat.MM_80_DPI_180,
                        PaperFormat.MM_58_DPI_203,
                        PaperFormat.MM_58_DPI_180)
                .flatMap(format -> names().map(name -> Arguments.of(format, name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNarrowPaperLooksAsItDidWhenAPersonLastLooked(String name) {
        byte[] bytes = bytes(PaperFormat.MM_58_DPI_203, name);
        Golden.bytes("58mm/" + name, bytes);
        Golden.picture("58mm/" + name, printed(PaperFormat.MM_58_DPI_203, bytes));
    }

    /**
     * Goal: nothing is cut off on any paper. Method: the outermost dots at both edges are white but
     * for the eave, which runs to the edge, and every code reads back.
     */
    @ParameterizedTest
    @MethodSource("papersOfOtherFormats")
    void nothingOnAnyPaperIsCutOff(PaperFormat format, String name) {
        Bitmap paper = printed(format, bytes(format, name));
        assertThat(paper.width()).isEqualTo(format.dots());
        assertThat(EscPosEncoderTest.codes(paper)).isEqualTo(EscPosEncoderTest.named(name).codes());
        for (int y = 130; y < paper.height(); y++) {
            assertThat(paper.isBlack(1, y) || paper.isBlack(paper.width() - 2, y))
                    .as("ink at the edge of row %d", y)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void thePrintersOwnFontStaysOnThePaperToo(PaperFormat format) {
        EscPosEncoder encoder = new EscPosEncoder(LETTERING, TextMode.PRINTER_FONT, format);
        for (Paper paper : SamplePapers.all().values()) {
            byte[] set = encoder.encode(List.of(paper));
            assertThat(EscPosEncoderTest.codes(printed(format, set))).isEqualTo(paper.codes());
        }
    }

    /** Goal: a letter is as large on every printer. Method: the eave is 118 units high in each. */
    @ParameterizedTest
    @EnumSource(PaperFormat.class)
    void lettersAreAsLargeInMillimetresOnEveryPrinter(PaperFormat format) {
        double units = format.scale() * 8 * 25.4;
        assertThat(units).isBetween(180.0, 204.0);
        Bitmap eave =
                new LineDrawing(LETTERING, format)
                        .draw(new kr.sarangbang.domain.paper.PaperLine.Eave("서울사랑"));
        assertThat(eave.height()).isEqualTo((int) Math.ceil(144 * format.scale()));
    }

    @Test
    void anUnknownWidthOrDensityHasNoFormat() {
        assertThat(PaperFormat.of(80, 203)).contains(PaperFormat.USUAL);
        assertThat(PaperFormat.of(58, 180)).contains(PaperFormat.MM_58_DPI_180);
        assertThat(PaperFormat.of(57, 203)).isEmpty();
        assertThat(PaperFormat.of(80, 300)).isEmpty();
    }

    private static byte[] bytes(PaperFormat format, String name) {
        return new EscPosEncoder(LETTERING, TextMode.DRAWN, format)
                .encode(List.of(EscPosEncoderTest.named(name)));
    }

    private static Bitmap printed(PaperFormat format, byte[] bytes) {
        EscPosCanvas canvas = new EscPosCanvas(LETTERING, format, new EscPosCanvas.Ear() {});
        canvas.take(bytes);
        assertThat(canvas.unknown()).isEmpty();
        assertThat(canvas.insideCommand()).isFalse();
        return canvas.papers().getFirst();
    }
}
