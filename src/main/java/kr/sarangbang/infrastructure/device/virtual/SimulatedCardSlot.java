package kr.sarangbang.infrastructure.device.virtual;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The slot of a simulated payment terminal: tells that a card was put in. The card itself is the
 * terminal's affair. Any thread.
 */
public final class SimulatedCardSlot {
    private final List<Runnable> ears = new CopyOnWriteArrayList<>();

    /** Puts a payment card in; told to whoever listens now. */
    public void insert() {
        ears.forEach(Runnable::run);
    }

    /** Told of each card until {@link #stop}. */
    public void listen(Runnable inserted) {
        ears.add(inserted);
    }

    public void stop(Runnable inserted) {
        ears.remove(inserted);
    }

    /** Whether somebody waits for a card. */
    public boolean awaited() {
        return !ears.isEmpty();
    }
}
