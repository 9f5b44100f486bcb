package kr.sarangbang.host.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.sarangbang.faultproxy.FaultProxy;
import kr.sarangbang.faultproxy.FaultProxy.Fault;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Deadlines;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.WireChannel;
import kr.sarangbang.wire.tls.Pki;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import kr.sarangbang.wire.tls.TlsServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(60)
class IssuerServerTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Deadlines PATIENT = new Deadlines(LONG, LONG, LONG, LONG, LONG);
    private static final RequestHandler APPROVING = (_, request) -> request.approve(request.body());

    private final Pki pki = new Pki(1);
    private final MessageCodec codec = new MessageCodec();
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
        scheduler.shutdownNow();
    }

    @Test
    void handlerLearnsWhoAsksFromTheCertificate() throws IOException {
        BlockingQueue<PeerIdentity> peers = new LinkedBlockingQueue<>();
        int port =
                serve(
                        bounds(PATIENT),
                        (peer, request) -> {
                            peers.add(peer);
                            return request.approve(request.body());
                        });
        WireChannel site = connect(pki.site("KIOSK-1", 3), port);
        assertThat(ask(site, sale("KIOSK-1", 1)).body()).isEqualTo(sale("KIOSK-1", 1).body());
        WireChannel guest = connect(pki.join("SHOP-7", "INV-1"), port);
        ask(guest, message(MessageType.NETWORK_REQUEST, Purpose.JOIN, "SHOP-7", 1));
        assertThat(peers)
                .containsExactly(
                        new PeerIdentity.Site("KIOSK-1", 3),
                        new PeerIdentity.Join("SHOP-7", "INV-1"));
    }

    @Test
    void messageInAnotherSitesNameDoesNotReachTheHandler() throws IOException {
        AtomicInteger handled = new AtomicInteger();
        int port =
                serve(
                        bounds(PATIENT),
                        (_, request) -> {
                            handled.incrementAndGet();
                            return request.approve(request.body());
                        });
        WireChannel site = connect(pki.site("KIOSK-1", 1), port);
        assertThat(ask(site, sale("KIOSK-2", 1)).action()).contains(ActionCode.SECURITY_VIOLATION);
        assertThat(handled).hasValue(0);
    }

    @Test
    void echoIsAnsweredWithoutTheHandler() throws IOException {
        int port =
                serve(
                        bounds(PATIENT),
                        (_, _) -> {
                            throw new AssertionError("an echo was handled");
                        });
        WireChannel site = connect(pki.site("KIOSK-1", 1), port);
        Message echo = message(MessageType.NETWORK_REQUEST, Purpose.ECHO, "KIOSK-1", 5);
        assertThat(ask(site, echo).action()).contains(ActionCode.NETWORK_ACCEPTED);
    }

    @Test
    void failureOfTheHandlerDecidesNothingAndEndsNothing() throws IOException {
        int port =
                serve(
                        bounds(PATIENT),
                        (_, request) -> {
                            if (request.trace() == 1) {
                                throw new IllegalStateException("a fault on purpose");
                            }
                            return request.trace() == 2
                                    ? request.withTrace(99).approve(DataRecord.EMPTY)
                                    : request.approve(DataRecord.EMPTY);
                        });
        WireChannel site = connect(pki.site("KIOSK-1", 1), port);
        assertThat(ask(site, sale("KIOSK-1", 1)).action()).contains(ActionCode.SYSTEM_ERROR);
        assertThat(ask(site, sale("KIOSK-1", 2)).action()).contains(ActionCode.SYSTEM_ERROR);
        assertThat(ask(site, sale("KIOSK-1", 3)).action()).contains(ActionCode.ADVICE_ACCEPTED);
    }

    @Test
    void beyondItsBoundsTheIssuerSaysTryLaterAtOnce() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        opened.add(mayAnswer::countDown);
        int port =
                serve(
                        bounds(PATIENT),
                        (_, request) -> {
                            await(mayAnswer);
                            return request.approve(DataRecord.EMPTY);
                        });
        WireChannel site = connect(pki.site("KIOSK-1", 1), port);
        for (int i = 1; i <= 5; i++) {
            site.write(sale("KIOSK-1", i));
        }
        Message fifth = site.read();
        assertThat(fifth.trace()).isEqualTo(5);
        assertThat(fifth.action()).contains(ActionCode.TRY_LATER);

        WireChannel other = connect(pki.site("KIOSK-2", 1), port);
        for (int i = 1; i <= 3; i++) {
            other.write(sale("KIOSK-2", i));
        }
        Message third = other.read();
        assertThat(third.trace()).as("in all there is room for six").isEqualTo(3);
        assertThat(third.action()).contains(ActionCode.TRY_LATER);

        mayAnswer.countDown();
        for (int i = 1; i <= 4; i++) {
            assertThat(site.read().action()).contains(ActionCode.ADVICE_ACCEPTED);
        }
    }

    @Test
    void newestConnectionOfASiteEndsItsOldest() throws IOException {
        int port = serve(bounds(PATIENT), APPROVING);
        TlsIdentity identity = pki.site("KIOSK-1", 1);
        WireChannel first = connect(identity, port);
        ask(first, sale("KIOSK-1", 1));
        WireChannel second = connect(identity, port);
        ask(second, sale("KIOSK-1", 1));
        WireChannel third = connect(identity, port);
        ask(third, sale("KIOSK-1", 1));
        assertThatThrownBy(first::read).isInstanceOf(IOException.class);
        ask(second, sale("KIOSK-1", 2));
        ask(third, sale("KIOSK-1", 2));
    }

    @Test
    void seatsAreBoundedAndFreedAgain() throws Exception {
        int port = serve(bounds(PATIENT), APPROVING);
        List<WireChannel> seated = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            WireChannel site = connect(pki.site("KIOSK-" + i, 1), port);
            ask(site, sale("KIOSK-" + i, 1));
            seated.add(site);
        }
        assertThatThrownBy(() -> connect(pki.site("KIOSK-7", 1), port))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hung up before the line stood");
        seated.get(0).abort("leaving");
        WireChannel seventh = connectWhenFree(pki.site("KIOSK-7", 1), port);
        ask(seventh, sale("KIOSK-7", 1));
    }

    @Test
    void nonsenseEndsItsConnectionAndNoOther() throws IOException {
        int port = serve(bounds(PATIENT), APPROVING);
        WireChannel good = connect(pki.site("KIOSK-2", 1), port);
        Random random = new Random(1);
        TlsIdentity identity = pki.site("KIOSK-1", 1);
        for (int i = 0; i < 20; i++) {
            Socket bad =
                    new TlsClient(identity, PATIENT, scheduler).createSocket("localhost", port);
            byte[] noise = new byte[100];
            random.nextBytes(noise);
            bad.getOutputStream().write(noise);
            assertThatThrownBy(
                            () -> {
                                if (bad.getInputStream().read() < 0) {
                                    throw new IOException("closed");
                                }
                            })
                    .isInstanceOf(IOException.class);
            bad.close();
        }
        ask(good, sale("KIOSK-2", 1));
    }

    @Test
    void strangersAndPlainClientsDoNotDisturb() throws IOException {
        int port = serve(bounds(PATIENT), APPROVING);
        try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), port)) {
            plain.getOutputStream().write("GET /\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            TlsIdentity stranger = new Pki(2).site("KIOSK-1", 1);
            TlsIdentity mixed =
                    new TlsIdentity(stranger.key(), stranger.certificate(), pki.authority());
            assertThatThrownBy(
                            () -> {
                                WireChannel channel = connect(mixed, port);
                                channel.write(sale("KIOSK-1", 1));
                                channel.read();
                            })
                    .isInstanceOf(IOException.class);
            ask(connect(pki.site("KIOSK-2", 1), port), sale("KIOSK-2", 1));
        }
    }

    /** Fault 26: seats held by clients that dribble come free at the deadlines, not later. */
    @Test
    void dribblingClientsLoseTheirSeats() throws Exception {
        Deadlines hasty = new Deadlines(LONG, SHORT, SHORT, LONG, Duration.ofSeconds(2));
        int port = serve(bounds(hasty), APPROVING);
        FaultProxy proxy = new FaultProxy(port);
        opened.add(proxy);
        List<WireChannel> slow = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            slow.add(connectWhenFree(pki.site("SLOW-" + i, 1), proxy.port()));
        }
        proxy.upstream(new Fault.Dribble(Duration.ofSeconds(1)));
        List<Socket> dumb = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            slow.get(i - 1).write(sale("SLOW-" + i, 1));
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(0x16);
            dumb.add(socket);
        }
        for (Socket socket : dumb) {
            assertThat(ended(socket)).isTrue();
        }
        for (WireChannel channel : slow) {
            assertThatThrownBy(channel::read).isInstanceOf(IOException.class);
        }
        for (int i = 1; i <= 3; i++) {
            ask(connectWhenFree(pki.site("GOOD-" + i, 1), port), sale("GOOD-" + i, 1));
        }
    }

    /** Fault 25 on the issuer's side: a client that is gone without a word loses its seat. */
    @Test
    void silentConnectionIsEnded() throws Exception {
        int port = serve(bounds(new Deadlines(LONG, LONG, LONG, LONG, SHORT)), APPROVING);
        WireChannel site = connect(pki.site("KIOSK-1", 1), port);
        assertThatThrownBy(site::read).isInstanceOf(IOException.class);
    }

    /** A client that never reads its answers is cut, and the handlers are free for others. */
    @Test
    void clientThatTakesNoAnswersHoldsUpNobody() throws Exception {
        byte[] much = new byte[DataRecord.MOST_BYTES];
        int port =
                serve(
                        bounds(new Deadlines(LONG, LONG, LONG, SHORT, LONG)),
                        (_, request) -> request.approve(DataRecord.of(much)));
        WireChannel deaf = connect(pki.site("DEAF", 1), port);
        assertThatThrownBy(
                        () -> {
                            while (true) {
                                deaf.write(sale("DEAF", 1));
                            }
                        })
                .isInstanceOf(IOException.class);
        assertThat(ask(connect(pki.site("GOOD", 1), port), sale("GOOD", 1)).body().length())
                .isEqualTo(DataRecord.MOST_BYTES);
    }

    @Test
    void closingAnswersWhatIsBeingHandled() throws Exception {
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch mayAnswer = new CountDownLatch(1);
        TlsServer tls = new TlsServer(pki.server("localhost"), PATIENT, scheduler);
        IssuerServer server =
                new IssuerServer(
                        bounds(PATIENT),
                        tls,
                        codec,
                        (_, request) -> {
                            handling.countDown();
                            await(mayAnswer);
                            return request.approve(DataRecord.EMPTY);
                        },
                        scheduler,
                        System::nanoTime);
        WireChannel site = connect(pki.site("KIOSK-1", 1), server.start());
        site.write(sale("KIOSK-1", 1));
        assertThat(handling.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closing =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                server.close();
                            } catch (IOException e) {
                                throw new java.io.UncheckedIOException(e);
                            }
                        });
        mayAnswer.countDown();
        assertThat(site.read().action()).contains(ActionCode.ADVICE_ACCEPTED);
        closing.join();
        assertThatThrownBy(site::read).isInstanceOf(IOException.class);
    }

    private static boolean ended(Socket socket) {
        try (socket) {
            // An alert of TLS may come before the end.
            socket.getInputStream().readAllBytes();
            return true;
        } catch (IOException reset) {
            return true;
        }
    }

    private int serve(ServerSettings settings, RequestHandler handler) throws IOException {
        TlsServer tls = new TlsServer(pki.server("localhost"), settings.deadlines(), scheduler);
        IssuerServer server =
                new IssuerServer(settings, tls, codec, handler, scheduler, System::nanoTime);
        opened.add(server);
        return server.start();
    }

    /** Six seats, two for one site; six messages in flight, four on one connection. */
    private static ServerSettings bounds(Deadlines deadlines) {
        return new ServerSettings(0, deadlines, 6, 2, 6, 4, 8);
    }

    private WireChannel connect(TlsIdentity identity, int port) throws IOException {
        TlsClient client = new TlsClient(identity, PATIENT, scheduler);
        WireChannel channel =
                new WireChannel(
                        codec,
                        PATIENT,
                        client.connect("localhost", port),
                        System::nanoTime,
                        scheduler);
        opened.add(() -> channel.abort("The test ends."));
        return channel;
    }

    private WireChannel connectWhenFree(TlsIdentity identity, int port) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return connect(identity, port);
            } catch (IOException noSeat) {
                if (attempt == 1000) {
                    throw noSeat;
                }
            }
        }
    }

    private static Message ask(WireChannel channel, Message request) throws IOException {
        channel.write(request);
        Message answer = channel.read();
        assertThat(answer.answers(request)).isTrue();
        return answer;
    }

    private static Message sale(String site, long trace) {
        return message(MessageType.ADVICE, Purpose.SALE, site, trace);
    }

    private static Message message(MessageType type, Purpose purpose, String site, long trace) {
        return Message.request(
                        type,
                        purpose,
                        LocalDateTime.of(2022, 7, 14, 10, 0),
                        "K1I1S0000042",
                        "T1",
                        site,
                        DataRecord.of(new byte[] {1, 2, 3}))
                .withTrace(trace);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test forgot a latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
