package kr.sarangbang.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.WireChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two ends of one connection: what is asked is answered, however long, from either end. */
@Timeout(30)
class LinkTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final MessageCodec codec = new MessageCodec();

    @AfterEach
    void close() {
        scheduler.shutdownNow();
        threads.shutdownNow();
    }

    private record Ends(Link hub, Link station) {}

    private Ends connected(
            BiFunction<byte[], Link, byte[]> atTheHub, BiFunction<byte[], Link, byte[]> here)
            throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var near = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
            var hub = link(server.accept(), Link.Ends.hub("B1", "window-1"), atTheHub);
            return new Ends(hub, link(near, Link.Ends.station("B1", "window-1"), here));
        }
    }

    private Link link(Socket socket, Link.Ends ends, BiFunction<byte[], Link, byte[]> handler)
            throws IOException {
        var channel =
                new WireChannel(
                        codec,
                        Hub.DEADLINES,
                        Connection.plain(socket),
                        System::nanoTime,
                        scheduler);
        var link = new Link(channel, ends, InstantSource.system(), threads, handler);
        threads.execute(link::serve);
        return link;
    }

    private static byte[] bytes(int length) {
        byte[] some = new byte[length];
        new Random(length).nextBytes(some);
        return some;
    }

    @Test
    void whatIsLongerThanAMessageArrivesInParts() throws IOException {
        Ends ends = connected((asked, link) -> asked, (asked, link) -> asked);
        for (int length : new int[] {0, 1, 59_998, 59_999, 300_000, 2_000_000}) {
            byte[] some = bytes(length);
            assertThat(ends.station().ask(some, PATIENCE)).isEqualTo(some);
            assertThat(ends.hub().ask(some, PATIENCE)).isEqualTo(some);
        }
    }

    @Test
    void theHubAsksBackWhileItAnswers() throws IOException {
        byte[] device = bytes(100_000);
        Ends ends = connected((asked, link) -> link.ask(device, PATIENCE), (asked, link) -> asked);
        assertThat(ends.station().ask(bytes(10), PATIENCE)).isEqualTo(device);
    }

    @Test
    void aProgramOfAnotherReleaseIsToldWhatToDo() throws IOException {
        Ends ends =
                connected(
                        (asked, link) -> {
                            throw new StationForm.Unreadable("not ours");
                        },
                        (asked, link) -> asked);
        assertThatThrownBy(() -> ends.station().ask(bytes(10), PATIENCE))
                .isInstanceOf(HubLost.class)
                .hasMessageContaining("install the same on both");
    }

    @Test
    void whoeverWaitsHearsThatTheConnectionEnded() throws IOException {
        Ends ends =
                connected(
                        (asked, link) -> {
                            link.end("somebody pulled the cable");
                            return asked;
                        },
                        (asked, link) -> asked);
        assertThatThrownBy(() -> ends.station().ask(bytes(10), PATIENCE))
                .isInstanceOf(HubLost.class);
    }
}
