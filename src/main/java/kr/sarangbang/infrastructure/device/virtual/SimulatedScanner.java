package kr.sarangbang.infrastructure.device.virtual;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kr.sarangbang.port.CodeScanner;

/**
 * A scanner before which codes are held by a program, from any thread; two at once arrive one after
 * the other.
 */
public final class SimulatedScanner implements CodeScanner {
    private final List<Consumer<String>> ears = new CopyOnWriteArrayList<>();
    private volatile boolean ready = true;

    /** Reads a code, as the scanner would type it; a scanner that is off reads nothing. */
    public synchronized void scan(String text) {
        if (ready) {
            ears.forEach(ear -> ear.accept(text));
        }
    }

    /** Plugs it in, or pulls it out. */
    public void ready(boolean on) {
        ready = on;
    }

    @Override
    public Listening listen(Consumer<String> onCode) {
        ears.add(onCode);
        return () -> stop(onCode);
    }

    @Override
    public boolean ready() {
        return ready;
    }

    private synchronized void stop(Consumer<String> ear) {
        ears.remove(ear);
    }
}
