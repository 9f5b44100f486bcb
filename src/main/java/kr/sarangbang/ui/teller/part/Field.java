package kr.sarangbang.ui.teller.part;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Where what is typed appears, with the lamp around it while it is the one that listens. It holds
 * no text of its own: a screen's buffer does.
 */
public final class Field extends HBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private final Label typed = new Label();
    private final Region caret = new Region();
    private final Label unit = new Label();

    public Field() {
        getStyleClass().add("field");
        typed.getStyleClass().add("typed");
        typed.setMinWidth(USE_PREF_SIZE);
        caret.getStyleClass().add("caret");
        unit.getStyleClass().add("typed");
        unit.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(typed, caret, unit);
        setNow(true);
    }

    public String getUnit() {
        return unit.getText();
    }

    /** What stands behind the caret: 원. */
    public void setUnit(String word) {
        unit.setText(word);
        unit.setManaged(!word.isEmpty());
    }

    public boolean isNow() {
        return caret.isVisible();
    }

    /** Whether the keys go here. */
    public void setNow(boolean listening) {
        caret.setVisible(listening);
        pseudoClassStateChanged(NOW, listening);
    }

    public void show(String text) {
        typed.setText(text);
    }

    public String text() {
        return typed.getText();
    }
}
