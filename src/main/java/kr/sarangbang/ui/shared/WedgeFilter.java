package kr.sarangbang.ui.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Catches a keyboard-wedge scanner before anything with the focus sees it. A scan is F12, the keys
 * of the code, Enter; every one of them is consumed, so its Enter presses no button. Keys are read
 * by their codes: a Hangul input method cannot turn them into 자모.
 */
public final class WedgeFilter {
    /** The longest code that is ever printed, with room. */
    static final int MOST_CHARACTERS = 1_200;

    /** The same paper under the light again; requirement 56. */
    static final Duration SAME_CODE = Duration.ofSeconds(2);

    /** A scanner types faster than any hand; a preamble without its code is given up after this. */
    static final Duration UNFINISHED = Duration.ofSeconds(1);

    private static final Map<KeyCode, Character> SHIFTED = new EnumMap<>(KeyCode.class);
    private static final Map<KeyCode, Character> PLAIN = new EnumMap<>(KeyCode.class);

    static {
        String digits = ")!@#$%^&*(";
        for (int i = 0; i < 10; i++) {
            SHIFTED.put(KeyCode.valueOf("DIGIT" + i), digits.charAt(i));
            PLAIN.put(KeyCode.valueOf("DIGIT" + i), (char) ('0' + i));
            PLAIN.put(KeyCode.valueOf("NUMPAD" + i), (char) ('0' + i));
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

    private final InstantSource clock;
    private final Consumer<String> scanned;
    private final Runnable sameAgain;
    private final StringBuilder code = new StringBuilder();
    private boolean listening;
    private Instant lastKey = Instant.MIN;
    private String lastCode = "";
    private Instant lastScan = Instant.MIN;

    /**
     * @param scanned receives each code once, on the FX thread
     * @param sameAgain is told of the same code within two seconds, which is otherwise ignored
     */
    public WedgeFilter(InstantSource clock, Consumer<String> scanned, Runnable sameAgain) {
        this.clock = clock;
        this.scanned = scanned;
        this.sameAgain = sameAgain;
    }

    /** Watches a scene from now on. */
    public void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::swallowWhileListening);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private boolean releaseOfEnter;

    private void pressed(KeyEvent event) {
        Instant now = clock.instant();
        if (event.getCode() == KeyCode.F12) {
            code.setLength(0);
            listening = true;
            releaseOfEnter = false;
        } else if (!listening) {
            return;
        } else if (lastKey.plus(UNFINISHED).isBefore(now)) {
            listening = false;
            code.setLength(0);
            return;
        } else if (event.getCode() == KeyCode.ENTER) {
            finish(now);
        } else {
            take(event);
        }
        lastKey = now;
        event.consume();
    }

    private void take(KeyEvent event) {
        KeyCode key = event.getCode();
        Character c;
        if (key.isLetterKey()) {
            c = key.getName().charAt(0);
        } else if (event.isShiftDown() && SHIFTED.containsKey(key)) {
            c = SHIFTED.get(key);
        } else {
            c = PLAIN.get(key);
        }
        if (c != null && code.length() < MOST_CHARACTERS) {
            code.append(c.charValue());
        }
    }

    private void finish(Instant now) {
        listening = false;
        releaseOfEnter = true;
        String whole = code.toString();
        code.setLength(0);
        if (whole.isEmpty()) {
            return;
        }
        boolean again = whole.equals(lastCode) && now.isBefore(lastScan.plus(SAME_CODE));
        lastCode = whole;
        lastScan = now;
        if (again) {
            sameAgain.run();
        } else {
            scanned.accept(whole);
        }
    }

    private void swallowWhileListening(KeyEvent event) {
        if (listening || releaseOfEnter) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        if (listening || releaseOfEnter) {
            event.consume();
        }
        if (event.getCode() == KeyCode.ENTER) {
            releaseOfEnter = false;
        }
    }

    private static void pair(KeyCode key, char plain, char shifted) {
        PLAIN.put(key, plain);
        SHIFTED.put(key, shifted);
    }
}
