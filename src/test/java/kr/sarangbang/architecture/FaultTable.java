package kr.sarangbang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The table of faults in {@code docs/faults.md}: who wrote a row says what happens and what is
 * safe; which tests show it is read from the names of the tests, and how they ended from the
 * reports of the last runs. A test says in its name which rows it shows ({@code fault34…}, {@code
 * fault17And28…}).
 *
 * <p>To write the table anew after a run: {@code java
 * src/test/java/kr/sarangbang/architecture/FaultTable.java}. It needs nothing but the JDK.
 */
final class FaultTable {
    static final String DOCUMENT = "docs/faults.md";

    /** A test that was never run, or whose report was lost. */
    static final String NOT_RUN = "not run";

    private static final String TEST_FOLDER = "src/test/java/";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
    private static final Pattern TEST =
            Pattern.compile("\\bvoid (fault(\\d+(?:And\\d+)*)[A-Z]\\w*)\\(");
    private static final Pattern CASE =
            Pattern.compile("<testcase name=\"(fault\\w+)[^\"]*\"[^>]*?(/>|>(?s:.*?)</testcase>)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final int CELLS = 5;

    /** How a test can end, the worst first. */
    private static final List<String> ENDS = List.of("failed", "skipped", "passed");

    private FaultTable() {}

    /**
     * One row.
     *
     * @param tests a class and its method, each
     * @param reason why no test shows it; empty where one does
     * @param results how each test ended, in the order of the tests
     */
    record Row(
            int number,
            String fault,
            String outcome,
            List<String> tests,
            String reason,
            List<String> results) {}

    /** Rewrites the table below the folder in which it is started. */
    public static void main(String[] words) throws IOException {
        Path top = Path.of("").toAbsolutePath();
        Path document = top.resolve(DOCUMENT);
        String text = Files.readString(document);
        Files.writeString(
                document,
                renewed(text, tests(top), reports(top.resolve("target/surefire-reports"))));
    }

    /** The document with its tests and results as they are now; all else stays as it is. */
    static String renewed(
            String text, Map<Integer, List<String>> tests, Map<String, String> reports) {
        return ROW.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        written(renewed(row(found.group()), tests, reports))));
    }

    private static Row renewed(
            Row old, Map<Integer, List<String>> tests, Map<String, String> reports) {
        List<String> now = tests.getOrDefault(old.number(), List.of());
        List<String> results = new ArrayList<>();
        for (String test : now) {
            int before = old.tests().indexOf(test);
            String known =
                    before >= 0 && before < old.results().size()
                            ? old.results().get(before)
                            : NOT_RUN;
            results.add(reports.getOrDefault(test.substring(test.indexOf('#') + 1), known));
        }
        return new Row(
                old.number(),
                old.fault(),
                old.outcome(),
                now,
                now.isEmpty() ? old.reason() : "",
                results);
    }

    static List<Row> rows(String text) {
        return ROW.matcher(text).results().map(MatchResult::group).map(FaultTable::row).toList();
    }

    private static Row row(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(cells.length + " cells: " + line);
        }
        List<String> tests = CODE.matcher(cells[3]).results().map(code -> code.group(1)).toList();
        return new Row(
                Integer.parseInt(cells[0].strip()),
                cells[1].strip(),
                cells[2].strip(),
                tests,
                tests.isEmpty() ? cells[3].strip() : "",
                cells[4].isBlank() ? List.of() : List.of(cells[4].strip().split(" · ", -1)));
    }

    private static String written(Row row) {
        StringBuilder tests = new StringBuilder(row.reason());
        row.tests()
                .forEach(test -> tests.append(tests.isEmpty() ? "" : " ").append("`" + test + "`"));
        return "| %d | %s | %s | %s | %s |"
                .formatted(
                        row.number(),
                        row.fault(),
                        row.outcome(),
                        tests,
                        String.join(" · ", row.results()));
    }

    /** Which tests name a row, by the sources: a class and its method, in order. */
    static Map<Integer, List<String>> tests(Path top) throws IOException {
        Map<Integer, List<String>> named = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top.resolve(TEST_FOLDER))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("FaultsTest.java"))
                    .sorted()
                    .forEach(file -> tests(file, named));
        }
        return named;
    }

    private static void tests(Path file, Map<Integer, List<String>> named) {
        String type = file.getFileName().toString().replace(".java", "");
        Matcher test = TEST.matcher(read(file));
        while (test.find()) {
            for (String number : test.group(2).split("And", -1)) {
                named.computeIfAbsent(Integer.valueOf(number), _ -> new ArrayList<>())
                        .add(type + "#" + test.group(1));
            }
        }
    }

    /** How each test ended, by its name; the worst of several cases counts. */
    static Map<String, String> reports(Path folder) throws IOException {
        Map<String, String> ended = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return ended;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".xml"))
                    .map(FaultTable::read)
                    .forEach(report -> ended(report, ended));
        }
        return ended;
    }

    static void ended(String report, Map<String, String> ended) {
        for (MatchResult one : CASE.matcher(report).results().toList()) {
            String body = one.group(2);
            boolean failed = body.contains("<failure") || body.contains("<error");
            String now = failed ? "failed" : body.contains("<skipped") ? "skipped" : "passed";
            ended.merge(one.group(1), now, FaultTable::worse);
        }
    }

    private static String worse(String one, String other) {
        return ENDS.indexOf(one) < ENDS.indexOf(other) ? one : other;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not UTF-8 text", unreadable);
        }
    }
}
