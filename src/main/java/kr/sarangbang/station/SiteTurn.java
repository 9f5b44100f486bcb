package kr.sarangbang.station;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whose turn it is at the site. Every use case of a branch runs in its turn, one at a time, in the
 * order in which they came; who waits for a device steps aside meanwhile, so that a customer who
 * looks for a card at one window holds up none of the others. Nothing is half done on the disk at
 * that moment: use cases have each step there before they ask a device, since the power may fail
 * while it works.
 */
public final class SiteTurn {
    private final ReentrantLock turn = new ReentrantLock(true);

    /** Does the work when it is its turn; waits for that. Inside a turn it goes on at once. */
    public <T> T run(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** Lets others have their turn while a device works; without a turn it just works. */
    public <T> T aside(Supplier<T> device) {
        int depth = turn.getHoldCount();
        for (int i = 0; i < depth; i++) {
            turn.unlock();
        }
        try {
            return device.get();
        } finally {
            for (int i = 0; i < depth; i++) {
                turn.lock();
            }
        }
    }
}
