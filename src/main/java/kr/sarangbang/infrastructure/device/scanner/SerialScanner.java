package kr.sarangbang.infrastructure.device.scanner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import kr.sarangbang.infrastructure.device.transport.Link;
import kr.sarangbang.infrastructure.device.transport.Transport;
import kr.sarangbang.port.CodeScanner;
import org.jspecify.annotations.Nullable;

/**
 * A scanner with a line of its own: USB (CDC) or a serial port. Whoever looks after it calls {@link
 * #enable} again and again, seldom while it is ready: a scanner that was pulled out is found again
 * by that. Any thread.
 */
public final class SerialScanner implements CodeScanner, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SerialScanner.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SLICE = Duration.ofMillis(200);

    /**
     * So many slices without a byte: a code without its end will not go on. Several, because one
     * may have passed while the machine stood still.
     */
    private static final int SILENT_SLICES = 5;

    private final Transport transport;
    private final Ears ears = new Ears();
    private @Nullable Thread reader;
    private String problem = "";
    private boolean closed;

    /** A scanner that is not looked for yet. */
    public SerialScanner(Transport transport) {
        this.transport = transport;
    }

    /**
     * Opens the line if it is not open (UnifiedPOS: open, claim, enable).
     *
     * @return whether codes can be read now
     */
    public synchronized boolean enable() {
        if (closed || reader != null) {
            return !closed;
        }
        try {
            Link link = transport.connect(CONNECT);
            reader = Thread.ofPlatform().daemon().name("scanner").start(() -> read(link));
            problem = "";
            return true;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the scanner is not reached", e);
            problem = String.valueOf(e.getMessage());
            return false;
        }
    }

    /** Why it was not reached, in a Korean sentence for staff; empty if it was. */
    public synchronized String problem() {
        return problem;
    }

    @Override
    public Listening listen(Consumer<String> onCode) {
        return ears.open(onCode);
    }

    @Override
    public synchronized boolean ready() {
        return reader != null;
    }

    /** When it returns the line is free, and no code is read any more. */
    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            last = reader;
        }
        if (last == null || last.equals(Thread.currentThread())) {
            return;
        }
        try {
            last.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(Link link) {
        try (link) {
            converse(link);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the line to the scanner broke", e);
        } finally {
            leave();
        }
    }

    private void converse(Link link) throws IOException {
        CodeFrames frames = new CodeFrames();
        ByteBuffer room = ByteBuffer.allocate(2_048);
        int silent = 0;
        while (!isClosed()) {
            if (link.await(false, System.nanoTime() + SLICE.toNanos())) {
                silent = 0;
                room.clear();
                int count = link.read(room);
                if (count < 0) {
                    return;
                }
                frames.take(room.array(), count).forEach(ears::tell);
            } else if (++silent == SILENT_SLICES) {
                frames.end().ifPresent(ears::tell);
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void leave() {
        reader = null;
        problem = "선이 빠졌습니다.";
    }
}
