package kr.sarangbang.infrastructure.device.scanner;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kr.sarangbang.port.CodeScanner.Listening;

/**
 * Who listens to a scanner. Codes that are read at once arrive one after the other; a code is told
 * to nobody whose ear was closed before. Any thread.
 */
public final class Ears {
    private static final System.Logger LOG = System.getLogger(Ears.class.getName());

    private final List<Ear> open = new CopyOnWriteArrayList<>();

    /** Two ears of one listener are two. */
    private static final class Ear {
        private final Consumer<String> listener;

        Ear(Consumer<String> listener) {
            this.listener = listener;
        }
    }

    /** Opens an ear. */
    public Listening open(Consumer<String> listener) {
        var ear = new Ear(listener);
        open.add(ear);
        return () -> close(ear);
    }

    /**
     * Tells a code to every open ear, in the order in which they were opened. A listener that fails
     * costs itself this code and nobody else anything.
     */
    public synchronized void tell(String code) {
        open.forEach(ear -> tell(ear, code));
    }

    private static void tell(Ear ear, String code) {
        try {
            ear.listener.accept(code);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a listener to a scanner failed", e);
        }
    }

    private synchronized void close(Ear ear) {
        open.remove(ear);
    }
}
