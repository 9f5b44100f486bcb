package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;

/** K4: who buys, by the member card. */
public final class ShowCardScreen extends Screen {
    /** What the reader last said. */
    public enum View {
        /** Nobody has shown a card yet. */
        WAITING("card.lead"),
        /** A card that is no member's, or does not prove it. */
        OTHER_CARD("card.other"),
        /** The card was gone before it had answered. */
        TAKEN_AWAY("card.longer"),
        /** There is no reader now; the paper is as good. */
        READER_OFF("card.off");

        private final String lead;

        View(String lead) {
            this.lead = lead;
        }
    }

    /** What a person can do here; the card itself reports through its reader. */
    public interface Acts {
        void paper();

        void neither();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence lead;

    public ShowCardScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        lead.setText(words.text(view.lead));
    }

    @FXML
    void paper() {
        acts.paper();
    }

    @FXML
    void neither() {
        acts.neither();
    }
}
