package kr.sarangbang.ui.kiosk.buy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Banner;
import kr.sarangbang.ui.shared.part.Glyph;
import kr.sarangbang.ui.shared.part.JobList;
import kr.sarangbang.ui.shared.part.JobList.Job;
import kr.sarangbang.ui.shared.part.JobList.Stage;
import kr.sarangbang.ui.shared.part.Key;

/** K7: three jobs that get done one after the other, and after ten seconds why it takes long. */
public final class WaitScreen extends Screen {
    /**
     * @param way how it is paid
     * @param job the job under way, 1 to 3
     * @param slow whether it takes longer than anybody should wait without a word
     */
    public record View(PayWay way, int job, boolean slow) {}

    /** What a person can do here. */
    public interface Acts {
        void call();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Glyph holdIcon;
    @FXML private Label hold;
    @FXML private JobList jobs;
    @FXML private Banner slow;
    @FXML private Key call;

    public WaitScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        boolean card = view.way() == PayWay.CARD;
        holdIcon.setIcon(card ? "mdral-credit_card" : "mdrmz-print");
        hold.setText(words.text(card ? "wait.keepCard" : "wait.stay"));
        jobs.show(
                List.of(
                        job(1, view.job(), card ? "wait.readCard" : "wait.counted"),
                        job(2, view.job(), card ? "wait.bank" : "wait.write"),
                        job(3, view.job(), "wait.print")));
        slow.setFact(words.text(card && view.job() < 3 ? "wait.slow.bank" : "wait.slow.paper"));
        slow.appear(view.slow());
        call.setVisible(view.slow());
        call.setManaged(view.slow());
    }

    private Job job(int number, int now, String key) {
        Stage stage = number < now ? Stage.DONE : number == now ? Stage.NOW : Stage.NEXT;
        String word =
                switch (stage) {
                    case DONE -> "wait.done";
                    case NOW -> "wait.now";
                    case NEXT -> "wait.next";
                };
        return new Job(words.text(key), stage, words.text(word));
    }

    @Override
    public Set<WayOut> waysOut() {
        return EnumSet.of(WayOut.CALL);
    }

    @FXML
    void call() {
        acts.call();
    }
}
