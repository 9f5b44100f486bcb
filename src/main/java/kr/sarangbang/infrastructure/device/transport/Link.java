package kr.sarangbang.infrastructure.device.transport;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A link that can be written and read at once: a printer without paper stops reading, and a plain
 * write to it would never come back. One thread.
 */
public interface Link extends AutoCloseable {
    /**
     * Waits until something may have changed: bytes came, the link broke, or, where {@code
     * toWrite}, it can take bytes or has passed on what it took.
     *
     * @param end the deadline as {@link System#nanoTime} counts
     * @return false if the deadline has passed
     */
    boolean await(boolean toWrite, long end) throws IOException;

    /** Takes as many bytes as it can without waiting; returns how many, perhaps 0. */
    int write(ByteBuffer bytes) throws IOException;

    /** Whether nothing that it took is still in this program. */
    boolean drained();

    /** Gives what came, without waiting; returns how many bytes, or -1 if no more will come. */
    int read(ByteBuffer bytes) throws IOException;

    /** Lets the device go; what it has not taken yet is lost. */
    @Override
    void close();
}
