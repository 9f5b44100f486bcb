package kr.sarangbang.infrastructure.device.escpos;

import java.util.List;
import kr.sarangbang.domain.paper.PaperLine;
import kr.sarangbang.domain.paper.PaperLine.Weight;

/**
 * A label at the left and its value at the right. A value too long for the rest of the line gets
 * smaller, then breaks at spaces, then moves under its label; it is never shortened. On narrow
 * paper it moves before it breaks: a date in two halves is hard to read.
 */
final class RowDrawing {
    private static final double GAP = 16;

    /** Of the line's measure, for a value that breaks beside its label. */
    private static final double LEAST_SHARE = 0.44;

    private static final double PADDING = 8;

    private final Lettering lettering;
    private final PaperFormat format;
    private final PaperLine.Row row;
    private final boolean large;
    private final double labelSize;
    private final double labelHeight;

    RowDrawing(Lettering lettering, PaperFormat format, PaperLine.Row row) {
        this.lettering = lettering;
        this.format = format;
        this.row = row;
        this.large = row.weight() == Weight.LARGE;
        this.labelSize = large ? 46 : 34;
        this.labelHeight = labelSize * 1.4;
    }

    Bitmap draw() {
        double wanted =
                switch (row.weight()) {
                    case PLAIN -> 34;
                    case STRONG -> 50;
                    case LARGE -> 86;
                };
        double room = format.measure() - GAP - lettering.width(row.label(), labelSize, large);
        double least = large ? 60 : Math.min(wanted, 42);
        double size = lettering.fit(row.value(), wanted, true, room, least);
        if (lettering.width(row.value(), size, true) <= room) {
            return beside(List.of(row.value()), size);
        }
        if (format.narrow() && lettering.width(row.value(), wanted, true) <= format.measure()) {
            return under(List.of(row.value()), wanted);
        }
        if (room >= format.measure() * LEAST_SHARE && wordsFit(size, room)) {
            return beside(lettering.wrap(row.value(), size, true, room), size);
        }
        return under(lettering.wrap(row.value(), size, true, format.measure()), size);
    }

    private boolean wordsFit(double size, double room) {
        for (String word : row.value().split(" +", -1)) {
            if (lettering.width(word, size, true) > room) {
                return false;
            }
        }
        return true;
    }

    private Bitmap beside(List<String> values, double size) {
        double lineHeight = valueHeight(size);
        double first = Math.max(lineHeight, labelHeight);
        double height = PADDING + first + (values.size() - 1) * lineHeight + PADDING;
        Easel easel = new Easel(lettering, format, height);
        double baseline = PADDING + lettering.baseline(size, first);
        easel.left(row.label(), labelSize, large, format.margin(), baseline);
        return values(easel, values, size, baseline);
    }

    private Bitmap under(List<String> values, double size) {
        double lineHeight = valueHeight(size);
        double height = PADDING + labelHeight + values.size() * lineHeight + PADDING;
        Easel easel = new Easel(lettering, format, height);
        double label = PADDING + lettering.baseline(labelSize, labelHeight);
        easel.left(row.label(), labelSize, large, format.margin(), label);
        double baseline = PADDING + labelHeight + lettering.baseline(size, lineHeight);
        return values(easel, values, size, baseline);
    }

    private Bitmap values(Easel easel, List<String> values, double size, double first) {
        double baseline = first;
        for (String value : values) {
            easel.right(value, size, true, format.right(), baseline);
            baseline += valueHeight(size);
        }
        return easel.done();
    }

    private double valueHeight(double size) {
        return size * (large ? 1.2 : 1.4);
    }
}
