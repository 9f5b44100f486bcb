package kr.sarangbang.slip;

import kr.sarangbang.codec.TicketCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketReading;

/** The text of the square code on a 번호표. Pure; any thread. */
public final class TicketCode {
    private static final String BEGINNING = "SBT1:";

    private final SignedCode code;
    private final Bytes issuerKey;

    /**
     * Of the sites of one issuer.
     *
     * @param issuerKey Ed25519, 32 bytes
     */
    public TicketCode(Bytes issuerKey) {
        this.issuerKey = issuerKey;
        this.code = new SignedCode(BEGINNING, issuerKey);
    }

    /** Whether such a code is meant, genuine or not; through a Hangul keyboard too. */
    public static boolean isMeant(String typed) {
        return KeyboardText.normalise(typed).startsWith(BEGINNING);
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
