package kr.sarangbang.ui.kiosk;

import java.util.Optional;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.ActId;

/** What the kiosk's screens ask of the site. Every method runs on the site thread. */
public interface KioskDesk {
    /** What can be seen and bought now; safe to repeat. */
    KioskSight sight();

    /** Sells; once for each call. */
    SaleOutcome sell(SaleRequest request);

    /** Opens a sale for notes; safe to leave again. */
    NotesDesk.Opening openNotes(SaleRequest request);

    /** The papers of an act once more, marked 재출력; empty where it has none. */
    Optional<PaperResult> printAgain(ActId act);
}
