package kr.sarangbang.application.desk;

import java.util.Optional;
import java.util.function.Supplier;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.ActId;

/** What the kiosk's screens ask of the site. Every method runs on the site thread. */
public interface KioskDesk {
    /** What can be seen and bought now; safe to repeat. */
    KioskSight sight();

    /**
     * A wish to buy, drawn when its screen opens and on any thread: what it supplies on the site
     * thread is one sale, however often it is asked.
     */
    Supplier<SaleOutcome> draft(SaleRequest request);

    /** Opens a sale for notes; safe to leave again. */
    NotesDesk.Opening openNotes(SaleRequest request);

    /** The papers of an act once more, marked 재출력; empty where it has none. */
    Optional<PaperResult> printAgain(ActId act);
}
