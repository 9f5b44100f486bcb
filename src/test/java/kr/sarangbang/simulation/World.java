package kr.sarangbang.simulation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kr.sarangbang.simulation.plants.Plant;

/** One run of one seed: everything in it follows from the seed. */
final class World {
    private static final Instant MORNING = Instant.parse("2022-07-13T23:10:00Z");

    private final Surroundings around;
    private final Town town;
    private final Weather weather;
    private final Buying buying;
    private final Spending spending;
    private final TakingBack takingBack;
    private final Staff staff;
    private final Queueing queueing;
    private final LosingSites losing;
    private final Map<Habit, Long> habits = new EnumMap<>(Habit.class);

    /**
     * How to run.
     *
     * @param seed of everything that is left to chance
     * @param steps before everything heals
     * @param sites 2 to 200
     */
    record Setting(long seed, Steps steps, int sites, Plant plant, Disks disks) {
        Setting(long seed, Steps steps, int sites, Plant plant) {
            this(seed, steps, sites, plant, Disks.MEMORY);
        }

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
            Map<Habit, Long> habits,
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
                        setting.plant(),
                        setting.disks());
        if (setting.disks().real()) {
            // A file that is open cannot be copied and put back; homes of their own show it.
            around.faults().never(Fault.Family.DISK_IMAGE);
            around.faults().never(Fault.Family.LOST_SITE);
        }
        if (around.faults().on().contains(Fault.Family.DISK_IMAGE)) {
            // It is the issuer's memory that finds an old disk; who loses both has no bound.
            around.faults().never(Fault.Family.FAIL_OVER);
        }
        if (around.faults().on().contains(Fault.Family.DISK_IMAGE)
                || around.faults().on().contains(Fault.Family.FAIL_OVER)) {
            // What may be asked then of a lost site, and of what the issuer forgot, is too little.
            around.faults().never(Fault.Family.LOST_SITE);
        }
        around.trace().note("seed " + setting.seed() + " faults " + around.faults().on());
        this.town = new Town(around, setting.sites());
        this.weather = new Weather(town);
        this.buying = new Buying(town);
        this.spending = new Spending(town);
        this.takingBack = new TakingBack(town, spending);
        this.staff = new Staff(town, buying, takingBack);
        this.queueing = new Queueing(town, buying);
        this.losing = new LosingSites(town, buying, new LostNumbers(town, buying, queueing));
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
            new Homecoming(town, takingBack, buying, spending, losing).comeHome();
            queueing.look();
            queueing.replayed();
        } catch (Broken invariant) {
            broken = Optional.of(new BrokenAt(step, invariant.sentence()));
        } catch (RuntimeException failure) {
            // A run without faults of its own code never gets here; the frames say whose it is.
            broken = Optional.of(new BrokenAt(step, "the program failed: " + told(failure)));
        }
        broken.ifPresent(b -> around.trace().note("BROKEN " + b.invariant()));
        long acts =
                town.machines().stream()
                        .flatMap(site -> site.disk().entries().stream())
                        .filter(entry -> entry.header().opensAct())
                        .count();
        return new Result(
                setting.seed(),
                done,
                acts,
                town.machines().stream().mapToLong(site -> site.disk().entries().size()).sum(),
                town.network().messages(),
                around.faults().struck(),
                queueing.deeds(),
                habits,
                broken,
                around.trace().fingerprint());
    }

    private static String told(RuntimeException failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first + " " + at(first);
    }

    private static String at(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        var where = new StringBuilder();
        for (int i = 0; i < Math.min(4, frames.length); i++) {
            where.append(i == 0 ? "at " : " < ").append(frames[i]);
        }
        return where.toString();
    }

    private void somebodyActs(Habit habit) {
        int what = around.chance().below(100);
        if (what < habit.buying()) {
            buying.buy();
        } else if (what < habit.buying() + habit.spending()) {
            spending.spend();
        } else if (what < habit.buying() + habit.spending() + habit.working()) {
            staff.work();
        } else if (around.chance().percent(20)) {
            buying.enrol();
        } else if (around.chance().percent(60)) {
            takingBack.cancel();
        } else {
            takingBack.refund();
        }
    }

    private void step() {
        weather.timePasses();
        weather.change();
        weather.disks();
        weather.books();
        losing.goOn();
        town.network().deliverLate();
        staff.look();
        Habit habit = Habit.at(around.clock().instant());
        habits.merge(habit, 1L, Long::sum);
        somebodyActs(habit);
        if (around.chance().percent(habit.queueing())) {
            queueing.act();
        }
        queueing.look();
        for (SimulatedSite site : town.some()) {
            site.forward();
            if (site.isDelivered()) {
                around.facts().clearUp(site);
            }
        }
    }
}
