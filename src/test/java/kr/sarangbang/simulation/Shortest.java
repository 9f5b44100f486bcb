package kr.sarangbang.simulation;

import java.util.Optional;
import java.util.function.Function;

/**
 * Makes a run that broke short: steps are left out, first halves of them, then ever smaller parts,
 * as long as the same invariant still breaks (delta debugging, Zeller and Hildebrandt 2002). At
 * most so many runs; what is found until then is an answer too.
 */
final class Shortest {
    private final Function<Steps, World.Result> run;
    private final String invariant;
    private int runsLeft;

    private Shortest(Function<Steps, World.Result> run, String invariant, int mostRuns) {
        this.run = run;
        this.invariant = invariant;
        this.runsLeft = mostRuns;
    }

    /**
     * @param run the seed, by the steps that are done
     * @param steps all of the run that broke
     * @param at where it did
     */
    static Steps of(
            Function<Steps, World.Result> run, Steps steps, World.BrokenAt at, int mostRuns) {
        return new Shortest(run, kind(at), mostRuns).shorten(steps.through(at.step()));
    }

    /** The number of the invariant, and a few words: amounts and names differ from run to run. */
    private static String kind(World.BrokenAt at) {
        String[] words = at.invariant().split(" ", -1);
        return words[0].matches("[IL]\\d+") ? words[0] : at.invariant();
    }

    private Steps shorten(Steps from) {
        Steps shortest = from;
        int part = Math.max(1, shortest.count() / 2);
        while (runsLeft > 0) {
            Steps before = shortest;
            for (int at = shortest.count() - part; at > -part && runsLeft > 0; at -= part) {
                Steps less = shortest.without(Math.max(0, at), part + Math.min(0, at));
                Optional<World.BrokenAt> still = breaks(less);
                if (still.isPresent()) {
                    shortest = less.through(still.get().step());
                    at = Math.min(at, shortest.count());
                }
            }
            if (part == 1 && before.count() == shortest.count()) {
                break;
            }
            part = Math.max(1, Math.min(part / 2, shortest.count() / 2));
        }
        return shortest;
    }

    private Optional<World.BrokenAt> breaks(Steps steps) {
        runsLeft--;
        return run.apply(steps).broken().filter(at -> kind(at).equals(invariant));
    }
}
