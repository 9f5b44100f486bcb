package kr.sarangbang.ui.shared.part;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * News, not alarm: a bold fact, then what still works. Covers nothing, closes by nobody but its
 * cause.
 */
public final class Banner extends HBox {
    private final Glyph glyph = new Glyph("");
    private final Sentence fact = new Sentence();
    private final Sentence line = new Sentence();

    public Banner() {
        getStyleClass().add("banner");
        fact.getStyleClass().add("fact");
        line.getStyleClass().add("line");
        var words = new VBox(fact, line);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(glyph, words);
    }

    public String getIcon() {
        return glyph.getIcon();
    }

    public void setIcon(String icon) {
        glyph.setIcon(icon);
    }

    public String getFact() {
        return fact.getText();
    }

    public void setFact(String text) {
        fact.setText(text);
    }

    public String getLine() {
        return line.getText();
    }

    public void setLine(String text) {
        line.setText(text);
    }

    /** On or off; off takes no room. */
    public void appear(boolean on) {
        setVisible(on);
        setManaged(on);
    }
}
