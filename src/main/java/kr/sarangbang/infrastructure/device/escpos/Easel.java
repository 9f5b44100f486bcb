package kr.sarangbang.infrastructure.device.escpos;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** One block of a paper while it is drawn: black and white shapes, in units of 1/8 mm. */
final class Easel {
    private static final double CORNER = 24;

    private final Lettering lettering;
    private final PaperFormat format;
    private final BufferedImage grey;
    private final Graphics2D pen;

    Easel(Lettering lettering, PaperFormat format, double height) {
        this.lettering = lettering;
        this.format = format;
        this.grey =
                new BufferedImage(
                        format.dots(),
                        (int) Math.ceil(height * format.scale()),
                        BufferedImage.TYPE_BYTE_GRAY);
        this.pen = grey.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        pen.scale(format.scale(), format.scale());
        black();
    }

    Easel black() {
        pen.setColor(Color.BLACK);
        return this;
    }

    Easel white() {
        pen.setColor(Color.WHITE);
        return this;
    }

    Easel fill(Shape shape) {
        pen.fill(shape);
        return this;
    }

    Easel field(double left, double top, double width, double height) {
        return fill(new RoundRectangle2D.Double(left, top, width, height, CORNER, CORNER));
    }

    Easel frame(double top, double height, double thick) {
        pen.setStroke(new BasicStroke((float) thick));
        pen.draw(
                new RoundRectangle2D.Double(
                        format.margin() + thick / 2,
                        top + thick / 2,
                        format.measure() - thick,
                        height - thick,
                        CORNER,
                        CORNER));
        return this;
    }

    Easel bar(double left, double top, double width, double height) {
        return fill(new Rectangle2D.Double(left, top, width, height));
    }

    Easel left(String text, double size, boolean strong, double left, double baseline) {
        return fill(lettering.outline(text, size, strong, left, baseline));
    }

    Easel right(String text, double size, boolean strong, double right, double baseline) {
        return left(text, size, strong, right - lettering.width(text, size, strong), baseline);
    }

    Easel centred(String text, double size, boolean strong, double middle, double baseline) {
        return left(text, size, strong, middle - lettering.width(text, size, strong) / 2, baseline);
    }

    /**
     * The house's mark: an eave over a two-leaf lit door, on a grid of 64, in the pen's colour and
     * its opposite.
     */
    Easel mark(double left, double top, double edge) {
        AffineTransform place = AffineTransform.getTranslateInstance(left, top);
        place.scale(edge / 64, edge / 64);
        Path2D roof = new Path2D.Double();
        roof.moveTo(1, 27);
        roof.quadTo(18, 21, 32, 5);
        roof.quadTo(46, 21, 63, 27);
        roof.lineTo(63, 33);
        roof.quadTo(45, 29, 32, 16);
        roof.quadTo(19, 29, 1, 33);
        roof.closePath();
        white().fill(place.createTransformedShape(roof));
        fill(place.createTransformedShape(new Rectangle2D.Double(12, 36, 40, 25)));
        black().fill(place.createTransformedShape(new Rectangle2D.Double(16, 47, 14, 3)));
        fill(place.createTransformedShape(new Rectangle2D.Double(34, 47, 14, 3)));
        return fill(place.createTransformedShape(new Rectangle2D.Double(30, 40, 4, 17)));
    }

    /** The eave's lower edge: flat in the middle, rising at both ends. */
    Easel curve(double top, double height) {
        Path2D curve = new Path2D.Double();
        curve.moveTo(0, 0);
        curve.lineTo(100, 0);
        curve.curveTo(90, 7.5, 72, 10, 50, 10);
        curve.curveTo(28, 10, 10, 7.5, 0, 0);
        curve.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(0, top);
        place.scale(format.width() / 100.0, height / 10);
        return fill(place.createTransformedShape(curve));
    }

    Bitmap done() {
        pen.dispose();
        return Bitmap.of(grey);
    }
}
