package kr.sarangbang.ui.kiosk.buy;

import java.util.EnumSet;
import java.util.Set;
import javafx.fxml.FXML;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/** K6: put the card in. No timer runs on this screen. */
public final class InsertCardScreen extends Screen {
    /** Who waits for the card. */
    public enum Asked {
        /** This screen, which asks the bank only when a card is inside. */
        HERE,
        /** The card terminal itself, which has been asked for money: only it can stop. */
        AT_TERMINAL,
        /** As before, and it takes long. */
        STILL_AT_TERMINAL
    }

    /** What will be paid, whether cash would do instead, and who waits. */
    public record View(Won price, boolean cashToo, Asked asked) {}

    /** What a person can do here; the card reports through its reader. */
    public interface Acts {
        void cash();
    }

    private final Catalogue words;
    private final Acts acts;
    private boolean underWay;
    @FXML private Sentence lead;
    @FXML private SheetRow price;
    @FXML private Sentence money;
    @FXML private Key cash;

    public InsertCardScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        underWay = view.asked() != Asked.HERE;
        lead.setText(words.text(underWay ? "insert.leadTerminal" : "insert.lead"));
        price.setValue(words.said().won(view.price().amount()));
        money.setText(
                words.text(
                        switch (view.asked()) {
                            case HERE -> "insert.notYet";
                            case AT_TERMINAL -> "insert.stay";
                            case STILL_AT_TERMINAL -> "insert.still";
                        }));
        cash.setVisible(view.cashToo() && !underWay);
    }

    /** A payment under way is left by the terminal's own key alone. */
    @Override
    public Set<WayOut> waysOut() {
        return underWay ? EnumSet.of(WayOut.CALL) : EnumSet.allOf(WayOut.class);
    }

    @FXML
    void cash() {
        acts.cash();
    }
}
