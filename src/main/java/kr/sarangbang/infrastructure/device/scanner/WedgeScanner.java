package kr.sarangbang.infrastructure.device.scanner;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kr.sarangbang.port.CodeScanner;

/**
 * A scanner that types like a keyboard. The keys are caught where they arrive, at the screen, which
 * hands each whole code over here. A keyboard cannot be asked how it is, so it counts as ready.
 */
public final class WedgeScanner implements CodeScanner {
    private final List<Consumer<String>> ears = new CopyOnWriteArrayList<>();

    /** A code was typed, from its first to its last key; any thread, one code after the other. */
    public synchronized void typed(String code) {
        ears.forEach(ear -> ear.accept(code));
    }

    @Override
    public Listening listen(Consumer<String> onCode) {
        ears.add(onCode);
        return () -> stop(onCode);
    }

    @Override
    public boolean ready() {
        return true;
    }

    private synchronized void stop(Consumer<String> ear) {
        ears.remove(ear);
    }
}
