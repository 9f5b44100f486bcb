package kr.sarangbang.ui.kiosk.line;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.fxml.FXML;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.PromiseSeal;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.shared.part.SheetRow;
import kr.sarangbang.ui.shared.part.TicketNumber;

/** A number and what it is worth: the seal, what is held, when it is called, until when. */
public final class TicketScreen extends Screen {
    /** How somebody came to see it. */
    public enum Came {
        /** It was taken just now, and its paper lies in the tray. */
        NEW,
        /** It was there before; nobody gets two. */
        ALREADY,
        /** It was taken just now, and its paper is still owed. */
        WITHOUT_PAPER
    }

    /**
     * @param fact what the promise means
     * @param held what is held or hoped for, in one line
     * @param when the range in which it is called
     * @param until until when it is held; empty where nothing is
     */
    public record View(
            Came came,
            int number,
            Promise promise,
            String fact,
            String held,
            String when,
            Optional<String> until) {}

    /** What a person can do here. */
    public interface Acts {
        void got();

        void why();

        void printAgain();
    }

    private final Catalogue words;
    private final Acts acts;
    @FXML private Sentence title;
    @FXML private TicketNumber number;
    @FXML private PromiseSeal seal;
    @FXML private Sentence fact;
    @FXML private Sentence held;
    @FXML private SheetRow when;
    @FXML private SheetRow until;
    @FXML private Key got;
    @FXML private Key why;
    @FXML private Key again;

    public TicketScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(
                words.text(
                        switch (view.came()) {
                            case NEW -> "ticket.title";
                            case ALREADY -> "ticket.titleAlready";
                            case WITHOUT_PAPER -> "ticket.titleNoPaper";
                        }));
        number.show(view.number(), words.text("ticket.number", view.number()));
        seal.show(view.promise(), words);
        fact.setText(view.fact());
        held.setText(view.held());
        when.setValue(view.when());
        until.setValue(view.until().map(t -> words.text("ticket.untilValue", t)).orElse(""));
        boolean paper = view.came() == Came.NEW;
        got.setWord(words.text(paper ? "ticket.got" : "ticket.understood"));
        why.setWord(words.text(why(view.promise())));
        again.setVisible(!paper);
        again.setManaged(!paper);
    }

    private static String why(Promise promise) {
        return switch (promise) {
            case GUARANTEED -> "why.guaranteed";
            case STOCK_HELD -> "why.stockHeld";
            case RESERVE -> "why.reserve";
            case NOT_TODAY -> "why.notToday";
        };
    }

    @Override
    public Set<WayOut> waysOut() {
        return EnumSet.of(WayOut.HOME, WayOut.CALL);
    }

    @FXML
    void got() {
        acts.got();
    }

    @FXML
    void why() {
        acts.why();
    }

    @FXML
    void again() {
        acts.printAgain();
    }
}
