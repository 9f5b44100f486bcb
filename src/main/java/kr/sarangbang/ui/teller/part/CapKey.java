package kr.sarangbang.ui.teller.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.part.Pressable;

/**
 * A key of the keyboard drawn on the screen: its name in a small frame, and what it does. It can be
 * pressed with a mouse too; the keyboard never goes through it, so it takes no focus.
 */
public final class CapKey extends Pressable {
    private final Label cap;
    private final Label word;

    public CapKey() {
        this(new Label(), new Label(), new HBox());
    }

    /** With the name above the word, as on the bar of function keys. */
    static CapKey standing() {
        return new CapKey(new Label(), new Label(), new VBox());
    }

    private CapKey(Label cap, Label word, Pane row) {
        super(row);
        this.cap = cap;
        this.word = word;
        cap.getStyleClass().add("cap");
        word.getStyleClass().add("word");
        cap.setMinWidth(USE_PREF_SIZE);
        word.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("key-row");
        row.getChildren().setAll(cap, word);
        getStyleClass().addAll("key", "cap-key");
        setFocusTraversable(false);
    }

    public String getCap() {
        return cap.getText();
    }

    public void setCap(String name) {
        cap.setText(name);
        cap.setVisible(!name.isEmpty());
        cap.setManaged(!name.isEmpty());
    }

    public String getWord() {
        return word.getText();
    }

    public void setWord(String text) {
        word.setText(text);
        setAccessibleText(text);
    }
}
