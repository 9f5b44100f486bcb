package kr.sarangbang.ui.shared.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a person gets, and what it costs, on one card that is one target. */
public final class AmountCard extends Pressable {
    private final Label note;
    private final Label gets;
    private final Glyph arrow;
    private final Label pays;

    public AmountCard() {
        this(new Label(), new Label(), new Glyph("mdral-east"), new Label());
    }

    private AmountCard(Label note, Label gets, Glyph arrow, Label pays) {
        super(row(note, gets, arrow, pays));
        this.note = note;
        this.gets = gets;
        this.arrow = arrow;
        this.pays = pays;
        getStyleClass().add("amount");
        setNote("");
    }

    private static HBox row(Label note, Label gets, Glyph arrow, Label pays) {
        note.getStyleClass().add("note");
        gets.getStyleClass().add("gets");
        pays.getStyleClass().add("pays");
        note.setMinWidth(USE_PREF_SIZE);
        gets.setMinWidth(USE_PREF_SIZE);
        pays.setMinWidth(USE_PREF_SIZE);
        var left = new VBox(note, gets);
        left.getStyleClass().add("left");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(left, space, arrow, pays);
        row.getStyleClass().add("amount-row");
        return row;
    }

    public String getNote() {
        return note.getText();
    }

    /** "살 수 있는 만큼"; empty takes no room. */
    public void setNote(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
    }

    /** Two amounts as people say them. */
    public void show(String get, String pay) {
        gets.setText(get);
        pays.setText(pay);
        arrow.setVisible(true);
        pseudoClass("words", false);
        setAccessibleText((note.getText() + " " + get + ", " + pay).strip());
    }

    /** A card that leads to an amount instead of naming one. */
    public void showWords(String name, String line) {
        gets.setText(name);
        pays.setText(line);
        arrow.setVisible(false);
        pseudoClass("words", true);
        setAccessibleText(name);
    }

    private void pseudoClass(String name, boolean on) {
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass(name), on);
    }
}
