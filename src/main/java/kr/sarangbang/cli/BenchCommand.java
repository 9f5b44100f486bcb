package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.bench.DrainBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures; the machine is noisy, so only ratios of one run say something. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures: drain. The others come with later work.")
final class BenchCommand extends Shared {
    private static final int RUNS = 3;
    private static final int ACTS = 10_000;

    /** Acts a second that the issuer must take (issue: the first sale). */
    private static final double LIMIT = 1_500;

    @Parameters(paramLabel = "drain", description = "What to measure.")
    private String what;

    @Override
    public Integer call() throws Exception {
        if (!what.equals("drain")) {
            throw CommandFailed.wrongUse(
                    "'bench " + what + "' is not there yet; 'bench drain' is.");
        }
        double[] rates = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            rates[i] = drain();
            progress("run " + (i + 1) + ": " + Math.round(rates[i]) + " acts/s");
        }
        Arrays.sort(rates);
        double median = rates[RUNS / 2];
        tell(
                Facts.of("name", "drain")
                        .and("median", Math.round(median))
                        .and("p99", null)
                        .and("unit", "acts/s")
                        .and("limit", Math.round(LIMIT))
                        .and("ratio", Math.round(100 * median / LIMIT) / 100.0),
                "1초에 " + Math.round(median) + "건을 받아요.",
                Math.round(median) + " acts a second; at least " + Math.round(LIMIT) + " wanted.");
        return ExitStatus.DONE;
    }

    private static double drain() throws IOException {
        Path folder = Files.createTempDirectory("sarangbang-drain");
        try {
            SqliteFile.unpackInto(folder.resolve("tmp"));
            return DrainBench.run(folder, ACTS, System::nanoTime).perSecond();
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }
}
