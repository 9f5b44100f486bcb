package kr.sarangbang.station;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.port.CardVerifier;
import kr.sarangbang.wire.Deadlines;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.WireChannel;
import kr.sarangbang.wire.tls.TlsFailure;
import kr.sarangbang.wire.tls.TlsServer;
import org.jspecify.annotations.Nullable;

/**
 * Listens for the stations of a branch, knows them by their certificates, and does what their
 * screens ask, each station's acts one after another and all of them in the site's turn. A station
 * that comes again ends its older connection first, and only when the act that it left has ended is
 * it taken up. Started once; for any thread.
 */
public final class Hub implements AutoCloseable {
    /**
     * On a wire inside one building nobody is silent for long: a station that lost it must say so
     * at once.
     */
    public static final Deadlines DEADLINES =
            new Deadlines(
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5));

    /** The name in a hub's certificate, wherever in the building it is reached. */
    public static final String NAME = "hub.sarangbang.invalid";

    private static final System.Logger LOG = System.getLogger(Hub.class.getName());
    private static final int MOST_CONNECTIONS = 64;

    private final String siteName;
    private final Workplace site;
    private final SiteTurn turn;
    private final StationForm form;
    private final Admission admission;
    private final TlsServer tls;
    private final MessageCodec codec = new MessageCodec();
    private final ScheduledExecutorService scheduler;
    private final InstantSource clock;
    private final Runnable acted;
    private final long program;
    private final Semaphore seats = new Semaphore(MOST_CONNECTIONS);
    private final Map<String, Seat> stations = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable ServerSocket listening;

    /** Which machines belong to this branch. For any thread. */
    public interface Admission {
        /** Whether that station, in that incarnation, belongs to the branch. */
        boolean admits(PeerIdentity.Site station);

        /**
         * Takes up whoever bears an invitation of this token, once.
         *
         * @return the new station's certificate, DER; or why not, in a sentence
         */
        JoinAnswer join(PeerIdentity.Join bearer, String token, Bytes publicKey);
    }

    /**
     * @param cards verifies member cards that were read at a station
     * @param acted is told after each act of a station; returns at once
     * @param program a number of its own for each run of the program
     */
    public Hub(
            String siteName,
            Workplace site,
            SiteTurn turn,
            CardVerifier cards,
            Admission admission,
            TlsServer tls,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            Runnable acted,
            long program) {
        this.siteName = siteName;
        this.site = site;
        this.turn = turn;
        this.form = new StationForm(cards);
        this.admission = admission;
        this.tls = tls;
        this.scheduler = scheduler;
        this.clock = clock;
        this.acted = acted;
        this.program = program;
    }

    /**
     * Begins to listen on all addresses of this machine.
     *
     * @param port 0 for any free one
     * @return the port
     */
    public int start(int port) throws IOException {
        var server = new ServerSocket(port);
        listening = server;
        Thread.ofPlatform().daemon().name("hub-accept").start(() -> accept(server));
        return server.getLocalPort();
    }

    /** Stops listening and ends every connection; acts that run end by themselves. */
    @Override
    public void close() throws IOException {
        closing.countDown();
        ServerSocket server = listening;
        if (server != null) {
            server.close();
        }
        stations.values().forEach(Seat::close);
    }

    private void accept(ServerSocket server) {
        while (closing.getCount() > 0) {
            try {
                Socket socket = server.accept();
                if (seats.tryAcquire()) {
                    Thread.ofPlatform().daemon().name("hub-link").start(() -> seat(socket));
                } else {
                    socket.close();
                }
            } catch (IOException e) {
                if (closing.getCount() > 0) {
                    LOG.log(System.Logger.Level.ERROR, "A station could not be accepted.", e);
                    waitASecond();
                }
            }
        }
    }

    /** Out of file handles, most likely: each connection that ends gives some back. */
    private void waitASecond() {
        try {
            var _ = closing.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void seat(Socket socket) {
        try {
            serve(socket);
        } catch (TlsFailure refused) {
            LOG.log(System.Logger.Level.WARNING, "Refused: {0}", refused.getMessage());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "A station failed: {0}", e.getMessage());
        } finally {
            seats.release();
        }
    }

    private void serve(Socket socket) throws IOException {
        TlsServer.Secured secured = tls.secure(socket);
        Optional<PeerIdentity> peer = PeerIdentity.of(secured.client());
        var channel =
                new WireChannel(
                        codec, DEADLINES, secured.connection(), System::nanoTime, scheduler);
        switch (peer.orElse(null)) {
            case PeerIdentity.Site station when admission.admits(station) ->
                    serve(station.site(), channel);
            case PeerIdentity.Join bearer -> join(bearer, channel);
            case null, default -> channel.abort("This branch does not know that machine.");
        }
    }

    private void serve(String name, WireChannel channel) {
        Seat seat = stations.computeIfAbsent(name, Seat::new);
        Link link = seat.take(channel);
        String reason = link.serve();
        seat.left(link);
        LOG.log(System.Logger.Level.INFO, "{0} left: {1}", name, reason);
    }

    private void join(PeerIdentity.Join bearer, WireChannel channel) {
        var link =
                new Link(
                        channel,
                        Link.Ends.hub(siteName, bearer.site()),
                        clock,
                        Runnable::run,
                        (asked, answering) -> joined(bearer, asked));
        var _ = link.serve();
    }

    private byte[] joined(PeerIdentity.Join bearer, byte[] asked) {
        JoinAnswer answer =
                form.value(asked, Said.ASKED).act() instanceof StationAct.Join join
                        ? admission.join(bearer, join.token(), join.publicKey())
                        : new JoinAnswer.NotJoined("An invitation is for joining alone.");
        return form.bytes(answer, Said.JOINED);
    }

    /** Where one station sits: its acts come one after another, over its newest connection. */
    private final class Seat {
        private final String name;
        private final HubStation station;
        private final ExecutorService thread;
        private Optional<Link> newest = Optional.empty();

        Seat(String name) {
            this.name = name;
            this.station = new HubStation(name, site, turn, form, program);
            this.thread =
                    Executors.newSingleThreadExecutor(
                            Thread.ofPlatform().daemon().name("hub-" + name).factory());
        }

        /** Whoever comes again has lost the older connection, whatever TCP thinks of it. */
        synchronized Link take(WireChannel channel) {
            newest.ifPresent(older -> older.end("The station has come again."));
            var link = new Link(channel, Link.Ends.hub(siteName, name), clock, thread, this::done);
            newest = Optional.of(link);
            return link;
        }

        private byte[] done(byte[] asked, Link over) {
            station.devices().over(over);
            byte[] answer = station.done(asked);
            acted.run();
            return answer;
        }

        synchronized void left(Link link) {
            if (newest.equals(Optional.of(link))) {
                station.devices().gone();
            }
        }

        synchronized void close() {
            newest.ifPresent(link -> link.end("The hub closes."));
            thread.shutdown();
        }
    }
}
