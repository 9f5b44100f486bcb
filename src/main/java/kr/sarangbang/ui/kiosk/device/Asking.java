package kr.sarangbang.ui.kiosk.device;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.sarangbang.ui.kiosk.KioskDevices.Ear;

/**
 * Asks one device again and again on a thread of its own, but only while somebody listens. What it
 * answers goes to whoever listened when it was asked, once; for the next answer one listens again.
 *
 * @param <T> what the device answers
 */
final class Asking<T> {
    /** What an answer is to the one who listens. */
    enum Worth {
        /** The screen is told. */
        TELL,
        /** Nothing happened: asked again at once, since the device waited. */
        NOTHING,
        /** The device does not work: asked again after a while. */
        BROKEN,
        /** As {@link #BROKEN}, and the screen is told each time, since there is another way. */
        BROKEN_AND_TOLD
    }

    /** How long one question may wait for a person. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private static final long BROKEN_WAIT_SECONDS = 1;

    private final Supplier<T> question;
    private final Function<T, Worth> judge;
    private final Executor screen;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Consumer<T>> listener = Optional.empty();

    /**
     * @param question waits at most {@link #PATIENCE}, on the thread that is started here
     * @param screen the thread of the screens
     */
    Asking(String name, Supplier<T> question, Function<T, Worth> judge, Executor screen) {
        this.question = question;
        this.judge = judge;
        this.screen = screen;
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** This one is told once, and nobody else, unless the ear is closed before it is asked. */
    Ear listen(Consumer<T> told) {
        set(Optional.of(told));
        return () -> stop(told);
    }

    private void run() {
        try {
            while (true) {
                Consumer<T> ear = awaitListener();
                T answer = question.get();
                switch (judge.apply(answer)) {
                    case TELL -> {
                        stop(ear);
                        screen.execute(() -> ear.accept(answer));
                    }
                    case NOTHING -> {}
                    case BROKEN -> awaitChange();
                    case BROKEN_AND_TOLD -> {
                        screen.execute(() -> ear.accept(answer));
                        awaitChange();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<T> awaitListener() throws InterruptedException {
        lock.lock();
        try {
            while (listener.isEmpty()) {
                changed.await();
            }
            return listener.get();
        } finally {
            lock.unlock();
        }
    }

    private void awaitChange() throws InterruptedException {
        lock.lock();
        try {
            Optional<Consumer<T>> before = listener;
            long left = TimeUnit.SECONDS.toNanos(BROKEN_WAIT_SECONDS);
            while (listener.equals(before) && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void stop(Consumer<T> told) {
        lock.lock();
        try {
            if (listener.filter(told::equals).isPresent()) {
                set(Optional.empty());
            }
        } finally {
            lock.unlock();
        }
    }

    private void set(Optional<Consumer<T>> next) {
        lock.lock();
        try {
            listener = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
