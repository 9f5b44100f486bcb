package kr.sarangbang.ui.teller.sell;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** T5 when it is done: what to hand over. Enter brings the next customer. */
public final class IssuedScreen extends Keyed {
    /** One line: what, and how much. */
    public record Row(String label, String value) {}

    /**
     * @param title what is done, in two words
     * @param label of the amount that goes over the counter
     * @param amount that goes over the counter
     * @param rows the rest
     * @param paper what became of the paper, and what to do
     * @param again whether the paper can be printed once more
     */
    public record View(
            String title,
            String label,
            String amount,
            List<Row> rows,
            String paper,
            boolean again) {
        public View {
            rows = List.copyOf(rows);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        void next();

        void printAgain();
    }

    private final Acts acts;
    private boolean printable;
    @FXML private Label title;
    @FXML private Label label;
    @FXML private Label amount;
    @FXML private VBox rows;
    @FXML private Sentence paper;
    @FXML private CapKey again;

    public IssuedScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(view.title());
        label.setText(view.label());
        amount.setText(view.amount());
        fill(rows, view.rows());
        paper.setText(view.paper());
        printable = view.again();
        again.setVisible(printable);
    }

    /** Puts rows on a sheet; under the last one stands no line. */
    public static void fill(VBox sheet, List<Row> rows) {
        sheet.getChildren().clear();
        for (Row each : rows) {
            var row = new SheetRow();
            row.setLabel(each.label());
            row.setValue(each.value());
            sheet.getChildren().add(row);
        }
        if (!rows.isEmpty()) {
            sheet.getChildren().getLast().getStyleClass().add("last");
        }
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.PAY);
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Enter enter -> acts.next();
            case Stroke.Leave leave -> acts.next();
            case Stroke.Other other -> printAgain();
            case Stroke.Digits none -> {}
            case Stroke.Erase none -> {}
            case Stroke.Times none -> {}
            case Stroke.TakeBack none -> {}
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Of none -> {}
        }
    }

    @FXML
    void next() {
        acts.next();
    }

    @FXML
    void printAgain() {
        if (printable) {
            acts.printAgain();
        }
    }
}
