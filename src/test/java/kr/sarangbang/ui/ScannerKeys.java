package kr.sarangbang.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kr.sarangbang.slip.TwoSetInputMethod;

/**
 * What reaches a window when a scanner that types reads a code: F12, the code, Enter. One use for
 * each scan.
 */
public final class ScannerKeys {
    /** What stands between the scanner and the window. */
    public enum Keyboard {
        /** Nothing: each key has its code and its character. */
        US,
        /** A layout with 자모 on its keys: letters have no code, their characters are single 자모. */
        JAMO,
        /** A Hangul input method: letters never arrive as keys, but as syllables in the making. */
        INPUT_METHOD
    }

    private static final String SHIFTED = ":$%*+";

    private final Keyboard keyboard;
    private final List<Event> events = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int committed;

    private ScannerKeys(Keyboard keyboard) {
        this.keyboard = keyboard;
    }

    /** The events of one scan, in their order. */
    public static List<Event> of(String code, Keyboard keyboard) {
        var scanner = new ScannerKeys(keyboard);
        scanner.press(KeyCode.F12, "", false);
        code.chars().forEach(c -> scanner.type((char) c));
        scanner.endSyllable();
        scanner.press(KeyCode.ENTER, "\r", false);
        return List.copyOf(scanner.events);
    }

    /** One key, pressed and let go. */
    public static List<Event> key(KeyCode code, String character) {
        var one = new ScannerKeys(Keyboard.US);
        one.press(code, character, false);
        return List.copyOf(one.events);
    }

    private void type(char c) {
        boolean letter = Character.isLetter(c);
        if (letter && keyboard == Keyboard.INPUT_METHOD) {
            compose(c);
            return;
        }
        endSyllable();
        boolean shift = Character.isUpperCase(c) || SHIFTED.indexOf(c) >= 0;
        if (shift) {
            event(KeyEvent.KEY_PRESSED, KeyCode.SHIFT, "", true);
        }
        if (letter && keyboard == Keyboard.JAMO) {
            press(KeyCode.UNDEFINED, TwoSetInputMethod.type(String.valueOf(c)), shift);
        } else {
            press(keyOf(c), String.valueOf(c), shift);
        }
        if (shift) {
            event(KeyEvent.KEY_RELEASED, KeyCode.SHIFT, "", false);
        }
    }

    private void compose(char letter) {
        letters.append(letter);
        String syllables = TwoSetInputMethod.type(letters.toString());
        int whole = syllables.length() - 1;
        composed(syllables.substring(committed, whole), syllables.substring(whole));
        committed = whole;
    }

    private void endSyllable() {
        if (!letters.isEmpty()) {
            composed(TwoSetInputMethod.type(letters.toString()).substring(committed), "");
            letters.setLength(0);
            committed = 0;
        }
    }

    private void composed(String whole, String inTheMaking) {
        var runs = FXCollections.<InputMethodTextRun>observableArrayList();
        if (!inTheMaking.isEmpty()) {
            runs.add(new InputMethodTextRun(inTheMaking, InputMethodHighlight.UNSELECTED_RAW));
        }
        events.add(
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, runs, whole, 0));
    }

    private void press(KeyCode code, String character, boolean shift) {
        event(KeyEvent.KEY_PRESSED, code, "", shift);
        if (!character.isEmpty()) {
            event(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, character, shift);
        }
        event(KeyEvent.KEY_RELEASED, code, "", shift);
    }

    private void event(EventType<KeyEvent> type, KeyCode code, String character, boolean shift) {
        events.add(
                new KeyEvent(
                        type,
                        character.isEmpty() ? KeyEvent.CHAR_UNDEFINED : character,
                        "",
                        code,
                        shift,
                        false,
                        false,
                        false));
    }

    private static KeyCode keyOf(char c) {
        return switch (c) {
            case ':' -> KeyCode.SEMICOLON;
            case '$' -> KeyCode.DIGIT4;
            case '%' -> KeyCode.DIGIT5;
            case '*' -> KeyCode.DIGIT8;
            case '+' -> KeyCode.EQUALS;
            case ' ' -> KeyCode.SPACE;
            case '-' -> KeyCode.MINUS;
            case '.' -> KeyCode.PERIOD;
            case '/' -> KeyCode.SLASH;
            default -> {
                String name = String.valueOf(c).toUpperCase(Locale.ROOT);
                yield KeyCode.valueOf(Character.isDigit(c) ? "DIGIT" + name : name);
            }
        };
    }
}
