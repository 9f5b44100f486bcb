package kr.sarangbang.ui.teller.part;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Reasons with their digits, and the number of whoever approves. */
public final class ApprovalPane extends VBox {
    private final Label reasonLabel = new Label();
    private final ReasonPane reasons = new ReasonPane();
    private final Label whoLabel = new Label();
    private final Field who = new Field();

    public ApprovalPane() {
        getStyleClass().add("approval");
        reasonLabel.getStyleClass().addAll("over-field", "strong");
        whoLabel.getStyleClass().addAll("over-field", "strong");
        getChildren().addAll(reasonLabel, reasons, whoLabel, who);
    }

    public String getReasonLabel() {
        return reasonLabel.getText();
    }

    public void setReasonLabel(String text) {
        reasonLabel.setText(text);
    }

    public String getWhoLabel() {
        return whoLabel.getText();
    }

    public void setWhoLabel(String text) {
        whoLabel.setText(text);
    }

    /**
     * @param chosen which reason, from 0; the keys go to the field once there is one
     */
    public void show(List<String> words, Optional<Integer> chosen, String number) {
        reasons.show(words, chosen);
        who.setNow(chosen.isPresent());
        who.show(number);
    }
}
