package kr.sarangbang.ui.teller.part;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kr.sarangbang.domain.line.Promise;

/** The walk-in line at one glance, at the right of every screen of a counter. */
public final class LinePane extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    /**
     * What it says.
     *
     * @param title over it
     * @param count how many wait
     * @param lanes how many of them in each lane
     * @param first who is called to this window, or comes next
     * @param next who comes after them
     * @param figures what is held and what is left, and how long somebody who comes now waits
     */
    public record View(
            String title,
            String count,
            String lanes,
            First first,
            List<Next> next,
            List<Figure> figures) {
        public View {
            next = List.copyOf(next);
            figures = List.copyOf(figures);
        }
    }

    /**
     * The one number that matters.
     *
     * @param called whether it is called to this window
     * @param label what it is
     * @param number with its word; empty for nobody
     * @param promise what it is worth; empty for nobody
     * @param word of the promise
     * @param wish what it is for
     */
    public record First(
            boolean called,
            String label,
            String number,
            Optional<Promise> promise,
            String word,
            String wish) {}

    /** One of those who come after. */
    public record Next(String number, Promise promise, String word, String wish) {}

    /** A figure with its name. */
    public record Figure(String name, String value) {}

    public LinePane() {
        getStyleClass().add("line-pane");
    }

    public void show(View view) {
        var title = new Label(view.title());
        title.getStyleClass().addAll("aside-title", "strong");
        var count = new Label(view.count());
        count.getStyleClass().addAll("value", "strong");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(row("line-head", title, count));
        var lanes = new Label(view.lanes());
        lanes.getStyleClass().add("label-word");
        getChildren().add(lanes);
        getChildren().add(first(view.first()));
        for (Next next : view.next()) {
            var number = new Label(next.number());
            number.getStyleClass().addAll("value", "strong", "next-number");
            var wish = new Label(next.wish());
            wish.setMinWidth(USE_PREF_SIZE);
            HBox row = row("aside-row", number, wish);
            row.getChildren().add(1, tag(next.promise(), next.word()));
            getChildren().add(row);
        }
        for (Figure figure : view.figures()) {
            var name = new Label(figure.name());
            name.getStyleClass().add("label-word");
            name.setMinWidth(USE_PREF_SIZE);
            var value = new Label(figure.value());
            value.getStyleClass().add("strong");
            value.setMinWidth(USE_PREF_SIZE);
            getChildren().add(row("aside-row", name, value));
        }
    }

    private static VBox first(First first) {
        var label = new Label(first.label());
        label.getStyleClass().add("label-word");
        var box = new VBox(label);
        box.getStyleClass().add("first-number");
        box.pseudoClassStateChanged(HERE, first.called());
        if (!first.number().isEmpty()) {
            var number = new Label(first.number());
            number.getStyleClass().addAll("great-number", "strong");
            number.setMinWidth(USE_PREF_SIZE);
            HBox row = row("first-row", number);
            first.promise().ifPresent(p -> row.getChildren().add(tag(p, first.word())));
            var wish = new Label(first.wish());
            wish.getStyleClass().add("strong");
            box.getChildren().addAll(row, wish);
        }
        return box;
    }

    private static PromiseTag tag(Promise promise, String word) {
        var tag = new PromiseTag();
        tag.show(promise, word);
        return tag;
    }

    private static HBox row(String style, Label name, Label... values) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(name, space);
        row.getChildren().addAll(values);
        row.getStyleClass().add(style);
        return row;
    }
}
