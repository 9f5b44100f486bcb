package kr.sarangbang.ui.teller.part;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What one key of the teller's keyboard says, on the main block or the number pad. Keys are read by
 * their codes, so that a Hangul input method changes nothing.
 */
public sealed interface Stroke {
    /** A digit, or the zeros of the 000 and 만 keys. */
    record Digits(String digits) implements Stroke {}

    /** The × between a face and a count. */
    record Times() implements Stroke {}

    /** One digit less. */
    record Erase() implements Stroke {}

    record Enter() implements Stroke {}

    /** The other one of two, or the next of several. */
    record Other() implements Stroke {}

    /** One row up or down a list: -1 or 1. */
    record Row(int step) implements Stroke {}

    /** The row of now is given up: Delete. */
    record Remove() implements Stroke {}

    /** The last line is taken back: Ctrl and Z. */
    record TakeBack() implements Stroke {}

    /** Away from here; whatever would be lost is asked about first. */
    record Leave() implements Stroke {}

    /** A function key, F1 to F12. */
    record Of(Function function) implements Stroke {}

    /** Empty for a key that means nothing here. */
    static Optional<Stroke> of(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isControlDown()) {
            return code == KeyCode.Z ? Optional.of(new TakeBack()) : Optional.empty();
        }
        if (event.isAltDown() || event.isMetaDown()) {
            return Optional.empty();
        }
        boolean times = code == KeyCode.DIGIT8 && event.isShiftDown();
        if (code.isDigitKey() && !times) {
            String name = code.getName();
            return Optional.of(new Digits(name.substring(name.length() - 1)));
        }
        return switch (code) {
            case DIGIT8, ASTERISK, MULTIPLY, X -> Optional.of(new Times());
            case PERIOD, DECIMAL -> Optional.of(new Digits("000"));
            case PLUS, ADD, EQUALS -> Optional.of(new Digits("0000"));
            case DELETE -> Optional.of(new Remove());
            case BACK_SPACE -> Optional.of(new Erase());
            case ENTER -> Optional.of(new Enter());
            case TAB -> Optional.of(new Other());
            case UP, KP_UP -> Optional.of(new Row(-1));
            case DOWN, KP_DOWN -> Optional.of(new Row(1));
            case ESCAPE -> Optional.of(new Leave());
            default -> Function.of(code).map(Of::new);
        };
    }
}
