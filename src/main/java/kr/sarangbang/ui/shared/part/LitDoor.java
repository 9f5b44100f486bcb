package kr.sarangbang.ui.shared.part;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** The lit paper door (띠살창) of the first screens: only rectangles, light behind paper. */
public final class LitDoor extends Region {
    private static final Color FRAME = Color.web("#2E2721");
    private static final Color WOOD = Color.web("#5A4635");
    private static final Color PANEL = Color.web("#49382A");
    private static final Color LIGHT = Color.web("#FBE3A0");
    private static final Color RING = Color.web("#1F1B16");
    private static final double[] BARS = {
        0.0413, 0.0947, 0.148, 0.3864, 0.4397, 0.4931, 0.5465, 0.5999, 0.8383, 0.8917, 0.945
    };

    public LitDoor() {
        getStyleClass().add("lit-door");
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        getChildren().clear();
        double unit = Math.min(w, h * 600 / 660) / 600;
        add(0, 0, w, h, FRAME);
        double gap = 17 * unit;
        double leaf = (w - 3 * gap) / 2;
        leaf(gap, gap, leaf, h - 2 * gap, unit);
        leaf(2 * gap + leaf, gap, leaf, h - 2 * gap, unit);
        double y = h * 0.557;
        ring(w / 2 - 15 * unit, y, unit);
        ring(w / 2 + 15 * unit, y, unit);
    }

    private void leaf(double x, double y, double w, double h, double unit) {
        double edge = 13 * unit;
        double bar = Math.max(3, 6 * unit);
        add(x, y, w, h, WOOD);
        double paperHeight = (h - 3 * edge) * 0.82;
        double left = x + edge;
        double top = y + edge;
        double width = w - 2 * edge;
        add(left, top, width, paperHeight, LIGHT);
        add(left, top + paperHeight + edge, width, h - 3 * edge - paperHeight, PANEL);
        for (int i = 1; i <= 5; i++) {
            add(left + width * i / 6 - bar / 2, top, bar, paperHeight, WOOD);
        }
        for (double at : BARS) {
            add(left, top + paperHeight * at, width, bar, WOOD);
        }
    }

    private void ring(double x, double y, double unit) {
        var ring = new Circle(x, y, 13.65 * unit, Color.TRANSPARENT);
        ring.setStroke(RING);
        ring.setStrokeWidth(Math.max(2, 4.94 * unit));
        ring.setManaged(false);
        getChildren().add(ring);
    }

    private void add(double x, double y, double w, double h, Color fill) {
        var plank = new Rectangle(x, y, w, h);
        plank.setFill(fill);
        plank.setManaged(false);
        getChildren().add(plank);
    }
}
