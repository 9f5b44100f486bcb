package kr.sarangbang.ui.shared.part;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A number of the line, large, with what people say behind it small. */
public final class TicketNumber extends HBox {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final int THREE_DIGITS = 999;

    private final Label digits = new Label();
    private final Label unit = new Label();

    public TicketNumber() {
        getStyleClass().add("ticket-number");
        digits.getStyleClass().add("digits");
        unit.getStyleClass().add("unit");
        digits.setMinWidth(USE_PREF_SIZE);
        unit.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(digits, unit);
    }

    /**
     * @param said the number as people say it, 187번
     */
    public void show(int number, String said) {
        String figures = Integer.toString(number);
        digits.setText(figures);
        String behind = said.replace(figures, "");
        unit.setText(behind);
        unit.setVisible(!behind.isEmpty());
        unit.setManaged(!behind.isEmpty());
        pseudoClassStateChanged(WIDE, number > THREE_DIGITS);
        setAccessibleText(said);
    }
}
