package kr.sarangbang.wire;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jpos.iso.ISOAmount;
import org.jpos.iso.ISOComponent;
import org.jpos.iso.ISOException;
import org.jpos.iso.ISOMsg;
import org.jpos.iso.ISOPackager;
import org.jpos.iso.packager.GenericPackager;

/**
 * Messages as ISO 8583:2003 in jPOS's Common Message Format, both ways. A message has exactly one
 * form in bytes; reading accepts that form only. For any thread.
 */
public final class MessageCodec {
    private static final int PROCESSING_CODE = 3;
    private static final int AMOUNT = 4;
    private static final int TRACE = 11;
    private static final int LOCAL_TIME = 12;
    private static final int FUNCTION_CODE = 24;
    private static final int REASON_CODE = 25;
    private static final int RETRIEVAL_REFERENCE = 37;
    private static final int ACTION_CODE = 39;
    private static final int TERMINAL = 41;
    private static final int SITE = 42;
    private static final int DATA_RECORD = 72;

    /** ISO 4217 number of the Korean won, which has no smaller part. */
    private static final int KRW = 410;

    private static final Set<Integer> FIELDS =
            Set.of(
                    0,
                    PROCESSING_CODE,
                    AMOUNT,
                    TRACE,
                    LOCAL_TIME,
                    FUNCTION_CODE,
                    REASON_CODE,
                    RETRIEVAL_REFERENCE,
                    ACTION_CODE,
                    TERMINAL,
                    SITE,
                    DATA_RECORD);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private final ISOPackager packager;

    /** Reads our copy of the packager, which takes some tens of milliseconds: make one, keep it. */
    public MessageCodec() {
        try (InputStream description = MessageCodec.class.getResourceAsStream("cmf.xml")) {
            if (description == null) {
                throw new IllegalStateException(
                        "The packager cmf.xml is missing from the program.");
            }
            packager = new GenericPackager(description);
        } catch (IOException | ISOException e) {
            throw new IllegalStateException("The packager cmf.xml cannot be read.", e);
        }
    }

    /** The packager, for a jPOS channel. */
    public ISOPackager packager() {
        return packager;
    }

    /** The message in bytes, without length prefix. */
    public byte[] encode(Message message) {
        try {
            return toIso(message).pack();
        } catch (ISOException e) {
            throw new IllegalStateException(
                    "A " + message.type().digits() + " could not be packed.", e);
        }
    }

    /**
     * Reads one message.
     *
     * @throws MalformedMessageException whatever is wrong with the bytes
     */
    public Message decode(byte[] packed) throws MalformedMessageException {
        Message message = fromIso(unpack(packed));
        if (!Arrays.equals(encode(message), packed)) {
            throw new MalformedMessageException(
                    "The message is not in the one form that its content has.");
        }
        return message;
    }

    /** Unpacks without judging the content. */
    ISOMsg unpack(byte[] packed) throws MalformedMessageException {
        ISOMsg iso = new ISOMsg();
        iso.setPackager(packager);
        try {
            int used = iso.unpack(packed);
            if (used != packed.length) {
                throw new MalformedMessageException(
                        "The message ends after " + used + " of " + packed.length + " bytes.");
            }
            return iso;
        } catch (ISOException | RuntimeException e) {
            throw new MalformedMessageException("The bytes are not an ISO 8583 message.", e);
        }
    }

    /** The message as jPOS has it, with our packager. */
    public ISOMsg toIso(Message message) {
        ISOMsg iso = new ISOMsg();
        iso.setPackager(packager);
        try {
            iso.setMTI(message.type().digits());
            Purpose purpose = message.purpose();
            setUnlessEmpty(iso, PROCESSING_CODE, purpose.processingCode());
            if (message.amountWon().isPresent()) {
                BigDecimal won = BigDecimal.valueOf(message.amountWon().getAsLong());
                iso.set(new ISOAmount(AMOUNT, KRW, won));
            }
            iso.set(TRACE, String.format(Locale.ROOT, "%012d", message.trace()));
            iso.set(LOCAL_TIME, TIME.format(message.localTime()));
            setUnlessEmpty(iso, FUNCTION_CODE, purpose.functionCode());
            setUnlessEmpty(iso, REASON_CODE, purpose.reasonCode());
            iso.set(RETRIEVAL_REFERENCE, message.retrievalReference());
            message.action().ifPresent(code -> iso.set(ACTION_CODE, code.digits()));
            iso.set(TERMINAL, message.terminal());
            iso.set(SITE, message.site());
            if (!message.body().isEmpty()) {
                iso.set(DATA_RECORD, message.body().bytes());
            }
            return iso;
        } catch (ISOException e) {
            throw new IllegalStateException(
                    "A " + message.type().digits() + " could not be formed.", e);
        }
    }

    /**
     * The message in a jPOS message.
     *
     * @throws MalformedMessageException if it is not one of ours
     */
    public Message fromIso(ISOMsg iso) throws MalformedMessageException {
        try {
            return read(iso);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedMessageException(String.valueOf(e.getMessage()), e);
        } catch (ISOException | RuntimeException e) {
            throw new MalformedMessageException("The message cannot be read.", e);
        }
    }

    private static Message read(ISOMsg iso) throws ISOException, MalformedMessageException {
        refuseOtherFields(iso);
        String digits = iso.getMTI();
        MessageType type =
                MessageType.ofDigits(digits)
                        .orElseThrow(
                                () ->
                                        new MalformedMessageException(
                                                "The message type \""
                                                        + digits
                                                        + "\" is not ours."));
        return new Message(
                type,
                purpose(iso, type),
                digits(iso, TRACE),
                LocalDateTime.parse(text(iso, LOCAL_TIME), TIME),
                text(iso, RETRIEVAL_REFERENCE),
                text(iso, TERMINAL).stripTrailing(),
                text(iso, SITE),
                amount(iso),
                iso.hasField(ACTION_CODE)
                        ? Optional.of(new ActionCode((int) digits(iso, ACTION_CODE)))
                        : Optional.empty(),
                body(iso));
    }

    private static void refuseOtherFields(ISOMsg iso) throws MalformedMessageException {
        for (int field = 0; field <= iso.getMaxField(); field++) {
            if (iso.hasField(field) && !FIELDS.contains(field)) {
                throw new MalformedMessageException(
                        "DE " + field + " has no place in our messages.");
            }
        }
    }

    private static Purpose purpose(ISOMsg iso, MessageType type) throws MalformedMessageException {
        String processing = textOrEmpty(iso, PROCESSING_CODE);
        String function = textOrEmpty(iso, FUNCTION_CODE);
        String reason = textOrEmpty(iso, REASON_CODE);
        return Purpose.of(type.messageClass(), processing, function, reason)
                .orElseThrow(
                        () ->
                                new MalformedMessageException(
                                        "A "
                                                + type.digits()
                                                + " with processing code \""
                                                + processing
                                                + "\", function code \""
                                                + function
                                                + "\" and reason \""
                                                + reason
                                                + "\" is not ours."));
    }

    private static OptionalLong amount(ISOMsg iso) throws MalformedMessageException {
        if (!iso.hasField(AMOUNT)) {
            return OptionalLong.empty();
        }
        ISOComponent component = iso.getComponent(AMOUNT);
        if (!(component instanceof ISOAmount amount)
                || amount.getCurrencyCode() != KRW
                || amount.getScale() != 0) {
            throw new MalformedMessageException("The amount (DE 4) is not in whole won.");
        }
        return OptionalLong.of(amount.getAmount().longValueExact());
    }

    private static DataRecord body(ISOMsg iso) throws MalformedMessageException {
        if (!iso.hasField(DATA_RECORD)) {
            return DataRecord.EMPTY;
        }
        byte[] content = iso.getBytes(DATA_RECORD);
        if (content == null || content.length == 0) {
            throw new MalformedMessageException("An empty data record (DE 72) is left out.");
        }
        return DataRecord.of(content);
    }

    private static long digits(ISOMsg iso, int field) throws MalformedMessageException {
        String text = text(iso, field);
        if (!text.matches("[0-9]{1,12}")) {
            throw new MalformedMessageException("DE " + field + " is not a number.");
        }
        return Long.parseLong(text);
    }

    private static String text(ISOMsg iso, int field) throws MalformedMessageException {
        String text = iso.getString(field);
        if (text == null) {
            throw new MalformedMessageException("DE " + field + " is missing.");
        }
        return text;
    }

    private static String textOrEmpty(ISOMsg iso, int field) {
        String text = iso.getString(field);
        return text == null ? "" : text;
    }

    private static void setUnlessEmpty(ISOMsg iso, int field, String value) {
        if (!value.isEmpty()) {
            iso.set(field, value);
        }
    }
}
