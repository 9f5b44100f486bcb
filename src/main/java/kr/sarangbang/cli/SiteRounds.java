package kr.sarangbang.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sarangbang.domain.rehearsal.Rehearsal;
import kr.sarangbang.infrastructure.device.q2.Health;

/**
 * What a running site looks after every few seconds: papers and cash that are owed, what the line
 * may be promised, and whether the screens have to look again. They do when a device changed, which
 * its own bean has found out, and once in a while, since a series opens and a day ends without
 * anybody touching anything.
 */
final class SiteRounds implements Runnable {
    /** Of three seconds each: a minute. */
    private static final int ROUNDS_BETWEEN_LOOKS = 20;

    private final RunningSite site;
    private final Cabinet cabinet;
    private final Runnable changed;
    private final DailyRehearsal daily;
    private final Consumer<Rehearsal> rehearsed;
    private final boolean drawer;
    private List<Optional<Health>> before = List.of();
    private int rounds;

    /**
     * @param changed tells the screens; returns at once
     * @param daily when the opening is tried
     * @param rehearsed is told what was found; returns at once
     * @param drawer whether a drawer hangs on the printer
     */
    SiteRounds(
            RunningSite site,
            Cabinet cabinet,
            Runnable changed,
            DailyRehearsal daily,
            Consumer<Rehearsal> rehearsed,
            boolean drawer) {
        this.site = site;
        this.cabinet = cabinet;
        this.changed = changed;
        this.daily = daily;
        this.rehearsed = rehearsed;
        this.drawer = drawer;
    }

    @Override
    public void run() {
        boolean promised = false;
        try {
            site.printOwed();
            site.settleKeptCash();
            promised = site.settlePromises();
            if (daily.isDue(site.place().clock().now())) {
                rehearsed.accept(site.rehearse(cabinet.rehearsed(drawer)));
            }
        } catch (RuntimeException e) {
            // The next round tries again; an exception would end the rounds for good.
            System.getLogger(SiteRounds.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "papers or cash that are owed, a promise or the rehearsal failed",
                            e);
        }
        List<Optional<Health>> now = cabinet.health();
        rounds++;
        if (promised || !now.equals(before) || rounds >= ROUNDS_BETWEEN_LOOKS) {
            before = now;
            rounds = 0;
            changed.run();
        }
    }
}
