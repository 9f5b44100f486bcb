package kr.sarangbang.wire;

import java.util.Locale;
import org.jpos.rc.CMF;

/**
 * The issuer's short answer (DE 39), four digits of ISO 8583:2003 as {@code org.jpos.rc.CMF} names
 * them. The reasons in words are in the data record. A code that this version does not know is
 * kept, not refused: a newer issuer may say more.
 *
 * @param code 0 to 9999
 */
public record ActionCode(int code) {
    public static final ActionCode APPROVED = of(CMF.APPROVED);

    /** An advice was taken and booked. */
    public static final ActionCode ADVICE_ACCEPTED = of(CMF.ADVICE_ACCEPTED);

    /** An advice was taken, and booked beside an exception that people will look at. */
    public static final ActionCode ADVICE_ACCEPTED_WITH_EXCEPTION = of(CMF.ADVICE_ACK_NO_FINANCIAL);

    /** A file action (rights, lists) was carried out. */
    public static final ActionCode FILE_ACTION_DONE = of(CMF.SUCCESSFUL);

    public static final ActionCode REVERSAL_ACCEPTED = of(CMF.REVERSAL_ACCEPTED);
    public static final ActionCode TOTALS_AGREE = of(CMF.RECONCILED_IN_BALANCE);
    public static final ActionCode TOTALS_DIFFER = of(CMF.RECONCILED_OUT_OF_BALANCE);

    /** Sign-on, sign-off, echo, key change or joining accepted. */
    public static final ActionCode NETWORK_ACCEPTED = of(CMF.NET_ACCEPTED);

    /** Refused by a rule, for good; the data record says which. */
    public static final ActionCode REFUSED = of(CMF.DO_NOT_HONOUR);

    public static final ActionCode EXPIRED = of(CMF.EXPIRED);
    public static final ActionCode WRONG_PIN = of(CMF.INCORRECT_PIN);
    public static final ActionCode PIN_REQUIRED = of(CMF.PIN_DATA_REQUIRED);
    public static final ActionCode PIN_TRIES_EXCEEDED = of(CMF.MAX_PIN_TRIES_EXCEEDED);
    public static final ActionCode OVER_BALANCE = of(CMF.NOT_SUFFICIENT_FUNDS);
    public static final ActionCode NOT_PERMITTED_TO_SITE = of(CMF.NOT_PERMITTED_TO_TERMINAL);

    /** A signature, chain or identity does not verify; nothing was booked. */
    public static final ActionCode SECURITY_VIOLATION = of(CMF.SECURITY_VIOLATION);

    /** One act with two different contents: the site is frozen. */
    public static final ActionCode DUPLICATE_DIFFERS = of(CMF.DUPLICATE_TRANSMISSION);

    /** The message could be read as ISO 8583, its data record could not. */
    public static final ActionCode NOT_UNDERSTOOD = of(CMF.INVALID_REQUEST);

    /** The issuer does not know what was asked for. */
    public static final ActionCode NOT_SUPPORTED = of(CMF.UNSUPPORTED_FUNCTION);

    /** Nothing was decided: ask again a little later. */
    public static final ActionCode TRY_LATER = of(CMF.RETRY_TRANSACTION);

    /** Nothing was decided: entries before this one are missing and asked for. */
    public static final ActionCode OUT_OF_SEQUENCE = of(CMF.OUT_OF_SEQUENCE);

    /** The issuer failed over this message; whether it was booked is not known. */
    public static final ActionCode SYSTEM_ERROR = of(CMF.SYSTEM_ERROR);

    public ActionCode {
        if (code < 0 || code > 9999) {
            throw new IllegalArgumentException("An action code has four digits, not " + code + ".");
        }
    }

    private static ActionCode of(CMF code) {
        return new ActionCode(code.irc());
    }

    /** The code that says yes to a request of this purpose and type. */
    public static ActionCode approving(MessageType request) {
        return switch (request.messageClass()) {
            case FINANCIAL -> request.isAdvice() ? ADVICE_ACCEPTED : APPROVED;
            case FILE -> FILE_ACTION_DONE;
            case REVERSAL -> REVERSAL_ACCEPTED;
            case TOTALS -> TOTALS_AGREE;
            case ADMINISTRATIVE -> APPROVED;
            case NETWORK -> NETWORK_ACCEPTED;
        };
    }

    /** True if the issuer said yes: what was asked or told is booked. */
    public boolean approves() {
        return code < 1000
                || equals(ADVICE_ACCEPTED)
                || equals(ADVICE_ACCEPTED_WITH_EXCEPTION)
                || equals(FILE_ACTION_DONE)
                || equals(REVERSAL_ACCEPTED)
                || equals(TOTALS_AGREE)
                || equals(TOTALS_DIFFER)
                || equals(NETWORK_ACCEPTED);
    }

    /**
     * True if the issuer said no, for good. False for a yes and also for answers that decide
     * nothing ({@link #TRY_LATER}, {@link #OUT_OF_SEQUENCE}, {@link #SYSTEM_ERROR} and every other
     * code of the 9xxx range), after which the same act is sent again.
     */
    public boolean refuses() {
        return !approves() && (code < 9000 || equals(DUPLICATE_DIFFERS));
    }

    /** Four digits. */
    public String digits() {
        return String.format(Locale.ROOT, "%04d", code);
    }
}
