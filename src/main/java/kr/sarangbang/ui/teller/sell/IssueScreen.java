package kr.sarangbang.ui.teller.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.part.JobList;
import kr.sarangbang.ui.shared.part.JobList.Job;
import kr.sarangbang.ui.shared.part.JobList.Stage;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** T5 while money, journal and paper are at work; no key does anything. */
public final class IssueScreen extends Keyed {
    /**
     * @param jobs what is done, the first first
     * @param at which of them is under way
     * @param slow whether it takes longer than people expect
     */
    public record View(List<String> jobs, int at, boolean slow) {
        public View {
            jobs = List.copyOf(jobs);
        }
    }

    private final Catalogue words;
    @FXML private JobList jobs;
    @FXML private Sentence slow;

    public IssueScreen(Catalogue words) {
        this.words = words;
    }

    public void show(View view) {
        var list = new ArrayList<Job>();
        for (int i = 0; i < view.jobs().size(); i++) {
            Stage stage = i < view.at() ? Stage.DONE : i == view.at() ? Stage.NOW : Stage.NEXT;
            list.add(new Job(view.jobs().get(i), stage, word(stage)));
        }
        jobs.show(list);
        slow.setText(view.slow() ? words.text("issue.slow") : "");
    }

    private String word(Stage stage) {
        return words.text(
                switch (stage) {
                    case DONE -> "issue.done";
                    case NOW -> "issue.now";
                    case NEXT -> "issue.next";
                });
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.PAY);
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public void stroke(Stroke stroke) {
        // Money or paper is on its way: whatever is pressed now was meant for the screen before.
    }
}
