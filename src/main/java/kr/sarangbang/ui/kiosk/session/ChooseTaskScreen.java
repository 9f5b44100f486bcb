package kr.sarangbang.ui.kiosk.session;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Banner;
import kr.sarangbang.ui.shared.part.ChoiceCard;
import kr.sarangbang.ui.shared.part.Sentence;

/** K1: what did you come for. What does not work yet has no card; its place stays empty. */
public final class ChooseTaskScreen extends Screen {
    /**
     * A card.
     *
     * @param possible whether it can be had now
     * @param line one line under its name: what it is, or why not now
     */
    public record Card(boolean possible, String line) {}

    /**
     * @param lineUp whether the issuer is reached
     * @param easy fewer words, larger letters
     * @param buy a voucher, here and now
     * @param number a number for the windows, and with it the holder's place; empty where none are
     *     given out
     */
    public record View(boolean lineUp, boolean easy, Card buy, Optional<Card> number) {}

    /** What a person can do here. */
    public interface Acts {
        void buy();

        void takeNumber();

        void seePlace();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence title;
    @FXML private Sentence lead;
    @FXML private Node door;
    @FXML private Banner banner;
    @FXML private ChoiceCard buy;
    @FXML private ChoiceCard number;
    @FXML private ChoiceCard place;

    public ChooseTaskScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        String key =
                view.easy() ? "task.titleEasy" : view.lineUp() ? "task.title" : "task.titleLow";
        title.setText(words.text(key));
        boolean room = view.lineUp() && !view.easy();
        appear(lead, room);
        appear(door, room);
        banner.appear(!view.lineUp());
        show(buy, view.buy(), view);
        view.number().ifPresent(card -> show(number, card, view));
        var seat = new Card(true, words.text("task.placeLine"));
        show(place, seat, view);
        appear(number, view.number().isPresent());
        appear(place, view.number().isPresent());
    }

    private void show(ChoiceCard card, Card shown, View view) {
        card.setDisable(!shown.possible());
        card.setLine(view.easy() && view.lineUp() && shown.possible() ? "" : shown.line());
        boolean told = !view.lineUp() || !shown.possible();
        card.setTag(
                told && !view.easy() ? words.text(shown.possible() ? "tag.yes" : "tag.no") : "");
    }

    private static void appear(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    @FXML
    void buy() {
        acts.buy();
    }

    @FXML
    void takeNumber() {
        acts.takeNumber();
    }

    @FXML
    void seePlace() {
        acts.seePlace();
    }
}
