package kr.sarangbang.infrastructure.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.member.CardProof;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.port.CodeScanner.Listening;
import org.junit.jupiter.api.Test;

class SimulatedDevicesTest {
    private static final Duration PATIENT = Duration.ofSeconds(10);
    private static final Bytes STATEMENT = bytes(9);

    private static Bytes bytes(int value) {
        return Bytes.of((byte) value);
    }

    @Test
    void aCardAnswersTheChallengeItWasAsked() {
        SimulatedCardReader reader = new SimulatedCardReader();
        reader.hold(challenge -> new CardProof(STATEMENT, challenge));
        assertThat(reader.identify(bytes(7), PATIENT))
                .isEqualTo(new CardAnswer.Answered(new CardProof(STATEMENT, bytes(7))));
        assertThat(reader.identify(bytes(8), Duration.ZERO)).isInstanceOf(CardAnswer.NoCard.class);
    }

    @Test
    void aCardThatLiesThereIsReadUntilItIsTakenAway() {
        SimulatedCardReader reader = new SimulatedCardReader();
        reader.lay(challenge -> new CardProof(STATEMENT, challenge));
        assertThat(reader.identify(bytes(1), PATIENT)).isInstanceOf(CardAnswer.Answered.class);
        assertThat(reader.identify(bytes(2), PATIENT)).isInstanceOf(CardAnswer.Answered.class);
        reader.takeAway();
        assertThat(reader.identify(bytes(3), Duration.ZERO)).isInstanceOf(CardAnswer.NoCard.class);
    }

    @Test
    void everyAnswerOfAReaderCanBePlayed() {
        List<CardAnswer> answers =
                List.of(
                        new CardAnswer.NotAMemberCard(),
                        new CardAnswer.TakenAway(),
                        new CardAnswer.Unknown("알 수 없는 답"));
        SimulatedCardReader reader = new SimulatedCardReader();
        for (CardAnswer answer : answers) {
            reader.hold(answer);
            assertThat(reader.identify(bytes(0), PATIENT)).isEqualTo(answer);
        }
        reader.ready(false);
        assertThat(reader.identify(bytes(0), PATIENT)).isInstanceOf(CardAnswer.ReaderOff.class);
    }

    @Test
    void twoScansAtOnceArriveOneAfterTheOther() throws InterruptedException {
        // Goal: no two codes in a listener at once. Method: two threads scan together; the listener
        // counts itself.
        SimulatedScanner scanner = new SimulatedScanner();
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<String> heard = new CopyOnWriteArrayList<>();
        scanner.listen(
                code -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    heard.add(code);
                    inside.decrementAndGet();
                });
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(2);
        for (String code : List.of("FIRST", "SECOND")) {
            Thread.ofPlatform()
                    .start(
                            () -> {
                                awaitStart(start);
                                for (int i = 0; i < 200; i++) {
                                    scanner.scan(code);
                                }
                                done.countDown();
                            });
        }
        start.countDown();
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).hasSize(400);
        assertThat(most).hasValue(1);
    }

    @Test
    void aClosedEarHearsNothingMore() {
        SimulatedScanner scanner = new SimulatedScanner();
        List<String> heard = new CopyOnWriteArrayList<>();
        try (Listening ear = scanner.listen(heard::add)) {
            assertThat(ear).isNotNull();
            scanner.scan("ONE");
        }
        scanner.scan("TWO");
        assertThat(heard).containsExactly("ONE");
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            assertThat(start.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
