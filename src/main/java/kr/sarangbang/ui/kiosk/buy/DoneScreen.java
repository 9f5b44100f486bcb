package kr.sarangbang.ui.kiosk.buy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/**
 * K8: the card first, then the papers, then what was bought and paid. Stays until it is answered.
 */
public final class DoneScreen extends Screen {
    /**
     * @param cardInside whether a card is still to be taken
     * @param vouchers how many vouchers came out, 1 or more; a receipt comes behind them
     * @param bought face value
     * @param paid what was paid
     * @param change what came back, empty where nothing did
     * @param left what the member can still buy this month, empty where nobody here knows
     */
    public record View(
            boolean cardInside,
            int vouchers,
            Won bought,
            Won paid,
            Optional<Won> change,
            Optional<Won> left) {}

    /** What a person can do here. */
    public interface Acts {
        void got();

        void again();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Node takeCard;
    @FXML private Node slot;
    @FXML private Sentence papers;
    @FXML private SheetRow bought;
    @FXML private SheetRow paid;
    @FXML private SheetRow change;
    @FXML private SheetRow left;

    public DoneScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        takeCard.setVisible(view.cardInside());
        takeCard.setManaged(view.cardInside());
        // Room for one thing at a time: while the card is inside, it is the card.
        slot.setVisible(!view.cardInside());
        slot.setManaged(!view.cardInside());
        papers.setText(
                view.vouchers() == 1 ? words.text("done.papersTwo") : many(view.vouchers() + 1));
        bought.setValue(words.said().won(view.bought().amount()));
        paid.setValue(words.said().won(view.paid().amount()));
        change.setValue(view.change().map(w -> words.said().won(w.amount())).orElse(""));
        left.setValue(view.left().map(w -> words.said().won(w.amount())).orElse(""));
    }

    private String many(int papersOut) {
        String count =
                papersOut <= 6 ? words.text("count." + papersOut) : Integer.toString(papersOut);
        return words.text("done.papers", count);
    }

    @Override
    public Set<WayOut> waysOut() {
        return EnumSet.of(WayOut.HOME, WayOut.CALL);
    }

    @FXML
    void got() {
        acts.got();
    }

    @FXML
    void again() {
        acts.again();
    }
}
