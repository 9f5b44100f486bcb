package kr.sarangbang.infrastructure.device.card;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import jnasmartcardio.Smartcardio;

/** What a failure of PC/SC means for the person before the reader. */
enum PcscFault {
    /** The card was taken out, or its contacts lost, in the middle. */
    TAKEN_AWAY,
    /**
     * Something lies in the reader that does not speak: another card, or one the wrong way round.
     */
    MUTE_CARD,
    /** The reader or the service does not work. */
    READER;

    // The service's own numbers (winscard.h); the library keeps its names for them to itself.
    private static final int NO_SMARTCARD = 0x8010000c;
    private static final int PROTO_MISMATCH = 0x8010000f;
    private static final int NOT_TRANSACTED = 0x80100016;
    private static final int CARD_UNSUPPORTED = 0x8010001c;
    private static final int COMM_DATA_LOST = 0x8010002f;
    private static final int UNSUPPORTED_CARD = 0x80100065;
    private static final int UNRESPONSIVE_CARD = 0x80100066;
    private static final int UNPOWERED_CARD = 0x80100067;
    private static final int RESET_CARD = 0x80100068;
    private static final int REMOVED_CARD = 0x80100069;

    static PcscFault of(CardException failure) {
        if (failure instanceof CardNotPresentException) {
            return TAKEN_AWAY;
        }
        if (failure instanceof Smartcardio.JnaPCSCException told) {
            return switch ((int) told.code) {
                case REMOVED_CARD, NO_SMARTCARD, RESET_CARD, NOT_TRANSACTED, COMM_DATA_LOST ->
                        TAKEN_AWAY;
                case UNRESPONSIVE_CARD,
                        UNPOWERED_CARD,
                        UNSUPPORTED_CARD,
                        PROTO_MISMATCH,
                        CARD_UNSUPPORTED ->
                        MUTE_CARD;
                default -> READER;
            };
        }
        return READER;
    }
}
