package kr.sarangbang.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;

/**
 * One customer's sale at a machine for notes. Each note is an entry (rule 21); what was inserted
 * and not used comes out again, and what does not come out is owed on a paper ({@link KeptCash}).
 * It ends once, by {@link #finish} or {@link #leave}; a second word hears what the first one came
 * to. Site thread.
 */
public final class NotesSale {
    private final Workplace place;
    private final KeptCash keeping;
    private final ActId act;
    private final PrepareSale.Prepared.Ready ready;
    private final Actor actor;
    private final TakePayment payments;
    private final CommitSale committing;
    private final PrintPapers printing;
    private Optional<Finished> finished = Optional.empty();

    NotesSale(
            Workplace place,
            CashAcceptor machine,
            ActId act,
            PrepareSale.Prepared.Ready ready,
            Actor actor) {
        this.place = place;
        this.keeping = new KeptCash(place, machine);
        this.act = act;
        this.ready = ready;
        this.actor = actor;
        this.payments = new TakePayment(place);
        this.committing = new CommitSale(place);
        this.printing = new PrintPapers(place);
    }

    public ActId act() {
        return act;
    }

    public Won price() {
        return ready.order().price();
    }

    /** What lies in the machine under this sale. */
    public Won inserted() {
        return row().inserted();
    }

    /** What is still to be inserted; nothing once the price is there. */
    public Won missing() {
        return price().minusOrZero(inserted());
    }

    /**
     * The machine took a note; when this returns the note survives a power cut, and only then may
     * the machine be asked for the next. A note that comes after the end goes back.
     */
    public Note insert(Won note) {
        place.journal().append(new Draft(act, new Entry.CashInserted(note), actor));
        place.milestones().reached(Point.ASKED);
        if (row().stage() == ActStage.OPEN) {
            return new Note.Counted(inserted(), missing());
        }
        Won back = keeping.giveBack(act);
        return new Note.NotWanted(back, keeping.claim(act, actor).map(keeping::printed));
    }

    /** Sells for what was inserted, and gives the rest back. */
    public Finished finish() {
        if (finished.isPresent()) {
            return finished.get();
        }
        if (row().stage() != ActStage.OPEN) {
            // Something else ended it meanwhile, which owes what was inserted.
            return leave();
        }
        if (!missing().isZero()) {
            return new Finished(
                    new SaleOutcome.TooLittleCash(missing()), Won.ZERO, Optional.empty());
        }
        place.milestones().reached(Point.PAID);
        Won tendered = inserted();
        Optional<List<SignedSale>> vouchers =
                committing.commit(act, ready.series(), ready.order(), List.of(), tendered, actor);
        return vouchers.isPresent()
                ? sold(vouchers.get(), tendered.minus(price()))
                : ended(new SaleOutcome.NoStock(Won.ZERO));
    }

    /** The customer leaves, or chooses to pay otherwise: everything inserted goes back. */
    public Finished leave() {
        return finished.orElseGet(() -> ended(new SaleOutcome.PaymentCancelled()));
    }

    private Finished sold(List<SignedSale> vouchers, Won change) {
        Won back = keeping.giveBack(act);
        Optional<Kept> kept = keeping.claim(act, actor);
        PaperResult paper = printing.first(act);
        var sold = committing.sold(act, ready.series(), ready.order(), vouchers, change, paper);
        return end(new Finished(sold, back, kept.map(keeping::printed)));
    }

    /** The end is on disk before a note moves: a power cut owes the money, it pays none twice. */
    private Finished ended(SaleOutcome outcome) {
        if (row().stage() == ActStage.OPEN) {
            payments.giveUp(act, SaleEnd.REVERSED, actor);
        }
        new ReturnRights(place).limits(ready.borrowed(), actor);
        Won back = keeping.giveBack(act);
        var how = new Finished(outcome, back, keeping.claim(act, actor).map(keeping::printed));
        finished = Optional.of(how);
        new Promises(place).settle();
        return how;
    }

    private Finished end(Finished how) {
        finished = Optional.of(how);
        return how;
    }

    private ActRow row() {
        return place.view().act(act).orElseThrow();
    }

    /** What became of a note. */
    public sealed interface Note {
        record Counted(Won inserted, Won missing) implements Note {}

        /**
         * The sale had ended.
         *
         * @param kept what of it did not come out again
         */
        record NotWanted(Won returned, Optional<Kept> kept) implements Note {}
    }

    /**
     * How the sale ended, or that it has not: {@code TooLittleCash} leaves it open.
     *
     * @param returned what certainly came out of the machine
     * @param kept what should have and did not
     */
    public record Finished(SaleOutcome outcome, Won returned, Optional<Kept> kept) {}
}
