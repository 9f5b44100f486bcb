package kr.sarangbang.ui.kiosk.line;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;

/** The second question before a number is given up for good. */
public final class GiveUpScreen extends Screen {
    /** Which number, and whether something is held for it. */
    public record View(int number, boolean holds) {}

    /** What a person can do here. */
    public interface Acts {
        void keep();

        void yes();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence title;
    @FXML private Sentence lead;

    public GiveUpScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(words.text("giveUp.title", view.number()));
        lead.setText(words.text(view.holds() ? "giveUp.leadHeld" : "giveUp.lead"));
    }

    @FXML
    void keep() {
        acts.keep();
    }

    @FXML
    void yes() {
        acts.yes();
    }
}
