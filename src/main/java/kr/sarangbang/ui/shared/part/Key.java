package kr.sarangbang.ui.shared.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * A button: one word or two, with or without its icon. Style classes give rank: primary, mid, pad.
 */
public final class Key extends Pressable {
    private final Glyph glyph;
    private final Label word;

    public Key() {
        this(new Glyph(""), new Label());
    }

    private Key(Glyph glyph, Label word) {
        super(row(glyph, word));
        this.glyph = glyph;
        this.word = word;
        getStyleClass().add("key");
    }

    public Key(String icon, String text) {
        this();
        setIcon(icon);
        setWord(text);
    }

    private static HBox row(Glyph glyph, Label word) {
        word.getStyleClass().add("word");
        word.setMinWidth(USE_PREF_SIZE);
        glyph.setIcon("");
        var row = new HBox(glyph, word);
        row.getStyleClass().add("key-row");
        return row;
    }

    public String getIcon() {
        return glyph.getIcon();
    }

    public void setIcon(String icon) {
        glyph.setIcon(icon);
    }

    public String getWord() {
        return word.getText();
    }

    public void setWord(String text) {
        word.setText(text);
        setAccessibleText(text);
    }
}
