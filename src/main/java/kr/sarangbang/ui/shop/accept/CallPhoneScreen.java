package kr.sarangbang.ui.shop.accept;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import kr.sarangbang.ui.shared.Screen;

/** Whom to ring. */
public final class CallPhoneScreen extends Screen {
    /** The number as people write it. */
    public record View(String phone) {}

    /** What a person can do here. */
    public interface Acts {
        void back();
    }

    private final Acts acts;
    @FXML private Label phone;

    public CallPhoneScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        phone.setText(view.phone());
    }

    @FXML
    void back() {
        acts.back();
    }
}
