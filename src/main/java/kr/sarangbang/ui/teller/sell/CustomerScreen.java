package kr.sarangbang.ui.teller.sell;

import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.part.PinBoxes;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** T2: a number was read or said; an ID that the teller saw, or the member's PIN, proves it. */
public final class CustomerScreen extends Keyed {
    private static final int DIGITS = 4;

    /**
     * @param customer as far as is known
     * @param again whether the PIN before was another
     */
    public record View(CustomerStrip.View customer, boolean again) {}

    /** What a person can do here. */
    public interface Acts {
        /** The teller saw an ID and compared it with the person. */
        void idShown();

        /** Four digits, not checked. */
        void pin(String digits);

        /** Nothing of this customer stays. */
        void leave();
    }

    private final Catalogue words;
    private final Acts acts;
    private final DigitBuffer buffer = new DigitBuffer(DIGITS, true);
    @FXML private CustomerStrip customer;
    @FXML private PinBoxes pin;
    @FXML private Sentence hint;

    public CustomerScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        customer.show(view.customer());
        hint.setText(words.text(view.again() ? "customer.pinAgain" : "customer.pinHint"));
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.CUSTOMER);
    }

    @Override
    public void forget() {
        buffer.clear();
        pin.show(0);
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> pinTyped(digits.digits());
            case Stroke.Erase erase -> {
                buffer.backspace();
                pin.show(buffer.length());
            }
            // Half a PIN is no answer; Enter answers the question about the ID only.
            case Stroke.Enter enter -> {
                if (buffer.length() == 0) {
                    acts.idShown();
                }
            }
            case Stroke.Leave leave -> acts.leave();
            case Stroke.Times none -> {}
            case Stroke.Other none -> {}
            case Stroke.TakeBack none -> {}
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Of none -> {}
        }
    }

    private void pinTyped(String digits) {
        buffer.add(digits);
        pin.show(buffer.length());
        if (buffer.full()) {
            String whole = buffer.digits();
            forget();
            acts.pin(whole);
        }
    }

    @FXML
    void idShown() {
        acts.idShown();
    }
}
