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

/**
 * K6 with cash: what is inside and what is missing. Once money is inside, the way out gives it
 * back.
 */
public final class PayCashScreen extends Screen {
    /** What the machine takes now. */
    public enum Takes {
        /** Any note; the rest comes out again. */
        ANY,
        /** It has no change: only notes that make the price. */
        EXACT,
        /** As before, and the last note came out again. */
        LAST_WAS_TOO_LARGE,
        /** Nothing: it is jammed, full or off, and staff have to look. */
        NOTHING
    }

    /**
     * @param price what is to be paid
     * @param inserted what is inside
     * @param cardToo whether a card would do instead
     */
    public record View(Won price, Won inserted, boolean cardToo, Takes takes) {}

    /** What a person can do here; notes report through the acceptor. */
    public interface Acts {
        void card();

        /** Stop, and get back what is inside. */
        void leave();
    }

    private final Catalogue words;
    private final Acts acts;
    private boolean moneyInside;
    @FXML private Sentence lead;
    @FXML private SheetRow price;
    @FXML private SheetRow inserted;
    @FXML private SheetRow missing;
    @FXML private Key card;
    @FXML private Key leave;

    public PayCashScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        moneyInside = !view.inserted().isZero();
        lead.setText(
                words.text(
                        switch (view.takes()) {
                            case ANY -> "cash.lead";
                            case EXACT -> "cash.exact";
                            case LAST_WAS_TOO_LARGE -> "cash.tooLarge";
                            case NOTHING -> "cash.stuck";
                        }));
        price.setValue(words.said().won(view.price().amount()));
        inserted.setValue(words.said().won(view.inserted().amount()));
        missing.setValue(words.said().won(view.price().minusOrZero(view.inserted()).amount()));
        boolean toCard = view.cardToo() && !moneyInside;
        card.setVisible(toCard);
        card.setManaged(toCard);
        leave.setWord(words.text(moneyInside ? "cash.back" : "cash.leave"));
    }

    @Override
    public Set<WayOut> waysOut() {
        return moneyInside ? EnumSet.of(WayOut.CALL) : EnumSet.allOf(WayOut.class);
    }

    @FXML
    void card() {
        acts.card();
    }

    @FXML
    void leave() {
        acts.leave();
    }
}
