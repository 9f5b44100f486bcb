package kr.sarangbang.ui.kiosk.line;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.PromiseSeal;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;
import kr.sarangbang.ui.shared.part.TicketNumber;

/** Where a holder stands: the promise now, who is before them, and that nobody passed them. */
public final class MyPlaceScreen extends Screen {
    /**
     * @param promise empty for a number that is over
     * @param now one sentence: called, set aside or over; empty for one that waits
     * @param before how many are called before; empty for one that does not wait
     * @param when the range in which it is called; empty for one that does not wait
     * @param until until when something is held; empty where nothing is
     * @param fair whether every call of this line was by the published rule
     * @param parks whether it can be set aside
     * @param leaves whether it can be given up
     */
    public record View(
            int number,
            Optional<Promise> promise,
            String now,
            Optional<Integer> before,
            Optional<String> when,
            Optional<String> until,
            boolean fair,
            boolean parks,
            boolean leaves) {}

    /** What a person can do here. */
    public interface Acts {
        void understood();

        void park();

        void giveUp();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private TicketNumber number;
    @FXML private PromiseSeal seal;
    @FXML private Sentence now;
    @FXML private Node nowLine;
    @FXML private SheetRow before;
    @FXML private SheetRow when;
    @FXML private SheetRow until;
    @FXML private Sentence fair;
    @FXML private Node choices;
    @FXML private Key park;
    @FXML private Key giveUp;

    public MyPlaceScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        number.show(view.number(), words.text("ticket.number", view.number()));
        appear(seal, view.promise().isPresent());
        view.promise().ifPresent(p -> seal.show(p, words));
        now.setText(view.now());
        appear(nowLine, !view.now().isEmpty());
        before.setValue(view.before().map(this::people).orElse(""));
        when.setValue(view.when().orElse(""));
        until.setValue(view.until().map(t -> words.text("ticket.untilValue", t)).orElse(""));
        fair.setText(words.text(view.fair() ? "mine.fair" : "mine.unfair"));
        appear(park, view.parks());
        appear(giveUp, view.leaves());
        appear(choices, view.parks() || view.leaves());
    }

    private String people(int count) {
        return count == 0 ? words.text("mine.next") : words.text("mine.beforeValue", count);
    }

    private static void appear(Node node, boolean on) {
        node.setVisible(on);
        node.setManaged(on);
    }

    @FXML
    void understood() {
        acts.understood();
    }

    @FXML
    void park() {
        acts.park();
    }

    @FXML
    void giveUp() {
        acts.giveUp();
    }
}
