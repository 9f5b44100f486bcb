package kr.sarangbang.host.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

/** What tests of the server stand on: its authority, a server with small bounds, and sites. */
abstract class ServerFixture {
    static final Duration LONG = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(300);
    static final Deadlines PATIENT = new Deadlines(LONG, LONG, LONG, LONG, LONG);
    static final RequestHandler APPROVING = (_, request) -> request.approve(request.body());

    final Pki pki = new Pki(1);
    final MessageCodec codec = new MessageCodec();
    final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
        scheduler.shutdownNow();
    }

    static boolean ended(Socket socket) {
        try (socket) {
            // An alert of TLS may come before the end.
            socket.getInputStream().readAllBytes();
            return true;
        } catch (IOException reset) {
            return true;
        }
    }

    int serve(ServerSettings settings, RequestHandler handler) throws IOException {
        TlsServer tls = new TlsServer(pki.server("localhost"), settings.deadlines(), scheduler);
        IssuerServer server =
                new IssuerServer(settings, tls, codec, handler, scheduler, System::nanoTime);
        opened.add(server);
        return server.start();
    }

    /** Six seats, two for one site; six messages in flight, four on one connection. */
    static ServerSettings bounds(Deadlines deadlines) {
        return new ServerSettings(0, deadlines, 6, 2, 6, 4, 8);
    }

    WireChannel connect(TlsIdentity identity, int port) throws IOException {
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

    WireChannel connectWhenFree(TlsIdentity identity, int port) throws IOException {
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

    static Message ask(WireChannel channel, Message request) throws IOException {
        channel.write(request);
        Message answer = channel.read();
        assertThat(answer.answers(request)).isTrue();
        return answer;
    }

    static Message sale(String site, long trace) {
        return message(MessageType.ADVICE, Purpose.SALE, site, trace);
    }

    static Message message(MessageType type, Purpose purpose, String site, long trace) {
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

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the test forgot a latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
