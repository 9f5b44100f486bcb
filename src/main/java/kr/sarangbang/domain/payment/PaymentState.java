package kr.sarangbang.domain.payment;

/** What is known of a payment (rule 21). Unknown is shown as unknown, and never guessed. */
public enum PaymentState {
    ASKED,
    APPROVED,
    DECLINED,
    CANCELLED,
    UNKNOWN,
    REVERSED;

    /** Whether money may have moved, so that what the sale holds stays held. */
    public boolean mayHaveMoved() {
        return switch (this) {
            case ASKED, APPROVED, UNKNOWN -> true;
            case DECLINED, CANCELLED, REVERSED -> false;
        };
    }
}
