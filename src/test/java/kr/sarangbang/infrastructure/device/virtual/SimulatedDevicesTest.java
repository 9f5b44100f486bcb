package kr.sarangbang.infrastructure.device.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sarangbang.port.CardReader.CardAnswer;
import kr.sarangbang.port.CodeScanner.Listening;
import org.junit.jupiter.api.Test;

class SimulatedDevicesTest {
    private static final Duration PATIENT = Duration.ofSeconds(10);

    @Test
    void aCardAnswersTheChallengeItWasAsked() {
        SimulatedCardReader reader = new SimulatedCardReader();
        reader.hold("4712093857", challenge -> "ab" + challenge);
        assertThat(reader.identify("00ff", PATIENT))
                .isEqualTo(new CardAnswer.Answered("4712093857", "ab00ff"));
        assertThat(reader.identify("00ff", Duration.ZERO)).isInstanceOf(CardAnswer.NoCard.class);
    }

    @Test
    void aCardThatLiesThereIsReadUntilItIsTakenAway() {
        SimulatedCardReader reader = new SimulatedCardReader();
        reader.lay("4712093857", challenge -> challenge);
        assertThat(reader.identify("01", PATIENT)).isInstanceOf(CardAnswer.Answered.class);
        assertThat(reader.identify("02", PATIENT)).isInstanceOf(CardAnswer.Answered.class);
        reader.takeAway();
        assertThat(reader.identify("03", Duration.ZERO)).isInstanceOf(CardAnswer.NoCard.class);
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
            assertThat(reader.identify("00", PATIENT)).isEqualTo(answer);
        }
        reader.ready(false);
        assertThat(reader.identify("00", PATIENT)).isInstanceOf(CardAnswer.ReaderOff.class);
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
