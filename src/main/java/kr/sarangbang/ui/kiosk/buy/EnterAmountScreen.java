package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.NumberPad;
import kr.sarangbang.ui.shared.part.Sentence;

/** K3, typed: how many times ten thousand won. */
public final class EnterAmountScreen extends Screen {
    private static final long UNIT = 10_000;

    /** What can be bought at most. */
    public record View(Won upTo) {}

    /** What a person can do here. */
    public interface Acts {
        /** The price of an amount within the bound, as it is typed. */
        Won price(Won face);

        void choose(Won face);
    }

    private final Catalogue words;
    private final Acts acts;
    private final DigitBuffer buffer = new DigitBuffer(3, false);
    private Won upTo = Won.ZERO;
    @FXML private Label typed;
    @FXML private Sentence hint;
    @FXML private NumberPad pad;

    public EnterAmountScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        pad.onPressed(this::add, this::erase, this::done);
        room().addEventHandler(KeyEvent.KEY_PRESSED, pad::keyboard);
    }

    public void show(View view) {
        upTo = view.upTo();
        draw();
    }

    @Override
    public void forget() {
        buffer.clear();
        draw();
    }

    private void add(String digits) {
        // A digit that would pass the bound is not taken, so nobody is told they did wrong.
        if (buffer.add(digits) && face().isOver(upTo)) {
            buffer.backspace();
        }
        draw();
    }

    private void erase() {
        buffer.backspace();
        draw();
    }

    private void done() {
        if (buffer.value() > 0) {
            acts.choose(face());
        }
    }

    private Won face() {
        return Won.of(buffer.value() * UNIT);
    }

    private void draw() {
        boolean some = buffer.value() > 0;
        typed.setText(some ? words.said().won(face().amount()) : words.text("enter.empty"));
        hint.setText(
                some
                        ? words.text("enter.price", words.said().won(acts.price(face()).amount()))
                        : words.text("enter.hint", words.said().won(upTo.amount())));
        pad.allowEnter(some);
    }
}
