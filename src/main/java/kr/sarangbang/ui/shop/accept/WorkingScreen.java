package kr.sarangbang.ui.shop.accept;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;

/** Between a touch and its outcome. */
public final class WorkingScreen extends Screen {
    /** Whether it takes longer than usual. */
    public record View(boolean slow) {}

    private final Catalogue words;
    @FXML private Sentence lead;

    public WorkingScreen(Catalogue words) {
        this.words = words;
    }

    public void show(View view) {
        lead.setText(words.text(view.slow() ? "working.slow" : "working.lead"));
    }
}
