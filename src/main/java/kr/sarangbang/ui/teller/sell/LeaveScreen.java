package kr.sarangbang.ui.teller.sell;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** Asked before anything that somebody typed is thrown away. */
public final class LeaveScreen extends Keyed {
    /**
     * @param lost what would be gone
     */
    public record View(String lost) {}

    /** What a person can do here. */
    public interface Acts {
        /** Back to where it was, as it was. */
        void stay();

        /** It is thrown away. */
        void leave();
    }

    private final Acts acts;
    @FXML private Sentence lost;

    public LeaveScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        lost.setText(view.lost());
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
