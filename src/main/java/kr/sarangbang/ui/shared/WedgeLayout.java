package kr.sarangbang.ui.shared;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** The US keyboard that a scanner pretends to be, by key codes; letters have no case. */
final class WedgeLayout {
    /** No character is on the key, or its code does not tell. */
    static final char NONE = 0;

    private static final Map<KeyCode, Character> SHIFTED = new EnumMap<>(KeyCode.class);
    private static final Map<KeyCode, Character> PLAIN = new EnumMap<>(KeyCode.class);

    static {
        String digits = ")!@#$%^&*(";
        for (int i = 0; i < 10; i++) {
            SHIFTED.put(KeyCode.valueOf("DIGIT" + i), digits.charAt(i));
            PLAIN.put(KeyCode.valueOf("DIGIT" + i), (char) ('0' + i));
            PLAIN.put(KeyCode.valueOf("NUMPAD" + i), (char) ('0' + i));
        }
        for (char letter = 'A'; letter <= 'Z'; letter++) {
            PLAIN.put(KeyCode.valueOf(String.valueOf(letter)), letter);
        }
        pair(KeyCode.SPACE, ' ', ' ');
        pair(KeyCode.MINUS, '-', '_');
        pair(KeyCode.EQUALS, '=', '+');
        pair(KeyCode.COMMA, ',', '<');
        pair(KeyCode.PERIOD, '.', '>');
        pair(KeyCode.SLASH, '/', '?');
        pair(KeyCode.SEMICOLON, ';', ':');
        pair(KeyCode.QUOTE, '\'', '"');
        pair(KeyCode.OPEN_BRACKET, '[', '{');
        pair(KeyCode.CLOSE_BRACKET, ']', '}');
        pair(KeyCode.BACK_SLASH, '\\', '|');
        PLAIN.put(KeyCode.COLON, ':');
        PLAIN.put(KeyCode.DOLLAR, '$');
        PLAIN.put(KeyCode.ASTERISK, '*');
        PLAIN.put(KeyCode.MULTIPLY, '*');
        PLAIN.put(KeyCode.PLUS, '+');
        PLAIN.put(KeyCode.ADD, '+');
        PLAIN.put(KeyCode.SUBTRACT, '-');
        PLAIN.put(KeyCode.DIVIDE, '/');
        PLAIN.put(KeyCode.DECIMAL, '.');
    }

    private WedgeLayout() {}

    /** What the key types, or {@link #NONE}. */
    static char character(KeyCode key, boolean shift) {
        Character shifted = shift ? SHIFTED.get(key) : null;
        Character plain = shifted == null ? PLAIN.get(key) : shifted;
        return plain == null ? NONE : plain;
    }

    private static void pair(KeyCode key, char plain, char shifted) {
        PLAIN.put(key, plain);
        SHIFTED.put(key, shifted);
    }
}
