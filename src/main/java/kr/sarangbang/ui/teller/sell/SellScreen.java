package kr.sarangbang.ui.teller.sell;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.ui.shared.Words;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;
import kr.sarangbang.ui.teller.TellerWords;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.CustomerStrip;
import kr.sarangbang.ui.teller.part.Field;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.RowTable;
import kr.sarangbang.ui.teller.part.Stroke;

/** T3: which papers, "5 × 3 Enter" a line, with what they cost together. */
public final class SellScreen extends Keyed {
    private static final Won MAN = Won.of(10_000);

    /**
     * @param series what is sold; another only while nothing is in the cart
     * @param others whether there is another series to choose
     * @param most what may still be bought; empty where nobody knows
     */
    public record View(
            CustomerStrip.View customer, Series series, boolean others, Optional<Won> most) {}

    /** What a person can do here. */
    public interface Acts {
        /** On to the money. */
        void pay();

        /** The next series that is on sale. */
        void otherSeries();
    }

    private final TellerWords words;
    private final Cart cart;
    private final Acts acts;
    private final LineBuffer buffer = new LineBuffer();
    private Optional<View> view = Optional.empty();
    @FXML private CustomerStrip customer;
    @FXML private Field field;
    @FXML private Sentence hint;
    @FXML private Label series;
    @FXML private CapKey other;
    @FXML private CapKey takeBack;
    @FXML private RowTable table;
    @FXML private SheetRow face;
    @FXML private SheetRow discount;
    @FXML private Label due;

    /**
     * @param cart of this customer; lines are added to it
     */
    public SellScreen(TellerWords words, Cart cart, Acts acts) {
        this.words = words;
        this.cart = cart;
        this.acts = acts;
    }

    public void show(View now) {
        view = Optional.of(now);
        customer.show(now.customer());
        series.setText(words.voucher(now.series()));
        other.setVisible(now.others());
        draw("");
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.SELL);
    }

    @Override
    public boolean wouldLose() {
        return !cart.isEmpty() || !buffer.isEmpty();
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> {
                buffer.digit(digits.digits());
                draw("");
            }
            case Stroke.Times times -> {
                buffer.times();
                draw("");
            }
            case Stroke.Erase erase -> {
                buffer.erase();
                draw("");
            }
            case Stroke.Enter enter -> entered();
            case Stroke.TakeBack back -> takeBack();
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Other otherSeries -> otherSeries();
            case Stroke.Leave none -> {}
            case Stroke.Of none -> {}
        }
    }

    /** Whether there is something to pay and nothing stands half typed. */
    public boolean isPayable() {
        return buffer.isEmpty() && !cart.isEmpty() && !isOver();
    }

    @FXML
    void takeBack() {
        cart.takeBack();
        draw("");
    }

    @FXML
    void otherSeries() {
        if (cart.isEmpty()) {
            acts.otherSeries();
        }
    }

    private void entered() {
        if (buffer.isEmpty()) {
            if (isPayable()) {
                acts.pay();
            }
            return;
        }
        Optional<Cart.Line> line = line();
        if (line.isEmpty()) {
            draw("sell.unfinished");
        } else if (!series().isWholeUnits(line.get().face())) {
            draw("sell.wholeUnits");
        } else if (cart.add(line.get())) {
            buffer.clear();
            draw("");
        } else {
            draw("sell.most");
        }
    }

    private Series series() {
        return view.orElseThrow().series();
    }

    private Optional<Cart.Line> line() {
        return buffer.meant().map(m -> new Cart.Line(MAN.times(m.man()), m.count()));
    }

    private boolean isOver() {
        return view.flatMap(View::most).filter(most -> cart.face().isOver(most)).isPresent();
    }

    /**
     * @param trouble why Enter did nothing; empty for nothing
     */
    private void draw(String trouble) {
        if (view.isEmpty()) {
            return;
        }
        Series sold = series();
        Won total = cart.face();
        Won price = total.isZero() ? Won.ZERO : sold.price(total);
        field.show(buffer.shown());
        hint.setText(hint(trouble));
        takeBack.setDisable(cart.isEmpty());
        other.setDisable(!cart.isEmpty());
        face.setValue(words.won(total));
        discount.setLabel(words.text("sell.discount", Words.percent(sold.basisPoints())));
        Won off = total.minus(price);
        discount.setValue((off.isZero() ? "" : "−") + words.won(off));
        due.setText(words.won(price));
        new CartRows(words, sold).show(table, cart, line());
    }

    private String hint(String trouble) {
        if (!trouble.isEmpty()) {
            return words.text(trouble, words.won(series().unit()), Cart.MOST_PAPERS);
        }
        if (isOver()) {
            Won most = view.flatMap(View::most).orElse(Won.ZERO);
            return words.text("sell.over", words.won(cart.face().minus(most)));
        }
        Optional<LineBuffer.Meant> meant = buffer.meant();
        if (meant.isPresent()) {
            return words.text("sell.meant", meant.get().man(), meant.get().count());
        }
        if (!buffer.isEmpty()) {
            return words.text("sell.howMany");
        }
        return words.text(cart.isEmpty() ? "sell.first" : "sell.next");
    }
}
