package kr.sarangbang.ui.teller.sell;

import java.util.Optional;
import javafx.fxml.FXML;
import kr.sarangbang.ui.shared.Catalogue;
import kr.sarangbang.ui.shared.part.ErrorPanel;
import kr.sarangbang.ui.shared.part.Sentence;
import kr.sarangbang.ui.teller.part.CapKey;
import kr.sarangbang.ui.teller.part.Keyed;
import kr.sarangbang.ui.teller.part.Stroke;

/** What cannot be done: what happened, where the money is, what to do. What was typed stays. */
public final class TroubleScreen extends Keyed {
    /**
     * @param title in one line
     * @param what happened
     * @param money where it is
     * @param todo what to do now
     * @param first what Enter does, in words
     * @param second what Esc does, in words; empty for nothing
     * @param third what Tab does, in words; empty for nothing
     */
    public record View(
            String title,
            String what,
            String money,
            String todo,
            String first,
            Optional<String> second,
            Optional<String> third) {
        /** The same with one way more. */
        public View with(String way) {
            return new View(title, what, money, todo, first, second, Optional.of(way));
        }
    }

    /** What a person can do here. */
    public interface Acts {
        /** Enter. */
        void first();

        /** Esc. */
        void second();

        /** Tab. */
        void third();
    }

    private final Catalogue words;
    private final Acts acts;
    private boolean hasSecond;
    private boolean hasThird;
    @FXML private Sentence title;
    @FXML private ErrorPanel panel;
    @FXML private CapKey first;
    @FXML private CapKey second;
    @FXML private CapKey third;

    public TroubleScreen(Catalogue words, Acts acts) {
        this.words = words;
        this.acts = acts;
    }

    public void show(View view) {
        title.setText(view.title());
        panel.clear();
        panel.add(ErrorPanel.Row.WHAT, words.text("trouble.what"), view.what(), "");
        panel.add(ErrorPanel.Row.MONEY, words.text("trouble.money"), view.money(), "");
        panel.add(ErrorPanel.Row.NEXT, words.text("trouble.todo"), view.todo(), "");
        first.setWord(view.first());
        hasSecond = view.second().isPresent();
        second.setVisible(hasSecond);
        second.setManaged(hasSecond);
        second.setWord(view.second().orElse(""));
        hasThird = view.third().isPresent();
        third.setVisible(hasThird);
        third.setManaged(hasThird);
        third.setWord(view.third().orElse(""));
    }

    @Override
    public void stroke(Stroke stroke) {
        switch (stroke) {
            case Stroke.Enter enter -> acts.first();
            case Stroke.Leave leave -> second();
            case Stroke.Other other -> third();
            case Stroke.Digits none -> {}
            case Stroke.Erase none -> {}
            case Stroke.Times none -> {}
            case Stroke.TakeBack none -> {}
            case Stroke.Row none -> {}
            case Stroke.Remove none -> {}
            case Stroke.Of none -> {}
        }
    }

    @FXML
    void first() {
        acts.first();
    }

    @FXML
    void third() {
        if (hasThird) {
            acts.third();
        }
    }

    @FXML
    void second() {
        if (hasSecond) {
            acts.second();
        }
    }
}
