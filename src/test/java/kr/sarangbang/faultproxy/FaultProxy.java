package kr.sarangbang.faultproxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and a server on the loopback and treats what passes as a bad network
 * would. The fault of each direction can be changed at any time, also for connections that stand.
 * For any thread.
 */
public final class FaultProxy implements AutoCloseable {
    /** What happens to bytes on their way. */
    public sealed interface Fault {
        /** They pass. */
        record None() implements Fault {}

        /** The connection is cut, in both directions, after so many more bytes. */
        record CutAfter(long bytes) implements Fault {}

        /** They are taken and never arrive; the connection stands (a half-open line). */
        record BlackHole() implements Fault {}

        /** One byte arrives, then for so long none. */
        record Dribble(Duration pause) implements Fault {}

        /** Each piece waits so long before it goes on. */
        record Delay(Duration time) implements Fault {}

        /** Every byte after so many is inverted. */
        record Corrupt(long after) implements Fault {}
    }

    private final ServerSocket listening;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong passed = new AtomicLong();
    private final Semaphore changed = new Semaphore(0);
    private volatile Fault up = new Fault.None();
    private volatile Fault down = new Fault.None();
    private volatile boolean refusing;
    private volatile boolean closed;

    /** Forwards to a port of the loopback. */
    public FaultProxy(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("fault-proxy").start(this::accept);
    }

    /** Where clients connect. */
    public int port() {
        return listening.getLocalPort();
    }

    /** Connections accepted so far. */
    public int accepted() {
        return accepted.get();
    }

    /** Bytes forwarded so far, both directions. */
    public long passed() {
        return passed.get();
    }

    /** From now on, for what the client sends. */
    public void upstream(Fault fault) {
        up = fault;
        changed.release();
    }

    /** From now on, for what the server sends. */
    public void downstream(Fault fault) {
        down = fault;
        changed.release();
    }

    /** From now on, both directions. */
    public void both(Fault fault) {
        upstream(fault);
        downstream(fault);
    }

    /** True: new connections are hung up at once. */
    public void refuse(boolean yes) {
        refusing = yes;
    }

    /** Cuts every connection that stands. */
    public void cutAll() {
        for (Socket socket : open) {
            shut(socket);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        listening.close();
        cutAll();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket client = listening.accept();
                accepted.incrementAndGet();
                if (refusing) {
                    shut(client);
                    continue;
                }
                Socket server = connect();
                if (server == null) {
                    shut(client);
                    continue;
                }
                open.add(client);
                open.add(server);
                pump(client, server, true);
                pump(server, client, false);
            } catch (IOException e) {
                if (!closed) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    private @Nullable Socket connect() {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException nobodyThere) {
            return null;
        }
    }

    private void pump(Socket from, Socket to, boolean upstream) {
        Thread.ofPlatform()
                .daemon()
                .name(upstream ? "fault-proxy-up" : "fault-proxy-down")
                .start(
                        () -> {
                            try {
                                forward(from.getInputStream(), to.getOutputStream(), upstream);
                            } catch (IOException e) {
                                shut(from);
                            } finally {
                                shut(from);
                                shut(to);
                                open.remove(from);
                                open.remove(to);
                            }
                        });
    }

    private void forward(InputStream from, OutputStream to, boolean upstream) throws IOException {
        byte[] piece = new byte[4096];
        Fault counting = new Fault.None();
        long counted = 0;
        for (int n = from.read(piece); n >= 0; n = from.read(piece)) {
            Fault fault = upstream ? up : down;
            if (!fault.equals(counting)) {
                counting = fault;
                counted = 0;
            }
            switch (fault) {
                case Fault.None _ -> write(to, piece, n);
                case Fault.BlackHole _ -> passed.addAndGet(0);
                case Fault.CutAfter cut -> {
                    int pass = (int) Math.min(n, cut.bytes() - counted);
                    write(to, piece, pass);
                    if (pass < n || counted + pass >= cut.bytes()) {
                        return;
                    }
                }
                case Fault.Dribble dribble -> dribble(to, piece, n, dribble.pause());
                case Fault.Delay delay -> {
                    pause(delay.time());
                    write(to, piece, n);
                }
                case Fault.Corrupt corrupt -> {
                    for (int i = 0; i < n; i++) {
                        if (counted + i >= corrupt.after()) {
                            piece[i] = (byte) ~piece[i];
                        }
                    }
                    write(to, piece, n);
                }
            }
            counted += n;
        }
    }

    private void dribble(OutputStream to, byte[] piece, int length, Duration pause)
            throws IOException {
        for (int i = 0; i < length; i++) {
            to.write(piece[i]);
            to.flush();
            passed.incrementAndGet();
            pause(pause);
        }
    }

    private void write(OutputStream to, byte[] piece, int length) throws IOException {
        to.write(piece, 0, length);
        to.flush();
        passed.addAndGet(length);
    }

    /** The wait is the fault itself, not a wait for a condition. */
    private void pause(Duration time) {
        try {
            if (changed.tryAcquire(time.toNanos(), java.util.concurrent.TimeUnit.NANOSECONDS)) {
                changed.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void shut(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyGone) {
            System.getLogger(FaultProxy.class.getName())
                    .log(System.Logger.Level.DEBUG, "A socket was gone already.", alreadyGone);
        }
    }
}
