package kr.sarangbang.ui.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
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
     * @param possible whether it can be done now
     */
    public record Act(String word, boolean possible, Runnable act) {}

    /** A paper that came out, with its picture. */
    public record Paper(Path file, Image picture) {
        /** Reads a picture; not on the FX thread. */
        public static Paper read(Path file) {
            return new Paper(
                    file, new Image(file.toUri().toString(), 2 * PAPER_WIDTH, 0, true, true));
        }
    }

    /**
     * How the devices stand.
     *
     * @param acts as many, in the same order, each time
     * @param papers newest first, at most two
     * @param lit whether the light that calls staff is on
     */
    public record View(List<Act> acts, List<Paper> papers, boolean lit) {
        public View {
            acts = List.copyOf(acts);
            papers = List.copyOf(papers);
        }
    }

    private final Catalogue words;
    private final Consumer<Path> held;
    private final HBox shelf = new HBox();
    private final Label light = new Label();
    private final VBox keys = new VBox();
    private List<Paper> shown = List.of();

    /**
     * @param held a paper was touched: held to the scanner, where there is one
     */
    public DeviceTray(Catalogue words, Consumer<Path> held) {
        this.words = words;
        this.held = held;
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
        stage.show();
    }

    /** What can be done. */
    private Node hands(String title) {
        var head = new Label(title);
        head.getStyleClass().add("tray-title");
        light.getStyleClass().add("tray-light");
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

    /** Shows how things stand now. */
    public void show(View view) {
        for (int i = 0; i < view.acts().size(); i++) {
            Act act = view.acts().get(i);
            if (i == keys.getChildren().size()) {
                keys.getChildren().add(new Key("", act.word()));
            }
            Key key = (Key) keys.getChildren().get(i);
            key.setWord(act.word());
            key.setDisable(!act.possible());
            key.setOnAction(e -> act.act().run());
        }
        light.setText(words.text(view.lit() ? "tray.lit" : "tray.dark"));
        if (!view.papers().equals(shown)) {
            shown = view.papers();
            shelf.getChildren().setAll(shown.stream().map(this::paper).toList());
        }
    }

    private Node paper(Paper paper) {
        var view = new ImageView(paper.picture());
        view.setPreserveRatio(true);
        view.setFitWidth(PAPER_WIDTH);
        if (paper.picture().getHeight() > 2 * PAPER_HEIGHT) {
            view.setViewport(new Rectangle2D(0, 0, 2 * PAPER_WIDTH, 2 * PAPER_HEIGHT));
        }
        var touch = new Button("", view);
        touch.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        touch.getStyleClass().setAll("tray-paper");
        touch.setAccessibleText(words.text("tray.paper"));
        touch.setOnAction(e -> held.accept(paper.file()));
        return touch;
    }
}
