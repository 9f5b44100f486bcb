package kr.sarangbang.ui.board;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.slip.QrCode;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.PromiseSeal;
import kr.sarangbang.ui.shared.part.QrSquare;
import kr.sarangbang.ui.shared.part.Sentence;

/**
 * The one picture of a board, readable from 8 m: every line is 40 mm high, the number being called
 * 98 mm. The square code has modules of 2.5 mm: a telephone's usual camera reads it from two metres
 * and a half, and from farther away zoomed in.
 */
public final class CallsScreen extends Screen {
    private static final PseudoClass LATEST = PseudoClass.getPseudoClass("latest");
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");
    private static final int THREE_DIGITS = 3;

    /**
     * A number at a window.
     *
     * @param window as people say it: 2번 창구
     */
    public record Call(int number, String window) {}

    /**
     * What some numbers are worth.
     *
     * @param word on the seal
     * @param numbers "214번까지"
     * @param line what it means; empty where there is no room for it
     */
    public record Worth(Promise promise, String word, String numbers, String line) {}

    /**
     * @param heading over the calls
     * @param calls the latest first, at most three; empty where nobody is called
     * @param message shown large in place of calls; empty where there are some
     * @param messageLine one line under it
     * @param series whose promises are shown; empty where there is only one
     * @param held up to which number something is held
     * @param reserve which numbers hope
     * @param waits how long somebody who comes now waits; empty where nobody can say
     * @param error how far yesterday's were off; empty where nothing was measured
     * @param bottom the sentence on the threshold
     * @param code the square code
     */
    public record View(
            String heading,
            List<Call> calls,
            String message,
            String messageLine,
            String series,
            Optional<Worth> held,
            Optional<Worth> reserve,
            String waits,
            String error,
            String bottom,
            Optional<QrCode> code) {
        public View {
            calls = List.copyOf(calls);
        }
    }

    @FXML private Label heading;
    @FXML private Pane calls;
    @FXML private Node said;
    @FXML private Sentence message;
    @FXML private Sentence messageLine;
    @FXML private Label series;
    @FXML private Node heldRow;
    @FXML private PromiseSeal heldSeal;
    @FXML private Label heldNumbers;
    @FXML private Label heldLine;
    @FXML private Node reserveRow;
    @FXML private PromiseSeal reserveSeal;
    @FXML private Label reserveNumbers;
    @FXML private Label reserveLine;
    @FXML private Node estimate;
    @FXML private Label waits;
    @FXML private Sentence error;
    @FXML private Label bottom;
    @FXML private Label codeWord;
    @FXML private QrSquare code;

    /** FX thread. */
    public void show(View view) {
        text(heading, view.heading());
        calls.getChildren().clear();
        for (int i = 0; i < view.calls().size(); i++) {
            calls.getChildren().add(row(view.calls().get(i), i == 0));
        }
        appear(calls, !view.calls().isEmpty());
        appear(said, view.calls().isEmpty());
        message.setText(view.message());
        messageLine.setText(view.messageLine());
        text(series, view.series());
        show(view.held(), heldRow, heldSeal, heldNumbers, heldLine);
        show(view.reserve(), reserveRow, reserveSeal, reserveNumbers, reserveLine);
        appear(estimate, !view.waits().isEmpty());
        waits.setText(view.waits());
        error.setText(view.error());
        bottom.setText(view.bottom());
        codeWord.setVisible(view.code().isPresent());
        view.code().ifPresent(code::show);
        code.setVisible(view.code().isPresent());
    }

    private static void show(
            Optional<Worth> worth, Node row, PromiseSeal seal, Label numbers, Label line) {
        appear(row, worth.isPresent());
        text(line, worth.map(Worth::line).orElse(""));
        worth.ifPresent(
                w -> {
                    seal.inLine(w.promise(), w.word());
                    numbers.setText(w.numbers());
                });
    }

    private static Node row(Call call, boolean latest) {
        String digits = Integer.toString(call.number());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(label(digits, "number"), space);
        row.getStyleClass().add("call");
        boolean wide = digits.length() > THREE_DIGITS;
        for (String part : call.window().split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)", -1)) {
            boolean figure = part.chars().allMatch(Character::isDigit);
            row.getChildren().add(label(part.strip(), figure ? "window" : "window-word"));
            wide |= figure && part.length() > 1;
        }
        row.pseudoClassStateChanged(LATEST, latest);
        row.pseudoClassStateChanged(WIDE, wide);
        return row;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static void text(Label label, String text) {
        label.setText(text);
        appear(label, !text.isEmpty());
    }

    private static void appear(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }
}
