package kr.sarangbang.ui.teller.refund;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.ApprovalPane;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;
import kr.sarangbang.ui.teller.sell.IssuedScreen;
import kr.sarangbang.ui.teller.sell.IssuedScreen.Row;

/**
 * T6 and T7: what is about to be done, figure by figure, before anybody says yes; why, and who
 * approves.
 */
public final class RefundScreen extends Keyed {
    /**
     * @param title which voucher, or that nothing was used yet
     * @param rows the figures
     * @param label of the amount that goes over the counter
     * @param amount that goes over the counter
     * @param act what Enter does, in words
     * @param effect what happens then, as a key of the catalogue
     * @param function to which it belongs
     */
    public record View(
            String title,
            List<Row> rows,
            String label,
            String amount,
            String act,
            String effect,
            Function function) {
        public View {
            rows = List.copyOf(rows);
        }
    }

    /** What a person can do here. */
    public interface Acts {
        /** Enter, once, with a reason and an approval. */
        void yes(String reason, String approvedBy);

        /** The voucher stays as it was. */
        void no();
    }

    private final Catalogue words;
    private final Acts acts;
    private final Approval approval;
    private boolean answered;
    private String effect = "";
    private Function function = Function.REFUND;
    @FXML private Sentence title;
    @FXML private VBox rows;
    @FXML private Label label;
    @FXML private Label amount;
    @FXML private ApprovalPane approving;
    @FXML private Sentence hint;
    @FXML private CapKey yes;

    public RefundScreen(Catalogue words, Approval approval, Acts acts) {
        this.words = words;
        this.approval = approval;
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(view.title());
        IssuedScreen.fill(rows, view.rows());
        label.setText(view.label());
        amount.setText(view.amount());
        effect = view.effect();
        function = view.function();
        yes.setWord(view.act());
        draw();
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(function);
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Enter enter -> yes();
            case Stroke.Leave leave -> no();
            default -> {
                approval.stroke(stroke);
                draw();
            }
        }
    }

    @FXML
    void yes() {
        if (!answered && approval.isWhole()) {
            answered = true;
            acts.yes(approval.reason().orElseThrow(), approval.number());
        }
    }

    @FXML
    void no() {
        if (!answered) {
            answered = true;
            acts.no();
        }
    }

    private void draw() {
        approving.show(approval.reasons(), approval.chosen(), approval.number());
        yes.setDisable(!approval.isWhole());
        hint.setText(
                words.text(
                        approval.chosen().isEmpty()
                                ? "approve.reasonHint"
                                : approval.isOwn()
                                        ? "approve.own"
                                        : approval.isWhole() ? effect : "approve.whoHint"));
    }
}
