package kr.sarangbang.wire.tls;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSocket;

/** A TLS handshake that ends by its deadline, however slowly the other side sends. */
final class Handshake {
    private final ScheduledExecutorService scheduler;
    private final Duration deadline;

    Handshake(ScheduledExecutorService scheduler, Duration deadline) {
        this.scheduler = scheduler;
        this.deadline = deadline;
    }

    void complete(SSLSocket tls, Socket raw, String peer) throws TlsFailure {
        AtomicBoolean missed = new AtomicBoolean();
        ScheduledFuture<?> bell =
                scheduler.schedule(
                        () -> {
                            missed.set(true);
                            if (raw instanceof FarewellSocket farewell) {
                                farewell.closeAtOnce();
                            }
                            closeQuietly(raw);
                        },
                        deadline.toNanos(),
                        TimeUnit.NANOSECONDS);
        try {
            tls.startHandshake();
        } catch (IOException e) {
            closeQuietly(raw);
            throw TlsFailure.of(e, peer, missed.get());
        } finally {
            bell.cancel(false);
        }
        if (missed.get()) {
            throw TlsFailure.of(new IOException("closed"), peer, true);
        }
    }

    /** For a socket that is given up anyway: that closing it failed changes nothing. */
    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(Handshake.class.getName())
                    .log(System.Logger.Level.DEBUG, "A socket that is given up did not close.", e);
        }
    }
}
