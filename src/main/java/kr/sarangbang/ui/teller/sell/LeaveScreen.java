package kr.sarangbang.ui.teller.sell;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** Asked before anything is thrown away that nobody brings back. */
public final class LeaveScreen extends Keyed {
    /**
     * @param title the question
     * @param lost what would be gone
     * @param stay what Enter does, in words
     * @param away what Esc does, in words
     */
    public record View(String title, String lost, String stay, String away) {}

    /** What a person can do here. */
    public interface Acts {
        /** Back to where it was, as it was. */
        void stay();

        /** It is thrown away. */
        void leave();
    }

    private final Acts acts;
    @FXML private Sentence title;
    @FXML private Sentence lost;
    @FXML private CapKey stay;
    @FXML private CapKey away;

    public LeaveScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(view.title());
        lost.setText(view.lost());
        stay.setWord(view.stay());
        away.setWord(view.away());
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Enter enter -> acts.stay();
            case Stroke.Leave leave -> acts.leave();
            case Stroke.Other none -> {}
            case Stroke.Digits none -> {}
            case Stroke.Erase none -> {}
            case Stroke.Times none -> {}
            case Stroke.TakeBack none -> {}
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Of none -> {}
        }
    }

    @FXML
    void stay() {
        acts.stay();
    }

    @FXML
    void leave() {
        acts.leave();
    }
}
