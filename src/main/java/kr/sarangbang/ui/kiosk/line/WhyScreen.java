package kr.sarangbang.ui.kiosk.line;

import javafx.fxml.FXML;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.PromiseSeal;
import kr.sarangbang.ui.shared.part.Sentence;

/** Why a number has its promise, what changes it, and what happens when nobody comes. */
public final class WhyScreen extends Screen {
    /**
     * @param calls after so many in vain the next one is called first, 1 to 10
     */
    public record View(Promise promise, int calls) {}

    /** What a person can do here. */
    public interface Acts {
        void understood();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence title;
    @FXML private PromiseSeal seal;
    @FXML private Sentence because;
    @FXML private Sentence absent;

    public WhyScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        seal.show(view.promise(), words);
        title.setText(
                words.text(
                        switch (view.promise()) {
                            case GUARANTEED -> "why.guaranteed";
                            case STOCK_HELD -> "why.stockHeld";
                            case RESERVE -> "why.reserve";
                            case NOT_TODAY -> "why.notToday";
                        }));
        because.setText(
                words.text(
                        switch (view.promise()) {
                            case GUARANTEED -> "why.guaranteedLine";
                            case STOCK_HELD -> "why.stockHeldLine";
                            case RESERVE -> "why.reserveLine";
                            case NOT_TODAY -> "why.notTodayLine";
                        }));
        absent.setText(words.text("why.absent", words.count(view.calls())));
    }

    @FXML
    void understood() {
        acts.understood();
    }
}
