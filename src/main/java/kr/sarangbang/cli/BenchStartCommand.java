package kr.sarangbang.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kr.sarangbang.domain.right.SiteRole;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long a kiosk takes from power to a sale. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a kiosk's program several times, each in a process of its own, and measures",
            "until its first frame and until a sale is possible ('salePossible'). The limits are",
            "for the installed package; both must be kept."
        })
final class BenchStartCommand extends BenchMeasure {
    /** Seconds (issue: the first sale). */
    private static final double FIRST_FRAME = 2.5;

    private static final double SALE_POSSIBLE = 10;
    private static final int MEMBERS = 8;

    @Option(names = "--runs", defaultValue = "5")
    private int runs;

    @Option(
            names = "--patience",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "How long to wait for a start.")
    private int patience;

    @Option(
            names = "--program",
            paramLabel = "FILE",
            description = "Another launcher than this program's own.")
    private @Nullable Path program;

    @Override
    int measure(Path folder) throws Exception {
        if (runs < 1 || patience < 1) {
            throw CommandFailed.wrongUse("--runs and --patience are 1 or more.");
        }
        Launcher launcher = program == null ? Launcher.own() : Launcher.above(program.toRealPath());
        try (Display display = Display.find(System.getenv());
                BenchTown town = BenchTown.openDemo(folder, InstantSource.system().instant())) {
            Path home = town.site("K", SiteRole.KIOSK, MEMBERS).home();
            note(launcher, display);
            var trial =
                    new StartTrial(
                            List.of(
                                    launcher.file().toString(),
                                    "open",
                                    "--home",
                                    home.toString(),
                                    "--windowed"),
                            display,
                            Duration.ofSeconds(patience));
            return measure(trial, folder, launcher.installed());
        }
    }

    private void note(Launcher launcher, Display display) {
        if (!launcher.installed()) {
            progress(
                    "From a checkout: the limits are for the installed package, which brings its"
                            + " start-up cache along.");
        }
        if (display.isOwn()) {
            progress("On a display of its own, drawn by Xvfb.");
        }
    }

    private int measure(StartTrial trial, Path folder, boolean installed) throws Exception {
        double[] frames = new double[runs];
        double[] sales = new double[runs];
        for (int i = 0; i < runs; i++) {
            StartTrial.Times times = trial.run(folder);
            frames[i] = times.firstFrame();
            sales[i] = times.salePossible();
            progress(
                    "start "
                            + (i + 1)
                            + ": first frame "
                            + frames[i]
                            + " s, sale possible "
                            + sales[i]
                            + " s");
        }
        Figure frame = Figure.medianAtMost("start", new Sample(frames), "s", FIRST_FRAME);
        Figure sale = Figure.medianAtMost("salePossible", new Sample(sales), "s", SALE_POSSIBLE);
        Facts second =
                Facts.of("median", Figure.number(sale.median()))
                        .and("p99", Figure.number(sale.p99()))
                        .and("limit", Figure.number(sale.limit()))
                        .and("ratio", Figure.number(sale.ratio()));
        progress(
                "sale possible: median "
                        + Figure.number(sale.median())
                        + " s, limit "
                        + Figure.number(sale.limit())
                        + " s, ratio "
                        + Figure.number(sale.ratio()));
        tell(
                frame,
                frame.facts().and("salePossible", second.asMap()).and("installed", installed),
                "첫 화면까지:",
                "Until the first frame:");
        return frame.isWithin() && sale.isWithin() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
}
