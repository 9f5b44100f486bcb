package kr.sarangbang.infrastructure.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.SiteClock;

/**
 * The machine's clock, trusted only as far as the issuer's time bears it out (rule 26): suspect
 * below the floor, when the last comparison found it wrong, and when it jumped in this run of the
 * program. Time and quality for any thread; {@link #compared} on the site thread.
 */
public final class AnchoredClock implements SiteClock {
    private static final Duration TOLERANCE_BEFORE_POLICY = Duration.ofMinutes(5);

    private final InstantSource wall;
    private final LongSupplier nanoTime;
    private final Supplier<Bulletin> bulletin;
    private volatile Anchor anchor;
    private volatile boolean compared;

    /** What both clocks showed at one moment. */
    private record Anchor(Instant wall, long nanos) {}

    /**
     * @param nanoTime {@link System#nanoTime} outside tests
     * @param bulletin asked for floor and tolerance; it is opened after the clock
     */
    public AnchoredClock(InstantSource wall, LongSupplier nanoTime, Supplier<Bulletin> bulletin) {
        this.wall = wall;
        this.nanoTime = nanoTime;
        this.bulletin = bulletin;
        this.anchor = new Anchor(wall.instant(), nanoTime.getAsLong());
    }

    @Override
    public Instant now() {
        return wall.instant();
    }

    /**
     * The clock was compared with the issuer's in this run. Jumps are counted from here: what went
     * before (a machine asleep, a clock set right) is settled by the comparison.
     */
    public void compared() {
        anchor = new Anchor(wall.instant(), nanoTime.getAsLong());
        compared = true;
    }

    @Override
    public ClockQuality quality() {
        Bulletin told = bulletin.get();
        Duration tolerance =
                told.policy().map(Policy::clockTolerance).orElse(TOLERANCE_BEFORE_POLICY);
        Instant now = wall.instant();
        if (now.isBefore(told.timeFloor()) || !told.clockWasRight() || jumped(now, tolerance)) {
            return ClockQuality.SUSPECT;
        }
        return compared ? ClockQuality.ANCHORED : ClockQuality.UNANCHORED;
    }

    /** A demo clock that was moved on purpose jumps too; its floor moves with the issuer's. */
    private boolean jumped(Instant now, Duration tolerance) {
        Anchor from = anchor;
        Instant expected = from.wall.plusNanos(nanoTime.getAsLong() - from.nanos);
        return Duration.between(expected, now).abs().compareTo(tolerance) > 0;
    }
}
