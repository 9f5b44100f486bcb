package kr.sarangbang.host.server;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import kr.sarangbang.codec.AnswerCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.codec.RequestCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.foundation.keys.PeerIdentity;
import kr.sarangbang.wire.ActionCode;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;

/** Where messages become requests, and answers messages. For any thread. */
public final class LineDesk implements RequestHandler {
    /** Of 64 handlers; the others are there for those who deliver. */
    private static final int MOST_WAITING = 8;

    private final BiFunction<PeerIdentity, Request, Answer> service;
    private final ReturnWatch watch;
    private volatile SiteBell bell = (site, cause) -> {};

    /**
     * @param service answers when the effect is durable, and not before
     * @param returnPatience how long a site that asked for limit waits for those who have it; well
     *     below the patience of a site's line
     * @param nanoTime {@link System#nanoTime} outside tests
     */
    public LineDesk(
            BiFunction<PeerIdentity, Request, Answer> service,
            Duration returnPatience,
            LongSupplier nanoTime) {
        this.service = service;
        this.watch = new ReturnWatch(MOST_WAITING, returnPatience, nanoTime);
    }

    @Override
    public void reachBy(SiteBell siteBell) {
        bell = siteBell;
    }

    @Override
    public Message handle(PeerIdentity peer, Message request) {
        Answer answer;
        try {
            answer = answer(peer, request, RequestCodec.read(request.body().bytes()));
        } catch (Malformed unreadable) {
            answer = new Answer.NotUnderstood(String.valueOf(unreadable.getMessage()));
        }
        DataRecord body = DataRecord.of(AnswerCodec.encode(answer));
        return switch (answer) {
            case Answer.TryLater later -> request.answer(ActionCode.TRY_LATER, body);
            // A site of an older release takes it for "later", which it is.
            case Answer.SignOnAgain again -> request.answer(ActionCode.TRY_LATER, body);
            case Answer.NotUnderstood not -> request.answer(ActionCode.NOT_UNDERSTOOD, body);
            case Answer.NotGranted not -> request.answer(ActionCode.REFUSED, body);
            case Answer.DecidedAct decided -> decided(request, decided.decision(), body);
            case Answer.Joined joined -> request.approve(body);
            case Answer.SignedOn signedOn -> request.approve(body);
            case Answer.Granted granted -> request.approve(body);
            case Answer.Vouchers held -> request.approve(body);
            case Answer.TicketServed served -> request.approve(body);
            case Answer.TicketNotServed not -> request.answer(ActionCode.REFUSED, body);
            case Answer.News news -> request.approve(body);
            case Answer.Delivered delivered -> request.approve(body);
        };
    }

    private Answer answer(PeerIdentity peer, Message message, Request request) {
        Answer answer = service.apply(peer, request);
        if (request instanceof Request.Deliver) {
            watch.delivered(peer.site());
        }
        return answer instanceof Answer.NotGranted not && ReturnWatch.isElsewhere(not)
                ? watch.await(
                        not,
                        () -> not.elsewhere().forEach(part -> bell.ring(part.site(), message)),
                        () -> service.apply(peer, request))
                : answer;
    }

    private static Message decided(Message request, Decision decision, DataRecord body) {
        return switch (decision) {
            case Decision.Redeemed yes -> request.approve(body);
            case Decision.Cancelled yes -> request.approve(body);
            case Decision.RefundGranted yes -> request.approve(body);
            case Decision.Reissued yes -> request.approve(body);
            case Decision.RefundRefused no -> request.answer(ActionCode.REFUSED, body);
            case Decision.CashClaimGranted yes -> request.approve(body);
            case Decision.CashClaimRefused no -> request.answer(ActionCode.REFUSED, body);
            case Decision.ReversedBefore no -> request.answer(ActionCode.REFUSED, body);
            case Decision.Refused no -> request.answer(code(no.reason()), body);
        };
    }

    /** The short form for a bank's tools; the reason itself is in the data record. */
    private static ActionCode code(RedemptionRefusal reason) {
        return switch (reason) {
            case EXPIRED -> ActionCode.EXPIRED;
            case OVER_BALANCE -> ActionCode.OVER_BALANCE;
            case NEEDS_MEMBER -> ActionCode.PIN_REQUIRED;
            case WRONG_PIN -> ActionCode.WRONG_PIN;
            case SHOP_NOT_ALLOWED, WRONG_DISTRICT -> ActionCode.NOT_PERMITTED_TO_SITE;
            case BAD_SLIP -> ActionCode.SECURITY_VIOLATION;
            case CLOCK_SUSPECT, ALREADY_USED, NEEDS_LINE, LIST_TOO_OLD, OVER_GUARANTEE ->
                    ActionCode.REFUSED;
        };
    }
}
