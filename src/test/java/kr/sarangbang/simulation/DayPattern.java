package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * A day at one branch.
 *
 * @param people who come
 * @param early of a hundred, so many come in the three quarters of an hour before the opening
 * @param until the last one comes
 * @param windows so many are open, from each time on
 * @param slow so many of the windows need {@link #SLOWNESS} times as long
 * @param stock of the day's series, in won
 * @param faults a killed hub, a dead printer, a cut LAN, an issuer's line that is down
 */
record DayPattern(
        String name,
        int people,
        int early,
        LocalTime until,
        List<Staffing> windows,
        int slow,
        long stock,
        boolean faults) {
    static final LocalTime OPENS = LocalTime.of(10, 0);
    static final LocalTime CLOSES = LocalTime.of(18, 0);
    static final double SLOWNESS = 1.8;

    /**
     * Service is skewed to the right; lognormal times of about three minutes in the mean were
     * measured at a bank's telephones (Brown and others, Statistical Analysis of a Telephone Call
     * Center, Journal of the American Statistical Association 100 (2005), 36 to 50).
     */
    static final Duration MEAN_SERVICE = Duration.ofSeconds(170);

    static final double SIGMA = 0.5;

    /** Who uses the priority lane needs a little longer. */
    static final double PRIORITY_FACTOR = 1.25;

    /** From a time on so many windows serve. */
    record Staffing(LocalTime from, int windows) {}

    private static final long PLENTY = 90_000_000;

    static final DayPattern CALM =
            of("calm", 150, 0, LocalTime.of(16, 30), all(3), 0, PLENTY, false);
    static final DayPattern RUSH =
            of("opening rush", 400, 45, LocalTime.of(16, 0), all(6), 0, PLENTY, false);
    static final DayPattern LUNCH =
            of(
                    "lunch hole",
                    380,
                    15,
                    LocalTime.of(14, 0),
                    List.of(
                            new Staffing(OPENS, 6),
                            new Staffing(LocalTime.of(12, 0), 3),
                            new Staffing(LocalTime.of(13, 0), 6)),
                    0,
                    PLENTY,
                    false);
    static final DayPattern SLOW =
            of("slow windows", 330, 30, LocalTime.of(14, 30), all(6), 3, PLENTY, false);
    static final DayPattern OPENING =
            of("opening day", 400, 45, LocalTime.of(16, 0), all(6), 1, 30_000_000, true);

    private static List<Staffing> all(int windows) {
        return List.of(new Staffing(OPENS, windows));
    }

    private static DayPattern of(
            String name,
            int people,
            int early,
            LocalTime until,
            List<Staffing> windows,
            int slow,
            long stock,
            boolean faults) {
        return new DayPattern(name, people, early, until, windows, slow, stock, faults);
    }

    int mostWindows() {
        return windows.stream().mapToInt(Staffing::windows).max().orElseThrow();
    }

    int windowsAt(LocalTime time) {
        int open = windows.getFirst().windows();
        for (Staffing staffing : windows) {
            open = time.isBefore(staffing.from()) ? open : staffing.windows();
        }
        return open;
    }
}
