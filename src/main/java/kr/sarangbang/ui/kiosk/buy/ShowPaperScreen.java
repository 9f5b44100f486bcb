package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;

/** K4: who buys, by the member's paper; its scan comes through the scene. */
public final class ShowPaperScreen extends Screen {
    /** Whether the last paper shown was another one. */
    public record View(boolean otherPaper) {}

    /** What a person can do here. */
    public interface Acts {
        void none();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence lead;

    public ShowPaperScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        lead.setText(words.text(view.otherPaper() ? "paper.other" : "paper.lead"));
    }

    @FXML
    void none() {
        acts.none();
    }
}
