package kr.sarangbang.faultproxy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kr.sarangbang.faultproxy.Passing.Weather;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.Deadlines;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import kr.sarangbang.wire.tls.TlsServer;

/**
 * Stands between sites and their issuer with the keys of both, so that it sees the messages inside
 * TLS and treats each by itself: it repeats, delays, reorders and loses them, byte for byte as they
 * were sent. For any thread.
 */
public final class MessageProxy implements AutoCloseable {
    /** What the issuer decides once: asked again, its answer is the same to the last byte. */
    private static final MessageType DECIDED_ONCE = MessageType.DECISION_REQUEST;

    private final int target;
    private final TlsServer asIssuer;
    private final Function<X509Certificate, TlsIdentity> asSite;
    private final Weather weather;
    private final MessageCodec codec = new MessageCodec();
    private final ScheduledExecutorService scheduler =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().factory());
    private final ServerSocket listening;
    private final Set<Passage> open = ConcurrentHashMap.newKeySet();
    private final List<Exchange> heard = new CopyOnWriteArrayList<>();
    private final List<String> contradictions = new CopyOnWriteArrayList<>();
    private final AtomicInteger answeredAgain = new AtomicInteger();
    private volatile boolean refusing;

    /**
     * A request and the answer that its site was given.
     *
     * @param site the certificate that the site showed
     */
    public record Exchange(X509Certificate site, Message request, Message answer) {}

    /**
     * @param target where the issuer listens, on the loopback
     * @param issuer what the issuer shows and trusts
     * @param asSite for a site's certificate all that the site has
     */
    public MessageProxy(
            int target,
            TlsIdentity issuer,
            Function<X509Certificate, TlsIdentity> asSite,
            Weather weather)
            throws IOException {
        this.target = target;
        this.asIssuer = new TlsServer(issuer, Deadlines.STANDARD, scheduler);
        this.asSite = asSite;
        this.weather = weather;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("message-proxy").start(this::accept);
    }

    /** Where sites connect. */
    public int port() {
        return listening.getLocalPort();
    }

    /** True: whoever connects is hung up at once. */
    public void refuse(boolean yes) {
        refusing = yes;
    }

    /** Decisions whose answer reached the site that asked. */
    public List<Exchange> heard() {
        return List.copyOf(heard);
    }

    /** How many answers came to what had been answered before on the same connection. */
    public int answeredAgain() {
        return answeredAgain.get();
    }

    /** Decisions that were answered twice, and not alike. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    /** Asks the issuer as the site did, on a connection of its own; the answer. */
    public Message askAgain(Exchange exchange) throws IOException {
        Connection far = toIssuer(exchange.site());
        try (Socket _ = far.raw()) {
            var lane = new Lane(far);
            lane.send(codec.encode(exchange.request()));
            return codec.decode(frame(new DataInputStream(far.socket().getInputStream())));
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(Passage::cut);
        scheduler.shutdownNow();
    }

    private Connection toIssuer(X509Certificate site) throws IOException {
        return new TlsClient(asSite.apply(site), Deadlines.STANDARD, scheduler)
                .connect("localhost", target);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                if (refusing) {
                    near.close();
                } else {
                    Thread.ofPlatform().daemon().name("passage").start(() -> connect(near));
                }
            } catch (IOException e) {
                logged("The proxy accepts nobody for now.", e);
            }
        }
    }

    private void connect(Socket raw) {
        try {
            TlsServer.Secured near = asIssuer.secure(raw);
            var passage = new Passage(near.client(), near.connection(), toIssuer(near.client()));
            open.add(passage);
            Thread.ofPlatform().daemon().name("passage-down").start(() -> passage.carry(false));
            passage.carry(true);
        } catch (IOException e) {
            logged("A connection did not come about.", e);
        } finally {
            shut(raw);
        }
    }

    /** Three bytes of length, big-endian, and so many bytes. */
    private static byte[] frame(DataInputStream in) throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        byte[] frame = new byte[length];
        in.readFully(frame);
        return frame;
    }

    private static void shut(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            logged("A socket was gone already.", e);
        }
    }

    private static void logged(String what, IOException e) {
        System.getLogger(MessageProxy.class.getName()).log(System.Logger.Level.DEBUG, what, e);
    }

    /** One end of a connection, to which several threads send whole messages. */
    private static final class Lane {
        private final Connection end;

        Lane(Connection end) {
            this.end = end;
        }

        synchronized void send(byte[] frame) throws IOException {
            byte[] framed = new byte[frame.length + 3];
            framed[0] = (byte) (frame.length >>> 16);
            framed[1] = (byte) (frame.length >>> 8);
            framed[2] = (byte) frame.length;
            System.arraycopy(frame, 0, framed, 3, frame.length);
            end.socket().getOutputStream().write(framed);
            end.socket().getOutputStream().flush();
        }
    }

    /** A site's connection and the one in its name. */
    private final class Passage {
        private final X509Certificate site;
        private final Connection near;
        private final Connection far;
        private final Lane toSite;
        private final Lane toIssuer;
        private final Map<Long, Message> asked = new ConcurrentHashMap<>();
        private final Map<Long, List<Message>> answers = new ConcurrentHashMap<>();

        Passage(X509Certificate site, Connection near, Connection far) {
            this.site = site;
            this.near = near;
            this.far = far;
            this.toSite = new Lane(near);
            this.toIssuer = new Lane(far);
        }

        void cut() {
            shut(near.raw());
            shut(far.raw());
            open.remove(this);
        }

        void carry(boolean upstream) {
            Connection from = upstream ? near : far;
            try {
                var in = new DataInputStream(from.socket().getInputStream());
                while (true) {
                    byte[] frame = frame(in);
                    treat(upstream, frame, codec.decode(frame));
                }
            } catch (IOException e) {
                logged("A passage ended.", e);
            } finally {
                cut();
            }
        }

        private void treat(boolean upstream, byte[] frame, Message message) throws IOException {
            if (upstream) {
                asked.put(message.trace(), message);
            } else if (message.type().isAnswer()) {
                compare(message);
            }
            Passing passing;
            synchronized (weather) {
                passing = weather.on(upstream, message);
            }
            switch (passing) {
                case Passing.Whole _ -> send(upstream, frame, message);
                case Passing.Twice twice -> {
                    send(upstream, frame, message);
                    later(upstream, frame, message, twice.after());
                }
                case Passing.Late late -> later(upstream, frame, message, late.after());
                case Passing.Lost _ -> logged("Lost.", new IOException("a message was lost"));
                case Passing.LostWithTheLine _ -> cut();
            }
        }

        private void compare(Message answer) {
            Message request = asked.get(answer.trace());
            if (request == null || !answer.answers(request)) {
                return;
            }
            List<Message> all =
                    answers.computeIfAbsent(answer.trace(), _ -> new CopyOnWriteArrayList<>());
            all.add(answer);
            if (all.size() > 1) {
                answeredAgain.incrementAndGet();
                if (request.type() == DECIDED_ONCE && !all.getFirst().equals(answer)) {
                    contradictions.add(new ArrayList<>(all).toString());
                }
            }
        }

        private void later(boolean upstream, byte[] frame, Message message, Duration after) {
            var _ =
                    scheduler.schedule(
                            () -> {
                                try {
                                    send(upstream, frame, message);
                                } catch (IOException e) {
                                    logged("The connection was gone before a late message.", e);
                                }
                            },
                            after.toMillis(),
                            TimeUnit.MILLISECONDS);
        }

        private void send(boolean upstream, byte[] frame, Message message) throws IOException {
            (upstream ? toIssuer : toSite).send(frame);
            Message request = upstream ? null : asked.get(message.trace());
            if (request != null && request.type() == DECIDED_ONCE && message.answers(request)) {
                heard.add(new Exchange(site, request, message));
            }
        }
    }
}
