package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.bench.DrainBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many acts a second the issuer takes when sites deliver what they have kept. */
@Command(
        name = "drain",
        mixinStandardHelpOptions = true,
        description = "Acts of many sites into an issuer, all at once; the median of the runs.")
final class BenchDrainCommand extends BenchMeasure {
    /** Acts a second that the issuer must take on two processors (issue: the first sale). */
    private static final double LIMIT = 1_500;

    @Option(names = "--acts", defaultValue = "10000", description = "Of each run.")
    private int acts;

    @Option(names = "--runs", defaultValue = "3")
    private int runs;

    @Option(
            names = "--warm-up",
            defaultValue = "2",
            description = "Runs before, not counted: an issuer runs for months.")
    private int warmUp;

    @Override
    int measure(Path folder) throws Exception {
        needActs(acts);
        if (runs < 1 || warmUp < 0) {
            throw CommandFailed.wrongUse("--runs is 1 or more, --warm-up 0 or more.");
        }
        SqliteFile.unpackInto(folder.resolve("tmp"));
        var rates = new ArrayList<Double>();
        for (int i = -warmUp; i < runs; i++) {
            Run run = drain(folder.resolve("run" + i));
            progress((i < 0 ? "warm-up: " : "run " + (i + 1) + ": ") + run.words());
            if (i >= 0) {
                rates.add(run.result.perSecond());
            }
        }
        Figure figure =
                Figure.rateAtLeast(
                        "drain",
                        new Sample(rates.stream().mapToDouble(Double::doubleValue).toArray()),
                        "acts/s",
                        LIMIT);
        tell(figure, figure.facts(), "발행기관이 받는 거래:", "Acts that the issuer takes:");
        return figure.status();
    }

    private Run drain(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Long> used = new ArrayList<>();
        DrainBench.Result result =
                DrainBench.run(
                        folder,
                        acts,
                        () -> {
                            used.add(processorNanos());
                            return System.nanoTime();
                        });
        return new Run(result, used.getLast() - used.getFirst());
    }

    /** Of all threads of this process, since it began. */
    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    }

    /**
     * A run, and how much of the machine it had: others may have used the rest.
     *
     * @param processorNanos of all threads of this process
     */
    private record Run(DrainBench.Result result, long processorNanos) {
        String words() {
            return String.format(
                    Locale.ROOT,
                    "%.0f acts/s, %.2f of %d processors, %.3f ms of a processor for an act",
                    result.perSecond(),
                    (double) processorNanos / result.nanos(),
                    Runtime.getRuntime().availableProcessors(),
                    processorNanos / 1e6 / result.acts());
        }
    }
}
