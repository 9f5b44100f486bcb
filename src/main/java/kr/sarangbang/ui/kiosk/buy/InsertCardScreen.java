package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.KoreanWords;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.SheetRow;

/** K6: put the card in. No timer runs. */
public final class InsertCardScreen extends Screen {
    /** What will be paid, and whether cash would do instead. */
    public record View(Won price, boolean cashToo) {}

    /** What a person can do here; the card reports through its reader. */
    public interface Acts {
        void cash();
    }

    private final Acts acts;
    @FXML private SheetRow price;
    @FXML private Key cash;

    public InsertCardScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        price.setValue(KoreanWords.won(view.price().amount()));
        cash.setVisible(view.cashToo());
    }

    @FXML
    void cash() {
        acts.cash();
    }
}
