package kr.sarangbang.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketReading;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.voucher.BadSlip;

/** The bytes of a ticket's square code. The form is closed. */
public final class TicketCodec {
    /** More than the longest ticket. */
    public static final int MOST_BYTES = RightCodec.MOST_BYTES + 200;

    private static final byte[] TICKET = "ticket".getBytes(US_ASCII);
    private static final int MOST_STUB_BYTES = 100;

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

    private static SiteSealed sealed(SignedTicket signed) {
        return new SiteSealed(signed.site(), payload(signed.stub()), signed.signature());
    }

    private static Bytes payload(TicketStub stub) {
        return Bytes.of(
                new CborArray()
                        .add(stub.act().site().text())
                        .add(stub.act().incarnation())
                        .add(stub.act().sequence())
                        .add(stub.day().toEpochDay())
                        .add(stub.number())
                        .add(Codes.PROMISE.of(stub.promise()))
                        .add(Instants.seconds(stub.at()))
                        .add(stub.mark().toArray())
                        .encode());
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
                        Bytes.of(items.bytesExactly(TicketStub.MARK_BYTES)));
        items.end();
        return stub;
    }
}
