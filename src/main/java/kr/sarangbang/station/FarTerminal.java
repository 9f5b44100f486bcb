package kr.sarangbang.station;

import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PaymentTerminal;

/** A station's payment terminal. */
record FarTerminal(FarDevices station) implements PaymentTerminal {
    @Override
    public PaymentResult authorize(ActId act, Won amount) {
        return payment(new DeviceAct.Authorize(act, amount));
    }

    @Override
    public PaymentResult inquire(ActId act) {
        return payment(new DeviceAct.Inquire(act));
    }

    @Override
    public PaymentResult payOut(ActId act, Won amount) {
        return payment(new DeviceAct.PayOut(act, amount));
    }

    /** An earlier call may have gone further than this one: what is not asked is not known. */
    private PaymentResult payment(DeviceAct act) {
        return station.ask(
                act,
                FarDevices.PAYMENT,
                Said.PAYMENT,
                new PaymentResult.Unknown(FarDevices.NOT_THERE),
                PaymentResult.Unknown::new);
    }

    @Override
    public ReversalResult reverse(ActId act) {
        return station.ask(
                new DeviceAct.Reverse(act),
                FarDevices.PAYMENT,
                Said.REVERSAL,
                new ReversalResult.Unknown(FarDevices.NOT_THERE),
                ReversalResult.Unknown::new);
    }

    @Override
    public boolean settle(ActId act, boolean moved) {
        return station.ask(
                new DeviceAct.Settle(act, moved),
                FarDevices.DEVICE,
                Said.DONE,
                false,
                lost -> false);
    }

    @Override
    public boolean ready() {
        return station.states().payment();
    }
}
