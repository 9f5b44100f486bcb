package kr.sarangbang.ui.kiosk.session;

import java.util.EnumSet;
import java.util.Set;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.LitDoor;

/** K0: nobody is here yet. Nothing personal can stand on it. */
public final class WelcomeScreen extends Screen {
    /** What a person can do here. */
    public interface Acts {
        void start();

        void startEasy();
    }

    /** How far the picture wanders, in its own pixels, so that it burns into no panel. */
    private static final double[] WANDER = {0, 12, 24, 12, 0, -12, -24, -12};

    private final Acts acts;
    @FXML private LitDoor door;

    public WelcomeScreen(Acts acts) {
        this.acts = acts;
    }

    /** Moves the picture; called once a minute with a number that grows. */
    public void wander(long minute) {
        door.setTranslateX(WANDER[(int) Math.floorMod(minute, (long) WANDER.length)]);
    }

    @Override
    public Set<WayOut> waysOut() {
        return EnumSet.of(WayOut.CALL);
    }

    @FXML
    void start() {
        acts.start();
    }

    @FXML
    void startEasy() {
        acts.startEasy();
    }
}
