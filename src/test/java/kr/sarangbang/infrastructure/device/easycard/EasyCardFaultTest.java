package kr.sarangbang.infrastructure.device.easycard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.easycard.TestAgent.Manner;
import kr.sarangbang.infrastructure.device.easycard.TestAgent.Way;
import kr.sarangbang.infrastructure.device.easycard.TestVan.Decision;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Approved;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Cancelled;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Declined;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.NotFound;
import kr.sarangbang.port.PaymentTerminal.PaymentResult.Unknown;
import kr.sarangbang.port.PaymentTerminal.ReversalResult;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: whatever the payment program does, no money is taken twice, none is lost, and nothing is
 * called certain that is not. Method: a program of our own on both lines, with a switch for each
 * fault, whose VAN takes money as often as it is asked to.
 */
class EasyCardFaultTest {
    private static final ActId ACT = ActId.parse("KIOSK1.1.7");
    private static final ActId OTHER = ActId.parse("KIOSK1.1.9");
    private static final Won PRICE = Won.of(93_000);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** For those who wait for an answer that is not to come before the waiting is over. */
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir Path folder = Path.of("");

    private Path memory() {
        return folder.resolve("payments");
    }

    private EasyCardTerminal terminal(AgentLine line, Duration patience) {
        return EasyCardContract.terminal(memory(), line, patience);
    }

    private EasyCardTerminal terminal(TestAgent agent) {
        return terminal(agent.line(), LONG);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aProgramThatIsNotThereCertainlyMovedNothing(Way way) throws Exception {
        EasyCardTerminal terminal = terminal(TestAgent.line(nobody(way)), LONG);
        assertThat(terminal.ready()).isFalse();
        assertThat(terminal.authorize(ACT, PRICE)).isInstanceOf(Declined.class);
        try (TestAgent agent = new TestAgent(way)) {
            assertThat(terminal(agent).authorize(ACT, PRICE)).isInstanceOf(Declined.class);
            assertThat(terminal(agent).reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
            assertThat(terminal(agent).authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
            assertThat(agent.van().asked("D1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whileOnePaymentHasNoAnswerNoOtherIsBegun(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.AFTERWARDS);
            EasyCardTerminal terminal = terminal(agent.line(), SHORT);
            assertThat(terminal.authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
            assertThat(terminal.authorize(OTHER, PRICE)).isInstanceOf(Declined.class);
            assertThat(terminal.payOut(OTHER, PRICE)).isInstanceOf(Declined.class);
            assertThat(agent.van().asked("D1") + agent.van().asked("QO")).isEqualTo(1);
            // The answer that comes after all is written down; nothing may be under way at the end.
            agent.release();
            awaitNoted("APPROVED");
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anAnswerAfterTheWaitingIsTakenNoteOf(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.AFTERWARDS);
            EasyCardTerminal terminal = terminal(agent.line(), SHORT);
            assertThat(terminal.authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
            agent.release();
            awaitNoted("APPROVED");
            assertThat(terminal.authorize(ACT, PRICE)).isInstanceOf(Approved.class);
            assertThat(agent.van().asked("QI")).isZero();
            assertThat(agent.taken()).isEqualTo(93_000);
        }
    }

    /**
     * Goal: an approval that comes after its reversal was confirmed is given back, and no other
     * payment is begun before. Method: the program waits, confirms the reversal, approves after
     * all, and refuses the first cancellations.
     */
    @ParameterizedTest
    @EnumSource(Way.class)
    void anApprovalAfterTheReversalIsGivenBackBeforeAnythingElse(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.BEFOREHAND);
            agent.van().cancel(false);
            // The waiting is cut short by an interrupt, so that all other answers may take long.
            EasyCardTerminal terminal = terminal(agent);
            authorizeUntilHeard(terminal, agent);
            assertThat(terminal.reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
            agent.release();
            awaitNoted("STRAY");
            agent.van().awaitAsked("D4", 1);
            assertThat(terminal.authorize(OTHER, PRICE)).isInstanceOf(Declined.class);
            assertThat(terminal.ready()).isFalse();
            assertThat(terminal.inquire(ACT)).isInstanceOf(Unknown.class);
            assertThat(agent.taken()).isEqualTo(93_000);
            agent.van().cancel(true);
            assertThat(terminal.ready()).isTrue();
            assertThat(agent.taken()).isZero();
            assertThat(terminal.inquire(ACT)).isInstanceOf(NotFound.class);
            assertThat(terminal.authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
        }
    }

    private static void authorizeUntilHeard(EasyCardTerminal terminal, TestAgent agent)
            throws InterruptedException {
        PaymentResult[] result = new PaymentResult[1];
        Thread site = Thread.ofVirtual().start(() -> result[0] = terminal.authorize(ACT, PRICE));
        agent.van().awaitAsked("D1", 1);
        site.interrupt();
        site.join();
        assertThat(result[0]).isInstanceOf(Unknown.class);
    }

    /**
     * Over HTTP two answers in one are none that can be read; over a WebSocket the first counts.
     */
    @ParameterizedTest
    @CsvSource({"HTTP,Unknown", "WEB_SOCKET,Approved"})
    void twoAnswersAreOnePayment(Way way, String first) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.TWICE);
            assertThat(terminal(agent).authorize(ACT, PRICE).getClass().getSimpleName())
                    .isEqualTo(first);
            assertThat(terminal(agent).inquire(ACT)).isInstanceOf(Approved.class);
            assertThat(terminal(agent).authorize(ACT, PRICE)).isInstanceOf(Approved.class);
            assertThat(agent.van().asked("D1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP,GARBAGE",
        "HTTP,CUT_OFF",
        "HTTP,DUMB",
        "WEB_SOCKET,GARBAGE",
        "WEB_SOCKET,CUT_OFF",
        "WEB_SOCKET,DUMB"
    })
    void anAnswerThatCannotBeReadIsUnknownAndIsLookedUp(Way way, Manner manner) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(manner);
            assertThat(terminal(agent).authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
            agent.behave(Manner.IN_TIME);
            assertThat(terminal(agent).inquire(ACT)).isInstanceOf(Approved.class);
            assertThat(agent.van().asked("D1")).isEqualTo(1);
            assertThat(agent.taken()).isEqualTo(93_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anotherAmountThanWasAskedForIsNoApproval(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.van().overcharge(1);
            assertThat(terminal(agent).authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
            assertThat(terminal(agent).inquire(ACT)).isInstanceOf(Unknown.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void whatIsOnlySaidToBeNotDoneIsLookedUpBeforeItIsCalledCancelled(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.van().decide(Decision.NOT_DONE);
            assertThat(terminal(agent).authorize(ACT, PRICE)).isInstanceOf(Cancelled.class);
            agent.van().decide(Decision.NOT_DONE_BUT_TAKEN);
            assertThat(terminal(agent).authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
            assertThat(agent.van().asked("QI")).isEqualTo(2);
            assertThat(agent.taken()).isEqualTo(93_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aProgramThatDoesNotSayWhichPaymentItMeansIsNotBelieved(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.CUT_OFF);
            terminal(agent).authorize(ACT, PRICE);
            agent.van().repeatOurNumber(false);
            assertThat(terminal(agent).inquire(ACT)).isInstanceOf(Unknown.class);
            assertThat(terminal(agent).reverse(ACT)).isInstanceOf(ReversalResult.Unknown.class);
            agent.van().repeatOurNumber(true);
            assertThat(terminal(agent).reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
            assertThat(agent.taken()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void aCancellationThatIsRefusedIsNoReversal(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            terminal(agent).authorize(ACT, PRICE);
            agent.van().cancel(false);
            assertThat(terminal(agent).reverse(ACT)).isInstanceOf(ReversalResult.Unknown.class);
            assertThat(terminal(agent).authorize(OTHER, PRICE)).isInstanceOf(Declined.class);
            agent.van().cancel(true);
            assertThat(terminal(agent).reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
            assertThat(agent.taken()).isZero();
        }
    }

    /**
     * Goal: a kill between the note and the question leaves a payment that can be ended. Method:
     * the note alone, as the kill leaves it, and half a line behind it.
     */
    @ParameterizedTest
    @EnumSource(Way.class)
    void whatWasNotedAndNeverAskedForIsReversed(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            Files.writeString(memory(), "KIOSK1.1.7 IN ASKED 93000 a d t\nKIOSK1.1.8 IN AS");
            assertThat(terminal(agent).inquire(ACT)).isInstanceOf(Unknown.class);
            assertThat(terminal(agent).authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
            assertThat(terminal(agent).reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
            assertThat(terminal(agent).authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
            assertThat(agent.taken()).isEqualTo(93_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anOfficersNoEndsAPaymentAndTheNextCanBegin(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.DUMB);
            assertThat(terminal(agent).authorize(ACT, PRICE)).isInstanceOf(Unknown.class);
            assertThat(terminal(agent).settle(ACT, false)).isTrue();
            assertThat(terminal(agent).settle(ACT, true)).isTrue();
            agent.behave(Manner.IN_TIME);
            assertThat(terminal(agent).inquire(ACT)).isInstanceOf(NotFound.class);
            assertThat(terminal(agent).authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
            assertThat(agent.van().asked("D1")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anApprovalAfterAnOfficersNoIsGivenBack(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.BEFOREHAND);
            EasyCardTerminal terminal = terminal(agent);
            authorizeUntilHeard(terminal, agent);
            assertThat(terminal.settle(ACT, false)).isTrue();
            agent.release();
            awaitNoted("REVERSED 93000 a3");
            assertThat(agent.taken()).isZero();
            assertThat(terminal.authorize(OTHER, PRICE)).isInstanceOf(Approved.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anOfficersYesIsAnApprovalAndLearnsItsNumberFromTheLateAnswer(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            agent.behave(Manner.AFTERWARDS);
            EasyCardTerminal terminal = terminal(agent);
            authorizeUntilHeard(terminal, agent);
            assertThat(terminal.settle(ACT, true)).isTrue();
            assertThat(terminal.inquire(ACT)).isEqualTo(new Approved(""));
            agent.release();
            awaitNoted("APPROVED 93000 a3");
            assertThat(terminal.reverse(ACT)).isInstanceOf(ReversalResult.Reversed.class);
            assertThat(agent.taken()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void fault68NothingOfACardIsKeptOrTold(Way way) throws Exception {
        try (TestAgent agent = new TestAgent(way)) {
            PaymentResult approved = terminal(agent).authorize(ACT, PRICE);
            agent.van().decide(Decision.DECLINE);
            PaymentResult declined = terminal(agent).authorize(OTHER, PRICE);
            assertThat(declined).isEqualTo(new Declined("잔액 부족 …"));
            for (String told :
                    new String[] {
                        approved.toString(), declined.toString(), Files.readString(memory())
                    }) {
                assertThat(told).doesNotContain("532750").doesNotContain("1234");
            }
        }
    }

    private void awaitNoted(String state) throws IOException {
        long until = System.nanoTime() + LONG.toNanos();
        while (!Files.readString(memory()).contains(" " + state)) {
            assertThat(System.nanoTime()).as("waiting for " + state).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    /** A place on this machine where nobody listens. */
    private static URI nobody(Way way) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String scheme = way == Way.HTTP ? "http" : "ws";
            return URI.create(scheme + "://127.0.0.1:" + socket.getLocalPort() + "/");
        }
    }
}
