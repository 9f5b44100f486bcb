package kr.sarangbang.ui.teller.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.TellerWords;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.RowTable;
import kr.sarangbang.ui.teller.part.Stroke;

/**
 * T8: the whole line, who is at a window, who waits in the order in which they are called, and who
 * set a number aside. ↑ and ↓, a number, or the mouse chooses one.
 */
public final class LineScreen extends Keyed {
    /** Rows that stand at once; the rest moves. */
    static final int ROWS = 9;

    private static final List<Double> COLUMNS = List.of(11.0, 11.0, 18.0, 16.0, 16.0, 14.0, 14.0);
    private static final List<String> HEAD =
            List.of(
                    "line.number",
                    "line.lane",
                    "line.promise",
                    "line.wish",
                    "line.since",
                    "line.calls",
                    "line.where");

    /** Where a number is. */
    public enum Where {
        /** Called to this window. */
        HERE,
        WAITING,
        PARKED,
        /** At another window, or being sold to. */
        ELSEWHERE
    }

    /**
     * One number.
     *
     * @param cells as the table shows them
     */
    public record Place(int number, Where where, List<String> cells) {
        public Place {
            cells = List.copyOf(cells);
        }
    }

    /** What a person can do here beside what the function keys do. */
    public interface Acts {
        /** Its holder gives it up. */
        void giveUp(int number);

        /** It waits in the other lane. */
        void move(int number);

        /** Another row was chosen: other keys work. */
        void chosen();

        void back();
    }

    private final TellerWords words;
    private final Acts acts;
    private final LineChoice choice = new LineChoice();
    private int first;
    @FXML private Sentence title;
    @FXML private RowTable table;
    @FXML private Sentence hint;
    @FXML private CapKey giveUp;
    @FXML private CapKey move;

    public LineScreen(TellerWords words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        table.setOnPick(row -> choose(() -> choice.row(first + row)));
    }

    /** The line has moved; whoever was chosen stays chosen, wherever they are now. */
    public void show(String heading, List<Place> now) {
        title.setText(heading);
        choice.show(now);
        draw();
    }

    /** Chooses the first of those that are there. */
    public void choose(Where where) {
        choose(() -> choice.first(where));
    }

    /** The number that is chosen. */
    public Optional<Place> selected() {
        return choice.selected();
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.LINE);
    }

    @Override
    public void forget() {
        choice.forget();
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> choose(() -> choice.digits(digits.digits()));
            case Stroke.Erase erase -> choose(choice::erase);
            case Stroke.Row row -> choose(() -> choice.step(row.step()));
            case Stroke.Remove remove -> giveUp();
            case Stroke.Other other -> move();
            case Stroke.Leave leave -> acts.back();
            default -> {}
        }
    }

    private void choose(Runnable how) {
        how.run();
        draw();
        acts.chosen();
    }

    private boolean mayGiveUp() {
        return selected().filter(p -> p.where() != Where.ELSEWHERE).isPresent();
    }

    private boolean mayMove() {
        return selected().filter(p -> p.where() == Where.WAITING).isPresent();
    }

    @FXML
    void giveUp() {
        if (mayGiveUp()) {
            acts.giveUp(selected().orElseThrow().number());
        }
    }

    @FXML
    void move() {
        if (mayMove()) {
            acts.move(selected().orElseThrow().number());
        }
    }

    @FXML
    void back() {
        acts.back();
    }

    private void draw() {
        int at = choice.at();
        List<Place> places = choice.places();
        first = Math.clamp(at - ROWS / 2, 0, Math.max(0, places.size() - ROWS));
        var rows = new ArrayList<RowTable.Row>();
        for (int i = first; i < Math.min(places.size(), first + ROWS); i++) {
            rows.add(new RowTable.Row(places.get(i).cells(), i == at));
        }
        table.show(COLUMNS, HEAD.stream().map(words::text).toList(), rows);
        giveUp.setDisable(!mayGiveUp());
        move.setDisable(!mayMove());
        hint.setText(hint(at));
    }

    private String hint(int at) {
        if (choice.places().isEmpty()) {
            return words.text("line.none");
        }
        return choice.typed().isEmpty()
                ? words.text("line.hint", at + 1, choice.places().size())
                : words.text(choice.isFound() ? "line.found" : "line.typing", choice.typed());
    }
}
