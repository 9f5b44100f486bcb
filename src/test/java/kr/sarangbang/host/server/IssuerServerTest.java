package kr.sarangbang.host.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.WireChannel;
import kr.sarangbang.wire.tls.TlsIdentity;
import kr.sarangbang.wire.tls.TlsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class IssuerServerTest extends ServerFixture {
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
    void fault32BeyondItsBoundsTheIssuerSaysTryLaterAtOnce() throws Exception {
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
}
