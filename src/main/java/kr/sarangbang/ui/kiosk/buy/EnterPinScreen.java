package kr.sarangbang.ui.kiosk.buy;

import javafx.fxml.FXML;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.NumberPad;
import kr.sarangbang.ui.shared.part.PinBoxes;
import kr.sarangbang.ui.shared.part.Sentence;

/**
 * K4: the four digits that belong to the member's paper. They are drawn, spoken and kept nowhere.
 */
public final class EnterPinScreen extends Screen {
    /** Whether the last four were another number. */
    public record View(boolean again) {}

    /** What a person can do here. */
    public interface Acts {
        void entered(String pin);
    }

    private final Catalogue words;
    private final Acts acts;
    private final DigitBuffer pin = new DigitBuffer(4, true);
    private boolean again;
    @FXML private PinBoxes boxes;
    @FXML private Sentence hint;
    @FXML private NumberPad pad;

    public EnterPinScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        pad.onPressed(this::add, this::erase, this::done);
        room().addEventHandler(KeyEvent.KEY_PRESSED, pad::keyboard);
        draw();
    }

    public void show(View view) {
        again = view.again();
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
        String key =
                switch (pin.length()) {
                    case 0 -> again ? "pin.again" : "pin.more4";
                    case 1 -> "pin.more3";
                    case 2 -> "pin.more2";
                    case 3 -> "pin.more1";
                    default -> "pin.ready";
                };
        hint.setText(words.text(key));
        pad.allowEnter(pin.full());
    }
}
