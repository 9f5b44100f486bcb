package kr.sarangbang.ui.teller.sell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;
import kr.sarangbang.ui.teller.TellerWords;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Field;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** T4: what is due, what was given, what goes back; the customer sees the same. */
public final class PayScreen extends Keyed {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int DIGITS = 8;

    /**
     * @param voucher what is sold
     * @param papers how many come out
     * @param cards whether a card can be taken now
     */
    public record View(
            CustomerStrip.View customer,
            String voucher,
            int papers,
            Won face,
            Won price,
            boolean cards) {}

    /** What a person can do here. */
    public interface Acts {
        /** The amount or the means changed: the customer's screen follows. */
        void changed(PaymentMeans means, Optional<Won> given, Won change);

        /** Enter, once: what was given, or the price where nothing was typed. */
        void sell(PaymentMeans means, Won tendered);
    }

    private final TellerWords words;
    private final Acts acts;
    private final DigitBuffer buffer = new DigitBuffer(DIGITS, false);
    private Optional<View> view = Optional.empty();
    private PaymentMeans means = PaymentMeans.CASH;
    private boolean sold;
    @FXML private CustomerStrip customer;
    @FXML private CapKey cash;
    @FXML private CapKey card;
    @FXML private Node givenLabel;
    @FXML private Field given;
    @FXML private Sentence hint;
    @FXML private Node changeBox;
    @FXML private Label change;
    @FXML private CapKey sell;
    @FXML private Label voucher;
    @FXML private Label face;
    @FXML private Label price;
    @FXML private SheetRow customerGiven;
    @FXML private SheetRow customerChange;

    public PayScreen(TellerWords words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View now) {
        view = Optional.of(now);
        customer.show(now.customer());
        voucher.setText(words.text("pay.papers", now.voucher(), now.papers()));
        face.setText(words.spoken(now.face()));
        price.setText(words.spoken(now.price()));
        if (!now.cards()) {
            means = PaymentMeans.CASH;
        }
        draw();
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.PAY);
    }

    @Override
    public boolean wouldLose() {
        return buffer.length() > 0;
    }

    @Override
    public void forget() {
        buffer.clear();
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> {
                if (means == PaymentMeans.CASH) {
                    buffer.add(digits.digits());
                    draw();
                }
            }
            case Stroke.Erase erase -> {
                buffer.backspace();
                draw();
            }
            case Stroke.Other other -> otherMeans();
            case Stroke.Enter enter -> sell();
            case Stroke.Times none -> {}
            case Stroke.TakeBack none -> {}
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Leave none -> {}
            case Stroke.Of none -> {}
        }
    }

    @FXML
    void otherMeans() {
        if (view.orElseThrow().cards()) {
            means = means == PaymentMeans.CASH ? PaymentMeans.CARD : PaymentMeans.CASH;
            buffer.clear();
            draw();
        }
    }

    /** However often it is pressed, one sale is asked for. */
    @FXML
    void sell() {
        if (!sold && !isTooLittle()) {
            sold = true;
            acts.sell(means, tendered());
        }
    }

    private Won price() {
        return view.orElseThrow().price();
    }

    /** Nothing typed means the exact amount. */
    private Won tendered() {
        return buffer.length() == 0 || means == PaymentMeans.CARD
                ? price()
                : Won.of(buffer.value());
    }

    private boolean isTooLittle() {
        return price().isOver(tendered());
    }

    private void draw() {
        boolean byCash = means == PaymentMeans.CASH;
        Won back = tendered().minusOrZero(price());
        cash.pseudoClassStateChanged(CHOSEN, byCash);
        card.pseudoClassStateChanged(CHOSEN, !byCash);
        card.setDisable(!view.orElseThrow().cards());
        cash.setCap(byCash ? "" : "Tab");
        card.setCap(byCash && view.orElseThrow().cards() ? "Tab" : "");
        for (Node part : new Node[] {givenLabel, given, changeBox}) {
            part.setVisible(byCash);
            part.setManaged(byCash);
        }
        given.show(buffer.length() == 0 ? "" : words.count(buffer.value()));
        change.setText(words.won(back));
        hint.setText(hint());
        sell.setDisable(isTooLittle());
        Optional<Won> told =
                byCash && buffer.length() > 0 ? Optional.of(tendered()) : Optional.empty();
        customerGiven.setValue(told.map(words::won).orElse(""));
        customerChange.setValue(told.map(t -> words.won(back)).orElse(""));
        acts.changed(means, told, back);
    }

    private String hint() {
        if (means == PaymentMeans.CARD) {
            return words.text("pay.cardHint");
        }
        if (isTooLittle()) {
            return words.text("pay.tooLittle", words.won(price().minus(tendered())));
        }
        return words.text(buffer.length() == 0 ? "pay.exact" : "pay.hint");
    }
}
