package kr.sarangbang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.sarangbang.architecture.FaultTable.Row;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Goal: every fault that the rules name has a test, or says why it has none, and the table that
 * people read is what the sources are. Method: the table is held against the names of the tests,
 * and each rule against a table that breaks it.
 */
class FaultsTest {
    private static final int FAULTS = 68;
    private static final Path TOP = Path.of("").toAbsolutePath();

    @Test
    void everyFaultOfTheRulesHasItsRowInOrder() throws Exception {
        assertThat(table()).extracting(Row::number).isEqualTo(numbers());
        assertThat(table()).noneMatch(row -> row.fault().isEmpty() || row.outcome().isEmpty());
    }

    @Test
    void everyFaultHasATestWithItsNumberOrSaysWhyItHasNone() throws Exception {
        assertThat(bare(table())).isEmpty();
        assertThat(bare(FaultTable.rows("| 1 | a | b | `A#fault1b` | passed |"))).isEmpty();
        assertThat(bare(FaultTable.rows("| 2 | a | b |  |  |\n| 3 | a | b | Not shown yet. |  |")))
                .containsExactly(2, 3);
    }

    @Test
    void theTableNamesExactlyTheTestsThatNameItsRows() throws Exception {
        Map<Integer, List<String>> named = new HashMap<>();
        table().stream()
                .filter(row -> !row.tests().isEmpty())
                .forEach(row -> named.put(row.number(), row.tests()));
        assertThat(named)
                .as("write %s anew: java %s", FaultTable.DOCUMENT, FaultTable.class.getName())
                .isEqualTo(FaultTable.tests(TOP));
    }

    @Test
    void everyTestOfTheTableIsRunAndNoneIsLeftOut() throws Exception {
        List<String> idle = new ArrayList<>();
        for (List<String> tests : FaultTable.tests(TOP).values()) {
            for (String test : tests) {
                if (!isRun(type(test), test.substring(test.indexOf('#') + 1))) {
                    idle.add(test);
                }
            }
        }
        assertThat(idle).isEmpty();
        assertThat(isRun(Idle.class, "fault1Nothing")).isFalse();
        assertThat(isRun(FaultsTest.class, "table")).isFalse();
    }

    @Test
    void noTestOfTheTableFailed() throws Exception {
        assertThat(table()).noneMatch(row -> row.results().contains("failed"));
    }

    /** Goal: what is written by a program is what happened, and what people wrote stays. */
    @Test
    void theTableIsRenewedFromNamesAndReports() {
        Map<String, String> ended = new HashMap<>();
        FaultTable.ended(
                """
                <testcase name="fault7Breaks" classname="A" time="0.1">
                  <failure message="no">trace</failure>
                </testcase>
                <testcase name="fault8Holds" classname="A" time="0.1"/>
                <testcase name="fault9Skips{int}[1]" classname="A" time="0"><skipped message="no"/>
                </testcase>
                <testcase name="fault9Skips{int}[2]" classname="A" time="0"/>
                """,
                ended);
        assertThat(ended)
                .isEqualTo(
                        Map.of(
                                "fault7Breaks", "failed",
                                "fault8Holds", "passed",
                                "fault9Skips", "skipped"));
        String old =
                """
                words
                | 8 | f | o | `A#fault8Old` `A#fault8Night` | passed · skipped |
                | 9 | f | o | Because. |  |
                | 10 | f | o | Because. |  |
                """;
        String now =
                FaultTable.renewed(
                        old,
                        Map.of(
                                8,
                                List.of("A#fault8Holds", "A#fault8Night", "A#fault8New"),
                                9,
                                List.of("A#fault9Skips")),
                        ended);
        assertThat(now)
                .isEqualTo(
                        """
                        words
                        | 8 | f | o | `A#fault8Holds` `A#fault8Night` `A#fault8New` | passed · skipped · not run |
                        | 9 | f | o | `A#fault9Skips` | skipped |
                        | 10 | f | o | Because. |  |
                        """);
    }

    private static List<Row> table() throws Exception {
        return FaultTable.rows(Files.readString(TOP.resolve(FaultTable.DOCUMENT)));
    }

    private static List<Integer> numbers() {
        return IntStream.rangeClosed(1, FAULTS).boxed().toList();
    }

    /** Rows without a test and without a reason; "not yet" is none. */
    private static List<Integer> bare(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.tests().isEmpty())
                .filter(row -> row.reason().isEmpty() || row.reason().equals("Not shown yet."))
                .map(Row::number)
                .toList();
    }

    private static Class<?> type(String test) throws Exception {
        String name = test.substring(0, test.indexOf('#'));
        Path folder = TOP.resolve("src/test/java");
        try (Stream<Path> files = Files.walk(folder)) {
            Path file =
                    files.filter(one -> one.getFileName().toString().equals(name + ".java"))
                            .findFirst()
                            .orElseThrow();
            String path = folder.relativize(file).toString();
            return DeviceFaults.load(
                    path.substring(0, path.length() - ".java".length()).replace('/', '.'));
        }
    }

    private static boolean isRun(Class<?> type, String name) {
        return !AnnotationSupport.isAnnotated(type, Disabled.class)
                && Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .anyMatch(FaultsTest::isRun);
    }

    private static boolean isRun(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class)
                && !AnnotationSupport.isAnnotated(method, Disabled.class);
    }

    /** Tests that never run; JUnit does not look into what is private. */
    private static final class Idle {
        @Disabled
        @Test
        void fault1Nothing() {}
    }
}
