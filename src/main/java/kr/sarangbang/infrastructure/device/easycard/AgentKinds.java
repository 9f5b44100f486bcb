package kr.sarangbang.infrastructure.device.easycard;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.sarangbang.infrastructure.device.payment.PaymentDriver.WrongProperty;

/**
 * The kinds of transaction that are no public knowledge; whoever sets a payment terminal up takes
 * them from the interface document of the VAN.
 *
 * @param inquiry asks what became of a transaction, by our number
 * @param reversal makes sure that an unanswered transaction moves no money (망취소), by our number
 * @param payOut pays money to a card without naming an earlier payment; empty where the contract
 *     with the VAN has no such thing
 */
record AgentKinds(String inquiry, String reversal, Optional<String> payOut) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]");

    /** Kinds whose meaning is known, and is another: sales, cancellations, receipts, readers. */
    private static final Set<String> TAKEN =
            Set.of(
                    "D1", "D2", "D4", "B1", "B2", "B3", "B4", "U1", "U4", "Z1", "Z2", "C1", "TR",
                    "SR", "GV", "CC", "CK", "CS", "CR", "EJ", "FR");

    /**
     * A kind as a descriptor gives it.
     *
     * @throws WrongProperty if it is no kind, or one that means something else
     */
    static String checked(String property, String value) throws WrongProperty {
        if (!FORM.matcher(value).matches()) {
            throw new WrongProperty(
                    "'"
                            + property
                            + "' 항목에는 VAN사 연동 규격서에 있는 전문 구분 두 글자(예: D1)를 넣어야 합니다: '"
                            + value
                            + "'");
        }
        if (TAKEN.contains(value)) {
            throw new WrongProperty(
                    "'" + property + "' 항목의 " + value + "는 다른 일에 쓰는 전문 구분입니다. 규격서를 다시 보세요.");
        }
        return value;
    }
}
