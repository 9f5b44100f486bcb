package kr.sarangbang.ui.kiosk.buy;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Words;
import kr.sarangbang.ui.shared.part.AmountCard;
import kr.sarangbang.ui.shared.part.Sentence;

/** K3: how much; what you get and what you pay side by side. */
public final class ChooseAmountScreen extends Screen {
    /** A voucher amount and its price; {@code most} marks "as much as can be bought". */
    public record Offer(Won face, Won price, boolean most) {}

    /**
     * @param voucher "마포구 상품권"
     * @param basisPoints the discount, 0 to 10,000
     * @param upTo what can be bought at all, now and here
     * @param byMonth whether the month sets {@code upTo}; otherwise what is left here does
     * @param offers one to three
     * @param direct whether another amount can be typed
     */
    public record View(
            String voucher,
            int basisPoints,
            Won upTo,
            boolean byMonth,
            List<Offer> offers,
            boolean direct) {
        public View {
            offers = List.copyOf(offers);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        void choose(Won face);

        void direct();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence discount;
    @FXML private Sentence upTo;
    @FXML private Pane offers;
    @FXML private AmountCard direct;

    public ChooseAmountScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        String percent = Words.percent(view.basisPoints());
        discount.setText(
                view.basisPoints() == 0
                        ? ""
                        : words.text("amount.discount", view.voucher(), percent));
        String bound = view.byMonth() ? "amount.upTo" : "amount.upToHere";
        upTo.setText(words.text(bound, words.said().won(view.upTo().amount())));
        offers.getChildren().setAll(view.offers().stream().map(this::card).toList());
        direct.showWords(words.text("amount.direct"), words.text("amount.directLine"));
        direct.setVisible(view.direct());
        direct.setManaged(view.direct());
    }

    private Node card(Offer offer) {
        var card = new AmountCard();
        card.setId("offer" + offer.face().amount());
        card.setNote(offer.most() ? words.text("amount.most") : "");
        card.show(
                words.said().won(offer.face().amount()), words.said().won(offer.price().amount()));
        card.setOnAction(e -> acts.choose(offer.face()));
        return card;
    }

    @FXML
    void direct() {
        acts.direct();
    }
}
