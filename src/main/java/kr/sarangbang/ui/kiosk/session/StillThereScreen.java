package kr.sarangbang.ui.kiosk.session;

import java.util.EnumSet;
import java.util.Set;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Screen;

/** KT: is anybody still there. No figure counts down. */
public final class StillThereScreen extends Screen {
    /** What a person can do here. */
    public interface Acts {
        void goOn();

        void later();
    }

    private final Acts acts;

    public StillThereScreen(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Set<WayOut> waysOut() {
        return EnumSet.of(WayOut.CALL);
    }

    @FXML
    void goOn() {
        acts.goOn();
    }

    @FXML
    void later() {
        acts.later();
    }
}
