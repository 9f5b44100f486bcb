package kr.sarangbang.domain.line;

import java.time.Duration;
import java.util.List;

/**
 * How long a wait will be, from what services have taken: a range that holds four times in five,
 * cut off where the stock or the day ends (rule 25). Pure arithmetic on whole seconds.
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

    private WaitEstimate() {}

    /** A service that was done: from the first call to the sale. */
    public record Service(Lane lane, String window, Duration took) {}

    /**
     * @param ahead how many are called before
     * @param windows that serve, at least 1
     * @param done latest services of every lane, of which at most {@link #MOST_SERVICES} count
     * @param longest how long the stock, or the day, can last
     */
    public static Wait of(int ahead, int windows, List<Service> done, Duration longest) {
        List<Service> counted = done.subList(0, Math.min(done.size(), MOST_SERVICES));
        double mean = mean(counted);
        double deviation = deviation(counted, mean);
        double most = longest.toSeconds();
        double middle = ahead * mean / Math.max(1, windows);
        // The last window's own service is under way: half of one, more or less.
        double spread =
                FOUR_OF_FIVE * deviation * Math.sqrt(ahead) / Math.max(1, windows)
                        + mean / (2 * Math.max(1, windows));
        double from = Math.clamp(middle - spread, 0, most);
        double to = Math.clamp(middle + spread, 0, most);
        return new Wait(down(from), Math.max(down(from), up(to)));
    }

    private static double mean(List<Service> done) {
        double sum = USUAL_SECONDS * USUAL_WEIGHT;
        for (Service service : done) {
            sum += service.took().toSeconds();
        }
        return sum / (USUAL_WEIGHT + done.size());
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
