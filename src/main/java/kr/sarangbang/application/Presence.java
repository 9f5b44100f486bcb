package kr.sarangbang.application;

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

    /** A teller confirmed that an ID was shown. */
    record IdShown() implements Presence {}
}
