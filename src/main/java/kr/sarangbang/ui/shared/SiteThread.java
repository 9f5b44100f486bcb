package kr.sarangbang.ui.shared;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one hand-over between screens and use cases. Work runs on the site thread, in the order in
 * which it was asked; its outcome returns on the FX thread.
 */
public final class SiteThread {
    private final Executor site;
    private final Executor screen;
    private final Consumer<Throwable> broken;

    /**
     * @param site runs one piece of work after another, never two at once
     * @param screen the FX thread ({@code Platform::runLater})
     * @param broken is told on the FX thread of a failure that no outcome names; the person must be
     *     shown something, so it may not be empty
     */
    public SiteThread(Executor site, Executor screen, Consumer<Throwable> broken) {
        this.site = site;
        this.screen = screen;
        this.broken = broken;
    }

    /** Runs a use case and hands its outcome back. Returns at once. */
    public <T> void ask(Supplier<T> useCase, Consumer<? super T> answer) {
        try {
            site.execute(() -> run(useCase, answer));
        } catch (RejectedExecutionException e) {
            screen.execute(() -> broken.accept(e));
        }
    }

    /** A report from inside a running use case, handed to the FX thread. */
    public void tell(Runnable report) {
        screen.execute(report);
    }

    private <T> void run(Supplier<T> useCase, Consumer<? super T> answer) {
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
