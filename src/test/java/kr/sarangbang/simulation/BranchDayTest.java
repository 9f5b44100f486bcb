package kr.sarangbang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sarangbang.domain.line.Promise;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Goal: on an opening day of six windows and 400 people, with a hub that is killed, a dead printer,
 * a LAN cut for 40 minutes and an issuer's line that is down, every promise is kept, nobody is
 * passed, nothing is oversold, and how wrong the foretold waits were is known. Method: the real use
 * cases under a simulated clock, and after every event a reckoning that shares no code with them.
 */
class BranchDayTest {
    private static final int OPENING_DAYS = 50;

    /** Of each other kind. */
    private static final int DAYS = 12;

    private static final Path FIGURES = Path.of("target", "waiting-estimate");

    @Test
    void anOpeningDayKeepsEveryPromiseWhateverBreaks() throws IOException {
        BranchWeek week = BranchWeek.run(1, DayPattern.OPENING, true);
        var claims = new DayClaims(week);

        claims.hold();

        assertThat(week.day().slips()).as("taken up from slips").isPositive();
        assertThat(week.branch().hub().deaths()).as("deaths of the hub").isEqualTo(2);
        assertThat(week.day().customers())
                .as("some came in vain, and were told at once")
                .anyMatch(c -> c.promise == Promise.NOT_TODAY);
        var waits = new WaitFigures();
        waits.add(week.day().customers());
        assertThat(waits.count()).isGreaterThan(150);
        var lines = new ArrayList<>(claims.figures());
        lines.addAll(WaitFigures.head());
        lines.addAll(waits.rows("opening day"));
        write("opening-day.md", lines);
    }

    @Test
    @Tag("nightly")
    void manyOpeningDaysKeepEveryPromise() throws IOException {
        var waits = new WaitFigures();
        for (long seed = 1; seed <= OPENING_DAYS; seed++) {
            BranchWeek week = BranchWeek.run(seed, DayPattern.OPENING, false);
            new DayClaims(week).hold();
            waits.add(week.day().customers());
        }
        var lines = new ArrayList<>(WaitFigures.head());
        lines.addAll(waits.rows(OPENING_DAYS + " opening days"));
        write("opening-days.md", lines);
    }

    /**
     * Goal: more than two of three people find their wait within the range that was printed, on
     * days of every kind. Method: {@link DayPattern}, many days of each.
     */
    @Test
    @Tag("nightly")
    void theForetoldWaitHoldsOnDaysOfEveryKind() throws IOException {
        var lines = new ArrayList<>(WaitFigures.head());
        for (DayPattern pattern :
                List.of(DayPattern.CALM, DayPattern.RUSH, DayPattern.LUNCH, DayPattern.SLOW)) {
            var waits = new WaitFigures();
            for (long seed = 1; seed <= DAYS; seed++) {
                BranchWeek week = BranchWeek.run(seed, pattern, false);
                new DayClaims(week).hold();
                waits.add(week.day().customers());
            }
            lines.addAll(waits.rows(pattern.name()));
            assertThat(waits.inside()).as(pattern.name()).isGreaterThan(65);
        }
        write("days.md", lines);
    }

    private static void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(FIGURES);
        Files.write(FIGURES.resolve(name), lines);
        System.out.println(String.format(Locale.ROOT, "%s:%n%s", name, String.join("\n", lines)));
    }
}
