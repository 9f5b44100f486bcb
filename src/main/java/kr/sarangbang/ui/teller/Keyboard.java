package kr.sarangbang.ui.teller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Stroke;

/**
 * Every key of the counter's keyboard, whatever has the focus. A key that is held down says its
 * word once, but digits and Backspace; so a hand that rests on Enter sells nothing. FX thread only.
 */
final class Keyboard {
    /** F12 also begins a scan: it is a hand's when no other key follows it for so long. */
    static final Duration ALONE = Duration.ofMillis(300);

    private final InstantSource clock;
    private final Consumer<Stroke> strokes;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private Optional<Instant> helpPressed = Optional.empty();

    Keyboard(InstantSource clock, Consumer<Stroke> strokes) {
        this.clock = clock;
        this.strokes = strokes;
    }

    /** Watches a scene from now on; after the filters that take a scanner's keys away. */
    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    /** Some time has passed. */
    void tick() {
        if (helpPressed.filter(at -> !clock.instant().isBefore(at.plus(ALONE))).isPresent()) {
            helpPressed = Optional.empty();
            strokes.accept(new Stroke.Of(Function.HELP));
        }
    }

    private void pressed(KeyEvent event) {
        helpPressed =
                event.getCode() == KeyCode.F12 ? Optional.of(clock.instant()) : Optional.empty();
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
