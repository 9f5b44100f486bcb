package kr.sarangbang.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * When a program that serves until it is stopped has to end: when it is told to, from inside or by
 * a signal. A signal waits until everything is closed, at most 20 seconds.
 */
final class ProcessEnd {
    private static final long CLOSING_SECONDS = 20;

    private final CountDownLatch wished = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean signalled;

    /** Watches for the process being asked to stop. */
    ProcessEnd() {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::onSignal));
    }

    /** The program is to end; from any thread. */
    void wish() {
        wished.countDown();
    }

    /** Whether the process is ending already, so that nothing but our own has to be closed. */
    boolean isSignalled() {
        return signalled;
    }

    void await() throws InterruptedException {
        wished.await();
    }

    /** Everything is closed; the process may go. */
    void closed() {
        closed.countDown();
    }

    private void onSignal() {
        signalled = true;
        wish();
        try {
            if (!closed.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(ProcessEnd.class.getName())
                        .log(System.Logger.Level.WARNING, "Not everything closed in time.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
