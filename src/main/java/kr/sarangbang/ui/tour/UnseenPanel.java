package kr.sarangbang.ui.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.ScreenCamera;
import kr.sarangbang.ui.shared.SiteScreens;
import kr.sarangbang.ui.shared.part.House;

/**
 * A role's screens on a panel that nobody sees: keys are pressed by their names, and pictures taken
 * pixel for pixel. Never from the FX thread; whatever does not come within a minute fails.
 */
public final class UnseenPanel<T extends SiteScreens> {
    private static final long PATIENCE_SECONDS = 60;

    private final Scene scene;
    private final T screens;

    private UnseenPanel(Scene scene, T screens) {
        this.scene = scene;
        this.screens = screens;
    }

    /** Has the toolkit of this process draw without a display; before it is started. */
    public static void needNoDisplay() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** Starts the toolkit if need be and makes a role's screens. */
    public static <T extends SiteScreens> UnseenPanel<T> open(
            Look look, Catalogue words, BiFunction<House, Look, T> maker) {
        startToolkit();
        return call(
                () -> {
                    var house = new House(words, look);
                    T made = maker.apply(house, look);
                    var scene = new Scene(house, look.panel().width(), look.panel().height());
                    made.watch(scene);
                    return new UnseenPanel<>(scene, made);
                });
    }

    private static void startToolkit() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            Platform.setImplicitExit(false);
        }
    }

    /** The screens themselves; to be touched on the FX thread only. */
    public T shown() {
        return screens;
    }

    /** Asks the screens something. */
    public <R> R ask(Function<T, R> question) {
        return call(() -> question.apply(screens));
    }

    /** Has the screens do something. */
    public void act(Consumer<T> work) {
        ask(
                all -> {
                    work.accept(all);
                    return true;
                });
    }

    /** Presses a key as soon as it is there and works. */
    public void press(String id) {
        await("the key " + id, () -> works(id));
        act(all -> ((Button) scene.lookup("#" + id)).fire());
    }

    /** Whether a key is there and works. */
    public boolean offers(String id) {
        return call(() -> works(id));
    }

    /** Waits until something is so on the screens; it is looked at with each frame. */
    public void await(String what, BooleanSupplier isSo) {
        var seen = new CompletableFuture<Boolean>();
        var timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (isSo.getAsBoolean()) {
                            stop();
                            seen.complete(true);
                        }
                    }
                };
        Platform.runLater(timer::start);
        try {
            get(seen);
        } catch (TimeoutException e) {
            Platform.runLater(timer::stop);
            throw new IllegalStateException(
                    "waited for " + what + " for " + PATIENCE_SECONDS + " s", e);
        }
    }

    /** Takes a picture; the folder is made. */
    public void shoot(Path png) {
        act(
                all -> {
                    try {
                        ScreenCamera.shoot(scene, png);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private boolean works(String id) {
        Node found = scene.lookup("#" + id);
        return found instanceof Button && !found.isDisabled() && visible(found);
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static <R> R call(Supplier<R> piece) {
        var done = new CompletableFuture<R>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(piece.get());
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            return get(done);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the screens do not answer", e);
        }
    }

    private static <R> R get(CompletableFuture<R> future) throws TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the screens", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
