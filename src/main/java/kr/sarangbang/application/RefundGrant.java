package kr.sarangbang.application;

import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;

/**
 * A refund that the issuer has granted and nobody has paid out yet: its figures can be shown before
 * anybody says yes. Either it is paid out or it is given up, once; a program that ends before
 * either gives it up. Site thread.
 */
public final class RefundGrant {
    private final ActId act;
    private final Slip slip;
    private final Won amount;
    private final PaymentMeans means;
    private final Function<Actor, RefundOutcome> paying;
    private final Function<Actor, RefundOutcome> leaving;
    private Optional<RefundOutcome> outcome = Optional.empty();

    /**
     * @param paying what {@link #payOut} does
     * @param leaving what {@link #giveUp} does
     */
    public RefundGrant(
            ActId act,
            Slip slip,
            Won amount,
            PaymentMeans means,
            Function<Actor, RefundOutcome> paying,
            Function<Actor, RefundOutcome> leaving) {
        this.act = act;
        this.slip = slip;
        this.amount = amount;
        this.means = means;
        this.paying = paying;
        this.leaving = leaving;
    }

    public ActId act() {
        return act;
    }

    /** The paper that is given back. */
    public Slip slip() {
        return slip;
    }

    /** What goes out. */
    public Won amount() {
        return amount;
    }

    /** How it goes out: as it was bought. */
    public PaymentMeans means() {
        return means;
    }

    /**
     * Pays out; asked again, or after it was given up, it says what became of it.
     *
     * @param actor who says yes, who approved it, and why
     */
    public RefundOutcome payOut(Actor actor) {
        return once(paying, actor);
    }

    /** Leaves the voucher as it was, unless its money is already out. */
    public RefundOutcome giveUp(Actor actor) {
        return once(leaving, actor);
    }

    private RefundOutcome once(Function<Actor, RefundOutcome> step, Actor actor) {
        if (outcome.isEmpty()) {
            outcome = Optional.of(step.apply(actor));
        }
        return outcome.get();
    }
}
