package kr.sarangbang.ui.shared.part;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.ui.shared.Catalogue;

/**
 * What a number is worth. Each promise has its own shape, so that it reads in black and white too:
 * a solid field with a tick, an outline with a second outline, an outline, a dashed one.
 */
public final class PromiseSeal extends VBox {
    private static final List<String> SHAPES = List.of("solid", "double", "outline", "dashed");

    private final Glyph tick = new Glyph("");
    private final Label word = new Label();

    public PromiseSeal() {
        getStyleClass().add("promise-seal");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        word.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().addAll(tick, word);
    }

    /** The seal of a promise, in these words. */
    public void show(Promise promise, Catalogue words) {
        String text =
                words.text(
                        switch (promise) {
                            case GUARANTEED -> "seal.guaranteed";
                            case STOCK_HELD -> "seal.stockHeld";
                            case RESERVE -> "seal.reserve";
                            case NOT_TODAY -> "seal.notToday";
                        });
        show(promise, text, promise == Promise.GUARANTEED ? "mdral-check" : "");
    }

    /** The same shape with a word of its own, and without the tick: in one line of a board. */
    public void inLine(Promise promise, String text) {
        show(promise, text, "");
    }

    private void show(Promise promise, String text, String icon) {
        tick.setIcon(icon);
        word.setText(text);
        getStyleClass().removeAll(SHAPES);
        getStyleClass()
                .add(
                        switch (promise) {
                            case GUARANTEED -> "solid";
                            case STOCK_HELD -> "double";
                            case RESERVE -> "outline";
                            case NOT_TODAY -> "dashed";
                        });
        setAccessibleText(text.replace('\n', ' '));
    }
}
