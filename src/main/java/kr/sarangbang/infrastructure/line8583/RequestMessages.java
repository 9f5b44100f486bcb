package kr.sarangbang.infrastructure.line8583;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.codec.RequestCodec;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.wire.DataRecord;
import kr.sarangbang.wire.Message;
import kr.sarangbang.wire.MessageType;
import kr.sarangbang.wire.Purpose;

/**
 * Gives what a site asks its ISO 8583 form. A run of entries goes as one 2220; a run of one goes
 * under the type of its own kind. For any thread.
 */
final class RequestMessages {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final SiteId site;
    private final int incarnation;
    private final SiteClock clock;
    private final AtomicLong highestSent = new AtomicLong();

    RequestMessages(SiteId site, int incarnation, SiteClock clock) {
        this.site = site;
        this.incarnation = incarnation;
        this.clock = clock;
    }

    Message of(Request request) {
        return switch (request) {
            case Request.Join join -> make(MessageType.NETWORK_REQUEST, Purpose.JOIN, 0, request);
            case Request.SignOn signOn ->
                    make(MessageType.NETWORK_REQUEST, Purpose.SIGN_ON, 0, request);
            case Request.PendingRights none ->
                    make(MessageType.FILE_REQUEST, Purpose.RIGHTS_REQUEST, 0, request);
            case Request.MoreStock more ->
                    make(MessageType.FILE_REQUEST, Purpose.RIGHTS_REQUEST, 0, request);
            case Request.MoreLimit more ->
                    make(MessageType.FILE_REQUEST, Purpose.RIGHTS_REQUEST, 0, request);
            case Request.ServeTicket serve ->
                    make(MessageType.FILE_REQUEST, Purpose.RIGHTS_REQUEST, 0, request);
            case Request.VouchersOf of ->
                    make(MessageType.FILE_REQUEST, Purpose.HOLDINGS, 0, request);
            case Request.News news -> make(MessageType.FILE_REQUEST, Purpose.LISTS, 0, request);
            case Request.Deliver deliver -> advice(deliver);
            case Request.Decide decide -> decision(decide);
        };
    }

    private Message decision(Request.Decide decide) {
        long number = decide.entry().number();
        return switch (kindOf(decide.entry())) {
            case Purpose kind when kind == Purpose.CANCELLATION ->
                    make(MessageType.REVERSAL_ADVICE, kind, number, decide);
            case Purpose kind when kind == Purpose.REFUND || kind == Purpose.REISSUE ->
                    make(MessageType.DECISION_REQUEST, kind, number, decide);
            default -> make(MessageType.DECISION_REQUEST, Purpose.REDEMPTION, number, decide);
        };
    }

    private Message advice(Request.Deliver deliver) {
        long first = deliver.entries().getFirst().number();
        long last = deliver.entries().getLast().number();
        boolean repeat = first <= highestSent.getAndAccumulate(last, Math::max);
        Purpose purpose =
                deliver.entries().size() == 1
                        ? kindOf(deliver.entries().getFirst())
                        : Purpose.ENTRY;
        MessageType type =
                switch (purpose.messageClass()) {
                    case REVERSAL ->
                            repeat ? MessageType.REVERSAL_REPEAT : MessageType.REVERSAL_ADVICE;
                    case TOTALS -> MessageType.TOTALS_ADVICE;
                    default -> repeat ? MessageType.ADVICE_REPEAT : MessageType.ADVICE;
                };
        return make(type, purpose, first, deliver);
    }

    /** An entry of our own that cannot be read is carried all the same; the issuer lists it. */
    private static Purpose kindOf(RawEntry raw) {
        Entry entry;
        try {
            entry = EntryCodec.read(raw.payload(), raw.signature()).entry();
        } catch (Malformed unreadable) {
            return Purpose.ENTRY;
        }
        return switch (entry) {
            case Entry.VoucherSold sold -> Purpose.SALE;
            case Entry.RedemptionAsked asked -> Purpose.REDEMPTION;
            case Entry.RedemptionAccepted accepted -> Purpose.REDEMPTION;
            case Entry.RedemptionReversed reversed -> Purpose.REVERSAL;
            case Entry.CancellationAsked asked -> Purpose.CANCELLATION;
            case Entry.AcceptanceCancelled cancelled -> Purpose.CANCELLATION;
            case Entry.RefundAsked asked -> Purpose.REFUND;
            case Entry.ReissueAsked asked -> Purpose.REISSUE;
            case Entry.CashClaimAsked asked -> Purpose.REFUND;
            case Entry.MemberEnrolled enrolled -> Purpose.ENROLMENT;
            case Entry.DayClosed closed -> Purpose.DAY_END;
            default -> Purpose.ENTRY;
        };
    }

    private Message make(MessageType type, Purpose purpose, long number, Request request) {
        return Message.request(
                type,
                purpose,
                LocalDateTime.ofInstant(clock.now(), SEOUL),
                String.format(
                        Locale.ROOT, "%03d%09d", incarnation % 1_000, number % 1_000_000_000L),
                site.text(),
                site.text(),
                DataRecord.of(RequestCodec.encode(request)));
    }
}
