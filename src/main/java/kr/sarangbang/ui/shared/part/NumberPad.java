package kr.sarangbang.ui.shared.part;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/**
 * Digits on a pad of three by four, 1 at the top left; 지우기, 0 and 확인 in the last row. Money pads of
 * shops get a fourth column with 000 and 만. Keys of a keyboard do the same.
 */
public final class NumberPad extends GridPane {
    private Consumer<String> onDigits = d -> {};
    private Runnable onBackspace = () -> {};
    private Runnable onEnter = () -> {};
    private boolean money;
    private String eraseWord = "";
    private String enterWord = "";
    private String manWord = "";
    private final Key enter = new Key();

    public NumberPad() {
        getStyleClass().add("pad");
        enter.setId("padEnter");
        enter.setOnAction(e -> onEnter.run());
    }

    public boolean isMoney() {
        return money;
    }

    /** Whether 000 and 만 have keys. */
    public void setMoney(boolean withColumn) {
        money = withColumn;
        build();
    }

    public String getEraseWord() {
        return eraseWord;
    }

    public void setEraseWord(String word) {
        eraseWord = word;
        build();
    }

    public String getEnterWord() {
        return enterWord;
    }

    public void setEnterWord(String word) {
        enterWord = word;
        build();
    }

    public String getManWord() {
        return manWord;
    }

    /** 만, which types four zeros; a word of zeros types itself. */
    public void setManWord(String word) {
        manWord = word;
        build();
    }

    /** Whom the keys tell: digits to add, one digit less, done. */
    public void onPressed(Consumer<String> digits, Runnable backspace, Runnable done) {
        onDigits = digits;
        onBackspace = backspace;
        onEnter = done;
    }

    /** Whether 확인 works now. */
    public void allowEnter(boolean allowed) {
        enter.setDisable(!allowed);
    }

    /** A key of a keyboard; consumed if it belongs to the pad. */
    public void keyboard(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isDigitKey()) {
            String name = code.getName();
            onDigits.accept(name.substring(name.length() - 1));
        } else if (code == KeyCode.BACK_SPACE) {
            onBackspace.run();
        } else {
            return;
        }
        event.consume();
    }

    private void build() {
        getChildren().clear();
        getColumnConstraints().clear();
        getRowConstraints().clear();
        int columns = money ? 4 : 3;
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < 4; i++) {
            var row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setPercentHeight(25);
            getRowConstraints().add(row);
        }
        for (int digit = 1; digit <= 9; digit++) {
            String d = Integer.toString(digit);
            add(
                    key("pad" + d, d, "digit", () -> onDigits.accept(d)),
                    (digit - 1) % 3,
                    (digit - 1) / 3);
        }
        Key erase = key("padErase", eraseWord, "pad-word", () -> onBackspace.run());
        add(key("pad0", "0", "digit", () -> onDigits.accept("0")), 1, 3);
        enter.setWord(enterWord);
        enter.getStyleClass().removeAll("pad-key", "pad-word");
        enter.getStyleClass().addAll("pad-key", "pad-word");
        fill(enter);
        if (money) {
            add(erase, 3, 0);
            add(key("pad000", "000", "triple", () -> onDigits.accept("000")), 0, 3);
            String zeros = manWord.startsWith("0") ? manWord : "0000";
            add(key("padMan", manWord, "digit", () -> onDigits.accept(zeros)), 2, 3);
            add(enter, 3, 1, 1, 3);
        } else {
            add(erase, 0, 3);
            add(enter, 2, 3);
        }
    }

    private static Key key(String id, String word, String kind, Runnable act) {
        var key = new Key("", word);
        key.setId(id);
        key.getStyleClass().addAll("pad-key", kind);
        key.setOnAction(e -> act.run());
        fill(key);
        return key;
    }

    private static void fill(Key key) {
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }
}
