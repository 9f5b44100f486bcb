package kr.sarangbang.application.desk;

import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.PrintPapers;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.SellForNotes;
import kr.sarangbang.application.SellVoucher;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.port.CashAcceptor;

/** The kiosk's desk over the site's use cases. Site thread only. */
public final class SiteKioskDesk implements KioskDesk {
    private final Workplace place;
    private final SiteShelf shelf;
    private final SellVoucher selling;
    private final SellForNotes sellingForNotes;
    private final PrintPapers printing;

    /**
     * @param notes the machine that takes notes; one that is off where there is none
     */
    public SiteKioskDesk(Workplace place, CashAcceptor notes) {
        this.place = place;
        this.shelf = new SiteShelf(place);
        this.sellingForNotes = new SellForNotes(place, notes);
        this.selling = new SellVoucher(place);
        this.printing = new PrintPapers(place);
    }

    @Override
    public KioskSight sight() {
        Optional<Policy> policy = place.bulletin().policy();
        return new KioskSight(
                place.bulletin().profile().map(SiteProfile::name).orElse(""),
                place.issuer().up(),
                place.journal().backlog().waiting(),
                policy.map(Policy::helpTelephone).orElse(""),
                shelf.obstacle(),
                shelf.onSale());
    }

    @Override
    public Supplier<SaleOutcome> draft(SaleRequest request) {
        return selling.draft(request)::sell;
    }

    @Override
    public NotesDesk.Opening openNotes(SaleRequest request) {
        return switch (sellingForNotes.open(request)) {
            case SellForNotes.Opening.Open open ->
                    new NotesDesk.Opening.Open(new Notes(open.sale()));
            case SellForNotes.Opening.Refused refused ->
                    new NotesDesk.Opening.Refused(refused.outcome());
        };
    }

    /** The use case's sale as screens see it. */
    private record Notes(NotesSale sale) implements NotesDesk {
        @Override
        public NotesSale.Note insert(Won note) {
            return sale.insert(note);
        }

        @Override
        public NotesSale.Finished finish() {
            return sale.finish();
        }

        @Override
        public NotesSale.Finished leave() {
            return sale.leave();
        }
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act) {
        return printing.again(act, Actor.CUSTOMER);
    }
}
