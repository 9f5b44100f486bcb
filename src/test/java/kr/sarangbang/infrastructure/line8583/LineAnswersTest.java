package kr.sarangbang.infrastructure.line8583;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import kr.sarangbang.faultproxy.ScriptedIssuer;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import org.jpos.iso.ISOMsg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers late, double, for nobody and in another order. */
@Timeout(60)
class LineAnswersTest extends LineFixture {
    @Test
    void manyRequestsInFlightAreAnsweredInAnyOrder() throws Exception {
        List<Message> held = new ArrayList<>();
        ScriptedIssuer issuer =
                issuer(
                        ScriptedIssuer.afterSignOn(
                                request -> {
                                    held.add(request);
                                    if (held.size() < 100) {
                                        return List.of();
                                    }
                                    return held.reversed().stream()
                                            .map(m -> m.approve(m.body()))
                                            .toList();
                                }));
        IssuerConnection line = up(issuer.port(), LONG);
        List<CompletableFuture<LineReply>> replies = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            replies.add(line.ask(sale(i), LONG));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(answerOf(replies.get(i)).body()).isEqualTo(sale(i).body());
        }
        assertThat(unmatched).isEmpty();
    }

    @Test
    void fault12LateAnswerIsUnansweredForItsCallerAndHandedToTheListener() throws Exception {
        AtomicReference<Message> held = new AtomicReference<>();
        ScriptedIssuer issuer =
                issuer(
                        ScriptedIssuer.afterSignOn(
                                request -> {
                                    held.set(request);
                                    return List.of();
                                }));
        IssuerConnection line = up(issuer.port(), LONG);
        assertThat(line.ask(sale(7), SHORT).join())
                .isEqualTo(new LineReply.Unanswered("The issuer did not answer in time."));
        Message unanswered = Objects.requireNonNull(held.get());
        issuer.say(unanswered.approve(unanswered.body()));
        Message late = Objects.requireNonNull(unmatched.poll(30, TimeUnit.SECONDS));
        assertThat(late.body()).isEqualTo(sale(7).body());
        assertThat(line.state().isUp()).as("a late answer breaks nothing").isTrue();
    }

    @Test
    void fault13SecondAnswerGoesToTheListener() throws Exception {
        ScriptedIssuer issuer =
                issuer(
                        ScriptedIssuer.afterSignOn(
                                request -> {
                                    Message answer = request.approve(request.body());
                                    return List.of(answer, answer);
                                }));
        IssuerConnection line = up(issuer.port(), LONG);
        Message first = answerOf(line.ask(sale(1), LONG));
        assertThat(unmatched.poll(30, TimeUnit.SECONDS)).isEqualTo(first);
    }

    @Test
    void fault19AnswerToAnotherQuestionUnderTheSameTraceIsNotTaken() throws Exception {
        ScriptedIssuer issuer =
                issuer(
                        ScriptedIssuer.afterSignOn(
                                request -> {
                                    Message other =
                                            Message.request(
                                                            MessageType.ADVICE,
                                                            Purpose.ENTRY,
                                                            request.localTime(),
                                                            request.retrievalReference(),
                                                            request.terminal(),
                                                            request.site(),
                                                            DataRecord.EMPTY)
                                                    .withTrace(request.trace());
                                    return List.of(
                                            other.approve(DataRecord.EMPTY),
                                            request.approve(DataRecord.EMPTY));
                                }));
        IssuerConnection line = up(issuer.port(), LONG);
        assertThat(answerOf(line.ask(sale(1), LONG)).purpose()).isEqualTo(Purpose.SALE);
        Message odd = Objects.requireNonNull(unmatched.poll(30, TimeUnit.SECONDS));
        assertThat(odd.purpose()).isEqualTo(Purpose.ENTRY);
    }

    @Test
    void requestsBeyondTheBoundAreNotSent() throws Exception {
        ScriptedIssuer issuer = issuer(ScriptedIssuer.afterSignOn(request -> List.of()));
        IssuerConnection line = up(issuer.port(), LONG);
        for (int i = 0; i < 128; i++) {
            assertThat(line.ask(sale(i), LONG)).isNotDone();
        }
        assertThat(line.ask(sale(128), LONG).join())
                .isEqualTo(
                        new LineReply.NotSent("Too many requests wait for the issuer's answer."));
    }

    @Test
    void jposMuxGivesTheCallerItsOwnTraceBack() throws Exception {
        ScriptedIssuer issuer = issuer(ScriptedIssuer::approve);
        IssuerConnection line = up(issuer.port(), LONG);
        IssuerMux mux = new IssuerMux(line, codec, unmatched::add);
        ISOMsg answer =
                Objects.requireNonNull(mux.request(codec.toIso(sale().withTrace(777_777)), 30_000));
        assertThat(answer.getString(11)).isEqualTo("000000777777");
        assertThat(answer.getMTI()).isEqualTo("2230");
        assertThat(mux.isConnected()).isTrue();
        mux.send(codec.toIso(sale(3)));
        assertThat(unmatched.poll(30, TimeUnit.SECONDS)).isNotNull();
    }
}
