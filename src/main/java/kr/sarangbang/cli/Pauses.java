package kr.sarangbang.cli;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import kr.sarangbang.port.Milestones;

/** Holds an act at a point until it may go on, so that the moment can be looked at. */
final class Pauses implements Milestones {
    private static final long PATIENCE_SECONDS = 60;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Optional<Point> wanted = Optional.empty();
    private boolean held;

    /** The next act that comes to the point waits there. */
    void holdAt(Point point) {
        lock.lock();
        try {
            wanted = Optional.of(point);
            held = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until an act is held. */
    void awaitHeld() {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!held && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (!held) {
                throw new IllegalStateException("no act came to " + wanted);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** The held act goes on. */
    void goOn() {
        goOn(Optional.empty());
    }

    /** The held act goes on to the next point at which it waits. */
    void goOnTo(Point next) {
        goOn(Optional.of(next));
    }

    private void goOn(Optional<Point> next) {
        lock.lock();
        try {
            wanted = next;
            held = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void reached(Point point) {
        lock.lock();
        try {
            if (wanted.filter(point::equals).isEmpty()) {
                return;
            }
            held = true;
            changed.signalAll();
            while (held) {
                changed.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
