package kr.sarangbang.simulation;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kr.sarangbang.cli.ExitStatus;
import kr.sarangbang.simulation.plants.Plant;
import kr.sarangbang.simulation.plants.Plants;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./sarangbang simulate}: exit 0 when every invariant held, 1 when one broke. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Runs the real use cases and the issuer against each other under faults.")
public final class SimulateMain implements Callable<Integer> {
    private static final int MOST_SITES = 400;
    private static final int MOST_SHORTENED = 3;

    @Option(names = "--seed", paramLabel = "N", description = "The first seed; required.")
    private @Nullable Long seed;

    @Option(names = "--seeds", paramLabel = "K", defaultValue = "1", description = "How many.")
    private int seeds;

    @Option(
            names = "--steps",
            paramLabel = "S",
            defaultValue = "2000",
            description = "Steps of each seed before everything heals (${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--sites",
            paramLabel = "N",
            defaultValue = "6",
            description = "Sites in the town, 2 to 400 (${DEFAULT-VALUE}); a third are kiosks.")
    private int sites;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Seeds that run at once; as many as there are cores.")
    private @Nullable Integer workers;

    @Option(names = "--plant", paramLabel = "BUG", description = "A bug to be found.")
    private @Nullable String plant;

    @Option(
            names = "--only",
            paramLabel = "STEPS",
            description = "Only these steps, for instance 1-20,33; what a broken seed prints.")
    private @Nullable String only;

    @Option(
            names = "--shorten",
            paramLabel = "RUNS",
            defaultValue = "150",
            description =
                    "Of the first seeds that break the shortest trace is looked for, in at most so"
                            + " many runs each (${DEFAULT-VALUE}); 0 for none.")
    private int shorten;

    @Option(names = "--list-plants", description = "Names the bugs that can be planted.")
    private boolean listPlants;

    @Option(names = "--json", description = "One JSON object on stdout.")
    private boolean json;

    @Option(names = "--trace", description = "Everything that happens, on stderr.")
    private boolean trace;

    @Spec private @Nullable CommandSpec spec;

    private int shortened;

    private final PrintWriter out;
    private final PrintWriter err;

    private SimulateMain(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Ends the process with the command's exit status. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** Runs on the calling thread and answers the exit status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine command = new CommandLine(new SimulateMain(out, err));
        command.setOut(out);
        command.setErr(err);
        command.setParameterExceptionHandler(
                (wrong, given) -> {
                    err.println("simulate: " + sentence(String.valueOf(wrong.getMessage())));
                    return ExitStatus.WRONG_USE;
                });
        return command.execute(args);
    }

    private static String sentence(String message) {
        String line = message.replaceAll("\\s*\\R\\s*", " ").strip();
        return line.matches(".*[.!?]$") ? line : line + ".";
    }

    @Override
    public Integer call() {
        if (listPlants) {
            listPlants();
            return ExitStatus.DONE;
        }
        requireSense();
        long first = seed == null ? 0 : seed;
        var simulation = new Simulation(first, seeds, which(), sites, workers(), this::planted);
        Consumer<String> ear = trace ? err::println : line -> {};
        long begun = System.nanoTime();
        Simulation.Report report =
                simulation.run(result -> progress(simulation, first, result), ear);
        speed(report, System.nanoTime() - begun);
        out.println(json ? SimulationWords.json(report) : words().report(report));
        return report.broken().isEmpty() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private void speed(Simulation.Report report, long nanos) {
        double seconds = Math.max(1, nanos) / 1e9;
        err.println(
                "simulate: %,d acts, %,d entries and %,d messages in %.1f s: %,.0f, %,.0f and %,.0f"
                                .formatted(
                                        report.acts(),
                                        report.entries(),
                                        report.messages(),
                                        seconds,
                                        report.acts() / seconds,
                                        report.entries() / seconds,
                                        report.messages() / seconds)
                        + " a second with "
                        + workers()
                        + " workers");
    }

    private Steps which() {
        return only == null ? Steps.upTo(steps) : Steps.parse(only, steps).orElseThrow();
    }

    private int workers() {
        if (trace) {
            // Lines of two seeds among each other are no trace.
            return 1;
        }
        return workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    }

    private static SimulationWords words() {
        return new SimulationWords(Locale.getDefault());
    }

    private void requireSense() {
        if (seed == null) {
            throw wrong("Which seed? Give --seed with a whole number, for instance --seed 1.");
        }
        if (seeds < 1 || steps < 1) {
            throw wrong("--seeds and --steps are whole numbers from 1.");
        }
        if (only != null && Steps.parse(only, steps).isEmpty()) {
            throw wrong("--only is for instance 1-20,33, up to --steps.");
        }
        if (shorten < 0) {
            throw wrong("--shorten is a whole number from 0.");
        }
        if (workers() < 1) {
            throw wrong("--workers is a whole number from 1.");
        }
        if (sites < 2 || sites > MOST_SITES) {
            throw wrong("--sites is a whole number from 2 to " + MOST_SITES + ".");
        }
        if (plant != null && Plants.named(plant).isEmpty()) {
            throw wrong(
                    "There is no planted bug \""
                            + plant
                            + "\"; the names are "
                            + String.join(", ", Plants.all().stream().map(Plant::name).toList())
                            + ".");
        }
    }

    private ParameterException wrong(String sentence) {
        if (spec == null) {
            throw new IllegalStateException("picocli gives every command its spec");
        }
        return new ParameterException(spec.commandLine(), sentence);
    }

    private Plant planted() {
        return plant == null ? Plant.NONE : Plants.named(plant).orElseThrow();
    }

    private void listPlants() {
        List<Plant> all = Plants.all();
        out.println(json ? SimulationWords.json(all) : SimulationWords.list(all));
    }

    /** A line now and then, and at once for what broke, with the command that shows it again. */
    private void progress(Simulation simulation, long first, World.Result result) {
        long done = result.seed() - first + 1;
        result.broken()
                .ifPresent(
                        at ->
                                err.println(
                                        "seed "
                                                + result.seed()
                                                + ", step "
                                                + at.step()
                                                + ": "
                                                + at.invariant()
                                                + System.lineSeparator()
                                                + "  again: "
                                                + replay(
                                                        result.seed(), Optional.ofNullable(only))));
        result.broken().ifPresent(at -> shorten(simulation, result.seed(), at));
        if (seeds > 1 && (done == seeds || done % Math.max(1, seeds / 10) == 0)) {
            err.println("simulate: " + done + " of " + seeds + " seeds");
        }
    }

    private void shorten(Simulation simulation, long broken, World.BrokenAt at) {
        if (shorten == 0 || shortened >= MOST_SHORTENED || only != null) {
            return;
        }
        shortened++;
        err.println("simulate: looking for the shortest trace of seed " + broken);
        Steps fewest = simulation.shortest(broken, at, shorten);
        err.println("  shortest: " + replay(broken, Optional.of(fewest.toString())));
        simulation.trace(broken, fewest, line -> err.println("    " + line));
    }

    private String replay(long broken, Optional<String> kept) {
        return "./sarangbang simulate --seed "
                + broken
                + " --steps "
                + steps
                + " --sites "
                + sites
                + kept.map(these -> " --only " + these).orElse("")
                + (plant == null ? "" : " --plant " + plant)
                + " --trace";
    }
}
