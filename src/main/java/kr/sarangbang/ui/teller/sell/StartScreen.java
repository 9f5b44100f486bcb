package kr.sarangbang.ui.teller.sell;

import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.DigitBuffer;
import kr.sarangbang.ui.shared.part.Banner;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.Field;
import kr.sarangbang.ui.teller.part.Function;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** T1: the next customer, by card, by paper, or by the number they say. Always listening. */
public final class StartScreen extends Keyed {
    private static final int DIGITS = 10;

    /**
     * @param title whom is asked for, in words
     * @param member of the called number, with all but its last digits covered; empty where the
     *     number names nobody, and where none is called
     * @param obstacle what keeps the whole counter from selling; empty for nothing
     * @param todo what to do about it
     */
    public record View(String title, Optional<String> member, String obstacle, String todo) {}

    /** What a person can do here. */
    public interface Acts {
        void member(MemberNumber member);

        /** The member of the called number stands here and is to prove it. */
        void ofTheNumber();
    }

    private final Catalogue words;
    private final Acts acts;
    private final DigitBuffer buffer = new DigitBuffer(DIGITS, true);
    private Optional<String> called = Optional.empty();
    @FXML private Sentence title;
    @FXML private Field number;
    @FXML private Sentence hint;
    @FXML private Banner obstacle;

    public StartScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    @FXML
    void initialize() {
        draw("start.hint");
    }

    public void show(View view) {
        title.setText(view.title());
        boolean changed = !called.equals(view.member());
        called = view.member();
        if (changed) {
            draw("start.hint");
        }
        obstacle.setFact(view.obstacle());
        obstacle.setLine(view.todo());
        obstacle.appear(!view.obstacle().isEmpty());
    }

    /** What the card reader or the scanner saw and nobody can use, in words. */
    public void tell(String key) {
        draw(key);
    }

    @Override
    public Optional<Function> function() {
        return Optional.of(Function.SELL);
    }

    @Override
    public void forget() {
        buffer.clear();
        draw("start.hint");
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Digits digits -> {
                buffer.add(digits.digits());
                draw(buffer.full() ? "start.enter" : "start.hint");
            }
            case Stroke.Erase erase -> {
                buffer.backspace();
                draw("start.hint");
            }
            case Stroke.Leave leave -> forget();
            case Stroke.Enter enter -> entered();
            case Stroke.Times none -> {}
            case Stroke.Other none -> {}
            case Stroke.TakeBack none -> {}
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Of none -> {}
        }
    }

    private void entered() {
        if (buffer.length() == 0 && called.isPresent()) {
            acts.ofTheNumber();
            return;
        }
        if (!buffer.full()) {
            draw(buffer.length() == 0 ? "start.hint" : "start.tenDigits");
            return;
        }
        try {
            acts.member(MemberNumber.parse(buffer.digits()));
        } catch (IllegalArgumentException e) {
            draw("start.wrongNumber");
        }
    }

    private void draw(String key) {
        var shown = new StringBuilder();
        String digits = buffer.digits();
        for (int i = 0; i < digits.length(); i++) {
            if (i == 3 || i == 6) {
                shown.append(' ');
            }
            shown.append(digits.charAt(i));
        }
        number.show(shown.toString());
        boolean known = key.equals("start.hint") && buffer.length() == 0;
        hint.setText(
                called.filter(number -> known)
                        .map(number -> words.text("start.ofTheNumber", number))
                        .orElseGet(() -> words.text(key)));
    }
}
