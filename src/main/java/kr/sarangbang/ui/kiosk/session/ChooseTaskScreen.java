package kr.sarangbang.ui.kiosk.session;

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
     * @param lineUp whether the issuer is reached
     * @param easy fewer words, larger letters
     * @param canBuy whether a voucher can be bought now
     * @param buyLine one line under the card's name: what can be bought, or why not now
     */
    public record View(boolean lineUp, boolean easy, boolean canBuy, String buyLine) {}

    /** What a person can do here. */
    public interface Acts {
        void buy();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence title;
    @FXML private Sentence lead;
    @FXML private Node door;
    @FXML private Banner banner;
    @FXML private ChoiceCard buy;

    public ChooseTaskScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        String key =
                view.easy() ? "task.titleEasy" : view.lineUp() ? "task.title" : "task.titleLow";
        title.setText(words.text(key));
        boolean room = view.lineUp() && !view.easy();
        lead.setVisible(room);
        lead.setManaged(room);
        door.setVisible(room);
        door.setManaged(room);
        banner.appear(!view.lineUp());
        buy.setDisable(!view.canBuy());
        buy.setLine(view.easy() && view.lineUp() && view.canBuy() ? "" : view.buyLine());
        boolean told = !view.lineUp() || !view.canBuy();
        buy.setTag(told && !view.easy() ? words.text(view.canBuy() ? "tag.yes" : "tag.no") : "");
    }

    @FXML
    void buy() {
        acts.buy();
    }
}
