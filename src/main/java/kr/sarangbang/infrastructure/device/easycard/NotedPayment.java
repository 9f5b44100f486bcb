package kr.sarangbang.infrastructure.device.easycard;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;

/**
 * What this site knows of the money of one act.
 *
 * @param approved what the VAN said when it approved; {@link Approval#NONE} before
 */
record NotedPayment(ActId act, Way way, State state, Won amount, Approval approved) {
    /** Which way the money goes. */
    enum Way {
        IN,
        OUT
    }

    /** How far it is. */
    enum State {
        /** Written down before it was asked for; no answer so far. */
        ASKED,
        /** The program answered, and not in a way that says whether money moved. */
        UNCLEAR,
        APPROVED,
        DECLINED,
        CANCELLED,
        /** Approved, and asked to be taken back; no answer so far. */
        REVERSING,
        REVERSED,
        /** Approved after the reversal had been confirmed: to be given back. */
        STRAY;

        /** Whether nobody knows where the money is, so that nothing else may be asked for. */
        boolean isOpen() {
            return switch (this) {
                case ASKED, UNCLEAR, REVERSING, STRAY -> true;
                case APPROVED, DECLINED, CANCELLED, REVERSED -> false;
            };
        }
    }

    /**
     * The VAN's approval. None of it is a card's number.
     *
     * @param number of the approval, 1 to 12 letters and digits
     * @param day YYMMDD
     * @param transaction the VAN's own number, up to 12 letters and digits, or empty
     */
    record Approval(String number, String day, String transaction) {
        static final Approval NONE = new Approval("", "", "");
    }

    NotedPayment now(State next) {
        return new NotedPayment(act, way, next, amount, approved);
    }

    NotedPayment now(State next, Approval approval) {
        return new NotedPayment(act, way, next, amount, approval);
    }
}
