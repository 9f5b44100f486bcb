package kr.sarangbang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the measuring commands share: a folder of their own, and how a figure is told. */
abstract class BenchMeasure extends Shared {
    private static final int MOST_ACTS = 20_000;

    @Override
    public final Integer call() throws Exception {
        Path folder = Files.createTempDirectory("sarangbang-bench");
        try {
            return measure(folder);
        } finally {
            remove(folder);
        }
    }

    /**
     * Measures and tells.
     *
     * @param folder empty, removed afterwards
     */
    abstract int measure(Path folder) throws Exception;

    static int needActs(int acts) {
        if (acts < 1 || acts > MOST_ACTS) {
            throw CommandFailed.wrongUse("--acts is 1 to " + MOST_ACTS + ", not " + acts);
        }
        return acts;
    }

    /**
     * @param korean and {@code english}: what the numbers are of, without a full stop
     */
    final void tell(Figure figure, Facts facts, String korean, String english) {
        String numbers =
                " "
                        + Figure.number(figure.median())
                        + " "
                        + figure.unit()
                        + ", p99 "
                        + Figure.number(figure.p99())
                        + " "
                        + figure.unit();
        String limit = Figure.number(figure.limit()) + " " + figure.unit();
        tell(
                facts,
                korean
                        + numbers
                        + ". 기준은 "
                        + limit
                        + ", 비율 "
                        + Figure.number(figure.ratio())
                        + (figure.isWithin() ? ". 기준 안이에요." : ". 기준을 벗어났어요."),
                english
                        + numbers
                        + "; the limit is "
                        + limit
                        + ", ratio "
                        + Figure.number(figure.ratio())
                        + (figure.isWithin() ? ": kept." : ": missed."));
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
