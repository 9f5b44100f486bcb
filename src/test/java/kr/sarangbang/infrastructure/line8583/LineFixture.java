package kr.sarangbang.infrastructure.line8583;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import kr.sarangbang.faultproxy.FaultProxy;
import kr.sarangbang.faultproxy.ScriptedIssuer;
import kr.sarangbang.wire.Connection;
import kr.sarangbang.wire.Connector;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Deadlines;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageCodec;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import org.junit.jupiter.api.AfterEach;

/** What tests of the line stand on: an issuer by script, a line to it, and what is left over. */
abstract class LineFixture {
    static final Duration LONG = Duration.ofSeconds(30);
    static final Duration SHORT = Duration.ofMillis(300);
    static final Instant NOW = Instant.parse("2022-07-14T01:00:00Z");

    final MessageCodec codec = new MessageCodec();
    final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    final BlockingQueue<Message> unmatched = new LinkedBlockingQueue<>();
    final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened.reversed()) {
            one.close();
        }
        scheduler.shutdownNow();
    }

    IssuerConnection up(int port, Duration idle) throws InterruptedException {
        IssuerConnection line = line(port, idle);
        line.start();
        assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
        return line;
    }

    IssuerConnection line(int port, Duration idle) {
        Connector plain =
                (host, at) -> {
                    try {
                        return Connection.plain(new Socket(InetAddress.getLoopbackAddress(), at));
                    } catch (IOException e) {
                        throw new IOException("Nobody answers at " + host + ".", e);
                    }
                };
        LineSettings settings =
                new LineSettings(
                        "issuer",
                        port,
                        new Deadlines(LONG, LONG, LONG, LONG, idle),
                        idle.dividedBy(3),
                        LONG,
                        Duration.ofMillis(10),
                        Duration.ofMillis(200),
                        LONG,
                        128);
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
                        plain,
                        codec,
                        signOn,
                        new LineClockwork(
                                scheduler,
                                new Random(42),
                                InstantSource.fixed(NOW),
                                System::nanoTime),
                        unmatched::add);
        opened.add(line);
        return line;
    }

    ScriptedIssuer issuer(ScriptedIssuer.Script script) throws IOException {
        ScriptedIssuer issuer = new ScriptedIssuer(script);
        opened.add(issuer);
        return issuer;
    }

    FaultProxy proxy(int target) throws IOException {
        FaultProxy proxy = new FaultProxy(target);
        opened.add(proxy);
        return proxy;
    }

    static Message sale() {
        return sale(0);
    }

    static Message sale(int number) {
        return message(MessageType.ADVICE, Purpose.SALE, number);
    }

    static Message message(MessageType type, Purpose purpose, int number) {
        return Message.request(
                type,
                purpose,
                LocalDateTime.of(2022, 7, 14, 10, 0),
                "K1I1S0000042",
                "T1",
                "KIOSK-1",
                DataRecord.of(new byte[] {0x19, (byte) (number >> 8), (byte) number}));
    }

    static Message answerOf(CompletableFuture<LineReply> reply) {
        assertThat(reply.join()).isInstanceOf(LineReply.Answered.class);
        return ((LineReply.Answered) reply.join()).answer();
    }

    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
