package kr.sarangbang.infrastructure.device.escpos;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.paper.Paper;
import kr.sarangbang.domain.paper.PaperLine;

/**
 * Turns papers into the bytes that an ESC/POS printer with paper of one format understands. Safe
 * for several threads.
 */
public final class EscPosEncoder {
    /** How plain lines of text reach the paper. */
    public enum TextMode {
        /** Every line is drawn in the house's font: the paper looks the same on every printer. */
        DRAWN,
        /**
         * Plain rows and sentences are sent as text in the printer's own font, twice as high as
         * usual (48 dots), for printers on a slow line; what that font lacks, and everything large,
         * is still drawn.
         */
        PRINTER_FONT
    }

    /** Rows in one raster command: small enough for the receive buffer of every printer. */
    private static final int BAND = 128;

    private final LineDrawing drawing;
    private final PrinterText text;
    private final TextMode textMode;
    private final PaperFormat format;

    /** For the usual paper. */
    public EscPosEncoder(Lettering lettering, TextMode textMode) {
        this(lettering, textMode, PaperFormat.USUAL);
    }

    public EscPosEncoder(Lettering lettering, TextMode textMode, PaperFormat format) {
        this.drawing = new LineDrawing(lettering, format);
        this.text = new PrinterText(format);
        this.textMode = textMode;
        this.format = format;
    }

    /** The paper it draws for. */
    public PaperFormat format() {
        return format;
    }

    /** All papers, each fed to the knife and cut. The bytes ask for no answer. */
    public byte[] encode(List<Paper> papers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Paper paper : papers) {
            out.writeBytes(EscPos.INITIALIZE);
            out.writeBytes(EscPos.HANGUL_ON);
            for (PaperLine line : paper.lines()) {
                encode(line, out);
            }
            out.writeBytes(EscPos.FEED_AND_CUT);
        }
        return out.toByteArray();
    }

    private void encode(PaperLine line, ByteArrayOutputStream out) {
        Optional<byte[]> set = textMode == TextMode.PRINTER_FONT ? text.of(line) : Optional.empty();
        if (set.isPresent()) {
            out.writeBytes(set.get());
        } else {
            raster(drawing.draw(line), out);
        }
    }

    private static void raster(Bitmap block, ByteArrayOutputStream out) {
        for (int top = 0; top < block.height(); top += BAND) {
            int count = Math.min(BAND, block.height() - top);
            out.writeBytes(EscPos.raster(block.stride(), count));
            out.writeBytes(EscPos.disarm(block.rows(top, count)));
        }
    }
}
