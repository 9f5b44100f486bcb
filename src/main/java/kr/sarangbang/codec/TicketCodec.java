package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketHold;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.BadSlip;

/** The bytes of a ticket's square code. The form is closed. */
public final class TicketCodec {
    /** More than the longest ticket. */
    public static final int MOST_BYTES = RightCodec.MOST_BYTES + 200;

    private static final byte[] TICKET = "ticket".getBytes(US_ASCII);
    private static final int MOST_STUB_BYTES = 160;
    private static final int MOST_SERIES = 9_999;

    private TicketCodec() {}

    /**
     * Signs a ticket.
     *
     * @param signer of the key in the credential
     */
    public static SignedTicket sign(Signer signer, SignedCredential site, TicketStub stub) {
        return new SignedTicket(stub, site, SiteSealed.sign(signer, TICKET, payload(stub)));
    }

    public static Bytes bytes(SignedTicket signed) {
        return sealed(signed).bytes();
    }

    /** Reads a ticket and checks both signatures, with nothing but the issuer's key. */
    public static TicketReading read(Bytes bytes, Bytes issuerKey) {
        try {
            SiteSealed sealed = SiteSealed.read(bytes, MOST_BYTES, MOST_STUB_BYTES);
            TicketStub stub = Reading.of(() -> readPayload(sealed.payload()));
            return sealed.verifies(TICKET, stub.act(), issuerKey)
                    ? new TicketReading.Genuine(
                            new SignedTicket(stub, sealed.site(), sealed.signature()))
                    : new TicketReading.Bad(BadSlip.FORGED);
        } catch (Malformed e) {
            return new TicketReading.Bad(BadSlip.DAMAGED);
        }
    }

    /**
     * Reads a ticket without verifying it.
     *
     * @throws Malformed if the bytes are no ticket
     */
    public static SignedTicket read(Bytes bytes) {
        SiteSealed sealed = SiteSealed.read(bytes, MOST_BYTES, MOST_STUB_BYTES);
        TicketStub stub = Reading.of(() -> readPayload(sealed.payload()));
        return new SignedTicket(stub, sealed.site(), sealed.signature());
    }

    /** True if a site of the issuer with this key signed it. */
    public static boolean verifies(SignedTicket ticket, Bytes issuerKey) {
        return sealed(ticket).verifies(TICKET, ticket.stub().act(), issuerKey);
    }

    private static SiteSealed sealed(SignedTicket signed) {
        return new SiteSealed(signed.site(), payload(signed.stub()), signed.signature());
    }

    private static Bytes payload(TicketStub stub) {
        CborArray form =
                new CborArray()
                        .add(stub.act().site().text())
                        .add(stub.act().incarnation())
                        .add(stub.act().sequence())
                        .add(stub.day().toEpochDay())
                        .add(stub.number())
                        .add(Codes.PROMISE.of(stub.promise()))
                        .add(Instants.seconds(stub.at()))
                        .add(stub.mark().toArray());
        stub.hold().ifPresent(hold -> add(form, hold));
        return Bytes.of(form.encode());
    }

    private static void add(CborArray form, TicketHold hold) {
        Wish wish = hold.wish();
        form.add(wish.seriesNumber())
                .add(wish.scope().number())
                .add(wish.face().amount())
                .add(wish.units())
                .add(wish.month().getYear())
                .add(wish.month().getMonthValue())
                .add(wish.member().orElseThrow().number())
                .add(Instants.seconds(hold.until()));
    }

    private static TicketStub readPayload(Bytes payload) {
        CborItems items = CborItems.read(payload.toArray(), MOST_STUB_BYTES);
        ActId act = ClaimsCodec.readAct(items);
        var stub =
                new TicketStub(
                        act,
                        LocalDate.ofEpochDay(items.integer(0, Instants.MOST_SECONDS / 86_400)),
                        (int) items.integer(1, TicketClaims.MOST_NUMBER),
                        Codes.PROMISE.value(items.natural()),
                        Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS)),
                        Bytes.of(items.bytesExactly(TicketStub.MARK_BYTES)),
                        items.hasMore() ? Optional.of(hold(items)) : Optional.empty());
        items.end();
        return stub;
    }

    private static TicketHold hold(CborItems items) {
        int series = items.small(1, MOST_SERIES);
        var scope = new Scope(items.small(0, District.values().length));
        Won face = Won.of(items.natural());
        long units = items.natural();
        YearMonth month = YearMonth.of(items.small(2000, 9999), items.small(1, 12));
        var member = new MemberNumber(items.natural());
        return new TicketHold(
                new Wish(series, scope, face, units, month, Optional.of(member)),
                Instant.ofEpochSecond(items.integer(0, Instants.MOST_SECONDS)));
    }
}
