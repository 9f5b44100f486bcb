package kr.sarangbang.infrastructure.device.escpos;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * Draws each line of a paper as dots. Sizes are dots of 1/8 mm: nothing under 30, nothing grey, no
 * rule under 3. Safe for several threads.
 */
final class LineDrawing {
    private static final double BODY = 34;
    private static final double BODY_LINE = 1.4;

    private static final String DELICATE = "무늬가 촘촘해요. 접거나 구기지 마세요.";

    private final Lettering lettering;
    private final PaperFormat format;

    LineDrawing(Lettering lettering, PaperFormat format) {
        this.lettering = lettering;
        this.format = format;
    }

    Bitmap draw(PaperLine line) {
        return switch (line) {
            case PaperLine.Eave eave -> eave(eave.name());
            case PaperLine.CopyMark copy -> notice("재출력", copy.sentences());
            case PaperLine.Notice notice -> notice(notice.word(), notice.sentences());
            case PaperLine.Title title -> centred(title.text(), 46, true, 1.4, 0, 0);
            case PaperLine.BigAmount amount -> big(amount.text());
            case PaperLine.Centred centred -> centred(centred);
            case PaperLine.Note note -> centred(note.text(), 30, false, 1.4, 4, 0);
            case PaperLine.Rule rule -> rule(rule.dashed());
            case PaperLine.Row row -> new RowDrawing(lettering, format, row).draw();
            case PaperLine.Paragraph paragraph -> paragraph(paragraph);
            case PaperLine.Qr qr -> qr(qr.text());
            case PaperLine.CodeNumber number -> number(number.number());
            case PaperLine.Seal seal -> seal(seal);
            case PaperLine.TicketNumber ticket -> ticketNumber(ticket);
            case PaperLine.Banner banner -> banner(banner.word());
            case PaperLine.Footer footer -> footer(footer);
        };
    }

    private Bitmap eave(String name) {
        double edge = 52;
        double gap = 14;
        double size = lettering.fit(name, 40, true, format.width() - 80 - edge - gap, 30);
        double wide = edge + gap + lettering.width(name, size, true);
        double left = format.middle() - wide / 2;
        Easel easel = new Easel(lettering, format, 96 + 48);
        easel.bar(0, 0, format.width(), 96).curve(95, 22);
        easel.mark(left, 8 + (88 - edge) / 2, edge).white();
        easel.left(name, size, true, left + edge + gap, 8 + lettering.baseline(size, 88));
        return easel.black().done();
    }

    private Bitmap notice(String word, List<String> sentences) {
        double above = 8;
        double wide = format.measure() - 48;
        List<String> lines = new ArrayList<>();
        for (String sentence : sentences) {
            lines.addAll(lettering.wrap(sentence, 32, false, wide));
        }
        double height = 16 + 44 * 1.3 + lines.size() * 32 * BODY_LINE + 14;
        Easel easel = new Easel(lettering, format, above + height + 20);
        easel.frame(above, height, 5);
        easel.left(
                word,
                44,
                true,
                format.margin() + 24,
                above + 14 + lettering.baseline(44, 44 * 1.3));
        double top = above + 14 + 44 * 1.3;
        for (String each : lines) {
            double baseline = top + lettering.baseline(32, 32 * BODY_LINE);
            easel.left(each, 32, false, format.margin() + 24, baseline);
            top += 32 * BODY_LINE;
        }
        return easel.done();
    }

    private Bitmap big(String text) {
        double size = lettering.fit(text, 132, true, format.measure() - 24, 60);
        return centred(text, size, true, 1.15, 0, 0);
    }

    private Bitmap centred(PaperLine.Centred centred) {
        return switch (centred.weight()) {
            case PLAIN -> centred(centred.text(), 36, false, 1.4, 0, 0);
            case STRONG -> centred(centred.text(), 44, true, 1.4, 0, 0);
            case LARGE -> centred(centred.text(), 60, true, 1.3, 0, 0);
        };
    }

    private Bitmap centred(
            String text, double most, boolean strong, double spacing, double above, double below) {
        double size = format.narrow() ? onOneLine(text, most, strong) : most;
        List<String> lines = balanced(text, size, strong);
        double lineHeight = size * spacing;
        Easel easel = new Easel(lettering, format, above + lines.size() * lineHeight + below);
        double top = above;
        for (String each : lines) {
            easel.centred(
                    each,
                    size,
                    strong,
                    format.middle(),
                    top + lettering.baseline(size, lineHeight));
            top += lineHeight;
        }
        return easel.done();
    }

    /** On narrow paper the second of two lines is at least half as long, where words allow it. */
    private List<String> balanced(String text, double size, boolean strong) {
        List<String> lines = lettering.wrap(text, size, strong, format.measure());
        if (!format.narrow() || lines.size() != 2) {
            return lines;
        }
        List<String> even = lines;
        for (double width = format.measure(); even.size() == 2; width -= 8) {
            lines = even;
            double first = lettering.width(lines.getFirst(), size, strong);
            if (lettering.width(lines.getLast(), size, strong) >= first / 2) {
                return lines;
            }
            even = lettering.wrap(text, size, strong, width - 8);
        }
        return lines;
    }

    /** A little smaller where that saves a line of one word; else as large as it should be. */
    private double onOneLine(String text, double most, boolean strong) {
        double size = lettering.fit(text, most, strong, format.measure(), Math.max(30, most * 0.8));
        return lettering.width(text, size, strong) <= format.measure() ? size : most;
    }

    private Bitmap rule(boolean dashed) {
        Easel easel = new Easel(lettering, format, 18 + 3 + 18);
        double dash = dashed ? 8 : format.measure();
        double step = dashed ? (format.measure() - dash) / 38.0 : format.measure();
        for (double left = format.margin(); left < format.right(); left += step) {
            easel.bar(Math.rint(left), 18, dash, 3);
        }
        return easel.done();
    }

    private Bitmap paragraph(PaperLine.Paragraph paragraph) {
        boolean strong = paragraph.weight() != Weight.PLAIN;
        double size = paragraph.weight() == Weight.LARGE ? 44 : BODY;
        List<String> lines = new ArrayList<>();
        for (String sentence : paragraph.sentences()) {
            lines.addAll(lettering.wrap(sentence, size, strong, format.measure()));
        }
        double lineHeight = size * BODY_LINE;
        Easel easel = new Easel(lettering, format, lines.size() * lineHeight);
        double top = 0;
        for (String each : lines) {
            easel.left(
                    each,
                    size,
                    strong,
                    format.margin(),
                    top + lettering.baseline(size, lineHeight));
            top += lineHeight;
        }
        return easel.done();
    }

    /** A code with finer dots than is safe says so to its owner. */
    private Bitmap qr(String text) {
        Bitmap code = QrDrawing.draw(text, format.dots());
        Bitmap block = new Bitmap(format.dots(), code.height() + 4);
        block.stamp(code, (format.dots() - code.width()) / 2, 4);
        if (QrDrawing.delicate(text, format.dots())) {
            block.stamp(centred(DELICATE, 30, true, 1.4, 4, 8), 0, block.height());
        }
        return block;
    }

    private Bitmap number(String number) {
        String grouped =
                number.substring(0, 4) + " " + number.substring(4, 8) + " " + number.substring(8);
        return centred(grouped, 44, true, 1.2, 0, 0);
    }

    private Bitmap seal(PaperLine.Seal seal) {
        double edge = format.narrow() ? 120 : 150;
        double left = format.margin() + edge + 22;
        List<String> lines = new ArrayList<>();
        List<String> sentences =
                format.narrow() ? List.of(String.join(" ", seal.sentences())) : seal.sentences();
        for (String sentence : sentences) {
            lines.addAll(lettering.wrap(sentence, 38, false, format.right() - left));
        }
        double lineHeight = 38 * 1.35;
        double height = Math.max(edge, lines.size() * lineHeight);
        Easel easel = new Easel(lettering, format, height + 12);
        easel.field(format.margin(), (height - edge) / 2, edge, edge).white();
        double wordLine = Math.min(60 * 1.1, (edge - 12) / seal.word().size());
        double top = (height - seal.word().size() * wordLine) / 2;
        for (String each : seal.word()) {
            double size = lettering.fit(each, wordLine / 1.1, true, edge - 16, 30);
            double baseline = top + lettering.baseline(size, wordLine);
            easel.centred(each, size, true, format.margin() + edge / 2, baseline);
            top += wordLine;
        }
        easel.black();
        top = (height - lines.size() * lineHeight) / 2;
        for (String each : lines) {
            easel.left(each, 38, false, left, top + lettering.baseline(38, lineHeight));
            top += lineHeight;
        }
        return easel.done();
    }

    private Bitmap ticketNumber(PaperLine.TicketNumber ticket) {
        String digits = String.valueOf(ticket.number());
        double counter = 76;
        double room = format.measure() - lettering.width(ticket.counter(), counter, true) - 16;
        double size = lettering.fit(digits, 200, true, room, 100);
        double lineHeight = size * 1.05;
        Easel easel = new Easel(lettering, format, lineHeight + 16);
        double baseline = 8 + lettering.baseline(size, lineHeight);
        easel.left(digits, size, true, format.margin(), baseline);
        double after = format.margin() + lettering.width(digits, size, true) + 12;
        easel.left(ticket.counter(), counter, true, after, baseline);
        return easel.done();
    }

    private Bitmap banner(String word) {
        double height = 108;
        double size = lettering.fit(word, 76, true, format.measure() - 48, 44);
        Easel easel = new Easel(lettering, format, 8 + height + 16);
        easel.field(format.margin(), 8, format.measure(), height).white();
        easel.centred(word, size, true, format.middle(), 8 + lettering.baseline(size, height));
        return easel.black().done();
    }

    private Bitmap footer(PaperLine.Footer footer) {
        double lineHeight = 44 * BODY_LINE;
        double label = lettering.width(footer.label() + " ", BODY, false);
        double wide = label + lettering.width(footer.telephone(), 44, true);
        if (wide > format.measure()) {
            return footerOnTwoLines(footer);
        }
        double left = format.middle() - wide / 2;
        double baseline = 14 + lettering.baseline(44, lineHeight);
        return new Easel(lettering, format, 14 + lineHeight + 8)
                .left(footer.label(), BODY, false, left, baseline)
                .left(footer.telephone(), 44, true, left + label, baseline)
                .done();
    }

    private Bitmap footerOnTwoLines(PaperLine.Footer footer) {
        Bitmap label = centred(footer.label(), BODY, false, BODY_LINE, 14, 0);
        Bitmap block = new Bitmap(format.dots(), 0);
        block.stamp(label, 0, 0);
        block.stamp(centred(footer.telephone(), 44, true, 1.2, 0, 8), 0, label.height());
        return block;
    }
}
