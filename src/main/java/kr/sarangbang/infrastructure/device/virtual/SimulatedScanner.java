package kr.sarangbang.infrastructure.device.virtual;

import java.util.function.Consumer;
import kr.sarangbang.infrastructure.device.scanner.Ears;
import kr.sarangbang.port.CodeScanner;

/**
 * A scanner before which codes are held by a program, from any thread; two at once arrive one after
 * the other.
 */
public final class SimulatedScanner implements CodeScanner {
    private final Ears ears = new Ears();
    private volatile boolean ready = true;

    /** Reads a code, as the scanner would type it; a scanner that is off reads nothing. */
    public void scan(String text) {
        if (ready) {
            ears.tell(text);
        }
    }

    /** Plugs it in, or pulls it out. */
    public void ready(boolean on) {
        ready = on;
    }

    @Override
    public Listening listen(Consumer<String> onCode) {
        return ears.open(onCode);
    }

    @Override
    public boolean ready() {
        return ready;
    }
}
