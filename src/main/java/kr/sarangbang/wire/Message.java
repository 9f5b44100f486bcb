package kr.sarangbang.wire;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One message between a site and the issuer, or between a branch's hub and a station. What can be
 * constructed can be sent and arrives as it was: every bound of the wire form is checked here, and
 * a value outside it is an {@link IllegalArgumentException} that names the field, the bound and the
 * value.
 *
 * @param type the message type indicator
 * @param purpose what it is about; must fit the type
 * @param trace DE 11, 0 to 999,999,999,999. It matches an answer to its request on one connection
 *     and identifies nothing else; the line that sends a message sets it
 * @param localTime DE 12, Asia/Seoul time of the act to the second
 * @param retrievalReference DE 37, 12 of the letters A-Z and digits: the act in short, for people
 *     who search two logs
 * @param terminal DE 41, the terminal inside the site, 1 to 16 printable ASCII characters, no space
 *     at either end
 * @param site DE 42, the site's identifier, 1 to 35 printable ASCII characters, no space at either
 *     end
 * @param amountWon DE 4 (currency 410), 0 to 999,999,999,999 won, where it applies
 * @param action DE 39, in every answer and in nothing else
 * @param body DE 72
 */
public record Message(
        MessageType type,
        Purpose purpose,
        long trace,
        LocalDateTime localTime,
        String retrievalReference,
        String terminal,
        String site,
        OptionalLong amountWon,
        Optional<ActionCode> action,
        DataRecord body) {
    /** The largest trace number and the largest amount: twelve digits. */
    public static final long TWELVE_DIGITS = 999_999_999_999L;

    private static final int TERMINAL_LENGTH = 16;
    private static final int SITE_LENGTH = 35;
    private static final int LAST_YEAR = 9999;

    public Message {
        Objects.requireNonNull(type);
        if (!purpose.fits(type)) {
            throw new IllegalArgumentException(
                    "A " + type.digits() + " cannot carry the purpose " + purpose + ".");
        }
        requireTwelveDigits("trace number (DE 11)", trace);
        if (localTime.getYear() < 1 || localTime.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "The local time (DE 12) has a year of four digits, not "
                            + localTime.getYear()
                            + ".");
        }
        localTime = localTime.truncatedTo(ChronoUnit.SECONDS);
        if (!retrievalReference.matches("[A-Z0-9]{12}")) {
            throw new IllegalArgumentException(
                    "The retrieval reference (DE 37) is 12 letters A-Z or digits, not \""
                            + retrievalReference
                            + "\".");
        }
        requireText("terminal (DE 41)", terminal, TERMINAL_LENGTH);
        requireText("site (DE 42)", site, SITE_LENGTH);
        if (amountWon.isPresent()) {
            requireTwelveDigits("amount in won (DE 4)", amountWon.getAsLong());
        }
        if (action.isPresent() != type.isAnswer()) {
            throw new IllegalArgumentException(
                    "An action code (DE 39) stands in every answer and in nothing else; this is a "
                            + type.digits()
                            + ".");
        }
        Objects.requireNonNull(body);
    }

    /** A request or advice without amount; its trace number is set by the line that sends it. */
    public static Message request(
            MessageType type,
            Purpose purpose,
            LocalDateTime localTime,
            String retrievalReference,
            String terminal,
            String site,
            DataRecord body) {
        return new Message(
                type,
                purpose,
                0,
                localTime,
                retrievalReference,
                terminal,
                site,
                OptionalLong.empty(),
                Optional.empty(),
                body);
    }

    /** The answer to this message: same purpose, trace, time, reference, terminal and site. */
    public Message answer(ActionCode code, DataRecord answer) {
        return new Message(
                type.answer(),
                purpose,
                trace,
                localTime,
                retrievalReference,
                terminal,
                site,
                amountWon,
                Optional.of(code),
                answer);
    }

    /** The answer that says yes. */
    public Message approve(DataRecord answer) {
        return answer(ActionCode.approving(type), answer);
    }

    public Message withTrace(long number) {
        return new Message(
                type,
                purpose,
                number,
                localTime,
                retrievalReference,
                terminal,
                site,
                amountWon,
                action,
                body);
    }

    /** The same message with another data record. */
    public Message withBody(DataRecord record) {
        return new Message(
                type,
                purpose,
                trace,
                localTime,
                retrievalReference,
                terminal,
                site,
                amountWon,
                action,
                record);
    }

    /** The same message with DE 4. */
    public Message withAmount(long won) {
        return new Message(
                type,
                purpose,
                trace,
                localTime,
                retrievalReference,
                terminal,
                site,
                OptionalLong.of(won),
                action,
                body);
    }

    /** The same message marked as sent before, where its type knows such a mark. */
    public Message repeated() {
        return new Message(
                type.repeat(),
                purpose,
                trace,
                localTime,
                retrievalReference,
                terminal,
                site,
                amountWon,
                action,
                body);
    }

    /** True if this answers {@code request}: its type, purpose, trace number and site agree. */
    public boolean answers(Message request) {
        return !request.type.isAnswer()
                && !request.type.isNotice()
                && type == request.type.answer()
                && purpose == request.purpose
                && trace == request.trace
                && site.equals(request.site);
    }

    private static void requireTwelveDigits(String what, long value) {
        if (value < 0 || value > TWELVE_DIGITS) {
            throw new IllegalArgumentException(
                    "The " + what + " is 0 to 999999999999, not " + value + ".");
        }
    }

    private static void requireText(String what, String text, int longest) {
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (text.isEmpty() || text.length() > longest || !printable || !text.equals(text.strip())) {
            throw new IllegalArgumentException(
                    "The "
                            + what
                            + " is 1 to "
                            + longest
                            + " printable ASCII characters without a space at either end, not \""
                            + text
                            + "\".");
        }
    }
}
