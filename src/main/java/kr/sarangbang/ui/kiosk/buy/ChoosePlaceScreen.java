package kr.sarangbang.ui.kiosk.buy;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.ChoiceCard;
import kr.sarangbang.ui.shared.part.Key;

/** K2: where the voucher will be used. At most four at once; more come by ▲▼, never by sliding. */
public final class ChoosePlaceScreen extends Screen {
    private static final int AT_ONCE = 4;
    private static final int WITH_PAGING = 3;

    /**
     * One place.
     *
     * @param name "서울 어디서나" or "마포구에서"
     * @param line which voucher and how much cheaper, or why not now
     * @param city whether it is the whole city
     * @param open whether it can be bought now
     */
    public record Place(String name, String line, boolean city, boolean open) {}

    /** What a person can do here. */
    public interface Acts {
        /** The place at this position of the list was chosen. */
        void choose(int position);
    }

    private final Catalogue words;
    private final Acts acts;
    private List<Place> places = List.of();
    private int first;
    @FXML private Pane choices;
    @FXML private Node paging;
    @FXML private Key up;
    @FXML private Key down;

    public ChoosePlaceScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    /** The places in the order in which they are offered: the own district first. */
    public void show(List<Place> offered) {
        places = List.copyOf(offered);
        first = 0;
        draw();
    }

    private void draw() {
        boolean paged = places.size() > AT_ONCE;
        int count = paged ? WITH_PAGING : AT_ONCE;
        paging.setVisible(paged);
        paging.setManaged(paged);
        up.setDisable(first == 0);
        down.setDisable(first + count >= places.size());
        choices.getChildren().clear();
        for (int i = first; i < Math.min(places.size(), first + count); i++) {
            choices.getChildren().add(card(i));
        }
    }

    private ChoiceCard card(int position) {
        Place place = places.get(position);
        var card = new ChoiceCard();
        card.setId("place" + position);
        card.setIcon(place.city() ? "mdral-location_city" : "mdral-home_work");
        card.setName(place.name());
        card.setLine(place.line());
        card.setDisable(!place.open());
        card.setTag(place.open() ? "" : words.text("tag.no"));
        card.setOnAction(e -> acts.choose(position));
        return card;
    }

    @FXML
    void up() {
        first = Math.max(0, first - WITH_PAGING);
        draw();
    }

    @FXML
    void down() {
        first = first + WITH_PAGING;
        draw();
    }
}
