package kr.sarangbang.ui.kiosk.line;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.ChoiceCard;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Sentence;

/**
 * All that a number needs on one screen, each with an answer already given: what and how much is
 * wanted, and in which lane. A member card may be shown meanwhile and need not be.
 */
public final class TakeNumberScreen extends Screen {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** What is known of the person. */
    public enum Member {
        /** Nothing; the reader waits. */
        NOT_SHOWN,
        /** A card that is no member's was held to it. */
        OTHER_CARD,
        /** The card was taken away too soon. */
        TAKEN_AWAY,
        /** There is no reader that works. */
        NO_READER,
        SHOWN
    }

    /**
     * @param voucher "마포구 상품권"
     * @param others whether there is another series to choose
     * @param amounts one to four
     * @param chosen one of them
     * @param priority whether the priority lane is wanted
     * @param busy the number is being taken: nothing can be pressed
     */
    public record View(
            String voucher,
            boolean others,
            List<Won> amounts,
            Won chosen,
            boolean priority,
            Member member,
            boolean busy) {
        public View {
            amounts = List.copyOf(amounts);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        void amount(Won face);

        void lane();

        void otherSeries();

        void take();
    }

    private final Catalogue words;
    private final Acts acts;
    private boolean busy;
    @FXML private Sentence what;
    @FXML private Sentence card;
    @FXML private FlowPane amounts;
    @FXML private ChoiceCard lane;
    @FXML private Key other;
    @FXML private Key take;

    public TakeNumberScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        busy = view.busy();
        what.setText(words.text("wish.what", view.voucher()));
        card.setText(words.text(card(view.member())));
        amounts.getChildren().setAll(view.amounts().stream().map(w -> key(w, view)).toList());
        lane.setIcon(view.priority() ? "mdral-check_box" : "mdral-check_box_outline_blank");
        lane.pseudoClassStateChanged(CHOSEN, view.priority());
        lane.setTag(words.text(view.priority() ? "wish.laneYes" : "wish.laneNo"));
        lane.setLine(words.text("wish.laneLine"));
        lane.setDisable(busy);
        other.setVisible(view.others());
        other.setManaged(view.others());
        other.setDisable(busy);
        take.setWord(words.text(busy ? "wish.taking" : "wish.take"));
        take.setDisable(busy);
    }

    private static String card(Member member) {
        return switch (member) {
            case NOT_SHOWN -> "wish.card";
            case OTHER_CARD -> "card.other";
            case TAKEN_AWAY -> "card.longer";
            case NO_READER -> "wish.noReader";
            case SHOWN -> "wish.shown";
        };
    }

    private Node key(Won face, View view) {
        boolean chosen = face.equals(view.chosen());
        var key = new Key(chosen ? "mdral-check" : "", words.said().won(face.amount()));
        key.setId("face" + face.amount());
        key.getStyleClass().add("half");
        key.pseudoClassStateChanged(CHOSEN, chosen);
        key.setDisable(view.busy());
        key.setOnAction(e -> acts.amount(face));
        return key;
    }

    @Override
    public Set<WayOut> waysOut() {
        return busy ? EnumSet.of(WayOut.CALL) : EnumSet.allOf(WayOut.class);
    }

    @FXML
    void lane() {
        acts.lane();
    }

    @FXML
    void otherSeries() {
        acts.otherSeries();
    }

    @FXML
    void take() {
        acts.take();
    }
}
