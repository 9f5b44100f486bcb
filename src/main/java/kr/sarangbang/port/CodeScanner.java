package kr.sarangbang.port;

import java.util.function.Consumer;

/**
 * A reader of square codes (UnifiedPOS: Scanner, whose DataEvent a code is here). It delivers what
 * it read, unchanged: a code may be somebody else's, or garbled by a keyboard, and the listener
 * decides.
 */
public interface CodeScanner {
    /**
     * Delivers every code from now on, one call for each, in the order of reading, on the driver's
     * thread. Two codes read at once arrive one after the other. A listener must return quickly and
     * must not throw.
     *
     * @return closes the ear; codes read after {@code close} returned are dropped
     */
    Listening listen(Consumer<String> onCode);

    /** Whether codes can be read now; safe to repeat, any thread. */
    boolean ready();

    /** An open ear. */
    interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
