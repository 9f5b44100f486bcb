package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/** K5: one sentence repeats what, how much and how it is paid. */
public final class ConfirmScreen extends Screen {
    /** What is about to be bought. */
    public record View(String voucher, Won face, Won price, PayWay way) {}

    /** What a person can do here. */
    public interface Acts {
        void yes();

        void change();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence question;
    @FXML private SheetRow what;
    @FXML private SheetRow face;
    @FXML private SheetRow price;
    @FXML private SheetRow how;

    public ConfirmScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        String gets = words.said().won(view.face().amount());
        String pays = words.said().won(view.price().amount());
        boolean card = view.way() == PayWay.CARD;
        question.setText(
                words.text(card ? "confirm.card" : "confirm.cash", view.voucher(), gets, pays));
        what.setValue(view.voucher());
        face.setValue(gets);
        price.setValue(pays);
        how.setValue(words.text(card ? "confirm.howCard" : "confirm.howCash"));
    }

    @FXML
    void yes() {
        acts.yes();
    }

    @FXML
    void change() {
        acts.change();
    }
}
