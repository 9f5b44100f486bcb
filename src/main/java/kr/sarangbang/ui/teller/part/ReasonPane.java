package kr.sarangbang.ui.teller.part;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Reasons with the digits that choose them. */
public final class ReasonPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    public ReasonPane() {
        getStyleClass().add("reasons");
    }

    /**
     * @param chosen which of them, from 0
     */
    public void show(List<String> words, Optional<Integer> chosen) {
        getChildren().clear();
        for (int i = 0; i < words.size(); i++) {
            var cap = new Label(Integer.toString(i + 1));
            cap.getStyleClass().add("cap");
            var row = new HBox(cap, new Label(words.get(i)));
            row.getStyleClass().add("reason");
            row.pseudoClassStateChanged(CHOSEN, chosen.equals(Optional.of(i)));
            getChildren().add(row);
        }
    }
}
