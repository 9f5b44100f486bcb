package kr.sarangbang.simulation.plants;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PaymentTerminal;

/** Passes everything on; a planted bug overrides what it does wrong. */
class PassingPayments implements PaymentTerminal {
    private final PaymentTerminal terminal;

    PassingPayments(PaymentTerminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public PaymentResult authorize(ActId act, Won amount) {
        return terminal.authorize(act, amount);
    }

    @Override
    public PaymentResult inquire(ActId act) {
        return terminal.inquire(act);
    }

    @Override
    public ReversalResult reverse(ActId act) {
        return terminal.reverse(act);
    }

    @Override
    public PaymentResult payOut(ActId act, Won amount) {
        return terminal.payOut(act, amount);
    }

    @Override
    public boolean settle(ActId act, boolean moved) {
        return terminal.settle(act, moved);
    }

    @Override
    public boolean ready() {
        return terminal.ready();
    }
}
