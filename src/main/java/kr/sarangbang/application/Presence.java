package kr.sarangbang.application;

import kr.sarangbang.domain.exchange.MemberProof;

/** How a buyer showed who they are (rule 6a). */
public sealed interface Presence {
    /** The member card answered our challenge, and the answer verified. */
    record CardAnswered(ProvenMember card) implements Presence {}

    /** A paper with the number, and a PIN of four digits. Never printed or logged. */
    record Pin(String digits) implements Presence {
        @Override
        public String toString() {
            return "Pin";
        }
    }

    /**
     * The teller who does the act, and is named in it, has seen an ID. Good where tellers sit, and
     * for a sale: above the bearer's limit a redemption asks for the card or the PIN (rule 10b).
     */
    record IdShown() implements Presence {}

    /** What the issuer is told of it. */
    default MemberProof proof() {
        return switch (this) {
            case CardAnswered answered -> answered.card().proof();
            case Pin pin -> new MemberProof.Pin(pin.digits());
            case IdShown seen -> MemberProof.NONE;
        };
    }
}
