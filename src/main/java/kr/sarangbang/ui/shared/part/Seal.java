package kr.sarangbang.ui.shared.part;

import javafx.scene.control.Label;

/** A promise the issuer keeps, and nothing else: solid red with its word in two lines. */
public final class Seal extends Label {
    public Seal() {
        getStyleClass().add("seal");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
