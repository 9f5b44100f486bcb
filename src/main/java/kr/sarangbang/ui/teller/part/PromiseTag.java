package kr.sarangbang.ui.teller.part;

import java.util.List;
import javafx.scene.control.Label;
import kr.sarangbang.domain.line.Promise;

/**
 * What a number is worth: a solid seal where stock and limit are held, an outline where stock is or
 * may be, dashes where nothing is. The words say the same, so that it reads in grey.
 */
public final class PromiseTag extends Label {
    private static final List<String> LOOKS =
            List.of("guaranteed", "stock-held", "reserve", "not-today");

    public PromiseTag() {
        getStyleClass().addAll("promise-tag", "strong");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /**
     * @param word of the promise
     */
    public void show(Promise promise, String word) {
        setText(word);
        getStyleClass().removeAll(LOOKS);
        getStyleClass()
                .add(
                        switch (promise) {
                            case GUARANTEED -> "guaranteed";
                            case STOCK_HELD -> "stock-held";
                            case RESERVE -> "reserve";
                            case NOT_TODAY -> "not-today";
                        });
    }
}
