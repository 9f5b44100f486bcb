package kr.sarangbang.ui.shared;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/**
 * The one hand-over between screens and use cases. Work runs on the site thread, in the order in
 * which it was asked; its outcome returns on the FX thread.
 */
public final class SiteThread {
    private final Executor site;
    private final Executor screen;

    /**
     * @param site runs one piece of work after another, never two at once
     * @param screen the FX thread ({@code Platform::runLater})
     */
    public SiteThread(Executor site, Executor screen) {
        this.site = site;
        this.screen = screen;
    }

    /**
     * Runs a use case and hands its outcome back. Returns at once.
     *
     * @param broken is told on the FX thread of a failure that no outcome names; the person must be
     *     shown something
     */
    public <T> void ask(
            Supplier<T> useCase, Consumer<? super T> answer, Consumer<Throwable> broken) {
        try {
            site.execute(() -> run(useCase, answer, broken));
        } catch (RejectedExecutionException e) {
            screen.execute(() -> broken.accept(e));
        }
    }

    /** Hands over to the screens of this program. */
    public static SiteThread toScreens(Executor site) {
        return new SiteThread(site, Platform::runLater);
    }

    /** A report from inside a running use case, handed to the FX thread. */
    public void tell(Runnable report) {
        screen.execute(report);
    }

    private <T> void run(
            Supplier<T> useCase, Consumer<? super T> answer, Consumer<Throwable> broken) {
        T outcome;
        try {
            outcome = useCase.get();
        } catch (RuntimeException | Error e) {
            screen.execute(() -> broken.accept(e));
            return;
        }
        screen.execute(() -> answer.accept(outcome));
    }
}
