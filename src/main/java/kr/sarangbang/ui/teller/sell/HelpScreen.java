package kr.sarangbang.ui.teller.sell;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.sell.IssuedScreen.Row;

/** T10 and help: how devices and line are, what waits, whom to ring; try again. */
public final class HelpScreen extends Keyed {
    /**
     * @param devices each with how it is
     * @param line what is not yet at the issuer, and when it was last heard
     * @param told what was told lately, the newest first
     * @param telephone whom to ring
     */
    public record View(List<Row> devices, List<Row> line, List<String> told, String telephone) {
        public View {
            devices = List.copyOf(devices);
            line = List.copyOf(line);
            told = List.copyOf(told);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        /** Sends what waits and prints what is owed. */
        void retry();

        void back();

        /** The opening is tried. */
        void rehearse();
    }

    private final Acts acts;
    @FXML private VBox devices;
    @FXML private VBox line;
    @FXML private VBox told;
    @FXML private Label telephone;

    public HelpScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        IssuedScreen.fill(devices, view.devices());
        IssuedScreen.fill(line, view.line());
        told.getChildren().setAll(view.told().stream().map(Label::new).toList());
        telephone.setText(view.telephone());
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.HELP);
    }

    @Override
    public void stroke(Stroke stroke) {
        if (stroke instanceof Stroke.Enter) {
            acts.retry();
        } else if (stroke instanceof Stroke.Leave) {
            acts.back();
        } else if (stroke instanceof Stroke.Other) {
            acts.rehearse();
        }
    }

    @FXML
    void retry() {
        acts.retry();
    }

    @FXML
    void rehearse() {
        acts.rehearse();
    }

    @FXML
    void back() {
        acts.back();
    }
}
