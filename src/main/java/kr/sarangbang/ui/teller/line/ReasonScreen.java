package kr.sarangbang.ui.teller.line;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.ReasonPane;
import kr.sarangbang.ui.teller.part.Stroke;

/** Why something is done that the line's rule does not say: one digit, and Enter. */
public final class ReasonScreen extends Keyed {
    /**
     * @param title the question
     * @param lead who is named for it
     * @param reasons at most nine, in words
     * @param act what Enter does, in words
     */
    public record View(String title, String lead, List<String> reasons, String act) {
        public View {
            reasons = List.copyOf(reasons);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        /** Once, with the words of the reason. */
        void because(String reason);

        void leave();
    }

    private final Catalogue words;
    private final Acts acts;
    private List<String> reasons = List.of();
    private Optional<Integer> chosen = Optional.empty();
    private boolean answered;
    @FXML private Sentence title;
    @FXML private Sentence lead;
    @FXML private ReasonPane pane;
    @FXML private Sentence hint;
    @FXML private CapKey yes;

    public ReasonScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(view.title());
        lead.setText(view.lead());
        reasons = view.reasons();
        yes.setWord(view.act());
        draw();
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> digit(digits.digits());
            case Stroke.Row row -> choose(chosen.map(c -> c + row.step()).orElse(0));
            case Stroke.Enter enter -> yes();
            case Stroke.Leave leave -> leave();
            default -> {}
        }
    }

    private void digit(String digits) {
        if (digits.length() == 1) {
            choose(Integer.parseInt(digits) - 1);
        }
    }

    private void choose(int wanted) {
        if (wanted >= 0 && wanted < reasons.size()) {
            chosen = Optional.of(wanted);
            draw();
        }
    }

    @FXML
    void yes() {
        if (!answered && chosen.isPresent()) {
            answered = true;
            acts.because(reasons.get(chosen.get()));
        }
    }

    @FXML
    void leave() {
        if (!answered) {
            answered = true;
            acts.leave();
        }
    }

    private void draw() {
        pane.show(reasons, chosen);
        yes.setDisable(chosen.isEmpty());
        hint.setText(words.text(chosen.isEmpty() ? "why.hint" : "why.enter"));
    }
}
