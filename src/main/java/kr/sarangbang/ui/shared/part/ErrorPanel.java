package kr.sarangbang.ui.shared.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One sheet of three rows, always in this order: 무슨 일, 내 돈, 할 일. */
public final class ErrorPanel extends VBox {
    /** The three rows. */
    public enum Row {
        WHAT("mdral-info"),
        MONEY("mdral-lock"),
        NEXT("mdrmz-notifications");

        private final String icon;

        Row(String icon) {
            this.icon = icon;
        }
    }

    public ErrorPanel() {
        getStyleClass().addAll("sheet", "error");
    }

    public void clear() {
        getChildren().clear();
    }

    /** Adds the next row: its word, a bold fact, one plain line (empty takes no room). */
    public void add(Row row, String word, String fact, String line) {
        var glyph = new Glyph(row.icon);
        var name = new Label(word);
        name.getStyleClass().add("word");
        var head = new VBox(glyph, name);
        head.getStyleClass().add("head");
        var bold = new Sentence();
        bold.getStyleClass().add("fact");
        bold.setText(fact);
        var plain = new Sentence();
        plain.getStyleClass().add("line");
        plain.setText(line);
        var words = new VBox(bold, plain);
        words.getStyleClass().add("said");
        HBox.setHgrow(words, Priority.ALWAYS);
        var whole = new HBox(head, words);
        whole.getStyleClass().add("error-row");
        getChildren().add(whole);
        for (var child : getChildren()) {
            child.getStyleClass().remove("last");
        }
        whole.getStyleClass().add("last");
    }
}
