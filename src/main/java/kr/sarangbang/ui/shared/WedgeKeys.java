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

    /** So long after F12 without another key, and it was a hand: three keys of a slow scanner. */
    static final Duration HANDS_PAUSE = SCANNER_PACE.multipliedBy(3);

    /** Glances closer to each other than this say nothing about the keys between them. */
    static final Duration SHORTEST_GLANCE = Duration.ofMillis(20);

    /** After a longer time between two glances this thread was busy, and keys may be waiting. */
    static final Duration LONGEST_GLANCE = Duration.ofMillis(150);

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
    private final Runnable began;
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
    private boolean toldHand;
    private Instant quietSince = Instant.EPOCH;
    private Instant lastGlance = Instant.EPOCH;

    /**
     * @param ended is told when a scan is over, with its code or without, and when F12 was a hand's
     * @param began is told of each F12; whoever is glances from then on, while {@link #mayBeAHand}
     */
    WedgeKeys(InstantSource clock, Consumer<Scan> ended, Runnable began) {
        this.clock = clock;
        this.ended = ended;
        this.began = began;
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

    /** Whether F12 was pressed and nobody knows yet whose finger that was. */
    boolean mayBeAHand() {
        return listening && keys == 0 && !toldHand;
    }

    /**
     * Called some twenty times a second after F12; tells that it was a hand's. The scan itself is
     * not given up by that: what comes late is still taken, so that being wrong presses nothing.
     */
    void glance() {
        Instant now = clock.instant();
        Duration since = Duration.between(lastGlance, now);
        if (!since.isNegative() && since.compareTo(SHORTEST_GLANCE) < 0) {
            return;
        }
        lastGlance = now;
        if (since.isNegative() || since.compareTo(LONGEST_GLANCE) > 0) {
            quietSince = now;
        } else if (mayBeAHand() && Duration.between(quietSince, now).compareTo(HANDS_PAUSE) >= 0) {
            tellHand();
        }
    }

    private void tellHand() {
        toldHand = true;
        ended.accept(new Scan.HandsKey());
    }

    private boolean takesPressed(KeyEvent key) {
        behindEnter = false;
        quietSince = clock.instant();
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
        if (toldHand && keys == 0 && key.getCode() == KeyCode.ENTER) {
            // No scan is F12 and Enter alone: the hand goes on.
            forget();
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
        lastGlance = first;
        keySinceLook = true;
        calm = 0;
        began.run();
    }

    private void finish() {
        append(composing);
        String whole = code.toString();
        count();
        boolean scanner = code.length() <= MOST_CHARACTERS && isScannersPace();
        int counted = keys - 1;
        forget();
        behindEnter = true;
        if (scanner && counted > 0) {
            ended.accept(new Scan.Code(whole));
        } else {
            tellUnfinished(counted);
        }
    }

    private void giveUp() {
        boolean known = toldHand;
        int counted = keys;
        forget();
        if (counted > 0 || !known) {
            tellUnfinished(counted);
        }
    }

    private void tellUnfinished(int counted) {
        ended.accept(counted > 0 ? new Scan.Unfinished(counted) : new Scan.HandsKey());
    }

    private void forget() {
        listening = false;
        awaitsTyped = false;
        composing = "";
        code.setLength(0);
        keys = 0;
        toldHand = false;
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
