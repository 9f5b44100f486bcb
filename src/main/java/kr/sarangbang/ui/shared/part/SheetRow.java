package kr.sarangbang.ui.shared.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * A row of a sheet: a label at the left, its value at the right on the same baseline. Read only.
 */
public final class SheetRow extends HBox {
    private final Label label = new Label();
    private final Label value = new Label();

    public SheetRow() {
        getStyleClass().add("sheet-row");
        label.getStyleClass().add("label-word");
        value.getStyleClass().add("value");
        label.setMinWidth(USE_PREF_SIZE);
        value.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(label, space, value);
    }

    public String getLabel() {
        return label.getText();
    }

    public void setLabel(String text) {
        label.setText(text);
    }

    public String getValue() {
        return value.getText();
    }

    /** Empty hides the row and takes no room. */
    public void setValue(String text) {
        value.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }
}
