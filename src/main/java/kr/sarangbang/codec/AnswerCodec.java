package kr.sarangbang.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.right.SignedRight;

/** What the issuer answers, as the data record of a message. */
public final class AnswerCodec {
    private static final int MOST_BYTES = 60_000;
    private static final int MOST_CERTIFICATE = 4096;
    private static final int MOST_REASON = 300;
    private static final int KIND = 1;

    private static final int JOINED = 1;
    private static final int SIGNED_ON = 2;
    private static final int GRANTED = 3;
    private static final int NOT_GRANTED = 4;
    private static final int NEWS = 5;
    private static final int DELIVERED = 6;
    private static final int DECIDED = 7;
    private static final int TRY_LATER = 8;
    private static final int NOT_UNDERSTOOD = 9;
    private static final int VOUCHERS = 10;
    private static final int TICKET_SERVED = 11;
    private static final int TICKET_NOT_SERVED = 12;
    private static final int SIGN_ON_AGAIN = 13;

    private AnswerCodec() {}

    public static byte[] encode(Answer answer) {
        var form = new CborMap();
        switch (answer) {
            case Answer.Joined joined ->
                    form.put(KIND, JOINED)
                            .put(2, joined.site().text())
                            .put(3, joined.incarnation())
                            .put(4, joined.credential().signed().toArray())
                            .put(5, joined.certificate().toArray())
                            .put(6, joined.issuerKey().toArray())
                            .put(7, joined.sealingKey().toArray());
            case Answer.SignedOn signedOn ->
                    form.put(KIND, SIGNED_ON)
                            .put(2, Instants.micros(signedOn.issuerTime()))
                            .put(3, signedOn.epoch())
                            .put(4, signedOn.bookedThrough())
                            .put(5, PublishedCodec.encode(signedOn.news()));
            case Answer.Granted granted -> {
                put(form.put(KIND, GRANTED), granted.rights());
                if (!granted.recalls().isEmpty()) {
                    form.putMaps(3, granted.recalls().stream().map(RecallForms::of).toList());
                }
            }
            case Answer.NotGranted not -> {
                form.put(KIND, NOT_GRANTED).put(2, Codes.NO_RIGHT.of(not.reason()));
                Fields.put(form, 3, not.possible());
                if (!not.elsewhere().isEmpty()) {
                    form.putMaps(4, not.elsewhere().stream().map(RecallForms::of).toList());
                }
            }
            case Answer.Vouchers held ->
                    form.put(KIND, VOUCHERS)
                            .putMaps(
                                    2, held.vouchers().stream().map(AnswerCodec::voucher).toList());
            case Answer.TicketServed served -> {
                put(form.put(KIND, TICKET_SERVED), served.rights());
                put(form, served.wish());
            }
            case Answer.TicketNotServed not -> {
                form.put(KIND, TICKET_NOT_SERVED).put(2, Codes.LOST_TICKET.of(not.reason()));
                not.where().ifPresent(site -> form.put(3, site.text()));
                not.when().ifPresent(at -> form.put(4, Instants.micros(at)));
            }
            case Answer.News news ->
                    form.put(KIND, NEWS).put(2, PublishedCodec.encode(news.published()));
            case Answer.Delivered delivered -> {
                form.put(KIND, DELIVERED)
                        .putMaps(
                                2,
                                delivered.entries().stream().map(AnswerCodec::disposition).toList())
                        .put(3, delivered.bookedThrough());
                delivered.needFrom().ifPresent(from -> form.put(4, from));
            }
            case Answer.DecidedAct decided ->
                    form.put(KIND, DECIDED)
                            .put(2, DecisionCodec.encode(decided.decision()).toArray());
            case Answer.TryLater later -> form.put(KIND, TRY_LATER);
            case Answer.SignOnAgain again -> form.put(KIND, SIGN_ON_AGAIN);
            case Answer.NotUnderstood not ->
                    form.put(KIND, NOT_UNDERSTOOD).put(2, shortened(not.reason()));
        }
        return form.encode();
    }

    private static void put(CborMap form, List<SignedRight> rights) {
        form.putByteStrings(2, rights.stream().map(right -> right.signed().toArray()).toList());
    }

    /**
     * Reads without verifying what is signed in it.
     *
     * @throws Malformed if the bytes are no answer
     */
    public static Answer read(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        return Reading.of(() -> read(form));
    }

    private static Answer read(CborReader form) {
        return switch (form.small(KIND, JOINED, SIGN_ON_AGAIN)) {
            case JOINED ->
                    new Answer.Joined(
                            new SiteId(form.text(2, 12)),
                            form.small(3, 1, Integer.MAX_VALUE),
                            RightCodec.readCredential(Fields.bytes(form, 4, RightCodec.MOST_BYTES)),
                            Fields.bytes(form, 5, MOST_CERTIFICATE),
                            Bytes.of(form.bytesExactly(6, 32)),
                            Bytes.of(form.bytesExactly(7, 32)));
            case SIGNED_ON ->
                    new Answer.SignedOn(
                            Instants.ofMicros(form.integer(2, 0, Instants.MOST_MICROS)),
                            form.small(3, 1, Integer.MAX_VALUE),
                            form.natural(4),
                            PublishedCodec.read(form.bytes(5, MOST_BYTES)));
            case GRANTED -> new Answer.Granted(rights(form), RecallForms.recalls(form, 3));
            case NOT_GRANTED ->
                    new Answer.NotGranted(
                            Codes.NO_RIGHT.value(form.natural(2)),
                            Fields.won(form, 3),
                            RecallForms.elsewhere(form, 4));
            case NEWS -> new Answer.News(PublishedCodec.read(form.bytes(2, MOST_BYTES)));
            case DELIVERED -> delivered(form);
            case DECIDED -> new Answer.DecidedAct(DecisionCodec.read(Fields.bytes(form, 2, 1000)));
            case VOUCHERS ->
                    new Answer.Vouchers(
                            form.maps(2, Answer.Vouchers.MOST_VOUCHERS).stream()
                                    .map(AnswerCodec::voucher)
                                    .toList());
            case TICKET_SERVED -> new Answer.TicketServed(wish(form), rights(form));
            case TICKET_NOT_SERVED ->
                    new Answer.TicketNotServed(
                            Codes.LOST_TICKET.value(form.natural(2)),
                            Fields.optional(form, 3, key -> new SiteId(form.text(key, 12))),
                            Fields.optional(
                                    form,
                                    4,
                                    key ->
                                            Instants.ofMicros(
                                                    form.integer(key, 0, Instants.MOST_MICROS))));
            case TRY_LATER -> new Answer.TryLater();
            case SIGN_ON_AGAIN -> new Answer.SignOnAgain();
            default -> new Answer.NotUnderstood(form.text(2, MOST_REASON));
        };
    }

    private static void put(CborMap form, Wish wish) {
        form.put(3, wish.seriesNumber()).put(6, wish.units());
        Fields.put(form, 4, wish.scope());
        Fields.put(form, 5, wish.face());
        Fields.put(form, 7, wish.month());
        wish.member().ifPresent(member -> Fields.put(form, 8, member));
    }

    private static Wish wish(CborReader form) {
        return new Wish(
                form.small(3, 1, 9_999),
                Fields.scope(form, 4),
                Fields.won(form, 5),
                form.natural(6),
                Fields.month(form, 7),
                Fields.optional(form, 8, key -> Fields.member(form, key)));
    }

    private static List<SignedRight> rights(CborReader form) {
        return form.byteStrings(2, Answer.Granted.MOST_RIGHTS, RightCodec.MOST_BYTES).stream()
                .map(signed -> RightCodec.readRight(Bytes.of(signed)))
                .toList();
    }

    private static Answer delivered(CborReader form) {
        var entries = new ArrayList<Answer.Disposition>();
        for (CborReader one : form.maps(2, Request.Deliver.MOST_ENTRIES)) {
            Optional<String> refused = Fields.optional(one, 2, key -> one.text(key, MOST_REASON));
            Optional<MemberNumber> member = Fields.optional(one, 3, key -> Fields.member(one, key));
            entries.add(new Answer.Disposition(one.natural(1), refused, member));
        }
        return new Answer.Delivered(
                entries, form.natural(3), Fields.optional(form, 4, form::natural));
    }

    private static CborMap disposition(Answer.Disposition one) {
        var form = new CborMap().put(1, one.number());
        one.refused().ifPresent(reason -> form.put(2, shortened(reason)));
        one.member().ifPresent(member -> Fields.put(form, 3, member));
        return form;
    }

    private static CborMap voucher(Answer.HeldVoucher one) {
        var form = new CborMap();
        Fields.put(form, 1, one.number());
        Fields.put(form, 2, one.scope());
        Fields.put(form, 3, one.face());
        Fields.put(form, 4, one.balance());
        form.put(5, Instants.micros(one.soldAt())).put(6, one.soldBy().text());
        Fields.put(form, 7, one.expires());
        return form;
    }

    private static Answer.HeldVoucher voucher(CborReader form) {
        return new Answer.HeldVoucher(
                Fields.voucher(form, 1),
                Fields.scope(form, 2),
                Fields.won(form, 3),
                Fields.won(form, 4),
                Instants.ofMicros(form.integer(5, 0, Instants.MOST_MICROS)),
                new SiteId(form.text(6, 12)),
                Fields.day(form, 7));
    }

    /** A sentence for people may be cut; nothing decides on it. */
    private static String shortened(String reason) {
        return reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON);
    }
}
