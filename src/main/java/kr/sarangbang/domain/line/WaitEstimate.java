package kr.sarangbang.domain.line;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How long a wait will be, from what services have taken: a range that holds four times in five,
 * cut off where the stock or the day ends (rule 25). Pure arithmetic on seconds.
 */
public final class WaitEstimate {
    /** Services that count; older ones say nothing of today's windows. */
    public static final int MOST_SERVICES = 50;

    /** What a service is thought to take before any was measured, as if five had been. */
    private static final double USUAL_SECONDS = 180;

    private static final double USUAL_DEVIATION = 90;
    private static final int USUAL_WEIGHT = 5;

    /** Four of five cases of a normal distribution lie within so many deviations. */
    private static final double FOUR_OF_FIVE = 1.28;

    /** What nobody can count: who leaves, a window that opens or closes; a share of the wait. */
    private static final double UNFORESEEN = 0.08;

    /**
     * Where all windows begin together, the first is free again after about so much of a service.
     */
    private static final double FIRST_FREE = 0.35;

    private WaitEstimate() {}

    /** A service that was done: as long as it kept its window from the next one. */
    public record Service(Lane lane, String window, Duration took) {}

    /**
     * The line as somebody finds it who comes now.
     *
     * @param before how many are called before, by lane
     * @param windows that serve, by name; one is thought of where there is none
     * @param free how many of these have nobody now
     * @param done latest services of every lane, of which at most {@link #MOST_SERVICES} count
     * @param passing how many come in an hour who will be called before as well
     * @param mostPassing that the published ratio lets pass
     * @param begins how long until anybody is called
     * @param longest how long the stock, or the day, can last
     */
    public record Scene(
            Ahead before,
            Set<String> windows,
            int free,
            List<Service> done,
            double passing,
            double mostPassing,
            Duration begins,
            Duration longest) {
        public Scene {
            windows = windows.isEmpty() ? Set.of("") : Set.copyOf(windows);
            done = List.copyOf(done.subList(0, Math.min(done.size(), MOST_SERVICES)));
        }
    }

    public static Wait of(Scene scene) {
        List<Service> done = scene.done();
        double mean = mean(done, USUAL_SECONDS, s -> true);
        double deviation = deviation(done, mean);
        double priority = mean(done, mean, s -> s.lane() == Lane.PRIORITY) / mean;
        double general = mean(done, mean, s -> s.lane() == Lane.GENERAL) / mean;
        double perSecond =
                scene.windows().stream()
                        .mapToDouble(w -> 1 / mean(done, mean, s -> s.window().equals(w)))
                        .sum();
        int windows = scene.windows().size();
        int free = Math.clamp(scene.free(), 0, windows);
        double before = scene.before().general() * general + scene.before().priority() * priority;
        double ends = Math.max(0, before + 1 - free);
        double alone = ends / perSecond;
        double passing = passing(scene, alone, priority, perSecond) * priority;
        double calls = ends + passing;
        // Half a service is under way at each window, and all of one where all begin together.
        double middle =
                calls <= 0
                        ? 0
                        : Math.max(0, calls - 0.5) / perSecond + FIRST_FREE * mean * free / windows;
        double chance = deviation * Math.sqrt(calls) / windows;
        double spread =
                FOUR_OF_FIVE * Math.hypot(chance, UNFORESEEN * middle) + mean / (2 * windows);
        double most = Math.max(0, scene.longest().toSeconds());
        double begins = Math.max(0, scene.begins().toSeconds());
        double from = Math.clamp(begins + middle - spread, Math.min(begins, most), most);
        double to = Math.clamp(begins + middle + spread, 0, most);
        return new Wait(down(from), Math.max(down(from), up(to)));
    }

    /** Those who come while one waits, as long as the ratio lets them pass. */
    private static double passing(Scene scene, double alone, double service, double perSecond) {
        double inSecond = scene.passing() / 3600;
        double left = perSecond - inSecond * service;
        double longer = left <= 0 ? Double.MAX_VALUE : alone * perSecond / left;
        return Math.clamp(inSecond * longer, 0, Math.max(0, scene.mostPassing()));
    }

    /** Pulled towards what is thought as if that had been measured {@link #USUAL_WEIGHT} times. */
    private static double mean(List<Service> done, double thought, Predicate<Service> which) {
        double sum = thought * USUAL_WEIGHT;
        int count = USUAL_WEIGHT;
        for (Service service : done) {
            if (which.test(service)) {
                sum += service.took().toSeconds();
                count++;
            }
        }
        return Math.max(1, sum / count);
    }

    private static double deviation(List<Service> done, double mean) {
        double sum = USUAL_DEVIATION * USUAL_DEVIATION * USUAL_WEIGHT;
        for (Service service : done) {
            double off = service.took().toSeconds() - mean;
            sum += off * off;
        }
        return Math.sqrt(sum / (USUAL_WEIGHT + done.size()));
    }

    private static int down(double seconds) {
        return capped((int) (seconds / 60) / Wait.STEP_MINUTES * Wait.STEP_MINUTES);
    }

    private static int up(double seconds) {
        return capped(
                Math.ceilDiv((int) Math.ceil(seconds / 60), Wait.STEP_MINUTES) * Wait.STEP_MINUTES);
    }

    private static int capped(int minutes) {
        return Math.min(minutes, Wait.MOST_MINUTES);
    }
}
