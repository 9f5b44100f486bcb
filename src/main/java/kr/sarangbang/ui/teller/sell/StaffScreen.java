package kr.sarangbang.ui.teller.sell;

import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.teller.part.Field;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/**
 * T0: who works at this counter. The number is believed as it is typed; it is written into every
 * act, and an ID that a teller has seen counts under it.
 */
public final class StaffScreen extends Keyed {
    private static final int DIGITS = 8;

    /** What a person can do here. */
    public interface Acts {
        /** One to eight digits. */
        void staff(String number);
    }

    private final Acts acts;
    private final DigitBuffer buffer = new DigitBuffer(DIGITS, true);
    @FXML private Field number;

    public StaffScreen(Acts acts) {
        this.acts = acts;
    }

    @Override
    public void forget() {
        buffer.clear();
        number.show("");
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> buffer.add(digits.digits());
            case Stroke.Erase erase -> buffer.backspace();
            case Stroke.Leave leave -> buffer.clear();
            case Stroke.Enter enter -> {
                if (buffer.length() > 0) {
                    acts.staff(buffer.digits());
                    return;
                }
            }
            case Stroke.Times none -> {}
            case Stroke.Other none -> {}
            case Stroke.TakeBack none -> {}
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Of none -> {}
        }
        number.show(buffer.digits());
    }
}
