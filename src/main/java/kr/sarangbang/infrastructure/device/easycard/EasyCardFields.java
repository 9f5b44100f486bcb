package kr.sarangbang.infrastructure.device.easycard;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Approval;
import kr.sarangbang.infrastructure.device.easycard.NotedPayment.Way;

/**
 * Our requests in EasyCardK's fields, and its answers in our words. All that is known or taken to
 * be so of its language is here (docs/decisions/0010).
 */
final class EasyCardFields {
    private static final int FIELDS = 24;
    private static final int KIND = 1;
    private static final int AMOUNT = 3;
    private static final int INSTALMENTS = 4;
    private static final int APPROVED_ON = 5;
    private static final int APPROVAL = 6;
    private static final int ORDER = 8;
    private static final int MESSAGE = 9;
    private static final int TERMINAL = 11;
    private static final int CARD_WAIT = 12;
    private static final int TAX = 13;
    private static final int TRANSACTION = 20;
    private static final int CHARACTERS = 24;

    private static final String PURCHASE = "D1";
    private static final String CANCELLATION = "D4";
    private static final String DONE = "00";
    private static final String NOT_DONE = "01";
    private static final String YES = "0000";
    private static final String NO_SUCH_PAYMENT = "7001";
    private static final String READER_MISSING = "9995";
    private static final String CARD_NOT_SHOWN = "9994";
    private static final String CUSTOMER_STOPPED = "9999";
    private static final Pattern REFUSAL = Pattern.compile("[78][0-9]{3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{1,12}");
    private static final Pattern TIME = Pattern.compile("[0-9]{6,13}");
    private static final long MOST = 999_999_999;

    private final AgentKinds kinds;
    private final String terminal;
    private final long cardWaitSeconds;

    /**
     * @param terminal the terminal's number (TID) where the program serves several, else empty
     * @param cardWaitSeconds for how long the customer may take to show the card
     */
    EasyCardFields(AgentKinds kinds, String terminal, long cardWaitSeconds) {
        this.kinds = kinds;
        this.terminal = terminal;
        this.cardWaitSeconds = cardWaitSeconds;
    }

    /**
     * One question.
     *
     * @param kind of transaction, or empty where an answer may name the one that is asked about
     * @param order our number of the transaction that is asked for or about, or empty
     * @param message our act, or empty
     * @param numbered whether an answer counts only if it repeats our number: what it says of some
     *     payment must not be taken for ours
     */
    record Question(
            String request,
            String kind,
            String order,
            String message,
            Won amount,
            boolean numbered) {}

    /** What an answer means. */
    sealed interface Meaning {
        record Yes(Approval approval) implements Meaning {}

        record No(String text) implements Meaning {}

        /** The customer stopped it, or showed no card. */
        record Stopped() implements Meaning {}

        /** The VAN knows no such payment. */
        record NoSuchPayment() implements Meaning {}

        /** It was not done, and nothing says whether money moved. */
        record Unclear(String text) implements Meaning {}

        /** It answers something else, or what it says cannot be. */
        record Wrong(String text) implements Meaning {}
    }

    /** Whether the numbers of the act, and the amount, have room in the fields. */
    static boolean hasRoom(ActId act, Won amount) {
        return amount.amount() <= MOST
                && act.incarnation() < 36 * 36
                && Long.toString(act.sequence(), 36).length() <= 7;
    }

    Question purchase(ActId act, Won amount) {
        return movement(PURCHASE, act, "S", amount);
    }

    /** Only where {@link AgentKinds#payOut} is there. */
    Question payOut(ActId act, Won amount) {
        return movement(kinds.payOut().orElseThrow(), act, "O", amount);
    }

    private Question movement(String kind, ActId act, String prefix, Won amount) {
        Map<Integer, String> fields = begun(kind, act, prefix, amount);
        fields.put(INSTALMENTS, "00");
        return question(fields, kind, amount, false);
    }

    /** What became of a payment or a pay-out. */
    Question inquiry(NotedPayment payment) {
        return about(kinds.inquiry(), payment, payment.way() == Way.IN ? "S" : "O");
    }

    /** What became of taking a payment back. */
    Question inquiryOfCancellation(NotedPayment payment) {
        return about(kinds.inquiry(), payment, "R");
    }

    private Question about(String kind, NotedPayment payment, String prefix) {
        Won amount = payment.amount();
        return question(begun(kind, payment.act(), prefix, amount), "", amount, true);
    }

    /** Takes back what was approved; without the card, since the approval is named. */
    Question cancellation(NotedPayment payment) {
        Map<Integer, String> fields = begun(CANCELLATION, payment.act(), "R", payment.amount());
        fields.put(INSTALMENTS, "00");
        fields.put(APPROVED_ON, payment.approved().day());
        fields.put(APPROVAL, payment.approved().number());
        fields.put(TRANSACTION, payment.approved().transaction());
        return question(fields, CANCELLATION, payment.amount(), false);
    }

    /** Makes sure that a payment without an answer moves nothing. */
    Question reversal(NotedPayment payment) {
        return about(kinds.reversal(), payment, "S");
    }

    /** Asks for the program's version, which it says without a card or the VAN. */
    static Question version() {
        return new Question("GV^", "", "", "", Won.ZERO, false);
    }

    private Map<Integer, String> begun(String kind, ActId act, String prefix, Won amount) {
        Map<Integer, String> fields = new TreeMap<>();
        fields.put(KIND, kind);
        fields.put(AMOUNT, Long.toString(amount.amount()));
        fields.put(ORDER, order(prefix, act));
        fields.put(MESSAGE, act.toString());
        fields.put(TERMINAL, terminal);
        fields.put(CARD_WAIT, Long.toString(cardWaitSeconds));
        // A voucher is money in another form: its sale bears no value added tax.
        fields.put(TAX, "F");
        fields.put(CHARACTERS, "UTF-8");
        return fields;
    }

    /**
     * Ten characters, for ever the same for an act: what it is, its incarnation, its sequence. The
     * site is not in it, since the program serves one machine.
     */
    private static String order(String prefix, ActId act) {
        return prefix + base36(act.incarnation(), 2) + base36(act.sequence(), 7);
    }

    private static String base36(long number, int digits) {
        String text = Long.toString(number, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private static Question question(
            Map<Integer, String> fields, String kind, Won amount, boolean numbered) {
        StringBuilder request = new StringBuilder();
        for (int i = 1; i <= FIELDS; i++) {
            request.append(fields.getOrDefault(i, "")).append('^');
        }
        return new Question(
                request.toString(),
                kind,
                fields.getOrDefault(ORDER, ""),
                fields.getOrDefault(MESSAGE, ""),
                amount,
                numbered);
    }

    /** Reads an answer to a question. */
    static Meaning meaning(Question question, AgentReply reply) {
        if (!isAnswerTo(question, reply)) {
            return new Meaning.Wrong("결제 프로그램이 다른 거래의 답을 보냈습니다.");
        }
        return switch (reply.success()) {
            case DONE -> done(question, reply);
            case NOT_DONE -> new Meaning.Unclear(reply.text());
            default -> new Meaning.Wrong("결제 프로그램의 답에 결과가 없습니다.");
        };
    }

    /**
     * Whether something was taken back, as an answer to {@link #cancellation}, {@link #reversal} or
     * {@link #inquiryOfCancellation} says. The number of an approval is not needed for it.
     */
    static boolean isTakenBack(Question question, AgentReply reply) {
        return isAnswerTo(question, reply)
                && reply.success().equals(DONE)
                && reply.code().equals(YES)
                && (reply.amount().isEmpty() || isOf(question.amount(), reply));
    }

    private static boolean isAnswerTo(Question question, AgentReply reply) {
        boolean repeats = !reply.order().isEmpty() || !reply.message().isEmpty();
        return (question.kind().isEmpty() || isAbout(reply.kind(), question.kind()))
                && isAbout(reply.order(), question.order())
                && isAbout(reply.message(), question.message())
                && (repeats || !question.numbered() || !reply.success().equals(DONE));
    }

    /** The program repeats what it was asked; some versions leave a field empty. */
    private static boolean isAbout(String repeated, String asked) {
        return repeated.isEmpty() || repeated.equals(asked);
    }

    private static boolean isOf(Won amount, AgentReply reply) {
        return reply.amount().matches("0*" + amount.amount());
    }

    private static Meaning done(Question question, AgentReply reply) {
        return switch (reply.code()) {
            case YES -> yes(question, reply);
            case NO_SUCH_PAYMENT -> new Meaning.NoSuchPayment();
            case READER_MISSING -> new Meaning.No(reply.text());
            case CARD_NOT_SHOWN, CUSTOMER_STOPPED -> new Meaning.Stopped();
            default ->
                    REFUSAL.matcher(reply.code()).matches()
                            ? new Meaning.No(reply.text())
                            : new Meaning.Unclear(reply.text());
        };
    }

    private static Meaning yes(Question question, AgentReply reply) {
        if (!isOf(question.amount(), reply)) {
            return new Meaning.Wrong("결제 프로그램이 다른 금액을 답했습니다.");
        }
        if (!NUMBER.matcher(reply.approval()).matches()
                || !TIME.matcher(reply.approvedAt()).matches()) {
            return new Meaning.Wrong("결제 프로그램의 답에 승인 번호나 승인 일시가 없습니다.");
        }
        boolean named = NUMBER.matcher(reply.transaction()).matches();
        return new Meaning.Yes(
                new Approval(
                        reply.approval(),
                        reply.approvedAt().substring(0, 6),
                        named ? reply.transaction() : ""));
    }
}
