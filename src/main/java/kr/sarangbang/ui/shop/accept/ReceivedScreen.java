package kr.sarangbang.ui.shop.accept;

import java.time.LocalDate;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Seal;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;

/** S3: done, and what the shop can count on; also a cancellation done. */
public final class ReceivedScreen extends Screen {
    /**
     * @param cancelled whether this is the end of a cancellation
     * @param amount what was taken or given back
     * @param left what the customer has left
     * @param pair the words on both papers
     * @param guaranteed whether the guarantee decided, without a line
     * @param payDay when the shop gets it; empty for a cancellation
     * @param pledge one sentence: the promise, or what to do
     * @param cancellable whether it can be cancelled from here
     */
    public record View(
            boolean cancelled,
            Won amount,
            Won left,
            String pair,
            boolean guaranteed,
            Optional<LocalDate> payDay,
            String pledge,
            boolean cancellable) {}

    /** What a person can do here. */
    public interface Acts {
        void cancelLast();

        void again();

        void next();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Label done;
    @FXML private Label amount;
    @FXML private SheetRow left;
    @FXML private SheetRow pair;
    @FXML private Seal seal;
    @FXML private Sentence pledge;
    @FXML private Sentence payDay;
    @FXML private Key cancelLast;

    public ReceivedScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        done.setText(words.text(view.cancelled() ? "cancelled.title" : "received.title"));
        amount.setText(words.said().wonInFigures(view.amount().amount()));
        left.setValue(words.said().wonInFigures(view.left().amount()));
        pair.setValue(view.pair());
        seal.setVisible(view.guaranteed());
        seal.setManaged(view.guaranteed());
        pledge.setText(view.pledge());
        payDay.setText(
                view.payDay().map(day -> "*" + words.said().dayOfWeek(day) + "*").orElse(""));
        cancelLast.setVisible(view.cancellable());
        cancelLast.setManaged(view.cancellable());
    }

    @FXML
    void cancelLast() {
        acts.cancelLast();
    }

    @FXML
    void again() {
        acts.again();
    }

    @FXML
    void next() {
        acts.next();
    }
}
