package kr.sarangbang.host.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.sarangbang.faultproxy.FaultProxy;
import kr.sarangbang.faultproxy.FaultProxy.Fault;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.infrastructure.line8583.HostedLine;
import kr.sarangbang.infrastructure.line8583.IssuerConnection;
import kr.sarangbang.infrastructure.line8583.IssuerMux;
import kr.sarangbang.infrastructure.line8583.LineBean;
import kr.sarangbang.infrastructure.line8583.LineClockwork;
import kr.sarangbang.infrastructure.line8583.LineReply;
import kr.sarangbang.infrastructure.line8583.LineSettings;
import kr.sarangbang.infrastructure.line8583.LineState;
import kr.sarangbang.infrastructure.line8583.SignOn;
import kr.sarangbang.testing.RunsBeside;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Deadlines;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.tls.Pki;
import kr.sarangbang.wire.tls.TlsClient;
import kr.sarangbang.wire.tls.TlsIdentity;
import kr.sarangbang.wire.tls.TlsServer;
import org.jpos.iso.ISOMsg;
import org.jpos.iso.MUX;
import org.jpos.q2.Q2;
import org.jpos.util.NameRegistrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site's line and the issuer's server over real TLS, with a bad network between them. */
@RunsBeside
@Timeout(120)
class LineEndToEndTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Deadlines PATIENT = new Deadlines(LONG, LONG, LONG, LONG, LONG);

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

    /**
     * Goal: whatever the network does to a line, each act asked again and again until it is
     * answered is answered in the end, by an answer to that very act, and every byte that TLS let
     * through is a byte that was sent. Method: one act after another while the proxy cuts,
     * corrupts, delays and swallows; the issuer's handler counts what reaches it.
     */
    @Test
    void everyActIsAnsweredThroughABadNetwork() throws Exception {
        Set<Integer> booked = ConcurrentHashMap.newKeySet();
        AtomicInteger foreign = new AtomicInteger();
        IssuerServer server =
                server(
                        (peer, request) -> {
                            if (request.purpose() == Purpose.SALE) {
                                booked.add(number(request));
                                if (!(peer instanceof PeerIdentity.Site)) {
                                    foreign.incrementAndGet();
                                }
                            }
                            return request.approve(request.body());
                        });
        FaultProxy proxy = new FaultProxy(server.start());
        opened.add(proxy);
        List<Message> unmatched = new ArrayList<>();
        IssuerConnection line = line(proxy.port(), pki.site("KIOSK-1", 1), unmatched);
        line.start();
        Random random = new Random(20220714);
        for (int act = 0; act < 24; act++) {
            disturb(proxy, random);
            askUntilAnswered(line, proxy, act);
        }
        assertThat(booked).hasSize(24);
        assertThat(foreign).hasValue(0);
    }

    private static void disturb(FaultProxy proxy, Random random) {
        switch (random.nextInt(7)) {
            case 0 -> proxy.upstream(new Fault.CutAfter(random.nextInt(300)));
            case 1 -> proxy.downstream(new Fault.CutAfter(random.nextInt(300)));
            case 2 -> proxy.upstream(new Fault.Corrupt(random.nextInt(300)));
            case 3 -> proxy.downstream(new Fault.Corrupt(random.nextInt(300)));
            case 4 -> proxy.both(new Fault.Delay(Duration.ofMillis(5)));
            case 5 -> proxy.downstream(new Fault.BlackHole());
            default -> proxy.cutAll();
        }
    }

    private static void askUntilAnswered(IssuerConnection line, FaultProxy proxy, int act)
            throws InterruptedException {
        List<String> tried = new ArrayList<>();
        for (int attempt = 0; attempt < 200; attempt++) {
            line.await(LineState::isUp, Duration.ofMillis(attempt == 0 ? 20 : 300));
            LineReply reply = line.ask(sale(act), Duration.ofMillis(300)).join();
            if (reply instanceof LineReply.Answered answered) {
                assertThat(number(answered.answer())).isEqualTo(act);
                return;
            }
            tried.add(line.state() + " " + reply);
            if (attempt == 2) {
                proxy.both(new Fault.None());
                proxy.cutAll();
            }
        }
        throw new AssertionError("Act " + act + " was never answered: " + String.join("\n", tried));
    }

    @Test
    void fault29SiteOfAnotherAuthorityIsNeverUpAndIsToldWhy() throws Exception {
        IssuerServer server = server((_, request) -> request.approve(DataRecord.EMPTY));
        TlsIdentity alien = new Pki(2).site("KIOSK-1", 1);
        TlsIdentity mixed = new TlsIdentity(alien.key(), alien.certificate(), pki.authority());
        List<LineState> states = new ArrayList<>();
        IssuerConnection line = line(server.start(), mixed, new ArrayList<>());
        line.whenStateChanges(states::add);
        line.start();
        LineState down =
                line.await(
                        state ->
                                state instanceof LineState.Down known
                                        && known.reason().contains("accept our certificate"),
                        LONG);
        assertThat(down).isInstanceOf(LineState.Down.class);
        line.close();
        assertThat(states).noneMatch(LineState::isUp);
    }

    /** Thousands of acts, many in flight, in both directions at once: none is lost or mixed up. */
    @Test
    void manyActsInFlightOverTlsAreEachAnswered() throws Exception {
        IssuerServer server = server((_, request) -> request.approve(request.body()));
        IssuerConnection line = line(server.start(), pki.site("KIOSK-1", 1), new ArrayList<>());
        line.start();
        assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
        for (int round = 0; round < 20; round++) {
            List<CompletableFuture<LineReply>> replies = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                replies.add(line.ask(sale(round * 200 + i), LONG));
            }
            for (int i = 0; i < 200; i++) {
                int number = round * 200 + i;
                assertThat(replies.get(i).join())
                        .isInstanceOfSatisfying(
                                LineReply.Answered.class,
                                answered ->
                                        assertThat(number(answered.answer())).isEqualTo(number));
            }
        }
    }

    @Test
    void bothEndsAreHostedByQ2(@TempDir Path deploy) throws Exception {
        for (String bean : List.of("deploy/20_line.xml", "issuer/deploy/20_server.xml")) {
            Path descriptor = Path.of("kiosk-config").resolve(bean);
            Files.copy(descriptor, deploy.resolve(descriptor.getFileName()));
        }
        CompletableFuture<Integer> port = new CompletableFuture<>();
        IssuerServer server = server((_, request) -> request.approve(request.body()));
        IssuerServerBean.offer(new IssuerServerBean.Offer(server, port::complete));
        Q2 q2 = new Q2(new String[] {"-d", deploy.toString(), "-Nh", "-Nf", "-Ns"});
        q2.start();
        try {
            List<Message> unmatched = new ArrayList<>();
            IssuerConnection line = line(port.join(), pki.site("KIOSK-1", 1), unmatched);
            LineBean.offer(new HostedLine(line, new IssuerMux(line, codec, unmatched::add)));
            assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
            MUX mux = NameRegistrar.get("mux.issuer");
            ISOMsg answer = mux.request(codec.toIso(sale(7)), 30_000);
            assertThat(answer).isNotNull();
            try (Stream<Path> files = Files.list(deploy)) {
                assertThat(files.map(Path::toString)).noneMatch(f -> f.endsWith(".BAD"));
            }
        } finally {
            q2.shutdown(true);
            LineBean.withdraw();
            IssuerServerBean.withdraw();
        }
        assertThat(NameRegistrar.<Object>getIfExists("mux.issuer")).isNull();
    }

    private IssuerServer server(RequestHandler handler) {
        TlsServer tls = new TlsServer(pki.server("localhost"), PATIENT, scheduler);
        IssuerServer server =
                new IssuerServer(
                        ServerSettings.standard(0),
                        tls,
                        codec,
                        handler,
                        scheduler,
                        System::nanoTime);
        opened.add(server);
        return server;
    }

    private IssuerConnection line(int port, TlsIdentity identity, List<Message> unmatched) {
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
                        return message(MessageType.NETWORK_REQUEST, Purpose.SIGN_ON, 0);
                    }

                    @Override
                    public void accepted(Message answer) {
                        assertThat(answer.type()).isEqualTo(MessageType.NETWORK_ANSWER);
                    }
                };
        IssuerConnection line =
                new IssuerConnection(
                        settings,
                        new TlsClient(identity, PATIENT, scheduler),
                        codec,
                        signOn,
                        new LineClockwork(
                                scheduler,
                                new Random(42),
                                InstantSource.system(),
                                System::nanoTime),
                        unmatched::add);
        opened.add(line);
        return line;
    }

    private static int number(Message message) {
        byte[] body = message.body().bytes();
        return (body[0] & 0xff) << 8 | (body[1] & 0xff);
    }

    private static Message sale(int number) {
        return message(MessageType.ADVICE, Purpose.SALE, number);
    }

    private static Message message(MessageType type, Purpose purpose, int number) {
        return Message.request(
                type,
                purpose,
                LocalDateTime.of(2022, 7, 14, 10, 0),
                "K1I1S0000042",
                "T1",
                "KIOSK-1",
                DataRecord.of(new byte[] {(byte) (number >> 8), (byte) number}));
    }
}
