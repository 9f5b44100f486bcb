package kr.sarangbang.ui.shared.part;

import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/**
 * Four boxes for a PIN: a disc where a digit is, the lamp where the next one goes. Never a digit.
 */
public final class PinBoxes extends HBox {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private int filled;

    public PinBoxes() {
        getStyleClass().add("pin-boxes");
        for (int i = 0; i < 4; i++) {
            var disc = new Circle();
            disc.getStyleClass().add("disc");
            var box = new StackPane(disc);
            box.getStyleClass().add("pin-box");
            disc.radiusProperty().bind(box.widthProperty().multiply(0.175));
            getChildren().add(box);
        }
        show(0);
    }

    public int filled() {
        return filled;
    }

    /** How many digits there are, 0 to 4. */
    public void show(int digits) {
        filled = digits;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(FILLED, i < digits);
            getChildren().get(i).pseudoClassStateChanged(NOW, i == digits);
        }
    }
}
