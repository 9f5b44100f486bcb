package kr.sarangbang.ui.teller.part;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.part.Glyph;

/** Who stands at the counter: no name, the number's last digits, how they were identified. */
public final class CustomerStrip extends HBox {
    /**
     * What the strip says.
     *
     * @param number with all but its last digits covered
     * @param proof how the customer was identified; empty while nobody has
     * @param left what may still be bought this month, or why that is not known
     */
    public record View(String number, String proof, String left) {
        public static final View NOBODY = new View("", "", "");
    }

    private final Label number = new Label();
    private final Label proof = new Label();
    private final Label left = new Label();
    private final VBox proven;
    private final Label leftLabel = new Label();
    private final Label numberLabel = new Label();
    private final Label proofLabel = new Label();

    public CustomerStrip() {
        getStyleClass().addAll("sheet", "customer-strip");
        proven = pair(proofLabel, new HBox(new Glyph("mdral-check"), proof));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox right = pair(leftLabel, left);
        right.getStyleClass().add("at-right");
        for (Label value : new Label[] {number, proof, left}) {
            value.getStyleClass().addAll("value", "strong");
            value.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(pair(numberLabel, number), proven, space, right);
    }

    private static VBox pair(Label label, Region value) {
        label.getStyleClass().add("label-word");
        var box = new VBox(label, value);
        box.getStyleClass().add("pair");
        return box;
    }

    public String getNumberLabel() {
        return numberLabel.getText();
    }

    public void setNumberLabel(String text) {
        numberLabel.setText(text);
    }

    public String getProofLabel() {
        return proofLabel.getText();
    }

    public void setProofLabel(String text) {
        proofLabel.setText(text);
    }

    public String getLeftLabel() {
        return leftLabel.getText();
    }

    public void setLeftLabel(String text) {
        leftLabel.setText(text);
    }

    public void show(View view) {
        number.setText(view.number());
        proof.setText(view.proof());
        proven.setVisible(!view.proof().isEmpty());
        left.setText(view.left());
        left.getParent().setVisible(!view.left().isEmpty());
    }

    public String left() {
        return left.getText();
    }
}
