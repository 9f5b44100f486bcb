package kr.sarangbang.ui.teller;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.ui.teller.part.Stroke;

/**
 * Every key of the counter's keyboard, whatever has the focus. A key that is held down says its
 * word once, but digits and Backspace; so a hand that rests on Enter sells nothing. FX thread only.
 */
final class Keyboard {
    private final Consumer<Stroke> strokes;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    Keyboard(Consumer<Stroke> strokes) {
        this.strokes = strokes;
    }

    /** Watches a scene from now on; a scanner's keys never come so far, and neither does F12. */
    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        event.consume();
        Optional<Stroke> stroke = Stroke.of(event);
        boolean held = !down.add(event.getCode());
        boolean repeats =
                stroke.filter(s -> s instanceof Stroke.Digits || s instanceof Stroke.Erase)
                        .isPresent();
        if (!held || repeats) {
            stroke.ifPresent(strokes);
        }
    }

    private void released(KeyEvent event) {
        down.remove(event.getCode());
        event.consume();
    }
}
