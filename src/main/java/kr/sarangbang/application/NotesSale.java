package kr.sarangbang.application;

import java.util.List;
import java.util.Optional;
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
 * and not used comes out again, and what does not come out is owed until staff hand it out ({@link
 * OwedCash}). It ends once, by {@link #finish} or {@link #leave}; a second word hears what the
 * first one came to. Site thread.
 */
public final class NotesSale {
    private final Workplace place;
    private final CashAcceptor machine;
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
        this.machine = machine;
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
        Won back = giveBack(note);
        return new Note.NotWanted(back, note.minus(back));
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
            return new Finished(new SaleOutcome.TooLittleCash(missing()), Won.ZERO, Won.ZERO);
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
        Won back = giveBack(change);
        PaperResult paper = printing.first(act);
        var sold = committing.sold(act, ready.series(), ready.order(), vouchers, change, paper);
        return end(new Finished(sold, back, change.minus(back)));
    }

    /** The end is on disk before a note moves: a power cut owes the money, it pays none twice. */
    private Finished ended(SaleOutcome outcome) {
        if (row().stage() == ActStage.OPEN) {
            payments.giveUp(act, SaleEnd.REVERSED, actor);
        }
        new ReturnRights(place).limits(ready.borrowed(), actor);
        Won all = inserted();
        Won back = giveBack(all);
        return end(new Finished(outcome, back, all.minus(back)));
    }

    private Finished end(Finished how) {
        finished = Optional.of(how);
        return how;
    }

    private Won giveBack(Won amount) {
        if (amount.isZero()) {
            return Won.ZERO;
        }
        Won out = machine.giveBack(amount).amount().min(amount);
        if (!out.isZero()) {
            place.journal().append(new Draft(act, new Entry.CashReturned(out), actor));
        }
        return out;
    }

    private ActRow row() {
        return place.view().act(act).orElseThrow();
    }

    /** What became of a note. */
    public sealed interface Note {
        record Counted(Won inserted, Won missing) implements Note {}

        /** The sale had ended. */
        record NotWanted(Won returned, Won owed) implements Note {}
    }

    /**
     * How the sale ended, or that it has not: {@code TooLittleCash} leaves it open.
     *
     * @param returned what certainly came out of the machine
     * @param owed what should have and did not; staff hand it out
     */
    public record Finished(SaleOutcome outcome, Won returned, Won owed) {}
}
