package kr.sarangbang.host.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.sarangbang.faultproxy.FaultProxy;
import kr.sarangbang.faultproxy.FaultProxy.Fault;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Deadlines;
import kr.sarangbang.wire.WireChannel;
import kr.sarangbang.wire.tls.Pki;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that are slow, deaf, mute, strange or mad cost their own connection and no other. */
@Timeout(60)
class BadClientsTest extends ServerFixture {
    @Test
    void fault67NonsenseEndsItsConnectionAndNoOther() throws IOException {
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
    void fault26DribblingClientsLoseTheirSeats() throws Exception {
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
}
