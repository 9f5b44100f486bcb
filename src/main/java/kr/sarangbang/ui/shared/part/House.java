package kr.sarangbang.ui.shared.part;

import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;

/**
 * The whole picture: eave above, the room between, on a kiosk the threshold below. One per scene.
 */
public final class House extends VBox {
    private final Eave eave = new Eave();
    private final StackPane place = new StackPane();
    private final Threshold threshold;

    public House(Catalogue words, Look look) {
        getStyleClass().add("house");
        threshold = new Threshold(words, look.panel().landscape());
        place.getStyleClass().add("place-of-room");
        place.setMinHeight(0);
        eave.setViewOrder(-1);
        VBox.setVgrow(place, Priority.ALWAYS);
        getChildren().addAll(eave, place);
        if (look.role() == Look.Role.KIOSK) {
            getChildren().add(threshold);
        }
        setFocusTraversable(false);
        setPrefSize(look.panel().width(), look.panel().height());
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        look.dress(this);
    }

    public Eave eave() {
        return eave;
    }

    public Threshold threshold() {
        return threshold;
    }

    /**
     * Puts another room between eave and threshold. Nothing keeps the focus from the room before.
     */
    public void show(Parent room) {
        place.getChildren().setAll(room);
        requestFocus();
    }
}
