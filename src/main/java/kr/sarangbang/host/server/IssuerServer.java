package kr.sarangbang.host.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.WireChannel;
import kr.sarangbang.wire.tls.TlsFailure;
import kr.sarangbang.wire.tls.TlsServer;
import org.jspecify.annotations.Nullable;

/**
 * Listens for sites, knows them by their certificates, and has their messages handled by a bounded
 * pool. It keeps its bounds by ending or refusing what is beyond them, and its deadlines whatever
 * the other side does. Started once; for any thread.
 */
public final class IssuerServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(IssuerServer.class.getName());
    private static final int BACKLOG = 256;

    private final ServerSettings settings;
    private final TlsServer tls;
    private final MessageCodec codec;
    private final RequestHandler handler;
    private final ScheduledExecutorService scheduler;
    private final LongSupplier nanoTime;
    private final Semaphore seats;
    private final Semaphore roomInAll;
    private final Sessions sessions;
    private final Set<Socket> handshaking = ConcurrentHashMap.newKeySet();
    private final ExecutorService handlers;
    private volatile @Nullable ServerSocket listening;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param scheduler keeps the deadlines; its tasks are short
     * @param nanoTime {@link System#nanoTime} outside tests
     */
    public IssuerServer(
            ServerSettings settings,
            TlsServer tls,
            MessageCodec codec,
            RequestHandler handler,
            ScheduledExecutorService scheduler,
            LongSupplier nanoTime) {
        this.settings = settings;
        this.tls = tls;
        this.codec = codec;
        this.handler = handler;
        this.scheduler = scheduler;
        this.nanoTime = nanoTime;
        this.seats = new Semaphore(settings.mostSessions());
        this.roomInAll = new Semaphore(settings.mostInFlight());
        this.sessions = new Sessions(settings.mostSessionsPerSite());
        this.handlers =
                new ThreadPoolExecutor(
                        settings.handlers(),
                        settings.handlers(),
                        0,
                        TimeUnit.SECONDS,
                        // The permits of roomInAll bound it.
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("issuer-handler-", 1).factory());
    }

    /**
     * Begins to listen on all addresses of this machine and returns the port.
     *
     * @throws IOException if the port cannot be had
     */
    public int start() throws IOException {
        handler.reachBy(this::ring);
        ServerSocket server = new ServerSocket(settings.port(), BACKLOG);
        listening = server;
        Thread.ofPlatform().daemon().name("issuer-accept").start(() -> accept(server));
        return server.getLocalPort();
    }

    /** Connections that are secured and stand. */
    public int sessions() {
        return sessions.count();
    }

    /**
     * Stops listening, waits, 10 seconds at most, until what is being handled has been answered,
     * and ends every connection.
     */
    @Override
    public void close() throws IOException {
        closing.countDown();
        ServerSocket server = listening;
        if (server != null) {
            server.close();
        }
        for (Socket socket : handshaking) {
            socket.close();
        }
        handlers.shutdown();
        try {
            if (!handlers.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "A message was still being handled.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sessions.close();
    }

    private void accept(ServerSocket server) {
        while (closing.getCount() > 0) {
            try {
                admit(server.accept());
            } catch (IOException e) {
                if (closing.getCount() > 0) {
                    // Out of file handles, most likely: each session that ends gives some back.
                    LOG.log(System.Logger.Level.ERROR, "A connection could not be accepted.", e);
                    waitASecond();
                }
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        if (!seats.tryAcquire()) {
            LOG.log(System.Logger.Level.WARNING, "All seats are taken; a connection is hung up.");
            socket.close();
            return;
        }
        Thread.ofPlatform().daemon().name("issuer-session").start(() -> seat(socket));
    }

    private void seat(Socket socket) {
        try {
            serve(socket);
        } catch (TlsFailure refused) {
            LOG.log(System.Logger.Level.WARNING, "Refused: {0}", refused.getMessage());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "A connection failed: {0}", e.getMessage());
        } finally {
            handshaking.remove(socket);
            seats.release();
        }
    }

    private void serve(Socket socket) throws IOException {
        handshaking.add(socket);
        TlsServer.Secured secured = tls.secure(socket);
        handshaking.remove(socket);
        PeerIdentity peer = PeerIdentity.of(secured.client()).orElse(null);
        if (peer == null) {
            socket.close();
            throw new IOException("the certificate names neither a site nor an invitation.");
        }
        WireChannel channel =
                new WireChannel(
                        codec, settings.deadlines(), secured.connection(), nanoTime, scheduler);
        Session session =
                new Session(
                        peer,
                        channel,
                        handler,
                        handlers,
                        roomInAll,
                        settings.mostInFlightPerSession());
        String key = key(peer);
        sessions.enter(key, session);
        try {
            String reason = session.serve();
            LOG.log(System.Logger.Level.DEBUG, "{0} left: {1}", peer.site(), reason);
        } finally {
            sessions.leave(key, session);
        }
    }

    private void ring(SiteId site, Message cause) {
        sessions.newest(key(site.text()))
                .ifPresent(
                        session ->
                                session.tell(
                                        Message.request(
                                                MessageType.NETWORK_NOTICE,
                                                Purpose.CALLED,
                                                cause.localTime(),
                                                cause.retrievalReference(),
                                                site.text(),
                                                site.text(),
                                                DataRecord.EMPTY)));
    }

    private void waitASecond() {
        try {
            closing.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String key(PeerIdentity peer) {
        return switch (peer) {
            case PeerIdentity.Site site -> key(site.site());
            case PeerIdentity.Join join -> "join " + join.site();
        };
    }

    private static String key(String site) {
        return "site " + site;
    }
}
