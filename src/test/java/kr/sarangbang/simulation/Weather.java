package kr.sarangbang.simulation;

import java.time.Duration;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.testing.MemorySiteStore;

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
        boolean night = Habit.at(around.clock().instant()) == Habit.NIGHT;
        if (night && !chance.oneIn(4)) {
            Duration sleep = chance.between(Duration.ofMinutes(40), Duration.ofHours(6));
            Duration month = Habit.untilNextMonth(around.clock().instant());
            // Nobody who waits for a month sleeps through its beginning.
            pause = sleep.compareTo(month) > 0 ? month.plusSeconds(20) : sleep;
        } else if (kind == 0) {
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
        if (around.faults().strikes(Fault.ISSUER_DOWN_FOR_A_DAY)) {
            town.issuer().goDown(Duration.ofHours(23));
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

    /** Copies of disks are made, and old ones put back; two machines run from one image in turn. */
    void disks() {
        if (!around.faults().on().contains(Fault.Family.DISK_IMAGE)) {
            return;
        }
        Chance chance = around.chance();
        SimulatedSite site = chance.pick(chance.oneIn(2) ? town.kiosks() : town.sites());
        Suspects suspects = around.facts().suspects();
        if (suspects.has(site.id())) {
            if (site.kept().isPresent() && chance.oneIn(10)) {
                around.trace().note(site.id() + " is the other machine of two now");
                site.changeDisks();
            }
            return;
        }
        if (!anotherIsSound(site)) {
            return;
        }
        if (chance.oneIn(40)) {
            site.keepImage();
        }
        if (site.kept().isPresent() && around.faults().strikes(Fault.DISK_PUT_BACK)) {
            putBack(site);
        } else if (around.faults().strikes(Fault.DISK_CLONED)) {
            site.keepImage();
            around.trace().note(site.id() + " is two machines from here on");
            around.facts().suspect(site, site.kept().orElseThrow(), false);
        }
    }

    /** Where every shop of a district has an old disk nobody is left to honour a paper. */
    private boolean anotherIsSound(SimulatedSite site) {
        return site.role() != SiteRole.SHOP
                || town.shops().stream()
                        .filter(other -> other != site)
                        .filter(other -> town.district(other).equals(town.district(site)))
                        .anyMatch(other -> !around.facts().isBarred(other));
    }

    /** The issuer's books are copied now and then, and the copy may take their place. */
    void books() {
        if (!around.faults().on().contains(Fault.Family.FAIL_OVER)) {
            return;
        }
        if (around.chance().oneIn(40)) {
            town.issuer().keepImage();
        } else if (around.faults().strikes(Fault.ISSUER_SET_BACK) && town.issuer().setBack()) {
            town.sites().forEach(site -> site.line().drop());
        }
    }

    private void putBack(SimulatedSite site) {
        MemorySiteStore.Image image = site.kept().orElseThrow();
        boolean heardOfMore = town.issuer().knownThrough(site.id()) > image.entries().size();
        around.trace()
                .note(
                        site.id()
                                + " has the disk of entry "
                                + image.entries().size()
                                + " again, at "
                                + site.disk().entries().size());
        around.facts().suspect(site, image, heardOfMore);
        site.putBack();
    }

    private void setClock(SimulatedSite site, Duration off) {
        Duration wrong = around.chance().oneIn(2) ? off : off.negated();
        site.setClockOff(wrong);
        around.trace().note(site.id() + " clock is off by " + wrong.toSeconds() + " s");
    }
}
