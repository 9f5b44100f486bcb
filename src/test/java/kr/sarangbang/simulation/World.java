package kr.sarangbang.simulation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sarangbang.simulation.plants.Plant;

/** One run of one seed: everything in it follows from the seed. */
final class World {
    private static final Instant MORNING = Instant.parse("2022-07-13T23:10:00Z");

    /** Of so many steps in a hundred somebody does something in a line, too. */
    private static final int LINE_SHARE = 60;

    private final Surroundings around;
    private final Town town;
    private final Weather weather;
    private final Buying buying;
    private final Spending spending;
    private final TakingBack takingBack;
    private final Staff staff;
    private final Queueing queueing;

    /**
     * How to run.
     *
     * @param seed of everything that is left to chance
     * @param steps before everything heals
     * @param sites 2 to 200
     */
    record Setting(long seed, Steps steps, int sites, Plant plant) {
        Setting(long seed, int steps, int sites, Plant plant) {
            this(seed, Steps.upTo(steps), sites, plant);
        }
    }

    /**
     * What came of a run.
     *
     * @param steps that were done
     * @param acts that stand in the journals
     * @param entries of which they are made
     * @param messages that were put on the line
     * @param broken the step at which an invariant broke, and the sentence
     * @param fingerprint the same for two runs of one seed
     */
    record Result(
            long seed,
            int steps,
            long acts,
            long entries,
            long messages,
            Map<Fault, Long> faults,
            Map<LineDeed, Long> deeds,
            Optional<BrokenAt> broken,
            long fingerprint) {}

    /** Where and what. */
    record BrokenAt(int step, String invariant) {}

    private World(Setting setting, Consumer<String> ear) {
        var chance = new Chance(setting.seed());
        this.around =
                new Surroundings(
                        new VirtualClock(MORNING),
                        chance,
                        new Faults(chance),
                        new Trace(ear),
                        new KnownPapers(),
                        new RealFacts(),
                        setting.plant());
        around.trace().note("seed " + setting.seed() + " faults " + around.faults().on());
        this.town = new Town(around, setting.sites());
        this.weather = new Weather(town);
        this.buying = new Buying(town);
        this.spending = new Spending(town);
        this.takingBack = new TakingBack(town, spending);
        this.staff = new Staff(town, buying, takingBack);
        this.queueing = new Queueing(town, buying);
    }

    /**
     * Runs until an invariant breaks, or all steps are done and everything has come home.
     *
     * @param ear hears the trace
     */
    static Result run(Setting setting, Consumer<String> ear) {
        return new World(setting, ear).run(setting);
    }

    private Result run(Setting setting) {
        int step = 0;
        int done = 0;
        Optional<BrokenAt> broken = Optional.empty();
        try {
            town.sites().forEach(SimulatedSite::start);
            town.sites().forEach(SimulatedSite::sync);
            around.faults().begin();
            for (int number : setting.steps().numbers()) {
                step = number;
                done++;
                around.chance().step(number);
                around.trace().step(number);
                step();
            }
            around.chance().step(0);
            new Homecoming(town, takingBack, buying, spending).comeHome();
            queueing.look();
            queueing.replayed();
        } catch (Broken invariant) {
            broken = Optional.of(new BrokenAt(step, invariant.sentence()));
        } catch (RuntimeException failure) {
            // A run without faults of its own code never gets here; the frames say whose it is.
            broken =
                    Optional.of(
                            new BrokenAt(
                                    step, "the program failed: " + failure + " " + at(failure)));
        }
        broken.ifPresent(b -> around.trace().note("BROKEN " + b.invariant()));
        long acts =
                town.sites().stream()
                        .flatMap(site -> site.disk().entries().stream())
                        .filter(entry -> entry.header().opensAct())
                        .count();
        return new Result(
                setting.seed(),
                done,
                acts,
                town.sites().stream().mapToLong(site -> site.disk().entries().size()).sum(),
                town.network().messages(),
                around.faults().struck(),
                queueing.deeds(),
                broken,
                around.trace().fingerprint());
    }

    private static String at(RuntimeException failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        var where = new StringBuilder();
        for (int i = 0; i < Math.min(4, frames.length); i++) {
            where.append(i == 0 ? "at " : " < ").append(frames[i]);
        }
        return where.toString();
    }

    private void step() {
        weather.timePasses();
        weather.change();
        weather.disks();
        town.network().deliverLate();
        staff.look();
        int what = around.chance().below(100);
        if (what < 24) {
            buying.buy();
        } else if (what < 58) {
            spending.spend();
        } else if (what < 63) {
            takingBack.cancel();
        } else if (what < 66) {
            takingBack.refund();
        } else if (what < 68) {
            buying.enrol();
        } else {
            staff.work();
        }
        if (around.chance().percent(LINE_SHARE)) {
            queueing.act();
        }
        queueing.look();
        for (SimulatedSite site : town.sites()) {
            if (around.chance().oneIn(3)) {
                site.forward();
            }
            if (site.isDelivered()) {
                around.facts().clearUp(site);
            }
        }
    }
}
