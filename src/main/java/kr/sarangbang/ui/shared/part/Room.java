package kr.sarangbang.ui.shared.part;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The room of every screen: what is read above (eye), what is shown between (middle), what is
 * touched below (hand). Lying panels put the eye at the left and the hand at the right; the middle
 * goes with either.
 */
public final class Room extends StackPane {
    private final VBox eye = box("eye");
    private final VBox middle = box("middle");
    private final VBox hand = box("hand");
    private boolean middleWithHand;

    public Room() {
        getStyleClass().add("room");
        arrange(false);
    }

    public ObservableList<Node> getEye() {
        return eye.getChildren();
    }

    public ObservableList<Node> getMiddle() {
        return middle.getChildren();
    }

    public ObservableList<Node> getHand() {
        return hand.getChildren();
    }

    public boolean isMiddleWithHand() {
        return middleWithHand;
    }

    /** Where the middle stands on a lying panel. */
    public void setMiddleWithHand(boolean with) {
        middleWithHand = with;
    }

    /** Puts the three parts where a standing or a lying panel has them. */
    public void arrange(boolean landscape) {
        getChildren().clear();
        middle.getStyleClass().setAll(middle.getChildren().isEmpty() ? "nothing" : "middle");
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox.setVgrow(hand, Priority.NEVER);
        if (!landscape) {
            var column = new VBox(eye, middle, hand);
            getChildren().setAll(column);
            return;
        }
        var left = new VBox(eye);
        left.getStyleClass().add("left");
        var right = new VBox();
        right.getStyleClass().add("right");
        (middleWithHand ? right : left).getChildren().add(middle);
        right.getChildren().add(hand);
        if (!middleWithHand) {
            VBox.setVgrow(hand, Priority.ALWAYS);
        }
        HBox.setHgrow(right, Priority.ALWAYS);
        var row = new HBox(left, right);
        row.getStyleClass().add("halves");
        getChildren().setAll(row);
    }

    private static VBox box(String styleClass) {
        var box = new VBox();
        box.getStyleClass().add(styleClass);
        return box;
    }
}
