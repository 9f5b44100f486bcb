package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;

/** K4, neither card nor paper: where one becomes a member. */
public final class WhereToEnrolScreen extends Screen {
    /**
     * @param where the place, in the operator's words
     * @param phone a number to ask at
     */
    public record View(String where, String phone) {}

    /** What a person can do here. */
    public interface Acts {
        void understood();
    }

    private final Acts acts;
    @FXML private Sentence where;
    @FXML private Sentence phone;

    public WhereToEnrolScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        where.setText(view.where());
        phone.setText(view.phone());
    }

    @FXML
    void understood() {
        acts.understood();
    }
}
