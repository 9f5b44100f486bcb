package kr.sarangbang.cli;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PaymentTerminal;

/**
 * Where there is no payment terminal: no money moves, and what became of an earlier payment nobody
 * here can say.
 */
record NoPaymentTerminal() implements PaymentTerminal {
    private static final String NONE = "연결된 결제 기계가 없습니다.";

    @Override
    public PaymentResult authorize(ActId act, Won amount) {
        return new PaymentResult.Declined(NONE);
    }

    @Override
    public PaymentResult inquire(ActId act) {
        return new PaymentResult.Unknown(NONE);
    }

    @Override
    public ReversalResult reverse(ActId act) {
        return new ReversalResult.Unknown(NONE);
    }

    @Override
    public PaymentResult payOut(ActId act, Won amount) {
        return new PaymentResult.Declined(NONE);
    }

    /** There is nothing here that would go on asking. */
    @Override
    public boolean settle(ActId act, boolean moved) {
        return true;
    }

    @Override
    public boolean ready() {
        return false;
    }
}
