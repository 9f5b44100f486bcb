package kr.sarangbang.ui.shared.part;

import java.util.Optional;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import kr.sarangbang.slip.QrCode;

/**
 * A square code in as many whole pixels a module as its room allows, with its quiet zone. Black on
 * white in every theme: a camera wants it so.
 */
public final class QrSquare extends Region {
    private final Canvas canvas = new Canvas();
    private Optional<QrCode> shown = Optional.empty();

    public QrSquare() {
        getStyleClass().add("qr-square");
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    /** FX thread. */
    public void show(QrCode code) {
        shown = Optional.of(code);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        shown.ifPresent(this::draw);
    }

    private void draw(QrCode code) {
        int modules = code.size() + 2 * QrCode.QUIET_ZONE;
        double room = Math.min(getWidth(), getHeight());
        double module = Math.max(1, Math.floor(room / modules));
        double side = module * modules;
        canvas.setWidth(side);
        canvas.setHeight(side);
        // Whole pixels: a module between two is grey, and a camera takes it for either.
        canvas.relocate(Math.floor((getWidth() - side) / 2), Math.floor((getHeight() - side) / 2));
        GraphicsContext brush = canvas.getGraphicsContext2D();
        brush.setFill(Color.WHITE);
        brush.fillRect(0, 0, side, side);
        brush.setFill(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.dark(x, y)) {
                    brush.fillRect(
                            (x + QrCode.QUIET_ZONE) * module,
                            (y + QrCode.QUIET_ZONE) * module,
                            module,
                            module);
                }
            }
        }
    }
}
