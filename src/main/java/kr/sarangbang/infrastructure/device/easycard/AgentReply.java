package kr.sarangbang.infrastructure.device.easycard;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is kept of one answer of the payment program. All else is dropped where the answer is read:
 * it names the card in part and its expiry, which this program never sees, and never writes.
 *
 * @param success {@code 00} if the program did what it was asked, {@code 01} if not
 * @param kind the kind of transaction that it answers, or empty
 * @param amount won, as digits, or empty
 * @param order our number of the transaction, or empty
 * @param message our act, or empty
 * @param code the VAN's answer, {@code 0000} for yes, or empty
 * @param approval the number of the approval, or empty
 * @param approvedAt YYMMDDhhmmss and a digit, or empty
 * @param transaction the VAN's own number of the transaction, or empty
 * @param text a sentence for people, without anything that looks like a card's number
 */
record AgentReply(
        String success,
        String kind,
        String amount,
        String order,
        String message,
        String code,
        String approval,
        String approvedAt,
        String transaction,
        String text) {
    private static final int LONGEST_TEXT = 80;
    private static final Pattern LIKE_A_CARD = Pattern.compile("[0-9*xX][0-9*xX -]{6,}[0-9*xX]");

    static AgentReply of(Map<String, String> fields) {
        return new AgentReply(
                field(fields, "SUC"),
                field(fields, "RQ01"),
                field(fields, "RQ07"),
                field(fields, "RQ14"),
                field(fields, "RQ15"),
                field(fields, "RS04"),
                field(fields, "RS09"),
                field(fields, "RS07"),
                field(fields, "RS08"),
                text(field(fields, "RS16") + " " + field(fields, "MSG")));
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static String text(String said) {
        String plain = LIKE_A_CARD.matcher(said).replaceAll("…").replaceAll("\\s+", " ").strip();
        boolean readable = plain.indexOf('\uFFFD') < 0;
        return readable ? plain.substring(0, Math.min(LONGEST_TEXT, plain.length())) : "";
    }
}
