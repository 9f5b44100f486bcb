package kr.sarangbang.ui.teller.part;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import kr.sarangbang.ui.shared.Catalogue;

/**
 * The twelve function keys below every screen of a counter, in places that never move. What does
 * not exist yet has an empty place; what cannot be used on this screen is dashed.
 */
public final class FunctionBar extends GridPane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private final Map<Function, CapKey> keys = new EnumMap<>(Function.class);

    /**
     * @param there what exists at this counter
     */
    public FunctionBar(Catalogue words, Set<Function> there, Consumer<Function> pressed) {
        getStyleClass().add("function-bar");
        int place = 0;
        for (Function function : Function.values()) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / Function.values().length);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
            CapKey key = CapKey.standing();
            key.setId(function.cap());
            key.setCap(function.cap());
            key.setWord(words.text(function.word()));
            key.getStyleClass().add("function-key");
            if (function == Function.PAY) {
                key.getStyleClass().add("light-key");
            }
            key.setOnAction(e -> pressed.accept(function));
            key.setVisible(there.contains(function));
            keys.put(function, key);
            add(key, place++, 0);
        }
    }

    /**
     * @param usable what works on this screen
     * @param here which of them this screen belongs to
     */
    public void show(Set<Function> usable, Optional<Function> here) {
        keys.forEach(
                (function, key) -> {
                    key.setDisable(!usable.contains(function));
                    key.pseudoClassStateChanged(HERE, here.equals(Optional.of(function)));
                });
    }
}
