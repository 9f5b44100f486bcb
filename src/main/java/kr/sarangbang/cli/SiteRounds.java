package kr.sarangbang.cli;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.infrastructure.device.q2.Health;

/**
 * What a running site looks after every few seconds: papers and cash that are owed, and whether the
 * screens have to look again. They do when a device changed, which its own bean has found out, and
 * once in a while, since a series opens and a day ends without anybody touching anything.
 */
final class SiteRounds implements Runnable {
    /** Of three seconds each: a minute. */
    private static final int ROUNDS_BETWEEN_LOOKS = 20;

    private final RunningSite site;
    private final Cabinet cabinet;
    private final Runnable changed;
    private List<Optional<Health>> before = List.of();
    private int rounds;

    /**
     * @param changed tells the screens; returns at once
     */
    SiteRounds(RunningSite site, Cabinet cabinet, Runnable changed) {
        this.site = site;
        this.cabinet = cabinet;
        this.changed = changed;
    }

    @Override
    public void run() {
        try {
            site.printOwed();
            site.settleKeptCash();
        } catch (RuntimeException e) {
            // The next round tries again; an exception would end the rounds for good.
            System.getLogger(SiteRounds.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "papers or cash that are owed did not come out",
                            e);
        }
        List<Optional<Health>> now = cabinet.health();
        rounds++;
        if (!now.equals(before) || rounds >= ROUNDS_BETWEEN_LOOKS) {
            before = now;
            rounds = 0;
            changed.run();
        }
    }
}
