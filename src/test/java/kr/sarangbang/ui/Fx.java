package kr.sarangbang.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.testfx.api.FxToolkit;

/** Runs a piece of a test on the FX thread and waits for it. */
public final class Fx {
    private Fx() {}

    /** Starts the toolkit once for the whole run of tests; it stays until the process ends. */
    public static void start() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new IllegalStateException("the toolkit does not start", e);
        }
        Platform.setImplicitExit(false);
    }

    public static <T> T call(Callable<T> piece) {
        if (Platform.isFxApplicationThread()) {
            try {
                return piece.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        var done = new CompletableFuture<T>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(piece.call());
                    } catch (Exception | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread does not answer", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    public static void run(Runnable piece) {
        call(
                () -> {
                    piece.run();
                    return Boolean.TRUE;
                });
    }
}
