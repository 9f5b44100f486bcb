package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Picture;
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

    /** Style of the one key that goes on. */
    private static final String NEXT = "primary";

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence title;
    @FXML private Sentence lead;
    @FXML private Picture picture;
    @FXML private Key paper;

    public ShowCardScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        boolean off = view == View.READER_OFF;
        title.setText(words.text(off ? "card.offTitle" : "card.title"));
        lead.setText(words.text(view.lead));
        picture.setVisible(!off);
        paper.getStyleClass().remove(NEXT);
        if (off) {
            paper.getStyleClass().add(NEXT);
        }
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
