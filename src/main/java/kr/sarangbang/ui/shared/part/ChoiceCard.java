package kr.sarangbang.ui.shared.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One choice of at most four: what it does, in one line why, and whether it can be had now. */
public final class ChoiceCard extends Pressable {
    private final Glyph glyph;
    private final Label name;
    private final Label line;
    private final Label tag;

    public ChoiceCard() {
        this(new Glyph(""), new Label(), new Label(), new Label());
    }

    private ChoiceCard(Glyph glyph, Label name, Label line, Label tag) {
        super(row(glyph, name, line, tag));
        this.glyph = glyph;
        this.name = name;
        this.line = line;
        this.tag = tag;
        getStyleClass().add("choice");
        setLine("");
        setTag("");
    }

    private static HBox row(Glyph glyph, Label name, Label line, Label tag) {
        name.getStyleClass().add("name");
        line.getStyleClass().add("line");
        line.setWrapText(true);
        tag.getStyleClass().add("tag");
        tag.setMinWidth(USE_PREF_SIZE);
        var words = new VBox(name, line);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(glyph, words, tag);
        row.getStyleClass().add("choice-row");
        return row;
    }

    public String getIcon() {
        return glyph.getIcon();
    }

    public void setIcon(String icon) {
        glyph.setIcon(icon);
    }

    public String getName() {
        return name.getText();
    }

    public void setName(String text) {
        name.setText(text);
        setAccessibleText(text);
    }

    public String getLine() {
        return line.getText();
    }

    /** One line under the name; empty takes no room. */
    public void setLine(String text) {
        line.setText(text);
        line.setVisible(!text.isEmpty());
        line.setManaged(!text.isEmpty());
        setAccessibleHelp(text);
    }

    /** "돼요" or "잠시 안 돼요"; empty takes no room. */
    public void setTag(String text) {
        tag.setText(text);
        tag.setVisible(!text.isEmpty());
        tag.setManaged(!text.isEmpty());
    }

    public String getTag() {
        return tag.getText();
    }
}
