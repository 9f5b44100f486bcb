package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.PaymentTerminal;

/**
 * The payment provider and every terminal to it. It knows the truth about money: what it says is
 * sometimes late, unknown or no.
 */
final class SimulatedPayments implements PaymentTerminal {
    private final Surroundings around;
    private final Map<ActId, Payment> payments = new TreeMap<>();

    SimulatedPayments(Surroundings around) {
        this.around = around;
    }

    /** What became of the money of one act. */
    enum State {
        MOVED,
        NOT_MOVED,
        GIVEN_BACK
    }

    /**
     * One payment in truth.
     *
     * @param out whether money went to the customer
     * @param silentUntil before then nobody gets an answer about it
     */
    record Payment(Won amount, boolean out, State state, Instant silentUntil) {}

    @Override
    public PaymentResult authorize(ActId act, Won amount) {
        around.facts().asked(act);
        around.clock().pass(around.chance().between(Duration.ofSeconds(1), Duration.ofSeconds(9)));
        Payment known = payments.get(act);
        return known != null ? told(known) : first(act, amount, false);
    }

    @Override
    public PaymentResult payOut(ActId act, Won amount) {
        Payment known = payments.get(act);
        return known != null && known.state() == State.MOVED
                ? told(known)
                : first(act, amount, true);
    }

    private PaymentResult first(ActId act, Won amount, boolean out) {
        Instant now = around.clock().instant();
        Faults faults = around.faults();
        if (faults.strikes(Fault.PAYMENT_DECLINED)) {
            payments.put(act, new Payment(amount, out, State.NOT_MOVED, now));
            return new PaymentResult.Declined("declined");
        }
        if (!out && faults.strikes(Fault.PAYMENT_CANCELLED)) {
            payments.put(act, new Payment(amount, out, State.NOT_MOVED, now));
            return new PaymentResult.Cancelled();
        }
        if (faults.strikes(Fault.PAYMENT_UNKNOWN_NOT_PAID)) {
            // It never reached the provider.
            return new PaymentResult.Unknown("no answer");
        }
        if (faults.strikes(Fault.PAYMENT_UNKNOWN_PAID)) {
            payments.put(act, new Payment(amount, out, State.MOVED, now));
            return new PaymentResult.Unknown("no answer");
        }
        if (faults.strikes(Fault.PAYMENT_LATE)) {
            Duration silence = around.chance().between(Duration.ofMinutes(1), Duration.ofHours(20));
            payments.put(act, new Payment(amount, out, State.MOVED, now.plus(silence)));
            return new PaymentResult.Unknown("later");
        }
        payments.put(act, new Payment(amount, out, State.MOVED, now));
        return new PaymentResult.Approved("ok");
    }

    @Override
    public PaymentResult inquire(ActId act) {
        Payment known = payments.get(act);
        return known != null ? told(known) : new PaymentResult.NotFound();
    }

    private PaymentResult told(Payment payment) {
        if (around.clock().instant().isBefore(payment.silentUntil())) {
            return new PaymentResult.Unknown("later");
        }
        return switch (payment.state()) {
            case MOVED -> new PaymentResult.Approved("ok");
            case NOT_MOVED -> new PaymentResult.Declined("declined");
            case GIVEN_BACK -> new PaymentResult.Declined("given back");
        };
    }

    @Override
    public ReversalResult reverse(ActId act) {
        Payment payment = payments.get(act);
        boolean silent =
                payment != null && around.clock().instant().isBefore(payment.silentUntil());
        if (silent || around.faults().strikes(Fault.REVERSAL_UNKNOWN)) {
            return new ReversalResult.Unknown("no answer");
        }
        Won amount = payment == null ? Won.ZERO : payment.amount();
        payments.put(act, new Payment(amount, false, State.GIVEN_BACK, around.clock().instant()));
        return new ReversalResult.Reversed();
    }

    @Override
    public boolean settle(ActId act, boolean moved) {
        return true;
    }

    @Override
    public boolean ready() {
        return true;
    }

    /** Whether money of this act is with the other side for good. */
    boolean moved(ActId act) {
        Payment payment = payments.get(act);
        return payment != null && payment.state() == State.MOVED;
    }

    Map<ActId, Payment> all() {
        return payments;
    }

    void heal() {
        payments.replaceAll(
                (act, payment) ->
                        new Payment(
                                payment.amount(),
                                payment.out(),
                                payment.state(),
                                around.clock().instant()));
    }
}
