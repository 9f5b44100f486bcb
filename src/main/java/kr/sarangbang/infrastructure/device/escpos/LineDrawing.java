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
    private static final double RIGHT = Bitmap.PAPER_WIDTH - Easel.MARGIN;
    private static final double MIDDLE = Bitmap.PAPER_WIDTH / 2.0;

    private final Lettering lettering;

    LineDrawing(Lettering lettering) {
        this.lettering = lettering;
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
            case PaperLine.Row row -> new RowDrawing(lettering, row).draw();
            case PaperLine.Paragraph paragraph -> paragraph(paragraph);
            case PaperLine.Qr qr -> qr(qr.text());
            case PaperLine.CodeNumber number -> number(number.number());
            case PaperLine.Seal seal -> seal(seal);
            case PaperLine.Footer footer -> footer(footer);
        };
    }

    private Bitmap eave(String name) {
        double edge = 52;
        double gap = 14;
        double size = lettering.fit(name, 40, true, Bitmap.PAPER_WIDTH - 80 - edge - gap, 30);
        double wide = edge + gap + lettering.width(name, size, true);
        double left = MIDDLE - wide / 2;
        Easel easel = new Easel(lettering, 96 + 48);
        easel.bar(0, 0, Bitmap.PAPER_WIDTH, 96).curve(95, 22);
        easel.mark(left, 8 + (88 - edge) / 2, edge).white();
        easel.left(name, size, true, left + edge + gap, 8 + lettering.baseline(size, 88));
        return easel.black().done();
    }

    private Bitmap notice(String word, List<String> sentences) {
        double above = 8;
        double wide = Easel.MEASURE - 48;
        List<String> lines = new ArrayList<>();
        for (String sentence : sentences) {
            lines.addAll(lettering.wrap(sentence, 32, false, wide));
        }
        double height = 16 + 44 * 1.3 + lines.size() * 32 * BODY_LINE + 14;
        Easel easel = new Easel(lettering, above + height + 20);
        easel.frame(above, height, 5);
        easel.left(
                word, 44, true, Easel.MARGIN + 24, above + 14 + lettering.baseline(44, 44 * 1.3));
        double top = above + 14 + 44 * 1.3;
        for (String each : lines) {
            double baseline = top + lettering.baseline(32, 32 * BODY_LINE);
            easel.left(each, 32, false, Easel.MARGIN + 24, baseline);
            top += 32 * BODY_LINE;
        }
        return easel.done();
    }

    private Bitmap big(String text) {
        double size = lettering.fit(text, 132, true, Easel.MEASURE - 24, 60);
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
            String text, double size, boolean strong, double spacing, double above, double below) {
        List<String> lines = lettering.wrap(text, size, strong, Easel.MEASURE);
        double lineHeight = size * spacing;
        Easel easel = new Easel(lettering, above + lines.size() * lineHeight + below);
        double top = above;
        for (String each : lines) {
            easel.centred(each, size, strong, MIDDLE, top + lettering.baseline(size, lineHeight));
            top += lineHeight;
        }
        return easel.done();
    }

    private Bitmap rule(boolean dashed) {
        Easel easel = new Easel(lettering, 18 + 3 + 18);
        double dash = dashed ? 8 : Easel.MEASURE;
        double step = dashed ? (Easel.MEASURE - dash) / 38.0 : Easel.MEASURE;
        for (double left = Easel.MARGIN; left < RIGHT; left += step) {
            easel.bar(Math.rint(left), 18, dash, 3);
        }
        return easel.done();
    }

    private Bitmap paragraph(PaperLine.Paragraph paragraph) {
        boolean strong = paragraph.weight() != Weight.PLAIN;
        double size = paragraph.weight() == Weight.LARGE ? 44 : BODY;
        List<String> lines = new ArrayList<>();
        for (String sentence : paragraph.sentences()) {
            lines.addAll(lettering.wrap(sentence, size, strong, Easel.MEASURE));
        }
        double lineHeight = size * BODY_LINE;
        Easel easel = new Easel(lettering, lines.size() * lineHeight);
        double top = 0;
        for (String each : lines) {
            easel.left(
                    each, size, strong, Easel.MARGIN, top + lettering.baseline(size, lineHeight));
            top += lineHeight;
        }
        return easel.done();
    }

    private Bitmap qr(String text) {
        Bitmap code = QrDrawing.draw(text);
        Bitmap block = new Bitmap(Bitmap.PAPER_WIDTH, code.height() + 4);
        block.stamp(code, (Bitmap.PAPER_WIDTH - code.width()) / 2, 4);
        return block;
    }

    private Bitmap number(String number) {
        String grouped =
                number.substring(0, 4) + " " + number.substring(4, 8) + " " + number.substring(8);
        return centred(grouped, 44, true, 1.2, 0, 0);
    }

    private Bitmap seal(PaperLine.Seal seal) {
        double edge = 150;
        double left = Easel.MARGIN + edge + 22;
        List<String> lines = new ArrayList<>();
        for (String sentence : seal.sentences()) {
            lines.addAll(lettering.wrap(sentence, 38, false, RIGHT - left));
        }
        double lineHeight = 38 * 1.35;
        double height = Math.max(edge, lines.size() * lineHeight);
        Easel easel = new Easel(lettering, height + 12);
        easel.field(Easel.MARGIN, (height - edge) / 2, edge, edge).white();
        double wordLine = 60 * 1.1;
        double top = (height - seal.word().size() * wordLine) / 2;
        for (String each : seal.word()) {
            double size = lettering.fit(each, 60, true, edge - 16, 30);
            double baseline = top + lettering.baseline(size, wordLine);
            easel.centred(each, size, true, Easel.MARGIN + edge / 2, baseline);
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

    private Bitmap footer(PaperLine.Footer footer) {
        double lineHeight = 44 * BODY_LINE;
        double label = lettering.width(footer.label() + " ", BODY, false);
        double wide = label + lettering.width(footer.telephone(), 44, true);
        double left = MIDDLE - wide / 2;
        double baseline = 14 + lettering.baseline(44, lineHeight);
        return new Easel(lettering, 14 + lineHeight + 8)
                .left(footer.label(), BODY, false, left, baseline)
                .left(footer.telephone(), 44, true, left + label, baseline)
                .done();
    }
}
