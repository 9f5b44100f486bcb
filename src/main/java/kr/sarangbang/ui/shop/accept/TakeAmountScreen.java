package kr.sarangbang.ui.shop.accept;

import java.time.LocalDate;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.NumberPad;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/** S2: how much of it. What is left and until when stand beside. */
public final class TakeAmountScreen extends Screen {
    /** What the paper says; both empty where a number was typed and only the issuer knows. */
    public record View(Optional<Won> balance, Optional<LocalDate> expires) {}

    /** What a person can do here. */
    public interface Acts {
        void take(Won amount);

        void back();
    }

    private final Catalogue words;
    private final Acts acts;
    private final DigitBuffer buffer = new DigitBuffer(8, false);
    private Optional<Won> most = Optional.empty();
    @FXML private Label typed;
    @FXML private Sentence hint;
    @FXML private SheetRow balance;
    @FXML private Sentence expires;
    @FXML private Key all;
    @FXML private NumberPad pad;

    public TakeAmountScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        pad.onPressed(this::add, this::erase, this::done);
        room().addEventHandler(KeyEvent.KEY_PRESSED, pad::keyboard);
    }

    public void show(View view) {
        most = view.balance();
        balance.setValue(most.map(w -> words.said().wonInFigures(w.amount())).orElse(""));
        expires.setText(
                view.expires()
                        .map(d -> words.text("take.until", words.said().yearAndDay(d)))
                        .orElse(""));
        all.setVisible(most.isPresent());
        all.setManaged(most.isPresent());
        draw();
    }

    @Override
    public void forget() {
        buffer.clear();
        draw();
    }

    private void add(String digits) {
        buffer.add(digits);
        draw();
    }

    private void erase() {
        buffer.backspace();
        draw();
    }

    private void done() {
        Won amount = Won.of(buffer.value());
        if (!amount.isZero() && !over(amount)) {
            acts.take(amount);
        }
    }

    private boolean over(Won amount) {
        return most.filter(amount::isOver).isPresent();
    }

    private void draw() {
        Won amount = Won.of(buffer.value());
        typed.setText(words.said().wonInFigures(amount.amount()));
        hint.setText(over(amount) ? words.text("take.over") : "");
        pad.allowEnter(!amount.isZero() && !over(amount));
    }

    @FXML
    void all() {
        most.ifPresent(acts::take);
    }

    @FXML
    void back() {
        acts.back();
    }
}
