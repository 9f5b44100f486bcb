package kr.sarangbang.infrastructure.line8583;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.faultproxy.FaultProxy;
import kr.sarangbang.faultproxy.FaultProxy.Fault;
import kr.sarangbang.faultproxy.ScriptedIssuer;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The line as such: up, down, why, and back again. */
@Timeout(60)
class IssuerConnectionTest extends LineFixture {
    @Test
    void lineIsUpOnlyAfterTheSignOnWasAnswered() throws Exception {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        ScriptedIssuer issuer =
                issuer(
                        request -> {
                            asked.countDown();
                            return await(mayAnswer) ? ScriptedIssuer.approve(request) : List.of();
                        });
        IssuerConnection line = line(issuer.port(), LONG);
        line.start();
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(line.state()).isInstanceOf(LineState.Connecting.class);
        assertThat(line.ask(sale(), LONG).join()).isInstanceOf(LineReply.NotSent.class);
        mayAnswer.countDown();
        assertThat(line.await(LineState::isUp, LONG)).isEqualTo(new LineState.Up(NOW));
        assertThat(answerOf(line.ask(sale(), LONG)).action()).isPresent();
    }

    @Test
    void refusedSignOnIsToldAndTriedAgainLater() throws Exception {
        ScriptedIssuer issuer =
                issuer(
                        request ->
                                List.of(
                                        request.answer(
                                                ActionCode.NOT_PERMITTED_TO_SITE,
                                                DataRecord.EMPTY)));
        IssuerConnection line = line(issuer.port(), LONG);
        line.start();
        assertThat(line.await(LineState.Down.class::isInstance, LONG))
                .isInstanceOfSatisfying(
                        LineState.Down.class,
                        down ->
                                assertThat(down.reason())
                                        .isEqualTo("The issuer refused the sign-on (1020)."));
    }

    @Test
    void requestsInFlightLearnThatTheLineBroke() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        ScriptedIssuer issuer =
                issuer(
                        ScriptedIssuer.afterSignOn(
                                request -> {
                                    came.countDown();
                                    return List.of();
                                }));
        FaultProxy proxy = proxy(issuer.port());
        IssuerConnection line = up(proxy.port(), LONG);
        CompletableFuture<LineReply> reply = line.ask(sale(1), LONG);
        assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();
        proxy.cutAll();
        assertThat(reply.join()).isInstanceOf(LineReply.Unanswered.class);
        line.await(state -> state.isUp() && proxy.accepted() == 2, LONG);
        assertThat(line.state().isUp()).as("it comes back").isTrue();
    }

    @Test
    void lineComesBackByItselfWhenTheIssuerDoes() throws Exception {
        ScriptedIssuer issuer = issuer(ScriptedIssuer::approve);
        FaultProxy proxy = proxy(issuer.port());
        proxy.refuse(true);
        IssuerConnection line = line(proxy.port(), LONG);
        line.start();
        line.await(state -> proxy.accepted() >= 3, LONG);
        assertThat(line.state().isUp()).isFalse();
        proxy.refuse(false);
        assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
    }

    /**
     * Goal: a line that breaks at once, again and again, is tried ever more rarely, up to the bound
     * and with a drawn part (faults 24 and 31). Method: a proxy that hangs up; the waits are read
     * from the states, on a clock that stands still.
     */
    @Test
    void fault24FlappingLineIsTriedEverMoreRarely() throws Exception {
        FaultProxy proxy = proxy(1);
        proxy.refuse(true);
        BlockingQueue<Duration> waits = new LinkedBlockingQueue<>();
        IssuerConnection line = line(proxy.port(), LONG);
        line.whenStateChanges(
                state -> {
                    if (state instanceof LineState.Down down && down.nextTry().isAfter(NOW)) {
                        waits.add(Duration.between(NOW, down.nextTry()));
                    }
                });
        line.start();
        List<Duration> seen = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Duration wait = waits.poll(30, TimeUnit.SECONDS);
            assertThat(wait).isNotNull();
            seen.add(wait);
        }
        long ceiling = 10;
        for (Duration wait : seen) {
            assertThat(wait).isBetween(Duration.ofMillis(ceiling / 2), Duration.ofMillis(ceiling));
            ceiling = Math.min(ceiling * 2, 200);
        }
    }

    @Test
    void twoSitesDoNotComeBackInStep() {
        Backoff one = new Backoff(Duration.ofSeconds(1), LONG, new Random(1));
        Backoff two = new Backoff(Duration.ofSeconds(1), LONG, new Random(2));
        assertThat(one.next()).isNotEqualTo(two.next());
        one.next();
        one.reset();
        assertThat(one.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void fault25BlackHoleIsNoticedAndSaid() throws Exception {
        ScriptedIssuer issuer = issuer(ScriptedIssuer::approve);
        FaultProxy proxy = proxy(issuer.port());
        BlockingQueue<String> reasons = new LinkedBlockingQueue<>();
        IssuerConnection line = line(proxy.port(), SHORT);
        line.start();
        assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
        line.whenStateChanges(
                state -> {
                    if (state instanceof LineState.Down down) {
                        reasons.add(down.reason());
                    }
                });
        proxy.both(new Fault.BlackHole());
        assertThat(reasons.poll(30, TimeUnit.SECONDS))
                .isEqualTo("Nothing came for 300 milliseconds.");
        proxy.both(new Fault.None());
        assertThat(line.await(LineState::isUp, LONG).isUp()).as("it comes back").isTrue();
    }

    @Test
    void echoesKeepASilentLineAwake() throws Exception {
        ScriptedIssuer issuer = issuer(ScriptedIssuer::approve);
        CountDownLatch broken = new CountDownLatch(1);
        IssuerConnection line = up(issuer.port(), Duration.ofSeconds(2));
        line.whenStateChanges(
                state -> {
                    if (!state.isUp()) {
                        broken.countDown();
                    }
                });
        CountDownLatch fourEchoes = new CountDownLatch(1);
        var _ =
                scheduler.scheduleWithFixedDelay(
                        () -> {
                            long echoes =
                                    issuer.received().stream()
                                            .filter(m -> m.purpose() == Purpose.ECHO)
                                            .count();
                            if (echoes >= 4) {
                                fourEchoes.countDown();
                            }
                        },
                        20,
                        20,
                        TimeUnit.MILLISECONDS);
        assertThat(fourEchoes.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(broken.getCount()).as("the line never broke").isOne();
    }

    @Test
    void closedLineSaysSoAndOpensAgain() throws Exception {
        ScriptedIssuer issuer = issuer(ScriptedIssuer::approve);
        IssuerConnection line = up(issuer.port(), LONG);
        line.close();
        assertThat(line.await(LineState.Down.class::isInstance, LONG))
                .isEqualTo(new LineState.Down("The line is switched off.", NOW));
        assertThat(line.ask(sale(), LONG).join())
                .isEqualTo(new LineReply.NotSent("The line is switched off."));
        line.start();
        assertThat(line.await(LineState::isUp, LONG).isUp()).isTrue();
    }

    @Test
    void issuerThatSpeaksNonsenseIsLeft() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            IssuerConnection line = line(server.getLocalPort(), LONG);
            line.start();
            try (Socket accepted = server.accept()) {
                accepted.getOutputStream().write(new byte[] {0, 0, 4, 1, 2, 3, 4});
                assertThat(line.await(LineState.Down.class::isInstance, LONG))
                        .isInstanceOfSatisfying(
                                LineState.Down.class,
                                down ->
                                        assertThat(down.reason())
                                                .endsWith("sent what is not one of our messages."));
            }
        }
    }
}
