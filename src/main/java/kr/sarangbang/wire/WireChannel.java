package kr.sarangbang.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jpos.iso.BaseChannel;
import org.jpos.iso.ISOException;
import org.jpos.iso.ISOMsg;
import org.jspecify.annotations.Nullable;

/**
 * The channel of the line: a jPOS channel with three bytes of length (big-endian binary) before
 * each message, a bound on that length, and deadlines that also hold against a peer that sends or
 * takes one byte at a time. One thread reads and one writes; {@link #abort} and the questions are
 * for any thread. It lives for one connection.
 */
public final class WireChannel extends BaseChannel {
    /** The longest message accepted or sent, in bytes, without its length. */
    public static final int MOST_FRAME_BYTES = 65_536;

    private static final int LENGTH_BYTES = 3;
    private static final long NEVER = Long.MIN_VALUE;

    private final MessageCodec codec;
    private final Deadlines deadlines;
    private final LongSupplier nanoTime;
    private final Socket raw;
    private final AtomicReference<@Nullable String> closedBecause = new AtomicReference<>();
    private volatile @Nullable ScheduledFuture<?> watch;
    private volatile long frameBegan = NEVER;
    private volatile long writeBegan = NEVER;
    private volatile long lastFrame;

    /**
     * Takes over a connected pair of sockets and watches its deadlines from now on.
     *
     * @param connection whose handshake is done
     * @param nanoTime {@link System#nanoTime} outside tests
     * @param scheduler looks at the deadlines; its task ends with the channel
     */
    public WireChannel(
            MessageCodec codec,
            Deadlines deadlines,
            Connection connection,
            LongSupplier nanoTime,
            ScheduledExecutorService scheduler)
            throws IOException {
        this.codec = codec;
        this.deadlines = deadlines;
        this.nanoTime = nanoTime;
        this.raw = connection.raw();
        setPackager(codec.packager());
        setMaxPacketLength(MOST_FRAME_BYTES);
        setSoLinger(false, 0);
        lastFrame = nanoTime.getAsLong();
        connection.raw().setTcpNoDelay(true);
        connect(connection.socket());
        long period = deadlines.lookEvery().toNanos();
        watch =
                scheduler.scheduleWithFixedDelay(
                        this::abortWhenOverdue, period, period, TimeUnit.NANOSECONDS);
    }

    /**
     * Waits for the next message.
     *
     * @throws MalformedMessageException if what came is not one of our messages
     * @throws IOException if the connection ended; {@link #closedBecause} says why in words
     */
    public Message read() throws IOException {
        try {
            return codec.fromIso(receive());
        } catch (ISOException e) {
            throw new MalformedMessageException(
                    "What came over the line is not one of our messages.", e);
        }
    }

    /**
     * Sends one message. When this returns the operating system has it, which says nothing about
     * the peer.
     *
     * @throws IOException if the connection ended before that; the peer may have got it all the
     *     same
     */
    public void write(Message message) throws IOException {
        writeBegan = nanoTime.getAsLong();
        try {
            send(codec.toIso(message));
        } catch (ISOException e) {
            throw new IOException("A message could not be sent.", e);
        } finally {
            writeBegan = NEVER;
        }
    }

    /** Ends the connection at once, whatever its threads are doing. The first reason stands. */
    public void abort(String reason) {
        closedBecause.compareAndSet(null, reason);
        ScheduledFuture<?> looking = watch;
        if (looking != null) {
            looking.cancel(false);
        }
        try {
            // The TLS socket's own close would wait for a writer that is stuck in it.
            raw.close();
        } catch (IOException e) {
            closedBecause.compareAndSet(null, String.valueOf(e.getMessage()));
        }
    }

    /** Why the connection was ended from this side, in one sentence; empty if it was not. */
    public Optional<String> closedBecause() {
        return Optional.ofNullable(closedBecause.get());
    }

    /** How long ago the last whole message came, or the channel was made. */
    public Duration silence() {
        return Duration.ofNanos(nanoTime.getAsLong() - lastFrame);
    }

    private void abortWhenOverdue() {
        long now = nanoTime.getAsLong();
        long frame = frameBegan;
        long write = writeBegan;
        if (frame != NEVER && now - frame > deadlines.frame().toNanos()) {
            abort("A message did not arrive whole within " + words(deadlines.frame()) + ".");
        } else if (write != NEVER && now - write > deadlines.write().toNanos()) {
            abort("A message could not be sent within " + words(deadlines.write()) + ".");
        } else if (now - lastFrame > deadlines.idle().toNanos()) {
            abort("Nothing came for " + words(deadlines.idle()) + ".");
        } else if (!isConnected()) {
            abort("The connection was closed.");
        }
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0
                ? time.toSeconds() + " seconds"
                : time.toMillis() + " milliseconds";
    }

    @Override
    protected int getMessageLength() throws IOException, ISOException {
        int first = serverIn.read();
        if (first < 0) {
            throw new EOFException("The other side closed the connection.");
        }
        frameBegan = nanoTime.getAsLong();
        int length = first;
        for (int i = 1; i < LENGTH_BYTES; i++) {
            length = length << Byte.SIZE | serverIn.readUnsignedByte();
        }
        if (length == 0 || length > MOST_FRAME_BYTES) {
            throw new ISOException(
                    "A message has 1 to " + MOST_FRAME_BYTES + " bytes, this one claims " + length);
        }
        return length;
    }

    @Override
    protected void getMessage(byte[] target, int offset, int length)
            throws IOException, ISOException {
        super.getMessage(target, offset, length);
        lastFrame = nanoTime.getAsLong();
        frameBegan = NEVER;
    }

    @Override
    protected void sendMessageLength(int length) throws IOException {
        if (length > MOST_FRAME_BYTES) {
            throw new InterruptedIOException(
                    "A message has at most "
                            + MOST_FRAME_BYTES
                            + " bytes, this one has "
                            + length
                            + ".");
        }
        for (int shift = (LENGTH_BYTES - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            serverOut.write(length >>> shift);
        }
    }

    @Override
    protected void unpack(ISOMsg message, byte[] packed) throws ISOException {
        int used;
        try {
            used = message.unpack(packed);
        } catch (RuntimeException e) {
            throw new ISOException("The bytes are not an ISO 8583 message.", e);
        }
        if (used != packed.length) {
            throw new ISOException(
                    "The message ends after " + used + " of " + packed.length + " bytes.");
        }
    }
}
