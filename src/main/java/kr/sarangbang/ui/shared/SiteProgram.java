package kr.sarangbang.ui.shared;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import kr.sarangbang.ui.shared.part.House;

/**
 * A site's window. It shows the first frame before anything else of the site is loaded; the site
 * comes up behind it and is handed to the screens when it is there. There is no JavaFX {@code
 * Application}: whatever a window needs comes through this constructor.
 */
public final class SiteProgram {
    /** A toolkit that does not draw within this has no display; the caller says so and ends. */
    private static final long PATIENCE_SECONDS = 60;

    private final Look look;
    private final Catalogue words;
    private final String title;
    private final Optional<WindowPlace> window;
    private final Runnable closed;

    /**
     * @param window where a window stands; empty for the whole panel
     * @param closed is told on the FX thread when the window was closed
     */
    public SiteProgram(
            Look look,
            Catalogue words,
            String title,
            Optional<WindowPlace> window,
            Runnable closed) {
        this.look = look;
        this.words = words;
        this.title = title;
        this.window = window;
        this.closed = closed;
    }

    /**
     * Starts the toolkit if need be, opens the window and returns when its first frame is laid out.
     * Not from the FX thread.
     *
     * @param screens makes the role's screens in their house, on the FX thread
     */
    public <T extends SiteScreens> T open(BiFunction<House, Look, T> screens)
            throws InterruptedException {
        var opening = new Opening<T>(screens);
        startToolkit(opening);
        if (!opening.drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no first frame within " + PATIENCE_SECONDS + " s");
        }
        return opening.result();
    }

    /** Closes every window and ends the toolkit; it cannot be started again in this process. */
    public static void end() {
        Platform.exit();
    }

    private static void startToolkit(Runnable first) {
        try {
            Platform.startup(first);
        } catch (IllegalStateException running) {
            Platform.runLater(first);
        }
    }

    /** One opening: runs on the FX thread, is awaited by another. */
    private final class Opening<T extends SiteScreens> implements Runnable {
        private final CountDownLatch drawn = new CountDownLatch(1);
        private final BiFunction<House, Look, T> maker;
        private volatile Optional<T> made = Optional.empty();
        private volatile Optional<Throwable> failure = Optional.empty();

        Opening(BiFunction<House, Look, T> maker) {
            this.maker = maker;
        }

        T result() {
            if (failure.isPresent()) {
                throw new IllegalStateException("the window does not open", failure.get());
            }
            return made.orElseThrow();
        }

        @Override
        public void run() {
            try {
                show();
            } catch (RuntimeException | Error e) {
                failure = Optional.of(e);
                drawn.countDown();
            }
        }

        private void show() {
            Rectangle2D whole = Screen.getPrimary().getVisualBounds();
            Rectangle2D display = window.map(place -> place.on(whole)).orElse(whole);
            Look fitted = look.on(look.panel().fitting(display.getWidth(), display.getHeight()));
            var house = new House(words, fitted);
            T screens = maker.apply(house, fitted);
            var scene = new Scene(house);
            screens.watch(scene);
            var stage = new Stage();
            stage.setTitle(title);
            stage.setScene(scene);
            stage.setResizable(false);
            if (window.isPresent()) {
                stage.setX(display.getMinX());
                stage.setY(display.getMinY());
            } else {
                stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
                stage.setFullScreenExitHint("");
                stage.setFullScreen(true);
            }
            var seconds = new Timeline(new KeyFrame(Duration.seconds(1), e -> screens.tick()));
            seconds.setCycleCount(Animation.INDEFINITE);
            stage.setOnHidden(
                    e -> {
                        seconds.stop();
                        closed.run();
                    });
            made = Optional.of(screens);
            scene.addPostLayoutPulseListener(drawn::countDown);
            stage.show();
            seconds.play();
        }
    }
}
