package kr.sarangbang.ui;

import java.util.ArrayList;
import java.util.List;
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

    /** The keys of a wedge scanner: preamble, code, suffix. Letters, digits and some signs. */
    public void scan(Scene scene, String code) {
        Fx.run(
                () -> {
                    press(scene, KeyCode.F12, false);
                    for (int i = 0; i < code.length(); i++) {
                        char c = code.charAt(i);
                        press(
                                scene,
                                keyOf(c),
                                c == ':' || c == '$' || c == '%' || c == '*' || c == '+');
                    }
                    press(scene, KeyCode.ENTER, false);
                });
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

    private static KeyCode keyOf(char c) {
        return switch (c) {
            case ':' -> KeyCode.SEMICOLON;
            case '$' -> KeyCode.DIGIT4;
            case '%' -> KeyCode.DIGIT5;
            case '*' -> KeyCode.DIGIT8;
            case '+' -> KeyCode.EQUALS;
            case ' ' -> KeyCode.SPACE;
            case '-' -> KeyCode.MINUS;
            case '.' -> KeyCode.PERIOD;
            case '/' -> KeyCode.SLASH;
            default -> KeyCode.getKeyCode(String.valueOf(c));
        };
    }

    private static void press(Scene scene, KeyCode code, boolean shift) {
        Node owner = scene.getFocusOwner();
        Node target = owner == null ? scene.getRoot() : owner;
        List<Event> events = new ArrayList<>();
        events.add(
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        code.getName(),
                        code,
                        shift,
                        false,
                        false,
                        false));
        if (code != KeyCode.F12) {
            events.add(
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            code.getChar(),
                            "",
                            KeyCode.UNDEFINED,
                            shift,
                            false,
                            false,
                            false));
        }
        events.add(
                new KeyEvent(
                        KeyEvent.KEY_RELEASED,
                        "",
                        code.getName(),
                        code,
                        shift,
                        false,
                        false,
                        false));
        events.forEach(e -> Event.fireEvent(target, e));
    }
}
