package kr.sarangbang.ui.shared.part;

import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Screen.WayOut;

/**
 * The whole picture: eave above, the room between, on a kiosk the threshold below; a counter
 * furnishes its own. One per scene.
 */
public final class House extends VBox {
    private static final PseudoClass LATIN = PseudoClass.getPseudoClass("latin");

    private final Eave eave = new Eave();
    private final StackPane place = new StackPane();
    private final HBox floor = new HBox(place);
    private final Optional<Threshold> threshold;

    public House(Catalogue words, Look look) {
        getStyleClass().add("house");
        boolean counter = look.role() == Look.Role.TELLER || look.role() == Look.Role.CUSTOMER;
        threshold =
                counter ? Optional.empty() : Optional.of(new Threshold(look.panel().landscape()));
        place.getStyleClass().add("place-of-room");
        place.setMinHeight(0);
        floor.setMinHeight(0);
        floor.getStyleClass().add("floor");
        eave.setViewOrder(-1);
        HBox.setHgrow(place, Priority.ALWAYS);
        VBox.setVgrow(floor, Priority.ALWAYS);
        getChildren().addAll(eave, floor);
        if (look.role() == Look.Role.KIOSK) {
            threshold.ifPresent(getChildren()::add);
        }
        setFocusTraversable(false);
        setPrefSize(look.panel().width(), look.panel().height());
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        look.dress(this);
        speak(words);
    }

    public Eave eave() {
        return eave;
    }

    public Threshold threshold() {
        return threshold.orElseThrow();
    }

    /** What stands on the house itself, in these words. */
    public void speak(Catalogue words) {
        pseudoClassStateChanged(LATIN, words.language().latin());
        threshold.ifPresent(t -> t.speak(words));
    }

    /** Where the rooms are put. */
    public StackPane place() {
        return place;
    }

    /**
     * What a counter has on every screen.
     *
     * @param around holds {@link #place}
     * @param beside stands at the right
     * @param below stands under both
     */
    public void furnish(Node around, Node beside, Node below) {
        HBox.setHgrow(around, Priority.ALWAYS);
        floor.getChildren().setAll(around, beside);
        getChildren().setAll(eave, floor, below);
    }

    /** Which helpers of the threshold work now, where there is one. */
    public void offer(Set<WayOut> ways, boolean somewhereToGoBack) {
        threshold.ifPresent(t -> t.offer(ways, somewhereToGoBack));
    }

    /**
     * Puts another room between eave and threshold. Nothing keeps the focus from the room before.
     */
    public void show(Parent room) {
        place.getChildren().setAll(room);
        requestFocus();
    }
}
