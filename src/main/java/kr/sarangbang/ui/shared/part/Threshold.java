package kr.sarangbang.ui.shared.part;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen.WayOut;

/**
 * The constant helpers below every screen, six places that never move. What does not exist yet has
 * an empty place; what cannot be used on this screen is dashed.
 */
public final class Threshold extends GridPane {
    private final Key back;
    private final Key home;
    private final Key call;
    private final Key language;

    Threshold(boolean landscape) {
        getStyleClass().add("threshold");
        back = key("back", "mdral-arrow_back", "");
        home = key("home", "mdral-home", "");
        call = key("call", "mdrmz-notifications", "");
        language = key("language", "", "");
        int columns = landscape ? 6 : 3;
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        if (landscape) {
            addRow(0, back, home);
            add(language, 0, 0);
            add(call, 5, 0);
        } else {
            Node empty = new Key("", " ");
            empty.setVisible(false);
            add(empty, 0, 0);
            addRow(1, back, home, call);
            add(language, 0, 1);
        }
    }

    /** The words of the keys; the key of the language names the other one. */
    public void speak(Catalogue words) {
        back.setWord(words.text("threshold.back"));
        home.setWord(words.text("threshold.home"));
        call.setWord(words.text("threshold.call"));
        language.setWord(words.language().next().ownName());
    }

    /** Whom the keys tell. */
    public void onPressed(
            Runnable goBack, Runnable goHome, Runnable callStaff, Runnable changeLanguage) {
        back.setOnAction(e -> goBack.run());
        home.setOnAction(e -> goHome.run());
        call.setOnAction(e -> callStaff.run());
        language.setOnAction(e -> changeLanguage.run());
    }

    /**
     * Which of them work now; at the first screen of a visit there is nowhere to go back to, and
     * the language can be changed instead.
     */
    public void offer(Set<WayOut> ways, boolean somewhereToGoBack) {
        back.setVisible(somewhereToGoBack);
        home.setVisible(somewhereToGoBack);
        language.setVisible(!somewhereToGoBack);
        back.setDisable(!ways.contains(WayOut.BACK));
        home.setDisable(!ways.contains(WayOut.HOME));
        call.setDisable(!ways.contains(WayOut.CALL));
    }

    private static Key key(String id, String icon, String word) {
        var key = new Key(icon, word);
        key.setId(id);
        key.getStyleClass().add("threshold-key");
        if (id.equals("call")) {
            key.getStyleClass().add("light-key");
        }
        return key;
    }
}
