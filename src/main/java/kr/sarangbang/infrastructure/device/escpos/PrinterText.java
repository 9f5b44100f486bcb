package kr.sarangbang.infrastructure.device.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/** Lines that the printer can set by itself: columns of 12 dots, a Hangul syllable takes two. */
final class PrinterText {
    private static final Charset WIRE = Charset.forName("x-windows-949");

    /**
     * What printers hold in their memory: the 2,350 syllables of KS X 1001, not the 11,172 of the
     * wire's code.
     */
    private static final Charset IN_MEMORY = Charset.forName("EUC-KR");

    private final int columns;

    /** One column stays white at each edge. */
    PrinterText(PaperFormat format) {
        this.columns = format.dots() / 12 - 2;
    }

    /** The bytes of a line, or nothing where it must be drawn. */
    Optional<byte[]> of(PaperLine line) {
        return switch (line) {
            case PaperLine.Row row when row.weight() == Weight.PLAIN -> row(row);
            case PaperLine.Paragraph paragraph when paragraph.weight() != Weight.LARGE ->
                    sentences(paragraph.sentences(), 0, paragraph.weight() == Weight.STRONG);
            case PaperLine.Centred centred when centred.weight() == Weight.PLAIN ->
                    sentences(List.of(centred.text()), 1, false);
            case PaperLine.Note note -> sentences(List.of(note.text()), 1, false);
            case PaperLine.Row row -> Optional.empty();
            case PaperLine.Paragraph paragraph -> Optional.empty();
            case PaperLine.Centred centred -> Optional.empty();
            case PaperLine.Eave eave -> Optional.empty();
            case PaperLine.CopyMark copy -> Optional.empty();
            case PaperLine.Notice notice -> Optional.empty();
            case PaperLine.Title title -> Optional.empty();
            case PaperLine.BigAmount amount -> Optional.empty();
            case PaperLine.Rule rule -> Optional.empty();
            case PaperLine.Qr qr -> Optional.empty();
            case PaperLine.CodeNumber number -> Optional.empty();
            case PaperLine.Seal seal -> Optional.empty();
            case PaperLine.TicketNumber number -> Optional.empty();
            case PaperLine.Banner banner -> Optional.empty();
            case PaperLine.Footer footer -> Optional.empty();
        };
    }

    private Optional<byte[]> row(PaperLine.Row row) {
        int free = columns - columns(row.label()) - columns(row.value());
        if (free < 1 || !inMemory(row.label()) || !inMemory(row.value())) {
            return Optional.empty();
        }
        ByteArrayOutputStream out = start(0);
        out.writeBytes((" " + row.label() + " ".repeat(free)).getBytes(WIRE));
        out.writeBytes(EscPos.bold(true));
        out.writeBytes(row.value().getBytes(WIRE));
        return end(out);
    }

    private Optional<byte[]> sentences(List<String> sentences, int align, boolean bold) {
        String edge = align == 0 ? " " : "";
        ByteArrayOutputStream out = start(align);
        out.writeBytes(EscPos.bold(bold));
        for (String sentence : sentences) {
            if (columns(sentence) > columns || !inMemory(sentence)) {
                return Optional.empty();
            }
        }
        out.writeBytes((edge + String.join("\n" + edge, sentences)).getBytes(WIRE));
        return end(out);
    }

    private static ByteArrayOutputStream start(int align) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(EscPos.align(align));
        out.writeBytes(EscPos.size(1, 2));
        return out;
    }

    private static Optional<byte[]> end(ByteArrayOutputStream out) {
        out.write('\n');
        out.writeBytes(EscPos.bold(false));
        out.writeBytes(EscPos.size(1, 1));
        out.writeBytes(EscPos.align(0));
        return Optional.of(out.toByteArray());
    }

    private static boolean inMemory(String text) {
        return IN_MEMORY.newEncoder().canEncode(text);
    }

    private static int columns(String text) {
        return text.getBytes(WIRE).length;
    }
}
