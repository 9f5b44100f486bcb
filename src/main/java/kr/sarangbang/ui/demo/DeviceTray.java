package kr.sarangbang.ui.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Look;
import kr.sarangbang.ui.shared.Panel;
import kr.sarangbang.ui.shared.WindowPlace;
import kr.sarangbang.ui.shared.part.Key;

/**
 * A small window beside a demo's screen: cards to hold, notes to put in, a printer to run out of
 * paper, and the papers as they came out. It belongs to the simulated devices and is no screen of
 * the product. FX thread only.
 */
public final class DeviceTray {
    /** Letters of 17 px: a tray is read at a desk. */
    private static final double PIXELS_PER_MILLIMETRE = 1.9;

    private static final double PAPER_WIDTH = 180;

    /** How much of a long paper is seen at once. */
    private static final double PAPER_HEIGHT = 420;

    /**
     * Something that a hand can do.
     *
     * @param word asked with each look, since what a switch would do changes
     * @param possible whether it can be done now
     */
    public record Act(Supplier<String> word, BooleanSupplier possible, Runnable act) {}

    private final Catalogue words;
    private final List<Act> acts;
    private final Supplier<List<Path>> papers;
    private final Consumer<Path> held;
    private final BooleanSupplier lit;
    private final HBox shelf = new HBox();
    private final Label light = new Label();
    private final VBox keys = new VBox();
    private List<Path> shown = List.of();

    /**
     * @param papers pictures of the latest papers, newest first, at most two; asked each second
     * @param held a paper was touched: held to the scanner, where there is one
     * @param lit whether the light that calls staff is on
     */
    public DeviceTray(
            Catalogue words,
            List<Act> acts,
            Supplier<List<Path>> papers,
            Consumer<Path> held,
            BooleanSupplier lit) {
        this.words = words;
        this.acts = List.copyOf(acts);
        this.papers = papers;
        this.held = held;
        this.lit = lit;
    }

    /**
     * Opens the window.
     *
     * @param hint one sentence about the papers
     */
    public void open(String title, String hint, WindowPlace place) {
        Rectangle2D at = place.on(Screen.getPrimary().getVisualBounds());
        Pane root = at.getWidth() > at.getHeight() ? new HBox() : new VBox();
        root.getStyleClass().add("tray");
        root.getChildren().addAll(hands(title), floor(hint));
        root.setPrefSize(at.getWidth(), at.getHeight());
        var panel = new Panel((int) at.getWidth(), (int) at.getHeight(), PIXELS_PER_MILLIMETRE);
        Look.of(panel, Look.Role.SHOP).dress(root);
        var stage = new Stage();
        stage.setTitle(title);
        stage.setScene(new Scene(root));
        stage.setX(at.getMinX());
        stage.setY(at.getMinY());
        var seconds = new Timeline(new KeyFrame(Duration.seconds(1), e -> look()));
        seconds.setCycleCount(Animation.INDEFINITE);
        stage.setOnHidden(e -> seconds.stop());
        look();
        stage.show();
        seconds.play();
    }

    /** What can be done. */
    private Node hands(String title) {
        var head = new Label(title);
        head.getStyleClass().add("tray-title");
        light.getStyleClass().add("tray-light");
        acts.forEach(act -> keys.getChildren().add(key(act)));
        keys.getStyleClass().add("tray-keys");
        var box = new VBox(head, light, keys);
        box.getStyleClass().add("tray-part");
        return box;
    }

    /** What lies there. */
    private Node floor(String hint) {
        var what = new Label(hint);
        what.getStyleClass().add("tray-hint");
        what.setWrapText(true);
        shelf.getStyleClass().add("tray-shelf");
        var box = new VBox(what, shelf);
        box.getStyleClass().add("tray-part");
        return box;
    }

    private static Key key(Act act) {
        var key = new Key("", act.word().get());
        key.setOnAction(e -> act.act().run());
        return key;
    }

    private void look() {
        for (int i = 0; i < acts.size(); i++) {
            if (keys.getChildren().get(i) instanceof Key key) {
                key.setWord(acts.get(i).word().get());
                key.setDisable(!acts.get(i).possible().getAsBoolean());
            }
        }
        light.setText(words.text(lit.getAsBoolean() ? "tray.lit" : "tray.dark"));
        List<Path> now = papers.get();
        if (!now.equals(shown)) {
            shown = List.copyOf(now);
            shelf.getChildren().setAll(shown.stream().map(this::paper).toList());
        }
    }

    private Node paper(Path file) {
        var view =
                new ImageView(new Image(file.toUri().toString(), 2 * PAPER_WIDTH, 0, true, true));
        view.setPreserveRatio(true);
        view.setFitWidth(PAPER_WIDTH);
        double height = view.getImage().getHeight() / 2;
        if (height > PAPER_HEIGHT) {
            view.setViewport(new Rectangle2D(0, 0, 2 * PAPER_WIDTH, 2 * PAPER_HEIGHT));
        }
        var touch = new Button("", view);
        touch.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        touch.getStyleClass().setAll("tray-paper");
        touch.setAccessibleText(words.text("tray.paper"));
        touch.setOnAction(e -> held.accept(file));
        return touch;
    }
}
