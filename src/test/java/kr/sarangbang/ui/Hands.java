package kr.sarangbang.ui;

import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.part.House;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** Touches and types on a panel drawn small enough for the headless screen. */
public final class Hands {
    private final FxRobot robot = new FxRobot();
    private @Nullable Stage stage;

    /** The kiosk at two fifths of its size; every measure follows from the millimetres. */
    public static Panel smallKiosk() {
        return Panel.kioskPortrait().scaled(0.4);
    }

    /** Shows a house in a window of its own and returns its scene. */
    public Scene show(House house) {
        return Fx.call(
                () -> {
                    var window = new Stage();
                    stage = window;
                    var scene = new Scene(house);
                    window.setScene(scene);
                    window.setX(0);
                    window.setY(0);
                    window.show();
                    window.requestFocus();
                    return scene;
                });
    }

    public void touch(String id) {
        robot.clickOn("#" + id);
    }

    public void key(KeyCode code) {
        robot.push(code);
    }

    /** The keys of a scanner that types, at whatever has the focus. */
    public void scan(Scene scene, String code) {
        scan(scene, code, ScannerKeys.Keyboard.US);
    }

    /** The same through a keyboard that is set to Hangul. */
    public void scan(Scene scene, String code, ScannerKeys.Keyboard keyboard) {
        Fx.run(() -> ScannerKeys.of(code, keyboard).forEach(event -> fire(scene, event)));
    }

    private static void fire(Scene scene, Event event) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(owner == null ? scene.getRoot() : owner, event);
    }

    public void close() {
        Fx.run(() -> Objects.requireNonNull(stage).close());
    }

    /** One key of a keyboard, pressed and let go, at whatever has the focus. */
    public static void push(Scene scene, KeyCode code, boolean control) {
        Fx.run(
                () -> {
                    fire(scene, KeyEvent.KEY_PRESSED, code, control);
                    fire(scene, KeyEvent.KEY_RELEASED, code, control);
                });
    }

    /** A key that is held down: pressed again and again, let go once. */
    public static void hold(Scene scene, KeyCode code, int times) {
        Fx.run(
                () -> {
                    for (int i = 0; i < times; i++) {
                        fire(scene, KeyEvent.KEY_PRESSED, code, false);
                    }
                    fire(scene, KeyEvent.KEY_RELEASED, code, false);
                });
    }

    private static void fire(Scene scene, EventType<KeyEvent> type, KeyCode code, boolean control) {
        Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene.getRoot() : owner,
                new KeyEvent(type, "", code.getName(), code, false, control, false, false));
    }
}
