package kr.sarangbang.application.desk;

import kr.sarangbang.application.NotesSale;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.domain.money.Won;

/**
 * One sale for notes: what was inserted and not used comes out again by itself. Every method runs
 * on the site thread.
 */
public interface NotesDesk {
    /** The machine took a note. When this returns it is on disk, and the next one may come. */
    NotesSale.Note insert(Won note);

    /** Sells for what was inserted. */
    NotesSale.Finished finish();

    /** Everything inserted goes back. */
    NotesSale.Finished leave();

    /** Whether notes may be put in at all. */
    sealed interface Opening {
        record Open(NotesDesk desk) implements Opening {}

        /** The slot stays shut; no money moved. */
        record Refused(SaleOutcome outcome) implements Opening {}
    }
}
