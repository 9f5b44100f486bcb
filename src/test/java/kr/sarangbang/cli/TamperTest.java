package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.sarangbang.testing.RunsBeside;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: who changes a database behind the program's back is found out, and what it concerns is
 * named. Method: in a town in which something of everything was done, each kind of tampering on a
 * fresh copy of a home; copies that nobody touched are well. The kinds that a build tries are
 * marked; all of them are tried at night, and stand in {@code docs/tampering.md}.
 */
@RunsBeside
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class TamperTest {
    private static final Path DOCUMENT = Path.of("docs", "tampering.md");

    @TempDir Path folder = Path.of("");

    @Test
    void verifyNamesWhatWasChangedInAnyOfTheUsualWays() throws Exception {
        List<Tampering> usual = Tampering.all().stream().filter(Tampering::always).toList();
        assertThat(usual).hasSizeGreaterThanOrEqualTo(20);
        areFound(usual);
    }

    @Test
    @Tag("nightly")
    void verifyNamesWhatWasChangedInAnyWay() throws Exception {
        areFound(Tampering.all());
    }

    private void areFound(List<Tampering> kinds) throws Exception {
        var all = new SoftAssertions();
        try (var town = new TamperTown(folder)) {
            for (String home : List.of("K1", "S1", "S2", "T1", "B1", "I")) {
                assertThat(town.verified(home, List.of()).status()).isEqualTo(ExitStatus.DONE);
            }
            for (Tampering kind : kinds) {
                isFound(town, kind, all);
            }
        }
        all.assertAll();
    }

    private static void isFound(TamperTown town, Tampering kind, SoftAssertions all)
            throws Exception {
        Ran ran = town.verified(kind.home(), kind.statements());
        String of = kind.home() + ": " + kind.what();
        all.assertThat(ran.status()).as(of).isEqualTo(ExitStatus.REFUSED);
        List<String> named =
                ran.out().isEmpty()
                        ? List.of()
                        : ran.json().path("problems").findValues("act").stream()
                                .map(JsonNode::asText)
                                .toList();
        // What is no act is named by its kind and a number that differs from town to town.
        boolean act = kind.act().contains("$");
        for (String wanted : act ? town.filled(kind.act()).split(" ") : new String[] {kind.act()}) {
            all.assertThat(named)
                    .as(of)
                    .anyMatch(one -> act ? one.equals(wanted) : one.startsWith(wanted));
        }
    }

    @Test
    void everyKindThatIsTriedStandsInTheTable() throws Exception {
        List<Tampering> kinds = Tampering.all();
        List<String> expected =
                IntStream.range(0, kinds.size()).mapToObj(at -> kinds.get(at).row(at + 1)).toList();
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            assertThat(lines.filter(line -> line.startsWith("| T")))
                    .containsExactlyElementsOf(expected);
        }
    }
}
