package kr.sarangbang.wire;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.wire.MessageType.MessageClass;

/**
 * What a message is about. On the wire it is the class of the message type with DE 3 (processing
 * code), DE 24 (function code) and DE 25 (reason); an answer repeats those of its request.
 */
public enum Purpose {
    SIGN_ON(MessageClass.NETWORK, "", "801", ""),
    SIGN_OFF(MessageClass.NETWORK, "", "802", ""),
    KEY_CHANGE(MessageClass.NETWORK, "", "811", ""),
    ECHO(MessageClass.NETWORK, "", "831", ""),
    /** The first message of a site: its new public key, under the certificate of an invitation. */
    JOIN(MessageClass.NETWORK, "", "881", ""),
    /**
     * The issuer has something for the site, which may ask for it now instead of at its next round.
     * One that is lost is no harm.
     */
    CALLED(MessageClass.NETWORK, "", "882", ""),

    /** Asks for a right; a repeat is answered with the same right. */
    RIGHTS_REQUEST(MessageClass.FILE, "", "301", ""),
    /** Announces that free units go back; the return itself is an entry. */
    RIGHTS_RETURN(MessageClass.FILE, "", "303", ""),
    /** Used versions, blocked members and terminals, series, policy, shops: what is new. */
    LISTS(MessageClass.FILE, "", "305", ""),
    /** Asks for the entries a site lost or for the state of an act. */
    ACT_INQUIRY(MessageClass.FILE, "", "381", ""),
    /** Asks which vouchers a member has, to make a lost one anew. */
    HOLDINGS(MessageClass.FILE, "", "382", ""),

    /** A voucher sold, as advice. */
    SALE(MessageClass.FINANCIAL, "280000", "200", ""),
    /** A redemption: to be decided as 2200, accepted inside the guarantee as 2220. */
    REDEMPTION(MessageClass.FINANCIAL, "000000", "200", ""),
    REFUND(MessageClass.FINANCIAL, "200000", "200", ""),
    GIFT(MessageClass.FINANCIAL, "400000", "200", ""),
    SPLIT(MessageClass.FINANCIAL, "900000", "200", ""),
    REISSUE(MessageClass.FINANCIAL, "910000", "200", ""),
    ENROLMENT(MessageClass.FINANCIAL, "920000", "200", ""),
    /** Any other entry of a site's journal. */
    ENTRY(MessageClass.FINANCIAL, "930000", "200", ""),

    /** Undoes an act of which the site does not know the outcome. */
    REVERSAL(MessageClass.REVERSAL, "000000", "400", "4021"),
    /** Undoes an act because the customer or the shop wants it so. */
    CANCELLATION(MessageClass.REVERSAL, "000000", "400", "4000"),

    /** Totals of a closed business day. */
    DAY_END(MessageClass.TOTALS, "", "500", ""),
    /** Totals of a closed shift. */
    SHIFT_END(MessageClass.TOTALS, "", "501", ""),

    /** From a station of a branch to its hub: what its screen asks for. */
    STATION_ACT(MessageClass.ADMINISTRATIVE, "", "681", ""),
    /** From the hub to a station: what its devices are to do. */
    STATION_DEVICE(MessageClass.ADMINISTRATIVE, "", "682", "");

    /** What the issuer decides before it happens; everything else of its class is an advice. */
    private static final Set<Purpose> ONLY_ADVISED = EnumSet.of(SALE, ENTRY);

    private final MessageClass messageClass;
    private final String processingCode;
    private final String functionCode;
    private final String reasonCode;

    Purpose(
            MessageClass messageClass,
            String processingCode,
            String functionCode,
            String reasonCode) {
        this.messageClass = messageClass;
        this.processingCode = processingCode;
        this.functionCode = functionCode;
        this.reasonCode = reasonCode;
    }

    public MessageClass messageClass() {
        return messageClass;
    }

    /** True if a message of this type may carry this purpose. */
    public boolean fits(MessageType type) {
        if (type.messageClass() != messageClass || type.isNotice() != (this == CALLED)) {
            return false;
        }
        boolean decision =
                type == MessageType.DECISION_REQUEST || type == MessageType.DECISION_ANSWER;
        return !(decision && ONLY_ADVISED.contains(this));
    }

    /** DE 3, six digits, or empty where the message has none. */
    String processingCode() {
        return processingCode;
    }

    /** DE 24, three digits. */
    String functionCode() {
        return functionCode;
    }

    /** DE 25, four digits, or empty where the message has none. */
    String reasonCode() {
        return reasonCode;
    }

    static Optional<Purpose> of(
            MessageClass messageClass,
            String processingCode,
            String functionCode,
            String reasonCode) {
        for (Purpose purpose : values()) {
            if (purpose.messageClass == messageClass
                    && purpose.processingCode.equals(processingCode)
                    && purpose.functionCode.equals(functionCode)
                    && purpose.reasonCode.equals(reasonCode)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
