package kr.sarangbang.ui.shop.accept;

import javafx.fxml.FXML;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/** S8: what waits for the line, since when, and what can still be taken without it. */
public final class LineDownScreen extends Screen {
    /**
     * @param lineUp whether it is back
     * @param waiting entries that wait
     * @param won their sum
     * @param oldest since when the oldest waits, in words; empty for nothing
     * @param guaranteeLeft what may still be taken without a line
     */
    public record View(boolean lineUp, long waiting, Won won, String oldest, Won guaranteeLeft) {}

    /** What a person can do here. */
    public interface Acts {
        void sync();

        void back();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence title;
    @FXML private Sentence lead;
    @FXML private SheetRow queued;
    @FXML private SheetRow oldest;
    @FXML private SheetRow left;
    @FXML private Key sync;

    public LineDownScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(words.text(view.lineUp() ? "lineDown.titleUp" : "lineDown.title"));
        lead.setText(words.text(lead(view)));
        queued.setValue(
                words.text(
                        "lineDown.queuedValue",
                        view.waiting(),
                        words.said().wonInFigures(view.won().amount())));
        oldest.setValue(view.oldest());
        left.setValue(words.said().wonInFigures(view.guaranteeLeft().amount()));
        sync.setDisable(view.waiting() == 0);
    }

    private static String lead(View view) {
        if (!view.lineUp()) {
            return "lineDown.lead";
        }
        return view.waiting() == 0 ? "lineDown.leadDone" : "lineDown.leadUp";
    }

    @FXML
    void sync() {
        acts.sync();
    }

    @FXML
    void back() {
        acts.back();
    }
}
