package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.sarangbang.simulation.plants.Plant;

/** Runs seed after seed and sums up. */
final class Simulation {
    private final long firstSeed;
    private final int seeds;
    private final Steps steps;
    private final int sites;
    private final int workers;
    private final Supplier<Plant> plant;

    /**
     * @param workers threads, 1 and up
     * @param plant made anew for each seed
     */
    Simulation(
            long firstSeed, int seeds, Steps steps, int sites, int workers, Supplier<Plant> plant) {
        this.workers = workers;
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
     * @param entries in all journals
     * @param messages that were put on the line
     * @param faults how often each struck, those that never did with 0
     * @param habits how many steps each ruled
     * @param deeds how often each was done in a line, those that never were with 0
     */
    record Report(
            int seeds,
            long steps,
            long acts,
            long entries,
            long messages,
            Map<Fault, Long> faults,
            Map<LineDeed, Long> deeds,
            Map<Habit, Long> habits,
            List<BrokenSeed> broken) {}

    /** One seed that broke. */
    record BrokenSeed(long seed, int step, String invariant) {}

    /**
     * Runs each seed on one thread, as many at once as there are workers.
     *
     * @param after hears of each seed's result, in their order
     * @param ear hears every line of every trace, from any of the threads
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
        var habits = new EnumMap<Habit, Long>(Habit.class);
        for (Habit habit : Habit.values()) {
            habits.put(habit, 0L);
        }
        var broken = new ArrayList<BrokenSeed>();
        long done = 0;
        long acts = 0;
        long entries = 0;
        long messages = 0;
        for (World.Result result : (Iterable<World.Result>) results(ear)::iterator) {
            done += result.steps();
            acts += result.acts();
            entries += result.entries();
            messages += result.messages();
            result.faults().forEach((fault, count) -> faults.merge(fault, count, Long::sum));
            result.deeds().forEach((deed, count) -> deeds.merge(deed, count, Long::sum));
            result.habits().forEach((habit, count) -> habits.merge(habit, count, Long::sum));
            result.broken()
                    .ifPresent(
                            at ->
                                    broken.add(
                                            new BrokenSeed(
                                                    result.seed(), at.step(), at.invariant())));
            after.accept(result);
        }
        return new Report(
                seeds, done, acts, entries, messages, faults, deeds, habits, List.copyOf(broken));
    }

    private Stream<World.Result> results(Consumer<String> ear) {
        LongFunction<World.Result> one = seed -> run(seed, steps, ear);
        LongStream all = LongStream.range(firstSeed, firstSeed + seeds);
        if (workers == 1) {
            return all.mapToObj(one);
        }
        // What is not run yet waits in the pool as a number; what is done, as some counts.
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        workers, Thread.ofPlatform().daemon().name("seeds-", 1).factory());
        List<Future<World.Result>> running =
                all.mapToObj(seed -> pool.submit(() -> one.apply(seed))).toList();
        pool.shutdown();
        return running.stream().map(Simulation::result);
    }

    private World.Result run(long seed, Steps which, Consumer<String> ear) {
        return World.run(new World.Setting(seed, which, sites, plant.get()), ear);
    }

    /** The fewest steps of a seed with which it still breaks, found in at most so many runs. */
    Steps shortest(long seed, World.BrokenAt at, int mostRuns) {
        return Shortest.of(which -> run(seed, which, line -> {}), steps, at, mostRuns);
    }

    /** Runs some steps of a seed once more, for whoever wants to read what happens. */
    void trace(long seed, Steps which, Consumer<String> ear) {
        run(seed, which, ear);
    }

    private static World.Result result(Future<World.Result> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a seed could not be run", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
