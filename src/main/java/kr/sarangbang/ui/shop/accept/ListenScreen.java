package kr.sarangbang.ui.shop.accept;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.Words;
import kr.sarangbang.ui.shared.part.Key;

/** S1: always listening. Scans come through the scene, whatever has the focus. */
public final class ListenScreen extends Screen {
    /**
     * @param count vouchers taken today
     * @param sum won taken today
     * @param lineUp whether the issuer is reached
     * @param waiting entries that wait for delivery
     * @param notice what just happened and needs no act, empty for nothing
     */
    public record View(long count, Won sum, boolean lineUp, long waiting, String notice) {}

    /** What a person can do here. */
    public interface Acts {
        void byNumber();

        void cancelLast();

        /** Look at the line and what waits. */
        void line();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Label count;
    @FXML private Label sum;
    @FXML private Node toast;
    @FXML private Label notice;
    @FXML private Node lead;
    @FXML private Node byNumber;
    @FXML private Key line;

    public ListenScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        count.setText(words.text("listen.count", Words.figures(view.count())));
        sum.setText(words.said().wonInFigures(view.sum().amount()));
        boolean told = !view.notice().isEmpty();
        toast.setVisible(told);
        toast.setManaged(told);
        notice.setText(view.notice());
        lead.setVisible(!told);
        lead.setManaged(!told);
        boolean news = !view.lineUp() || view.waiting() > 0;
        line.setVisible(news);
        line.setManaged(news);
        line.setIcon(view.lineUp() ? "mdral-cloud_done" : "mdral-cloud_off");
        line.setWord(
                view.waiting() > 0
                        ? words.text("listen.line", view.waiting())
                        : words.text("listen.lineDown"));
        // A typed number is decided by the issuer only.
        byNumber.setDisable(!view.lineUp());
    }

    @FXML
    void byNumber() {
        acts.byNumber();
    }

    @FXML
    void cancelLast() {
        acts.cancelLast();
    }

    @FXML
    void line() {
        acts.line();
    }
}
