package kr.sarangbang.infrastructure.device.escpos;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * The roll in a printer: settings of the print head, the line being set, and the dots since the
 * last cut.
 */
final class Roll {
    static final Charset WIRE = Charset.forName("x-windows-949");
    static final int DEFAULT_SPACING = 30;
    private static final int CELL = 24;

    private record Letter(
            String text, int left, int width, int height, int columns, boolean bold) {}

    private final Lettering lettering;
    private final List<Letter> line = new ArrayList<>();
    private final int dots;
    private Bitmap paper;
    private int rows;
    private int lineWidth;
    private int align;
    private int wide = 1;
    private int high = 1;
    private int lineSpacing = DEFAULT_SPACING;
    private boolean bold;
    private boolean hangul;

    /** A roll of so many dots across. */
    Roll(Lettering lettering, int dots) {
        this.lettering = lettering;
        this.dots = dots;
        this.paper = new Bitmap(dots, 0);
    }

    void reset() {
        line.clear();
        lineWidth = 0;
        align = 0;
        wide = 1;
        high = 1;
        lineSpacing = DEFAULT_SPACING;
        bold = false;
        hangul = false;
    }

    boolean hangul() {
        return hangul;
    }

    void hangul(boolean on) {
        hangul = on;
    }

    void bold(boolean on) {
        bold = on;
    }

    void align(int where) {
        align = where;
    }

    void size(int newWide, int newHigh) {
        wide = newWide;
        high = newHigh;
    }

    void lineSpacing(int rowsOfDots) {
        lineSpacing = rowsOfDots;
    }

    int rows() {
        return rows;
    }

    void letter(String text, int columns) {
        int across = columns * CELL / 2 * wide;
        if (lineWidth + across > dots) {
            lineFeed();
        }
        line.add(new Letter(text, lineWidth, wide, high, columns, bold));
        lineWidth += across;
    }

    void lineFeed() {
        int tallest = line.stream().mapToInt(letter -> letter.height() * CELL).max().orElse(0);
        int left = (dots - lineWidth) * align / 2;
        int height = Math.max(tallest, lineSpacing);
        if (!line.isEmpty()) {
            paper.stamp(drawn(tallest), left, rows);
        }
        line.clear();
        lineWidth = 0;
        feed(height);
    }

    private Bitmap drawn(int tallest) {
        BufferedImage grey = new BufferedImage(dots, tallest, BufferedImage.TYPE_BYTE_GRAY);
        var pen = grey.createGraphics();
        pen.setRenderingHint(
                java.awt.RenderingHints.KEY_ANTIALIASING,
                java.awt.RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, dots, tallest);
        pen.setColor(java.awt.Color.BLACK);
        for (Letter letter : line) {
            double cell = letter.columns() * CELL / 2.0;
            double size = CELL * 0.95;
            double inset = (cell - lettering.width(letter.text(), size, letter.bold())) / 2;
            AffineTransform stretch =
                    AffineTransform.getTranslateInstance(
                            letter.left(), tallest - letter.height() * CELL);
            stretch.scale(letter.width(), letter.height());
            pen.fill(
                    stretch.createTransformedShape(
                            lettering.outline(
                                    letter.text(),
                                    size,
                                    letter.bold(),
                                    inset,
                                    lettering.baseline(size, CELL))));
        }
        pen.dispose();
        return Bitmap.of(grey);
    }

    void feedLines(int count) {
        lineFeed();
        feed(Math.max(0, count - 1) * lineSpacing);
    }

    void feed(int more) {
        rows += more;
        paper.growTo(rows);
    }

    void raster(byte[] bytes, int from, int across, int count) {
        if (!line.isEmpty()) {
            lineFeed();
        }
        paper.darken(bytes, from, across, count, rows);
        rows += count;
    }

    Bitmap uncut() {
        Bitmap copy = new Bitmap(dots, rows);
        copy.stamp(paper, 0, 0);
        return copy;
    }

    Bitmap cut() {
        if (!line.isEmpty()) {
            lineFeed();
        }
        Bitmap done = paper;
        paper = new Bitmap(dots, 0);
        rows = 0;
        return done;
    }
}
