package kr.sarangbang.ui.shared.part;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Where in three steps a person stands: in words, and as floor boards that read in grey too. */
public final class StepBoards extends VBox {
    private static final int STEPS = 3;
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Label words = new Label();
    private final HBox boards = new HBox();
    private int step = 1;

    public StepBoards() {
        getStyleClass().add("steps");
        words.getStyleClass().add("words");
        boards.getStyleClass().add("boards");
        for (int i = 0; i < STEPS; i++) {
            var board = new Region();
            board.getStyleClass().add("board");
            HBox.setHgrow(board, Priority.ALWAYS);
            boards.getChildren().add(board);
        }
        getChildren().addAll(words, boards);
        setStep(1);
    }

    public String getWords() {
        return words.getText();
    }

    public void setWords(String text) {
        words.setText(text);
    }

    public int getStep() {
        return step;
    }

    /** The present step, 1 to 3. */
    public void setStep(int now) {
        step = now;
        for (int i = 1; i <= STEPS; i++) {
            var board = boards.getChildren().get(i - 1);
            board.pseudoClassStateChanged(DONE, i < now);
            board.pseudoClassStateChanged(NOW, i == now);
        }
    }
}
