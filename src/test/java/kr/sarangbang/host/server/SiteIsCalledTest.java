package kr.sarangbang.host.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kr.sarangbang.codec.AnswerCodec;
import kr.sarangbang.codec.RequestCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.LentElsewhere;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;
import kr.sarangbang.wire.WireChannel;
import org.junit.jupiter.api.Test;

/**
 * Goal: who asks for limit that lies at another site hears that it is there as soon as that site
 * has given it back, and soon if it does not. Method: the real server and desk over TLS, with books
 * of one answer.
 */
class SiteIsCalledTest extends ServerFixture {
    private static final Answer.NotGranted ELSEWHERE =
            new Answer.NotGranted(
                    Answer.NoRight.LIMIT_ELSEWHERE,
                    Won.ZERO,
                    List.of(new LentElsewhere(new SiteId("K1"), "K1", Won.of(100_000))));

    private final AtomicBoolean returned = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();

    private Answer books(PeerIdentity peer, Request request) {
        if (request instanceof Request.Deliver) {
            returned.set(true);
            return new Answer.Delivered(List.of(), 1, java.util.Optional.empty());
        }
        asked.incrementAndGet();
        return returned.get() ? new Answer.Granted(List.of()) : ELSEWHERE;
    }

    private int serve(Duration patience) throws IOException {
        return serve(bounds(PATIENT), new LineDesk(this::books, patience, System::nanoTime));
    }

    private static Message of(String site, long trace, Purpose purpose, Request request) {
        return Message.request(
                        purpose == Purpose.ENTRY ? MessageType.ADVICE : MessageType.FILE_REQUEST,
                        purpose,
                        LocalDateTime.of(2022, 7, 14, 10, 0),
                        "K2I1S0000007",
                        site,
                        site,
                        DataRecord.of(RequestCodec.encode(request)))
                .withTrace(trace);
    }

    private static Message wish() {
        return of(
                "K2",
                7,
                Purpose.RIGHTS_REQUEST,
                new Request.MoreLimit(
                        MemberNumber.ofRandom(7),
                        Scope.CITY,
                        YearMonth.of(2022, 7),
                        Won.of(100_000)));
    }

    private static Message delivery() {
        var entry = new RawEntry(1, Bytes.of(new byte[40]), Bytes.of(new byte[64]));
        return of("K1", 1, Purpose.ENTRY, new Request.Deliver(List.of(entry)));
    }

    @Test
    void theHolderIsCalledAndTheAskerHearsWhenItHasDelivered() throws IOException {
        int port = serve(LONG);
        WireChannel holder = connect(pki.site("K1", 1), port);
        WireChannel asker = connect(pki.site("K2", 1), port);
        // Answered, so the server has seated the holder.
        ask(holder, message(MessageType.NETWORK_REQUEST, Purpose.ECHO, "K1", 9));
        asker.write(wish());
        Message call = holder.read();
        assertThat(call.type()).isEqualTo(MessageType.NETWORK_NOTICE);
        assertThat(call.purpose()).isEqualTo(Purpose.CALLED);
        assertThat(call.retrievalReference()).isEqualTo("K2I1S0000007");
        ask(holder, delivery());
        Message answer = asker.read();
        assertThat(answer.answers(wish())).isTrue();
        assertThat(answer.action()).contains(ActionCode.approving(MessageType.FILE_REQUEST));
        assertThat(AnswerCodec.read(answer.body().bytes()))
                .isEqualTo(new Answer.Granted(List.of()));
    }

    @Test
    void withoutTheHolderTheAskerHearsWhereItLies() throws IOException {
        int port = serve(SHORT);
        WireChannel asker = connect(pki.site("K2", 1), port);
        Message answer = ask(asker, wish());
        assertThat(answer.action()).contains(ActionCode.REFUSED);
        assertThat(AnswerCodec.read(answer.body().bytes())).isEqualTo(ELSEWHERE);
        assertThat(asked).hasValue(2);
    }

    /** Few may wait; what the holder delivers while its call goes out is not missed. */
    @Test
    void beyondTheSeatsTheAnswerIsTheOneOfTheMoment() {
        var watch = new ReturnWatch(1, LONG, System::nanoTime);
        var calls = new AtomicInteger();
        Answer outer =
                watch.await(
                        ELSEWHERE,
                        () -> {
                            calls.incrementAndGet();
                            assertThat(
                                            watch.await(
                                                    ELSEWHERE,
                                                    calls::incrementAndGet,
                                                    () -> new Answer.Granted(List.of())))
                                    .isEqualTo(ELSEWHERE);
                            watch.delivered("K9");
                            watch.delivered("K1");
                        },
                        () -> new Answer.Granted(List.of()));
        assertThat(outer).isEqualTo(new Answer.Granted(List.of()));
        assertThat(calls).hasValue(2);
    }

    @Test
    void aSiteThatSendsANoticeIsHungUpOn() throws IOException {
        int port = serve(SHORT);
        WireChannel site = connect(pki.site("K2", 1), port);
        site.write(message(MessageType.NETWORK_NOTICE, Purpose.CALLED, "K2", 1));
        assertThatThrownBy(site::read).isInstanceOf(IOException.class);
    }
}
