package kr.sarangbang.ui.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether anybody is still there. Every touch, key, card or scan restarts the full time; while a
 * payment is under way or money is inside, nobody is ever away. FX thread only.
 */
public final class IdleWatch {
    /** Requirement 25: no warning before this. */
    public static final Duration BEFORE_ASKING = Duration.ofMinutes(2);

    /** Requirement 26: how long the question stands. */
    public static final Duration ASKING = Duration.ofSeconds(30);

    /** What the watch says about the person. */
    public enum Presence {
        HERE,
        ASK,
        GONE
    }

    private final InstantSource clock;
    private Instant lastSign;
    private boolean held;

    public IdleWatch(InstantSource clock) {
        this.clock = clock;
        this.lastSign = clock.instant();
    }

    /** A sign of life. */
    public void sign() {
        lastSign = clock.instant();
    }

    /**
     * While held, nobody is asked: money or a card is inside. Letting go restarts the full time.
     */
    public void hold(boolean holding) {
        held = holding;
        sign();
    }

    public Presence presence() {
        if (held) {
            return Presence.HERE;
        }
        Duration silent = Duration.between(lastSign, clock.instant());
        if (silent.compareTo(BEFORE_ASKING) < 0) {
            return Presence.HERE;
        }
        return silent.compareTo(BEFORE_ASKING.plus(ASKING)) < 0 ? Presence.ASK : Presence.GONE;
    }
}
