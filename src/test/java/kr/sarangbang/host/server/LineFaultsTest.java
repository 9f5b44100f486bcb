package kr.sarangbang.host.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.sarangbang.faultproxy.FaultProxy;
import kr.sarangbang.faultproxy.FaultProxy.Fault;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.line8583.LineClockwork;
import kr.sarangbang.infrastructure.line8583.LineReply;
import kr.sarangbang.infrastructure.line8583.LineSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.infrastructure.line8583.SignOn;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A site's real line to a real server, over TLS, through a network that does one bad thing. */
@Timeout(300)
class LineFaultsTest extends ServerFixture {
    private final Set<Long> arrived = ConcurrentHashMap.newKeySet();

    private int serve() throws Exception {
        return serve(
                ServerSettings.standard(0),
                (_, request) -> {
                    if (request.purpose() == Purpose.SALE) {
                        assertThat(request.body()).isEqualTo(sale("KIOSK-1", 0).body());
                        arrived.add(request.trace());
                    }
                    return request.approve(request.body());
                });
    }

    private IssuerConnection line(int port, String site) {
        LineSettings settings =
                new LineSettings(
                        "localhost",
                        port,
                        PATIENT,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(10),
                        Duration.ofMillis(100),
                        LONG,
                        256);
        SignOn signOn =
                new SignOn() {
                    @Override
                    public Message request() {
                        return message(MessageType.NETWORK_REQUEST, Purpose.SIGN_ON, site, 0);
                    }

                    @Override
                    public void accepted(Message answer) {
                        assertThat(answer.type()).isEqualTo(MessageType.NETWORK_ANSWER);
                    }
                };
        var line =
                new IssuerConnection(
                        settings,
                        new TlsClient(pki.site(site, 1), PATIENT, scheduler),
                        codec,
                        signOn,
                        new LineClockwork(
                                scheduler,
                                new Random(site.hashCode()),
                                InstantSource.system(),
                                System::nanoTime),
                        _ -> {});
        opened.add(line);
        return line;
    }

    private static boolean isAnswered(IssuerConnection line, Duration patience)
            throws InterruptedException {
        line.await(LineState::isUp, patience);
        return line.ask(sale("KIOSK-1", 0), patience).join() instanceof LineReply.Answered;
    }

    /**
     * Goal: a byte that was changed on the way is never taken for what was sent, and the act is
     * asked again until it is answered. Method: the proxy changes every byte from some place on,
     * for places over the whole exchange, in each direction.
     */
    @Test
    void fault27AChangedByteIsRefusedByTheLineAndTheActIsAskedAgain() throws Exception {
        FaultProxy proxy = new FaultProxy(serve());
        opened.add(proxy);
        IssuerConnection line = line(proxy.port(), "KIOSK-1");
        line.start();
        for (int at = 0; at < 4_000; at += 333) {
            boolean up = at % 2 == 0;
            int after = at;
            hurt(proxy, line, up, new Fault.Corrupt(after));
        }
    }

    /** A connection that is cut after any number of bytes costs a try and nothing else. */
    @Test
    void fault24ALineCutAfterAnyByteOfAnExchangeComesBackAndIsAnswered() throws Exception {
        FaultProxy proxy = new FaultProxy(serve());
        opened.add(proxy);
        IssuerConnection line = line(proxy.port(), "KIOSK-1");
        line.start();
        for (int at = 0; at < 4_000; at += 147) {
            hurt(proxy, line, at % 2 == 0, new Fault.CutAfter(at));
        }
    }

    private static void hurt(FaultProxy proxy, IssuerConnection line, boolean up, Fault fault)
            throws InterruptedException {
        if (up) {
            proxy.upstream(fault);
        } else {
            proxy.downstream(fault);
        }
        // A new connection, so that the place counts from the first byte of its handshake.
        proxy.cutAll();
        isAnswered(line, Duration.ofMillis(200));
        proxy.both(new Fault.None());
        proxy.cutAll();
        boolean answered = false;
        for (int tried = 0; tried < 200 && !answered; tried++) {
            answered = isAnswered(line, Duration.ofMillis(500));
        }
        assertThat(answered).as("after %s", fault).isTrue();
    }

    /**
     * Goal: when the issuer comes back, every terminal comes back, each by itself and not all in
     * step. Method: two hundred terminals at a server that ends and begins again at the same place;
     * a hundred thousand cannot be had on one machine.
     */
    @Test
    void fault31EveryTerminalComesBackAfterTheIssuerBeganAgain() throws Exception {
        IssuerServer first = server(0);
        FaultProxy proxy = new FaultProxy(first.start());
        opened.add(proxy);
        List<IssuerConnection> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            IssuerConnection line = line(proxy.port(), "KIOSK-" + i);
            line.start();
            lines.add(line);
        }
        for (IssuerConnection line : lines) {
            assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
        }
        proxy.refuse(true);
        proxy.cutAll();
        for (IssuerConnection line : lines) {
            assertThat(line.await(state -> !state.isUp(), LONG).isUp()).isFalse();
        }
        proxy.refuse(false);
        for (IssuerConnection line : lines) {
            assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
        }
    }

    private IssuerServer server(int port) {
        TlsServer tls = new TlsServer(pki.server("localhost"), PATIENT, scheduler);
        var server =
                new IssuerServer(
                        ServerSettings.standard(port),
                        tls,
                        codec,
                        APPROVING,
                        scheduler,
                        System::nanoTime);
        opened.add(server);
        return server;
    }
}
