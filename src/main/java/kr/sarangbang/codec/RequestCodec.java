package kr.sarangbang.codec;

import java.util.ArrayList;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.member.CardProof;

/** What a site asks, as the data record of a message. */
public final class RequestCodec {
    private static final int MOST_BYTES = 60_000;
    private static final int SIGNATURE = 64;
    private static final int KIND = 1;

    private static final int JOIN = 1;
    private static final int SIGN_ON = 2;
    private static final int PENDING = 3;
    private static final int STOCK = 4;
    private static final int LIMIT = 5;
    private static final int NEWS = 6;
    private static final int DELIVER = 7;
    private static final int DECIDE = 8;
    private static final int VOUCHERS_OF = 9;
    private static final int SERVE_TICKET = 10;

    private static final int PIN = 4;
    private static final int CARD = 5;

    private RequestCodec() {}

    public static byte[] encode(Request request) {
        var form = new CborMap();
        switch (request) {
            case Request.Join join ->
                    form.put(KIND, JOIN).put(2, join.token()).put(3, join.publicKey().toArray());
            case Request.SignOn signOn ->
                    form.put(KIND, SIGN_ON)
                            .put(2, signOn.lastNumber())
                            .put(3, signOn.head().toArray())
                            .put(4, signOn.policyVersion())
                            .put(5, signOn.listVersion())
                            .put(6, signOn.settled())
                            .put(7, signOn.epoch())
                            .put(8, signOn.credential().toArray());
            case Request.PendingRights none -> form.put(KIND, PENDING);
            case Request.MoreStock more -> {
                form.put(KIND, STOCK).put(2, more.seriesNumber());
                Fields.put(form, 3, more.amount());
            }
            case Request.MoreLimit more -> {
                form.put(KIND, LIMIT);
                Fields.put(form, 2, more.member());
                Fields.put(form, 3, more.scope());
                Fields.put(form, 4, more.month());
                Fields.put(form, 5, more.amount());
            }
            case Request.VouchersOf of -> {
                form.put(KIND, VOUCHERS_OF);
                Fields.put(form, 2, of.member());
            }
            case Request.ServeTicket serve ->
                    form.put(KIND, SERVE_TICKET)
                            .put(2, TicketCodec.bytes(serve.ticket()).toArray());
            case Request.News news ->
                    form.put(KIND, NEWS).put(2, news.policyVersion()).put(3, news.listVersion());
            case Request.Deliver deliver ->
                    form.put(KIND, DELIVER)
                            .putMaps(
                                    2,
                                    deliver.entries().stream().map(RequestCodec::entry).toList());
            case Request.Decide decide -> {
                form.put(KIND, DECIDE).put(2, entry(decide.entry()));
                put(form, decide.proof());
            }
        }
        return form.encode();
    }

    /**
     * @throws Malformed if the bytes are no request
     */
    public static Request read(byte[] bytes) {
        CborReader form = CborReader.read(bytes, MOST_BYTES);
        return Reading.of(() -> read(form));
    }

    private static Request read(CborReader form) {
        return switch (form.small(KIND, JOIN, SERVE_TICKET)) {
            case JOIN -> new Request.Join(form.text(2, 100), Bytes.of(form.bytesExactly(3, 32)));
            case SIGN_ON -> signOn(form);
            case PENDING -> new Request.PendingRights();
            case STOCK -> new Request.MoreStock(form.small(2, 1, 9_999), Fields.won(form, 3));
            case LIMIT ->
                    new Request.MoreLimit(
                            Fields.member(form, 2),
                            Fields.scope(form, 3),
                            Fields.month(form, 4),
                            Fields.won(form, 5));
            case NEWS -> new Request.News(form.small(2, 0, Integer.MAX_VALUE), form.natural(3));
            case DELIVER -> new Request.Deliver(entries(form));
            case SERVE_TICKET ->
                    new Request.ServeTicket(
                            TicketCodec.read(Fields.bytes(form, 2, TicketCodec.MOST_BYTES)));
            case VOUCHERS_OF -> new Request.VouchersOf(Fields.member(form, 2));
            default -> new Request.Decide(entry(form.map(2)), proof(form));
        };
    }

    /** A site of an earlier release says nothing of the last three. */
    private static Request signOn(CborReader form) {
        return new Request.SignOn(
                form.natural(2),
                Bytes.of(form.bytesExactly(3, 32)),
                form.small(4, 0, Integer.MAX_VALUE),
                form.natural(5),
                form.has(6) ? form.natural(6) : 0,
                form.has(7) ? form.small(7, 0, Integer.MAX_VALUE) : 0,
                form.has(8) ? Bytes.of(form.bytes(8, RightCodec.MOST_BYTES)) : Bytes.EMPTY);
    }

    /** Key 3 was a member's number that nobody had proved; it is never used again. */
    private static void put(CborMap form, MemberProof proof) {
        switch (proof) {
            case MemberProof.None none -> {}
            case MemberProof.Pin pin -> form.put(PIN, pin.digits());
            case MemberProof.Card card ->
                    form.put(
                            CARD,
                            new CborMap()
                                    .put(1, card.answer().statement().toArray())
                                    .put(2, card.answer().signature().toArray())
                                    .put(3, card.challenge().toArray()));
        }
    }

    private static MemberProof proof(CborReader form) {
        if (form.has(CARD)) {
            CborReader card = form.map(CARD);
            return new MemberProof.Card(
                    new CardProof(
                            Bytes.of(card.bytes(1, CardCodec.MOST_STATEMENT_BYTES)),
                            Bytes.of(card.bytes(2, P256.MOST_SIGNATURE_BYTES))),
                    Bytes.of(card.bytes(3, CardCodec.MOST_CHALLENGE_BYTES)));
        }
        return form.has(PIN) ? new MemberProof.Pin(form.text(PIN, 8)) : MemberProof.NONE;
    }

    private static List<RawEntry> entries(CborReader form) {
        var entries = new ArrayList<RawEntry>();
        for (CborReader one : form.maps(2, Request.Deliver.MOST_ENTRIES)) {
            entries.add(entry(one));
        }
        return entries;
    }

    private static CborMap entry(RawEntry entry) {
        return new CborMap()
                .put(1, entry.number())
                .put(2, entry.payload().toArray())
                .put(3, entry.signature().toArray());
    }

    /** What an entry's bytes are is for the issuer to find out; here they are only carried. */
    private static RawEntry entry(CborReader form) {
        return new RawEntry(
                form.natural(1),
                Bytes.of(form.bytes(2, EntryCodec.MOST_BYTES)),
                Bytes.of(form.bytes(3, SIGNATURE)));
    }
}
