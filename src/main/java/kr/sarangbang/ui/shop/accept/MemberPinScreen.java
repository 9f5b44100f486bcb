package kr.sarangbang.ui.shop.accept;

import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.NumberPad;
import kr.sarangbang.ui.shared.part.PinBoxes;
import kr.sarangbang.ui.shared.part.Sentence;

/** The customer's four digits, typed by the customer. They are drawn and kept nowhere. */
public final class MemberPinScreen extends Screen {
    /** Whether the last four were another number. */
    public record View(boolean again) {}

    /** What a person can do here. */
    public interface Acts {
        void entered(String pin);

        void back();
    }

    private final Catalogue words;
    private final Acts acts;
    private final DigitBuffer pin = new DigitBuffer(4, true);
    @FXML private PinBoxes boxes;
    @FXML private Sentence hint;
    @FXML private NumberPad pad;

    public MemberPinScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        pad.onPressed(this::add, this::erase, this::done);
        room().addEventHandler(KeyEvent.KEY_PRESSED, pad::keyboard);
    }

    public void show(View view) {
        hint.setText(words.text(view.again() ? "shopPin.again" : "shopPin.lead"));
        forget();
    }

    @Override
    public void forget() {
        pin.clear();
        draw();
    }

    private void add(String digits) {
        pin.add(digits);
        draw();
    }

    private void erase() {
        pin.backspace();
        draw();
    }

    private void done() {
        if (pin.full()) {
            String four = pin.digits();
            forget();
            acts.entered(four);
        }
    }

    private void draw() {
        boxes.show(pin.length());
        pad.allowEnter(pin.full());
    }

    @FXML
    void back() {
        acts.back();
    }
}
