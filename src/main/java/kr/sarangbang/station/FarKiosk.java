package kr.sarangbang.station;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.desk.KioskDesk;
import kr.sarangbang.application.desk.KioskSight;
import kr.sarangbang.application.desk.NotesDesk;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;

/** The kiosk's desk at the hub, asked from a station. */
public final class FarKiosk implements KioskDesk {
    private final StationLine hub;
    private final FarSales sales;
    private volatile KioskSight last =
            new KioskSight("", false, 0, "", Optional.empty(), List.of());

    public FarKiosk(StationLine hub) {
        this.hub = hub;
        this.sales = new FarSales(hub);
    }

    /** While the hub is lost: what was seen last, and that it is lost. */
    @Override
    public KioskSight sight() {
        try {
            last = hub.ask(new StationAct.KioskSight(), Said.KIOSK);
            return last;
        } catch (HubLost lost) {
            return new KioskSight(
                    last.place(),
                    last.lineUp(),
                    last.waiting(),
                    last.telephone(),
                    Optional.of(new Obstacle.HubLost()),
                    last.series());
        }
    }

    @Override
    public Supplier<SaleOutcome> draft(SaleRequest request) {
        return sales.draft(request);
    }

    @Override
    public NotesDesk.Opening openNotes(SaleRequest request) {
        return switch (hub.ask(new StationAct.OpenNotes(request), Said.NOTES)) {
            case NotesOpened.Open open -> new NotesDesk.Opening.Open(new Notes(hub, open.sale()));
            case NotesOpened.Refused refused -> new NotesDesk.Opening.Refused(refused.outcome());
        };
    }

    @Override
    public Optional<PaperResult> printAgain(ActId act) {
        return hub.ask(new StationAct.PrintAgain(act, Actor.CUSTOMER), Said.PAPER);
    }

    /** A sale for notes at the hub; the notes themselves lie here. */
    private record Notes(StationLine hub, long sale) implements NotesDesk {
        @Override
        public NotesSale.Note insert(Won note) {
            return hub.ask(new StationAct.InsertNote(sale, note), Said.NOTE);
        }

        @Override
        public NotesSale.Finished finish() {
            return hub.ask(new StationAct.FinishNotes(sale), Said.FINISHED);
        }

        @Override
        public NotesSale.Finished leave() {
            return hub.ask(new StationAct.LeaveNotes(sale), Said.FINISHED);
        }
    }
}
