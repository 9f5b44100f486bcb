package kr.sarangbang.ui.kiosk.line;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;

/** Where is my place: asks for the ticket's paper; its scan comes through the scene. */
public final class ShowTicketScreen extends Screen {
    /** What was shown last. */
    public enum Shown {
        NOTHING,
        /** Some other code, or one that cannot be read. */
        NO_TICKET,
        /** A genuine ticket that was not taken at this site. */
        OF_ANOTHER_SITE,
        /** A ticket, and the site is looking it up. */
        LOOKING
    }

    /** What a person can do here. */
    public interface Acts {
        void none();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence lead;

    public ShowTicketScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(Shown shown) {
        lead.setText(
                words.text(
                        switch (shown) {
                            case NOTHING -> "paper.lead";
                            case NO_TICKET -> "showTicket.other";
                            case OF_ANOTHER_SITE -> "showTicket.elsewhere";
                            case LOOKING -> "showTicket.looking";
                        }));
    }

    @FXML
    void none() {
        acts.none();
    }
}
