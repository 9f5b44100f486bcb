package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits is delivered, whatever becomes of messages and answers (rule 19). */
final class ForwardEntriesTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final ForwardEntries forward = new ForwardEntries(kiosk.place());

    @BeforeEach
    void nothingWaits() {
        kiosk.comeOnline();
        kiosk.lineDown();
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return kiosk.journal().backlog().waiting();
    }

    /** So many small entries that move nothing. */
    private void write(int count) {
        for (int i = 0; i < count; i++) {
            kiosk.journal()
                    .append(
                            new Draft(
                                    kiosk.journal().nextAct(),
                                    new Entry.PinTried(town.member, true),
                                    Actor.CUSTOMER));
        }
    }

    private static Answer.Disposition taken(RawEntry entry) {
        return new Answer.Disposition(entry.number(), Optional.empty(), Optional.empty());
    }

    private static Answer.Delivered taken(List<RawEntry> entries) {
        return new Answer.Delivered(
                entries.stream().map(ForwardEntriesTest::taken).toList(), 0, Optional.empty());
    }

    @Test
    void everythingIsDeliveredInOrderAndNothingWaits() {
        write(100);
        kiosk.line.up(true);
        assertThat(forward.forward()).isEqualTo(new ForwardEntries.Result(100, 0, 0));
        List<Long> numbers =
                kiosk.line.asked(Request.Deliver.class).stream()
                        .flatMap(d -> d.entries().stream())
                        .map(RawEntry::number)
                        .toList();
        assertThat(numbers).isSorted().endsWith(kiosk.journal().chain().number());
        town.settleAndVerify();
    }

    @Test
    void withoutALineNothingIsSentAndNothingIsLost() {
        write(3);
        assertThat(forward.forward()).isEqualTo(new ForwardEntries.Result(0, 0, 3));
    }

    @Test
    void messageHoldsAtMost32EntriesAndTwoAreInFlight() {
        write(100);
        assertThat(forward.pass().next())
                .extracting(d -> d.entries().size())
                .containsExactly(32, 32);
    }

    @Test
    void lostMessageIsSentAgainTheSameBytes() {
        write(5);
        kiosk.line.up(true);
        kiosk.line.loseNext();
        assertThat(forward.forward()).isEqualTo(new ForwardEntries.Result(0, 0, 5));
        assertThat(forward.forward()).isEqualTo(new ForwardEntries.Result(5, 0, 0));
        List<Request.Deliver> sent = kiosk.line.asked(Request.Deliver.class);
        assertThat(sent.get(sent.size() - 1)).isEqualTo(sent.get(sent.size() - 2));
    }

    @Test
    void lostAnswerIsAskedForAgainAndBookedOnce() {
        kiosk.sold(town.member, 100_000);
        kiosk.line.up(true);
        kiosk.line.loseNextAnswer();
        assertThat(forward.forward().acknowledged()).isZero();
        assertThat(waiting()).isPositive();
        town.settleAndVerify();
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    @Test
    void silenceEndsTheRoundAndIsNotAStorm() {
        write(5);
        kiosk.line.up(true);
        kiosk.line.loseNext().loseNext().loseNext();
        int before = kiosk.line.asked().size();
        forward.forward();
        assertThat(kiosk.line.asked()).hasSize(before + 1);
    }

    @Test
    void issuerThatSaysLaterIsLeftInPeace() {
        write(5);
        kiosk.line.up(true);
        kiosk.line.sayNext(new Answer.TryLater());
        int before = kiosk.line.asked().size();
        assertThat(forward.forward()).isEqualTo(new ForwardEntries.Result(0, 0, 5));
        assertThat(kiosk.line.asked()).hasSize(before + 1);
    }

    @Test
    void fault21FirstMessageLostAndSecondAnsweredLosesNothing() {
        write(64);
        kiosk.line.up(true);
        kiosk.line.loseNext();
        assertThat(forward.forward().waiting()).isZero();
        town.settleAndVerify();
    }

    @Test
    void answersInAnotherOrderSettleTheSame() {
        write(64);
        List<Request.Deliver> batches = forward.pass().next();
        ForwardEntries.Result result =
                forward.settle(
                        List.of(
                                new Reply.Answered(taken(batches.get(1).entries())),
                                new Reply.Answered(taken(batches.get(0).entries()))));
        assertThat(result).isEqualTo(new ForwardEntries.Result(64, 0, 0));
    }

    @Test
    void fault13DoubleAnswerSettlesOnceAndIsCountedOnce() {
        write(5);
        var reply = new Reply.Answered(taken(forward.pass().next().getFirst().entries()));
        assertThat(forward.settle(List.of(reply, reply)))
                .isEqualTo(new ForwardEntries.Result(5, 0, 0));
        assertThat(forward.settle(List.of(reply))).isEqualTo(new ForwardEntries.Result(0, 0, 0));
    }

    @Test
    void lateRefusalOfWhatIsAcknowledgedChangesNothing() {
        write(1);
        RawEntry entry = forward.pass().next().getFirst().entries().getFirst();
        forward.settle(List.of(new Reply.Answered(taken(List.of(entry)))));
        forward.settle(
                List.of(
                        new Reply.Answered(
                                new Answer.Delivered(
                                        List.of(
                                                new Answer.Disposition(
                                                        entry.number(),
                                                        Optional.of("late"),
                                                        Optional.empty())),
                                        0,
                                        Optional.empty()))));
        assertThat(kiosk.store.delivery(entry.number())).isInstanceOf(Delivery.Acknowledged.class);
        assertThat(kiosk.journal().backlog().refused()).isZero();
    }

    @Test
    void refusedEntryIsVisibleAndBlocksNothingBehindIt() {
        write(3);
        List<RawEntry> entries = forward.pass().next().getFirst().entries();
        var answer =
                new Answer.Delivered(
                        List.of(
                                taken(entries.get(0)),
                                new Answer.Disposition(
                                        entries.get(1).number(),
                                        Optional.of("it does not verify"),
                                        Optional.empty()),
                                taken(entries.get(2))),
                        0,
                        Optional.empty());
        assertThat(forward.settle(List.of(new Reply.Answered(answer))))
                .isEqualTo(new ForwardEntries.Result(2, 1, 0));
        assertThat(kiosk.journal().backlog().refused()).isEqualTo(1);
        assertThat(kiosk.store.delivery(entries.get(1).number()))
                .isEqualTo(new Delivery.Refused("it does not verify"));
    }

    @Test
    void whatComesAroundAHoleGoesInAMessageOfItsOwn() {
        write(5);
        RawEntry third = forward.pass().next().getFirst().entries().get(2);
        forward.settle(List.of(new Reply.Answered(taken(List.of(third)))));
        assertThat(forward.pass().next()).extracting(d -> d.entries().size()).containsExactly(2, 2);
    }

    /** The issuer names a gap in one of several answers: it is closed, whichever that was. */
    @Test
    void gapNamedInAnyAnswerIsClosed() {
        write(64);
        List<Request.Deliver> batches = forward.pass().next();
        long from = batches.getFirst().entries().getFirst().number();
        kiosk.line.up(true);
        int before = kiosk.line.asked().size();
        forward.settle(
                List.of(
                        new Reply.Answered(
                                new Answer.Delivered(List.of(), from - 1, Optional.of(from))),
                        new Reply.Answered(taken(batches.get(1).entries()))));
        List<Request> asked = kiosk.line.asked();
        assertThat(asked).hasSize(before + 1);
        assertThat(((Request.Deliver) asked.getLast()).entries())
                .isEqualTo(batches.getFirst().entries());
        assertThat(waiting()).isZero();
    }

    @Test
    void entriesBelievedDeliveredGoAgainWhenTheIssuerMissesThem() {
        write(5);
        List<RawEntry> entries = forward.pass().next().getFirst().entries();
        forward.settle(List.of(new Reply.Answered(taken(entries.subList(0, 3)))));
        kiosk.line.up(true);
        assertThat(forward.forward().waiting()).isZero();
        town.settleAndVerify();
    }

    /** An issuer that acknowledges what nobody sent cannot keep a site busy for ever. */
    @Test
    void acknowledgementOfSomethingElseIsNoProgress() {
        write(2);
        kiosk.line.up(true);
        for (int i = 0; i < 10; i++) {
            kiosk.line.sayNext(
                    new Answer.Delivered(
                            List.of(new Answer.Disposition(1, Optional.empty(), Optional.empty())),
                            0,
                            Optional.empty()));
        }
        int before = kiosk.line.asked().size();
        assertThat(forward.forward()).isEqualTo(new ForwardEntries.Result(0, 0, 2));
        assertThat(kiosk.line.asked()).hasSize(before + 1);
    }

    /** Goal: nothing is lost or doubled on a bad line. Method: 30 seeds of lost and late words. */
    @Test
    void badLineLosesAndDoublesNothing() {
        for (int i = 0; i < 4; i++) {
            kiosk.sell(town.member, 100_000, PaymentMeans.CARD);
        }
        write(40);
        kiosk.line.up(true);
        var random = new Random(4);
        for (int round = 0; round < 30; round++) {
            for (int i = 0; i < 3; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> kiosk.line.loseNext();
                    case 1 -> kiosk.line.loseNextAnswer();
                    case 2 -> kiosk.line.sayNext(new Answer.TryLater());
                    default -> kiosk.line.answerNext();
                }
            }
            forward.forward();
        }
        kiosk.line.forgetFates();
        town.settleAndVerify();
        assertThat(town.account("Cash")).isEqualTo(4 * 93_000);
        assertThat(town.issuer.report().acts()).isPositive();
    }

    @Test
    void powerCutAtAnyEffectOfADeliveryLosesNothing() {
        kiosk.sold(town.member, 100_000);
        kiosk.line.up(true);
        for (int step = 1; waiting() > 0; step++) {
            kiosk.effects.dieAtStep(step);
            try {
                new ForwardEntries(kiosk.place()).forward();
            } catch (Effects.Killed killed) {
                kiosk.restart();
            }
        }
        kiosk.effects.live();
        town.settleAndVerify();
        var numbers = new ArrayList<Long>();
        kiosk.store.entries().forEach(e -> numbers.add(e.header().number()));
        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
