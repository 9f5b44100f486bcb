package kr.sarangbang.ui.shop.accept;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.NumberPad;

/** S1 by number: the twelve digits under the square code, for a paper that does not scan. */
public final class EnterNumberScreen extends Screen {
    private static final int DIGITS = 12;

    /** What a person can do here. */
    public interface Acts {
        /** Twelve digits, not checked. */
        void entered(String digits);

        void back();
    }

    private final Acts acts;
    private final DigitBuffer buffer = new DigitBuffer(DIGITS, true);
    @FXML private Label typed;
    @FXML private NumberPad pad;

    public EnterNumberScreen(Acts acts) {
        this.acts = acts;
    }

    @FXML
    void initialize() {
        pad.onPressed(this::add, this::erase, this::done);
        room().addEventHandler(KeyEvent.KEY_PRESSED, pad::keyboard);
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
        if (buffer.full()) {
            acts.entered(buffer.digits());
        }
    }

    private void draw() {
        var shown = new StringBuilder();
        String digits = buffer.digits();
        for (int i = 0; i < DIGITS; i++) {
            if (i > 0 && i % 4 == 0) {
                shown.append(' ');
            }
            shown.append(i < digits.length() ? digits.charAt(i) : '·');
        }
        typed.setText(shown.toString());
        pad.allowEnter(buffer.full());
    }

    @FXML
    void back() {
        acts.back();
    }
}
