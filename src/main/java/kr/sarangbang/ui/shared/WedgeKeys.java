package kr.sarangbang.ui.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Tells the keys of a scanner from those of a hand. A scan is F12, the keys of the code, Enter.
 * Keys are read by their codes, which no Hangul input method changes; what has no code, because an
 * input method kept it or a layout has 자모 on its keys, is read by its characters.
 */
final class WedgeKeys {
    /** The longest code that is ever printed has 800 characters; what is longer is no code. */
    static final int MOST_CHARACTERS = 1_200;

    /**
     * How far apart a scanner's keys are at most, taken over the whole code: one pause of a busy
     * machine makes no hand of a scanner.
     */
    static final Duration SCANNER_PACE = Duration.ofMillis(100);

    /** Looks closer to each other than this say nothing about the keys between them. */
    static final Duration SHORTEST_LOOK = Duration.ofMillis(500);

    /** After a longer time between two looks this thread was busy, and keys are waiting for it. */
    static final Duration LONGEST_LOOK = Duration.ofMillis(1_500);

    /** So many looks in time without a key between them: the scanner has stopped. */
    private static final int CALM = 2;

    /** Stands for a key that no code has, so that the code is found damaged and not shorter. */
    private static final char NO_CHARACTER = '\uFFFD';

    private final InstantSource clock;
    private final Consumer<Scan> ended;
    private final StringBuilder code = new StringBuilder();
    private String composing = "";
    private boolean listening;
    private boolean awaitsTyped;
    private boolean behindEnter;
    private int keys;
    private Instant first = Instant.MIN;
    private Instant last = Instant.MIN;
    private Instant lastLook = Instant.EPOCH;
    private boolean keySinceLook;
    private int calm;

    /**
     * @param ended is told when a scan is over, with its code or without
     */
    WedgeKeys(InstantSource clock, Consumer<Scan> ended) {
        this.clock = clock;
        this.ended = ended;
    }

    /** Whether the event is a scanner's, which nothing else may see. */
    boolean takes(Event event) {
        if (event instanceof InputMethodEvent composed) {
            return listening && takesComposed(composed);
        }
        if (!(event instanceof KeyEvent key)) {
            return false;
        }
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            return takesPressed(key);
        }
        if (key.getEventType() == KeyEvent.KEY_TYPED) {
            return takesTyped(key);
        }
        boolean taken = listening || behindEnter;
        if (key.getCode() == KeyCode.ENTER) {
            behindEnter = false;
        }
        return taken;
    }

    /**
     * Called each second; gives up a scan whose keys have stopped. Never because of a busy machine:
     * the rest of a slip would be typed into whatever has the focus.
     */
    void tick() {
        Instant now = clock.instant();
        Duration since = Duration.between(lastLook, now);
        if (!since.isNegative() && since.compareTo(SHORTEST_LOOK) < 0) {
            return;
        }
        lastLook = now;
        boolean inTime = !since.isNegative() && since.compareTo(LONGEST_LOOK) <= 0;
        calm = inTime && !keySinceLook ? calm + 1 : 0;
        keySinceLook = false;
        if (listening && calm >= CALM) {
            giveUp();
        }
    }

    private boolean takesPressed(KeyEvent key) {
        behindEnter = false;
        if (key.getCode() == KeyCode.F12) {
            if (listening && keys > 0) {
                giveUp();
            }
            begin();
            return true;
        }
        if (!listening) {
            return false;
        }
        if (isHandsKey(key.getCode())) {
            giveUp();
            return false;
        }
        settleTyped();
        if (key.getCode() == KeyCode.ENTER) {
            finish();
        } else if (!key.getCode().isModifierKey()) {
            char character = WedgeLayout.character(key.getCode(), key.isShiftDown());
            if (character == WedgeLayout.NONE) {
                awaitsTyped = true;
                count();
            } else {
                append(character);
                count();
            }
        }
        return true;
    }

    private boolean takesTyped(KeyEvent key) {
        if (listening && awaitsTyped) {
            awaitsTyped = false;
            String typed = key.getCharacter();
            boolean none = typed.isEmpty() || Character.isISOControl(typed.charAt(0));
            append(none ? String.valueOf(NO_CHARACTER) : typed);
        }
        return listening || behindEnter;
    }

    private boolean takesComposed(InputMethodEvent event) {
        awaitsTyped = false;
        append(event.getCommitted());
        composing =
                event.getComposed().stream()
                        .map(InputMethodTextRun::getText)
                        .reduce("", String::concat);
        count();
        return true;
    }

    private void begin() {
        forget();
        listening = true;
        first = clock.instant();
        last = first;
        keySinceLook = true;
        calm = 0;
    }

    private void finish() {
        append(composing);
        String whole = code.toString();
        count();
        boolean scanner = code.length() <= MOST_CHARACTERS && isScannersPace();
        int counted = keys - 1;
        forget();
        behindEnter = true;
        ended.accept(scanner && counted > 0 ? new Scan.Code(whole) : new Scan.Unfinished(counted));
    }

    private void giveUp() {
        int counted = keys;
        forget();
        ended.accept(new Scan.Unfinished(counted));
    }

    private void forget() {
        listening = false;
        awaitsTyped = false;
        composing = "";
        code.setLength(0);
        keys = 0;
    }

    /** A clock set back says nothing about the pace. */
    private boolean isScannersPace() {
        return Duration.between(first, last).compareTo(SCANNER_PACE.multipliedBy(keys)) <= 0;
    }

    private void count() {
        keys++;
        last = clock.instant();
        keySinceLook = true;
        calm = 0;
    }

    private void settleTyped() {
        if (awaitsTyped) {
            awaitsTyped = false;
            append(NO_CHARACTER);
        }
    }

    private void append(char character) {
        append(String.valueOf(character));
    }

    /** Of what is too long only that it is too long is kept. */
    private void append(String characters) {
        if (code.length() <= MOST_CHARACTERS) {
            code.append(characters);
        }
    }

    /** Keys that no scanner sends: whoever presses one means it. */
    private static boolean isHandsKey(KeyCode key) {
        return key.isFunctionKey() || key == KeyCode.ESCAPE;
    }
}
