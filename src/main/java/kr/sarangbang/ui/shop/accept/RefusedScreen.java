package kr.sarangbang.ui.shop.accept;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import kr.sarangbang.ui.shared.Screen;
import kr.sarangbang.ui.shared.part.Key;
import kr.sarangbang.ui.shared.part.Sentence;

/** S4: it cannot be taken, why, and what to do next. Ink, never red. */
public final class RefusedScreen extends Screen {
    /** A second way out: its word and what it does. */
    public record Other(String word, Runnable act) {}

    /**
     * @param stop the word in the dark field
     * @param title the reason
     * @param why a line on it, may be empty
     * @param todo what to do next
     * @param onward the word on the one next step
     * @param other another way that this reason allows
     */
    public record View(
            String stop,
            String title,
            String why,
            String todo,
            String onward,
            Optional<Other> other) {}

    /** What a person can do here. */
    public interface Acts {
        void another();

        void phone();
    }

    private final Acts acts;
    private Runnable onSecond = () -> {};
    @FXML private Label stop;
    @FXML private Sentence title;
    @FXML private Sentence why;
    @FXML private Sentence todo;
    @FXML private Key another;
    @FXML private Key second;
    @FXML private Key phone;

    public RefusedScreen(Acts acts) {
        this.acts = acts;
    }

    public void show(View view) {
        stop.setText(view.stop());
        title.setText(view.title());
        why.setText(view.why());
        todo.setText(view.todo());
        another.setWord(view.onward());
        boolean two = view.other().isPresent();
        second.setVisible(two);
        second.setManaged(two);
        phone.setVisible(!two);
        phone.setManaged(!two);
        view.other()
                .ifPresent(
                        other -> {
                            second.setWord(other.word());
                            onSecond = other.act();
                        });
    }

    @FXML
    void another() {
        acts.another();
    }

    @FXML
    void second() {
        onSecond.run();
    }

    @FXML
    void phone() {
        acts.phone();
    }
}
