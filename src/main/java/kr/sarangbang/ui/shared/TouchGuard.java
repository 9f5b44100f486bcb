package kr.sarangbang.ui.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;

/**
 * A trembling hand touches twice. A touch that begins within 500 ms of a screen change does
 * nothing, from its press to its release.
 */
public final class TouchGuard {
    /** Requirement 19 of the screens. */
    static final Duration QUIET = Duration.ofMillis(500);

    private final InstantSource clock;
    private final Supplier<Instant> changedAt;
    private boolean swallowing;

    public TouchGuard(InstantSource clock, Supplier<Instant> changedAt) {
        this.clock = clock;
        this.changedAt = changedAt;
    }

    /** Watches a scene from now on. */
    public void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.ANY, this::mouse);
        scene.addEventFilter(TouchEvent.ANY, e -> gesture(e, TouchEvent.TOUCH_PRESSED));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED
                || event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == MouseEvent.MOUSE_CLICKED
                || event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            gesture(event, MouseEvent.MOUSE_PRESSED);
        }
    }

    private void gesture(InputEvent event, EventType<?> press) {
        if (event.getEventType() == press) {
            swallowing = tooSoon();
        }
        if (swallowing) {
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        boolean pressesButtons =
                event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (pressesButtons && tooSoon()) {
            event.consume();
        }
    }

    private boolean tooSoon() {
        Instant now = clock.instant();
        Instant changed = changedAt.get();
        // A clock set back must not lock the screen, so a change in the future counts as long ago.
        return !now.isBefore(changed) && now.isBefore(quietUntil(changed));
    }

    private static Instant quietUntil(Instant changed) {
        return changed.equals(Instant.MIN) ? changed : changed.plus(QUIET);
    }
}
