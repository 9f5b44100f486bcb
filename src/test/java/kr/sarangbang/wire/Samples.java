package kr.sarangbang.wire;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** One message of every type and purpose, always the same. */
public final class Samples {
    public static final LocalDateTime OPENING = LocalDateTime.of(2022, 7, 14, 10, 0, 0);

    private Samples() {}

    /** Every request and advice, then its approving answer where it has one. */
    public static List<Message> all() {
        List<Message> messages = new ArrayList<>();
        for (MessageType type : MessageType.values()) {
            for (Purpose purpose : Purpose.values()) {
                if (!type.isAnswer() && purpose.fits(type)) {
                    Message request = request(type, purpose);
                    messages.add(request);
                    if (!type.isNotice()) {
                        messages.add(request.approve(DataRecord.of(new byte[] {(byte) 0xa0})));
                    }
                }
            }
        }
        return messages;
    }

    public static Message request(MessageType type, Purpose purpose) {
        byte[] body = {(byte) 0x82, 0x01, 0x43, 0x6b, 0x31, 0x3a};
        Message message =
                Message.request(
                                type,
                                purpose,
                                OPENING,
                                "K1I1S0000042",
                                "T1",
                                "KIOSK-1",
                                DataRecord.of(body))
                        .withTrace(42);
        boolean money =
                purpose.messageClass() == MessageType.MessageClass.FINANCIAL
                        || purpose.messageClass() == MessageType.MessageClass.REVERSAL;
        return money ? message.withAmount(100_000) : message;
    }
}
