package kr.sarangbang.ui.shared.part;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The dark eave above every screen: the house's name, and at the right the place or the line. */
public final class Eave extends HBox {
    private final Label name = new Label();
    private final HBox details = new HBox();
    private final Glyph glyph = new Glyph("");
    private final Label right = new Label();
    private final Label notice = new Label();

    public Eave() {
        getStyleClass().add("eave");
        name.getStyleClass().add("name");
        details.getStyleClass().add("details");
        right.getStyleClass().add("place");
        right.setMinWidth(USE_PREF_SIZE);
        notice.getStyleClass().add("notice");
        notice.setId("eaveNotice");
        tell("");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(new Mark(), name, details, notice, space, glyph, right);
    }

    /** What stands beside the name: the place, and who works here. */
    public void detail(List<String> words) {
        details.getChildren()
                .setAll(words.stream().filter(word -> !word.isEmpty()).map(Label::new).toList());
    }

    /** The name at the left, and at the right a word with or without its icon. */
    public void show(String house, String icon, String word) {
        name.setText(house);
        glyph.setIcon(icon);
        right.setText(word);
    }

    /**
     * News for a moment, in place of the name: nothing below is covered or moves. Empty text takes
     * it away.
     */
    public void tell(String news) {
        notice.setText(news);
        show(notice, !news.isEmpty());
        show(name, news.isEmpty());
    }

    /** The news that is told; empty for none. */
    public String told() {
        return notice.getText();
    }

    private static void show(Label label, boolean on) {
        label.setVisible(on);
        label.setManaged(on);
    }

    /** What stands at the right. */
    public String place() {
        return right.getText();
    }
}
