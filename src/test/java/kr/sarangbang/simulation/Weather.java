package kr.sarangbang.simulation;

import java.time.Duration;

/** What befalls a town from outside: time, cut lines, an issuer that is down, wrong clocks. */
final class Weather {
    private final Town town;
    private final Surroundings around;

    Weather(Town town) {
        this.town = town;
        this.around = town.around();
    }

    /** Minutes in the day, a night now and then, rarely a few days. */
    void timePasses() {
        Chance chance = around.chance();
        int kind = chance.below(400);
        Duration pause;
        if (kind == 0) {
            pause = chance.between(Duration.ofDays(1), Duration.ofDays(12));
        } else if (kind < 10) {
            pause = chance.between(Duration.ofHours(5), Duration.ofHours(15));
        } else if (kind < 60) {
            pause = chance.between(Duration.ofMinutes(20), Duration.ofHours(2));
        } else {
            pause = chance.between(Duration.ofSeconds(20), Duration.ofMinutes(15));
        }
        around.clock().pass(pause);
    }

    void change() {
        Chance chance = around.chance();
        SimulatedSite site = chance.pick(town.sites());
        if (around.faults().strikes(Fault.LINE_DOWN)) {
            Duration time = chance.between(Duration.ofMinutes(10), Duration.ofHours(23));
            site.line().cutUntil(around.clock().instant().plus(time));
            around.trace().note(site.id() + " line is cut for " + time.toMinutes() + " min");
        }
        if (around.faults().strikes(Fault.ISSUER_DOWN)) {
            town.issuer().goDown(chance.between(Duration.ofMinutes(10), Duration.ofHours(23)));
        }
        if (around.faults().strikes(Fault.CLOCK_WRONG)) {
            setClock(site, chance.between(Duration.ofMinutes(6), Duration.ofDays(40)));
        }
        if (around.faults().strikes(Fault.CLOCK_DRIFT)) {
            setClock(site, chance.between(Duration.ofSeconds(1), Duration.ofMinutes(5)));
        }
        if (around.faults().strikes(Fault.DISK_LOW)) {
            site.disk().spaceLow(true);
            around.trace().note(site.id() + " disk is low");
        }
    }

    private void setClock(SimulatedSite site, Duration off) {
        Duration wrong = around.chance().oneIn(2) ? off : off.negated();
        site.setClockOff(wrong);
        around.trace().note(site.id() + " clock is off by " + wrong.toSeconds() + " s");
    }
}
