package kr.sarangbang.ui.teller.part;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** The twelve function keys of a counter, each always the same. */
public enum Function {
    SELL(KeyCode.F1),
    LINE(KeyCode.F2),
    CUSTOMER(KeyCode.F3),
    PARK(KeyCode.F4),
    RESUME(KeyCode.F5),
    REFUND(KeyCode.F6),
    REISSUE(KeyCode.F7),
    ABSENT(KeyCode.F8),
    PAY(KeyCode.F9),
    AGAIN(KeyCode.F10),
    CALL(KeyCode.F11),
    HELP(KeyCode.F12);

    private final KeyCode key;

    Function(KeyCode key) {
        this.key = key;
    }

    /** The name on the key. */
    public String cap() {
        return key.getName();
    }

    /** What stands under it, in the catalogue. */
    public String word() {
        return "function." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> of(KeyCode code) {
        return Arrays.stream(values()).filter(f -> f.key == code).findFirst();
    }
}
