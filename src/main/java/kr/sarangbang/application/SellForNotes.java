package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.Milestones.Point;

/**
 * Sells for notes that a customer puts into a machine, one after the other. Everything that could
 * refuse the sale is asked before the slot opens: from then on stock and limit are held. Site
 * thread.
 */
public final class SellForNotes {
    private final Workplace place;
    private final CashAcceptor machine;
    private final PrepareSale preparing;

    public SellForNotes(Workplace place, CashAcceptor machine) {
        this.place = place;
        this.machine = machine;
        this.preparing = new PrepareSale(place);
    }

    /**
     * Opens the sale; only then may the slot open.
     *
     * @param wish paid in cash; what it says of cash tendered counts for nothing
     */
    public Opening open(SaleRequest wish) {
        if (wish.means() != PaymentMeans.CASH) {
            throw new IllegalArgumentException("notes are cash");
        }
        return switch (preparing.prepare(wish, this::unpayable)) {
            case PrepareSale.Prepared.Refused refused -> new Opening.Refused(refused.outcome());
            case PrepareSale.Prepared.Ready ready -> {
                ActId act = place.journal().nextAct();
                place.journal().append(ready.opening(act, wish.actor()));
                place.milestones().reached(Point.DRAWN);
                yield new Opening.Open(new NotesSale(place, machine, act, ready, wish.actor()));
            }
        };
    }

    /** Notes make whole thousands: a price between them needs change. */
    private Optional<SaleOutcome> unpayable(Won price) {
        Won smallest = machine.notes().getFirst();
        long over = price.amount() % smallest.amount();
        return over == 0 || machine.canGiveBack(smallest.minus(Won.of(over)))
                ? Optional.empty()
                : Optional.of(new SaleOutcome.NoChange());
    }

    /** What came of opening. */
    public sealed interface Opening {
        record Open(NotesSale sale) implements Opening {}

        /** No note may be taken. */
        record Refused(SaleOutcome outcome) implements Opening {}
    }
}
