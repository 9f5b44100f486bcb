package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Screen;

/** K4: who buys, by the member card. */
public final class ShowCardScreen extends Screen {
    /** What a person can do here; the card itself reports through its reader. */
    public interface Acts {
        void paper();

        void neither();
    }

    private final Acts acts;

    public ShowCardScreen(Acts acts) {
        this.acts = acts;
    }

    @FXML
    void paper() {
        acts.paper();
    }

    @FXML
    void neither() {
        acts.neither();
    }
}
