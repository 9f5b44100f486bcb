package kr.sarangbang.faultproxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Deadlines;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.WireChannel;
import org.jspecify.annotations.Nullable;

/**
 * An issuer without TLS that answers as a test tells it: late, twice, never, in another order.
 * Sign-ons and echoes are approved unless the script says otherwise.
 */
public final class ScriptedIssuer implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Decides what is sent back for one request; called by the connection's reader thread. */
    public interface Script {
        /** The answers to send now, in this order; none for none. */
        List<Message> on(Message request);
    }

    private final ServerSocket listening;
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final MessageCodec codec = new MessageCodec();
    private final Script script;
    private final Queue<Message> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile @Nullable WireChannel latest;
    private volatile boolean closed;

    public ScriptedIssuer(Script script) throws IOException {
        this.script = script;
        listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("scripted-issuer").start(this::accept);
    }

    /** Approves whatever comes. */
    public static List<Message> approve(Message request) {
        return List.of(request.approve(DataRecord.EMPTY));
    }

    /** Approves sign-ons and echoes, and leaves the rest to {@code others}. */
    public static Script afterSignOn(Script others) {
        return request ->
                request.type() == MessageType.NETWORK_REQUEST
                        ? approve(request)
                        : others.on(request);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** Everything that came, in the order it came. */
    public List<Message> received() {
        return List.copyOf(received);
    }

    /** Sends something unasked on the latest connection. */
    public void say(Message message) throws IOException {
        WireChannel channel = latest;
        if (channel == null) {
            throw new IOException("Nobody is connected.");
        }
        channel.write(message);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        listening.close();
        WireChannel channel = latest;
        if (channel != null) {
            channel.abort("The test ends.");
        }
        scheduler.shutdownNow();
    }

    private void accept() {
        while (!closed) {
            try {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                WireChannel channel =
                        new WireChannel(
                                codec,
                                new Deadlines(LONG, LONG, LONG, LONG, LONG),
                                Connection.plain(socket),
                                System::nanoTime,
                                scheduler);
                latest = channel;
                Thread.ofPlatform()
                        .daemon()
                        .name("scripted-issuer-session")
                        .start(() -> serve(channel));
            } catch (IOException e) {
                if (!closed) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(WireChannel channel) {
        try {
            while (true) {
                Message request = channel.read();
                received.add(request);
                for (Message answer : script.on(request)) {
                    channel.write(answer);
                }
            }
        } catch (IOException ended) {
            channel.abort("The connection ended.");
        }
    }
}
