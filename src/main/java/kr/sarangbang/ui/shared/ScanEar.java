package kr.sarangbang.ui.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.stage.Window;
import kr.sarangbang.slip.KeyboardText;
import org.jspecify.annotations.Nullable;

/**
 * Where a window hears its scanners, whatever has the focus: those that type like a keyboard
 * through {@link #watch}, those with a line of their own through {@link #read}. One for a window;
 * FX thread only.
 *
 * <p>A scanner that types sends F12, the code and Enter. All of it is taken before the scene's own
 * filters and shortcuts see it, so that it presses no button, moves no focus and lands in no field.
 * The same code within two seconds is not heard again (requirement 56). F12 alone is a hand's, and
 * told as such a third of a second later.
 */
public final class ScanEar {
    /** The same paper under the light again; requirement 56. */
    static final Duration SAME_CODE = Duration.ofSeconds(2);

    /** Between two glances at a key that may be a hand's. */
    private static final javafx.util.Duration GLANCE = javafx.util.Duration.millis(50);

    private final InstantSource clock;
    private final Consumer<Scan> heard;
    private final WedgeKeys keys;
    private final Timeline glances;
    private String lastCode = "";
    private Instant lastScan = Instant.MIN;

    /**
     * An ear that watches nothing yet.
     *
     * @param heard is told of each scan, on the FX thread
     */
    public ScanEar(InstantSource clock, Consumer<Scan> heard) {
        this.clock = clock;
        this.heard = heard;
        this.glances = new Timeline(new KeyFrame(GLANCE, e -> glance()));
        glances.setCycleCount(Animation.INDEFINITE);
        this.keys = new WedgeKeys(clock, this::take, glances::play);
    }

    /**
     * Takes a scanner's keys out of a scene, and out of what pops up over it, from now on. Once for
     * a scene; whoever watches also ticks.
     */
    public void watch(Scene scene) {
        scene.windowProperty().subscribe(this::standBefore);
    }

    /** At the window: lists and menus that stand open hear keys before their scene does. */
    private void standBefore(@Nullable Window window) {
        if (window != null) {
            EventDispatcher rest = window.getEventDispatcher();
            window.setEventDispatcher(
                    (event, tail) -> keys.takes(event) ? null : rest.dispatchEvent(event, tail));
        }
    }

    /** A scanner with a line of its own has read a code. */
    public void read(String code) {
        take(new Scan.Code(code));
    }

    /** A second has passed: what never ended is given up, and what is over is forgotten. */
    public void tick() {
        keys.tick();
        if (!lastCode.isEmpty() && !isRecent(clock.instant())) {
            lastCode = "";
        }
    }

    /** Some milliseconds have passed since F12: soon a hand is told from a scanner. */
    private void glance() {
        keys.glance();
        if (!keys.mayBeAHand()) {
            glances.stop();
        }
    }

    private void take(Scan scan) {
        if (!(scan instanceof Scan.Code code)) {
            heard.accept(scan);
            return;
        }
        String meant = KeyboardText.normalise(code.text());
        if (meant.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        boolean again = meant.equals(lastCode) && isRecent(now);
        lastCode = meant;
        lastScan = now;
        heard.accept(again ? new Scan.SameAgain() : code);
    }

    /** A clock set back must not make the scanner deaf: the future counts as long ago. */
    private boolean isRecent(Instant now) {
        return !now.isBefore(lastScan) && now.isBefore(lastScan.plus(SAME_CODE));
    }
}
