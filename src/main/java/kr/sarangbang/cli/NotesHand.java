package kr.sarangbang.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.SellForNotes;
import kr.sarangbang.application.Workplace;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.port.CashAcceptor.NoteResult;

/**
 * The hand of a customer who puts notes into a demo kiosk's machine, one by one, and goes away when
 * there are no more: by the use case behind the screens.
 */
final class NotesHand {
    private final Workplace place;
    private final SimulatedCashAcceptor machine;

    NotesHand(Workplace place, SimulatedCashAcceptor machine) {
        this.place = place;
        this.machine = machine;
    }

    /**
     * What became of it.
     *
     * @param notTaken notes that came out again at once
     */
    record Done(SaleOutcome outcome, Won returned, Optional<Kept> kept, List<Won> notTaken) {
        void tell(Facts facts) {
            facts.and("returned", returned.amount())
                    .and("kept", kept.map(k -> k.amount().amount()).orElse(0L))
                    .and(
                            "claim",
                            kept.filter(Kept.Claimed.class::isInstance)
                                    .map(k -> ((Kept.Claimed) k).claim().toString())
                                    .orElse(null))
                    .and("notTaken", notTaken.stream().map(Won::amount).toList());
        }
    }

    Done sell(SaleRequest request, List<Won> notes) {
        return switch (new SellForNotes(place, machine).open(request)) {
            case SellForNotes.Opening.Refused refused ->
                    new Done(refused.outcome(), Won.ZERO, Optional.empty(), List.of());
            case SellForNotes.Opening.Open open -> insert(open.sale(), notes);
        };
    }

    private Done insert(NotesSale sale, List<Won> notes) {
        var notTaken = new ArrayList<Won>();
        for (Won note : notes) {
            if (sale.missing().isZero()) {
                break;
            }
            machine.insert(note);
            if (machine.acceptNote(Duration.ZERO, sale.missing()) instanceof NoteResult.Inserted) {
                sale.insert(note);
            } else {
                notTaken.add(note);
            }
        }
        NotesSale.Finished done = sale.missing().isZero() ? sale.finish() : sale.leave();
        return new Done(done.outcome(), done.returned(), done.kept(), List.copyOf(notTaken));
    }
}
