package kr.sarangbang.ui.teller.part;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A few rows that are read, digits at the right; the row of now has the lamp at its edge. */
public final class RowTable extends VBox {
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private List<Double> widths = List.of();
    private IntConsumer picked = row -> {};

    /**
     * @param cells one text a column
     * @param now whether it is the row that is being typed
     */
    public record Row(List<String> cells, boolean now) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public RowTable() {
        getStyleClass().addAll("sheet", "row-table");
    }

    /**
     * @param pick is told which of the rows was pressed with a mouse, from 0
     */
    public void setOnPick(IntConsumer pick) {
        picked = pick;
    }

    /**
     * Draws it anew.
     *
     * @param columns the parts of the width, 0 to 100, the first column at the left
     */
    public void show(List<Double> columns, List<String> head, List<Row> rows) {
        widths = List.copyOf(columns);
        getChildren().setAll(line(head, "table-head"));
        for (Row row : rows) {
            GridPane line = line(row.cells(), "table-row");
            line.pseudoClassStateChanged(NOW, row.now());
            int place = getChildren().size() - 1;
            line.setOnMouseClicked(event -> picked.accept(place));
            getChildren().add(line);
        }
    }

    private GridPane line(List<String> cells, String styleClass) {
        var line = new GridPane();
        line.getStyleClass().add(styleClass);
        for (int i = 0; i < cells.size(); i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(widths.get(i));
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            line.getColumnConstraints().add(column);
            var cell = new Label(cells.get(i));
            cell.setMinWidth(USE_PREF_SIZE);
            line.add(cell, i, 0);
        }
        return line;
    }
}
