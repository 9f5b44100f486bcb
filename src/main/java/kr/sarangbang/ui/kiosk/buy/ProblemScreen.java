package kr.sarangbang.ui.kiosk.buy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.ErrorPanel;
import kr.sarangbang.ui.shared.part.ErrorPanel.Row;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Sentence;

/** KE: what happened, where the money is, what to do; then the one action and the other way out. */
public final class ProblemScreen extends Screen {
    /** A fact and one plain line, which may be empty. */
    public record Said(String fact, String line) {}

    /** A button: its word, its icon ("" for none) and what it does. */
    public record Answer(String word, String icon, Runnable act) {}

    /**
     * @param note one small line below the buttons, may be empty
     * @param ways what of the threshold still works
     */
    public record View(
            String title,
            String lead,
            Said what,
            Said money,
            Said todo,
            Answer first,
            Optional<Answer> second,
            String note,
            Set<WayOut> ways) {
        public View {
            ways = Set.copyOf(ways);
        }
    }

    private final Catalogue words;
    private Runnable onFirst = () -> {};
    private Runnable onSecond = () -> {};
    private Set<WayOut> ways = EnumSet.of(WayOut.CALL);
    @FXML private Sentence title;
    @FXML private Sentence lead;
    @FXML private ErrorPanel panel;
    @FXML private Key first;
    @FXML private Key second;
    @FXML private Sentence note;

    public ProblemScreen(Catalogue words) {
        this.words = words;
    }

    public void show(View view) {
        title.setText(view.title());
        lead.setText(view.lead());
        panel.clear();
        add(Row.WHAT, "problem.what", view.what());
        add(Row.MONEY, "problem.money", view.money());
        add(Row.NEXT, "problem.todo", view.todo());
        first.setWord(view.first().word());
        first.setIcon(view.first().icon());
        onFirst = view.first().act();
        boolean two = view.second().isPresent();
        second.setVisible(two);
        second.setManaged(two);
        view.second()
                .ifPresent(
                        other -> {
                            second.setWord(other.word());
                            second.setIcon(other.icon());
                            onSecond = other.act();
                        });
        note.setText(view.note());
        ways = view.ways();
    }

    private void add(Row row, String key, Said said) {
        panel.add(row, words.text(key), said.fact(), said.line());
    }

    @Override
    public Set<WayOut> waysOut() {
        return ways;
    }

    @FXML
    void first() {
        onFirst.run();
    }

    @FXML
    void second() {
        onSecond.run();
    }
}
