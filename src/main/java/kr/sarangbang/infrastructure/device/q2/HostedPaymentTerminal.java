package kr.sarangbang.infrastructure.device.q2;

import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PaymentTerminal;

/**
 * The payment terminal of a bean. While there is no bean nothing can be asked: a new payment moves
 * no money and is declined, and what became of an earlier one is unknown.
 */
record HostedPaymentTerminal(DeviceBoard board, String name) implements PaymentTerminal {
    private static final String OFF = "결제 기계가 켜져 있지 않습니다.";

    @Override
    public PaymentResult authorize(ActId act, Won amount) {
        return driver().map(terminal -> terminal.authorize(act, amount))
                .orElseGet(() -> new PaymentResult.Declined(OFF));
    }

    @Override
    public PaymentResult inquire(ActId act) {
        return driver().map(terminal -> terminal.inquire(act))
                .orElseGet(() -> new PaymentResult.Unknown(OFF));
    }

    @Override
    public ReversalResult reverse(ActId act) {
        return driver().map(terminal -> terminal.reverse(act))
                .orElseGet(() -> new ReversalResult.Unknown(OFF));
    }

    @Override
    public PaymentResult payOut(ActId act, Won amount) {
        return driver().map(terminal -> terminal.payOut(act, amount))
                .orElseGet(() -> new PaymentResult.Unknown(OFF));
    }

    @Override
    public boolean settle(ActId act, boolean moved) {
        return driver().map(terminal -> terminal.settle(act, moved)).orElse(false);
    }

    @Override
    public boolean ready() {
        return driver().map(PaymentTerminal::ready).orElse(false);
    }

    private Optional<PaymentTerminal> driver() {
        return board.driver(name)
                .filter(PaymentTerminal.class::isInstance)
                .map(PaymentTerminal.class::cast);
    }
}
