package kr.sarangbang.slip;

import kr.sarangbang.codec.TicketCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;

/** The text of the square code on a 번호표. Pure; any thread. */
public final class TicketCode {
    private final SignedCode code;
    private final Bytes issuerKey;

    /**
     * Of the sites of one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes
     */
    public TicketCode(Bytes issuerKey) {
        this.issuerKey = issuerKey;
        this.code = new SignedCode("SBT1:", issuerKey);
    }

    /** What the code holds; some 470 characters. */
    public String text(SignedTicket ticket) {
        return code.text(TicketCodec.bytes(ticket));
    }

    /** Reads what a scanner or a person gave, through a Hangul keyboard too. */
    public TicketReading read(String typed) {
        return code.read(
                typed, bytes -> TicketCodec.read(bytes, issuerKey), TicketReading.Bad::new);
    }
}
