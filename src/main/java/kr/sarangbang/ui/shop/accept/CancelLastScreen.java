package kr.sarangbang.ui.shop.accept;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/** S5: the last one taken back in two touches; the second says why. */
public final class CancelLastScreen extends Screen {
    private static final List<String> REASONS =
            List.of("cancel.wrongAmount", "cancel.customer", "cancel.twice");

    /**
     * @param amount what was taken
     * @param pair the words on both papers
     * @param paperBack whether the customer's new paper must come back first
     */
    public record View(Won amount, String pair, boolean paperBack) {}

    /** What a person can do here. */
    public interface Acts {
        /** The reason in the words on the key. */
        void cancel(String reason);

        void keep();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private SheetRow amount;
    @FXML private SheetRow pair;
    @FXML private Sentence paper;
    @FXML private HBox reasons;

    public CancelLastScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        amount.setValue(words.said().wonInFigures(view.amount().amount()));
        pair.setValue(view.pair());
        paper.setText(view.paperBack() ? words.text("cancel.paper") : "");
        reasons.getChildren().clear();
        for (String reason : REASONS) {
            var key = new Key("", words.text(reason));
            key.setId(reason.replace("cancel.", "reason-"));
            key.setOnAction(e -> acts.cancel(key.getWord()));
            HBox.setHgrow(key, Priority.ALWAYS);
            reasons.getChildren().add(key);
        }
    }

    @FXML
    void keep() {
        acts.keep();
    }
}
