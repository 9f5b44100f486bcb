package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kr.sarangbang.simulation.plants.Plant;

/** Runs seed after seed and sums up. */
final class Simulation {
    private final long firstSeed;
    private final int seeds;
    private final int steps;
    private final int sites;
    private final Supplier<Plant> plant;

    /**
     * @param plant made anew for each seed
     */
    Simulation(long firstSeed, int seeds, int steps, int sites, Supplier<Plant> plant) {
        this.firstSeed = firstSeed;
        this.seeds = seeds;
        this.steps = steps;
        this.sites = sites;
        this.plant = plant;
    }

    /**
     * What all seeds came to.
     *
     * @param steps done in all; a broken seed stops at its step
     * @param acts in all journals
     * @param faults how often each struck, those that never did with 0
     * @param deeds how often each was done in a line, those that never were with 0
     */
    record Report(
            int seeds,
            long steps,
            long acts,
            Map<Fault, Long> faults,
            Map<LineDeed, Long> deeds,
            List<BrokenSeed> broken) {}

    /** One seed that broke. */
    record BrokenSeed(long seed, int step, String invariant) {}

    /**
     * @param after hears of each seed's result
     * @param ear hears every line of every trace
     */
    Report run(Consumer<World.Result> after, Consumer<String> ear) {
        var faults = new EnumMap<Fault, Long>(Fault.class);
        for (Fault fault : Fault.values()) {
            faults.put(fault, 0L);
        }
        var deeds = new EnumMap<LineDeed, Long>(LineDeed.class);
        for (LineDeed deed : LineDeed.values()) {
            deeds.put(deed, 0L);
        }
        var broken = new ArrayList<BrokenSeed>();
        long done = 0;
        long acts = 0;
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            World.Result result =
                    World.run(new World.Setting(seed, steps, sites, plant.get()), ear);
            done += result.steps();
            acts += result.acts();
            result.faults().forEach((fault, count) -> faults.merge(fault, count, Long::sum));
            result.deeds().forEach((deed, count) -> deeds.merge(deed, count, Long::sum));
            result.broken()
                    .ifPresent(
                            at ->
                                    broken.add(
                                            new BrokenSeed(
                                                    result.seed(), at.step(), at.invariant())));
            after.accept(result);
        }
        return new Report(seeds, done, acts, faults, deeds, List.copyOf(broken));
    }
}
