package kr.sarangbang.ui.teller.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.sell.IssuedScreen.Row;

/** What came of trying everything before the site opens, part by part, and what to do. */
public final class RehearsalScreen extends Keyed {
    /** So many steps stand at once; the paper has them all. */
    private static final int MOST_STEPS = 3;

    /**
     * One part that is not as it should be.
     *
     * @param part its name and how it is
     * @param found what was found
     * @param step what to do
     */
    public record Step(String part, String found, String step) {}

    /**
     * @param title whether the site can open, in one line
     * @param lead when it was tried
     * @param parts each with how it is
     * @param steps what to do, the worst first
     */
    public record View(String title, String lead, List<Row> parts, List<Step> steps) {
        public View {
            parts = List.copyOf(parts);
            steps = List.copyOf(steps);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        void rehearseAgain();

        /** Once more, and on paper. */
        void print();

        void close();
    }

    private final Acts acts;
    @FXML private Sentence title;
    @FXML private Sentence lead;
    @FXML private VBox left;
    @FXML private VBox right;
    @FXML private VBox steps;

    public RehearsalScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(view.title());
        lead.setText(view.lead());
        int half = (view.parts().size() + 1) / 2;
        IssuedScreen.fill(left, view.parts().subList(0, half));
        IssuedScreen.fill(right, view.parts().subList(half, view.parts().size()));
        var lines = new ArrayList<VBox>();
        for (Step step : view.steps().stream().limit(MOST_STEPS).toList()) {
            var part = new Label(step.part());
            part.getStyleClass().add("strong");
            var found = new Label(step.found() + " " + step.step());
            lines.add(new VBox(part, found));
        }
        steps.getChildren().setAll(lines);
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.HELP);
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Enter enter -> acts.rehearseAgain();
            case Stroke.Other other -> acts.print();
            case Stroke.Leave leave -> acts.close();
            default -> {}
        }
    }

    @FXML
    void again() {
        acts.rehearseAgain();
    }

    @FXML
    void print() {
        acts.print();
    }

    @FXML
    void close() {
        acts.close();
    }
}
