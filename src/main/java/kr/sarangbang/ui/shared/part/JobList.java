package kr.sarangbang.ui.shared.part;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What is being done, as a list that turns from empty to lamp to ✓. There is no spinner. */
public final class JobList extends VBox {
    /** How far one job is. */
    public enum Stage {
        NEXT(""),
        NOW("mdrmz-more_horiz"),
        DONE("mdral-check");

        private final String icon;

        Stage(String icon) {
            this.icon = icon;
        }
    }

    /** One job: what it is, how far, and the word for how far. */
    public record Job(String name, Stage stage, String word) {}

    private List<Job> jobs = List.of();

    public JobList() {
        getStyleClass().addAll("sheet", "jobs");
    }

    public List<Job> jobs() {
        return jobs;
    }

    public void show(List<Job> list) {
        jobs = List.copyOf(list);
        getChildren().clear();
        for (Job job : jobs) {
            var dot = new StackPane(new Glyph(job.stage().icon));
            dot.getStyleClass().add("dot");
            dot.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            dot.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
            var name = new Label(job.name());
            name.getStyleClass().add("name");
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            var word = new Label(job.word());
            word.getStyleClass().add("word");
            word.setMinWidth(USE_PREF_SIZE);
            var row = new HBox(dot, name, word);
            row.getStyleClass().add("job");
            row.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("done"), job.stage() == Stage.DONE);
            row.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass("now"), job.stage() == Stage.NOW);
            getChildren().add(row);
        }
        if (!getChildren().isEmpty()) {
            getChildren().getLast().getStyleClass().add("last");
        }
    }
}
