package kr.sarangbang.wire;

import java.util.Optional;

/** The message type indicators (DE 0) in use. The digits are those of ISO 8583:2003. */
public enum MessageType {
    NETWORK_REQUEST("2804", MessageClass.NETWORK, Role.REQUEST),
    NETWORK_ANSWER("2814", MessageClass.NETWORK, Role.ANSWER),
    /** From the issuer to a site; nothing answers it. */
    NETWORK_NOTICE("2844", MessageClass.NETWORK, Role.NOTICE),
    FILE_REQUEST("2304", MessageClass.FILE, Role.REQUEST),
    FILE_ANSWER("2314", MessageClass.FILE, Role.ANSWER),
    ADVICE("2220", MessageClass.FINANCIAL, Role.ADVICE),
    ADVICE_REPEAT("2221", MessageClass.FINANCIAL, Role.ADVICE),
    ADVICE_ANSWER("2230", MessageClass.FINANCIAL, Role.ADVICE_ANSWER),
    DECISION_REQUEST("2200", MessageClass.FINANCIAL, Role.REQUEST),
    DECISION_ANSWER("2210", MessageClass.FINANCIAL, Role.ANSWER),
    REVERSAL_ADVICE("2420", MessageClass.REVERSAL, Role.ADVICE),
    REVERSAL_REPEAT("2421", MessageClass.REVERSAL, Role.ADVICE),
    REVERSAL_ANSWER("2430", MessageClass.REVERSAL, Role.ADVICE_ANSWER),
    TOTALS_ADVICE("2520", MessageClass.TOTALS, Role.ADVICE),
    TOTALS_ANSWER("2530", MessageClass.TOTALS, Role.ADVICE_ANSWER),
    ADMINISTRATIVE_REQUEST("2604", MessageClass.ADMINISTRATIVE, Role.REQUEST),
    ADMINISTRATIVE_ANSWER("2614", MessageClass.ADMINISTRATIVE, Role.ANSWER);

    /** The second digit of the indicator. */
    public enum MessageClass {
        FINANCIAL,
        FILE,
        REVERSAL,
        TOTALS,
        ADMINISTRATIVE,
        NETWORK
    }

    private enum Role {
        REQUEST,
        ANSWER,
        ADVICE,
        ADVICE_ANSWER,
        NOTICE
    }

    private final String digits;
    private final MessageClass messageClass;
    private final Role role;

    MessageType(String digits, MessageClass messageClass, Role role) {
        this.digits = digits;
        this.messageClass = messageClass;
        this.role = role;
    }

    /** The four digits. */
    public String digits() {
        return digits;
    }

    public MessageClass messageClass() {
        return messageClass;
    }

    /** True for what the issuer sends back, false for what it is asked or told. */
    public boolean isAnswer() {
        return role == Role.ANSWER || role == Role.ADVICE_ANSWER;
    }

    /** True for what the issuer says unasked, and nobody answers. */
    public boolean isNotice() {
        return role == Role.NOTICE;
    }

    /** True for what has been done already at the site and is only reported. */
    public boolean isAdvice() {
        return role == Role.ADVICE;
    }

    /**
     * The type that answers this one.
     *
     * @throws IllegalStateException if this is an answer itself, or a notice
     */
    public MessageType answer() {
        return switch (this) {
            case NETWORK_REQUEST -> NETWORK_ANSWER;
            case FILE_REQUEST -> FILE_ANSWER;
            case ADVICE, ADVICE_REPEAT -> ADVICE_ANSWER;
            case DECISION_REQUEST -> DECISION_ANSWER;
            case REVERSAL_ADVICE, REVERSAL_REPEAT -> REVERSAL_ANSWER;
            case TOTALS_ADVICE -> TOTALS_ANSWER;
            case ADMINISTRATIVE_REQUEST -> ADMINISTRATIVE_ANSWER;
            case NETWORK_NOTICE ->
                    throw new IllegalStateException("A " + digits + " is not answered.");
            case NETWORK_ANSWER,
                    FILE_ANSWER,
                    ADVICE_ANSWER,
                    DECISION_ANSWER,
                    REVERSAL_ANSWER,
                    TOTALS_ANSWER,
                    ADMINISTRATIVE_ANSWER ->
                    throw new IllegalStateException("A " + digits + " is an answer itself.");
        };
    }

    /**
     * The type under which the same message is sent again. Only advices and reversals have one of
     * their own; the others are repeated as they are.
     */
    public MessageType repeat() {
        return switch (this) {
            case ADVICE -> ADVICE_REPEAT;
            case REVERSAL_ADVICE -> REVERSAL_REPEAT;
            default -> this;
        };
    }

    /** The type with these digits, or empty if it is not one of ours. */
    public static Optional<MessageType> ofDigits(String digits) {
        for (MessageType type : values()) {
            if (type.digits.equals(digits)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
