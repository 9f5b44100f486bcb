package kr.sarangbang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Goal: what a reader meets is short, finished and only about the product. Method: each rule is
 * held against every source, and then against one that breaks it by the least that counts.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TidyTest {
    private static final String MAIN = "src/main/java/kr/sarangbang/";
    private List<Source> project = List.of();

    @BeforeAll
    void read() throws Exception {
        project = Source.project(Path.of(""));
        assertThat(project).extracting(Source::path).contains("pom.xml", MAIN + "cli/Main.java");
    }

    private static Source source(String path, String text) {
        return new Source(path, text);
    }

    private static String lines(int count) {
        return "\n".repeat(count);
    }

    @Test
    void noFileIsLongerThanAReaderBears() {
        assertThat(Tidy.longFiles(project)).isEmpty();
        var ofFourHundred = source(MAIN + "Long.java", lines(400));
        var longer = source(MAIN + "Longer.java", lines(401));
        var screen = source(MAIN + "ui/kiosk/PinScreen.java", lines(201));
        assertThat(Tidy.longFiles(List.of(ofFourHundred, longer, screen)))
                .containsExactly(longer.path() + ": 401 lines", screen.path() + ": 201 lines");
    }

    @Test
    void noMethodIsLongerThanSeventyLines() {
        assertThat(Tidy.longMethods(project)).isEmpty();
        String method = "class A {\n/** Not counted. */\nvoid %s() {%s}\n}";
        var fits = source("src/test/java/A.java", method.formatted("fits", lines(69)));
        var tooLong = source("src/test/java/B.java", method.formatted("tooLong", lines(70)));
        assertThat(Tidy.longMethods(List.of(fits, tooLong)))
                .singleElement()
                .asString()
                .contains("B.java", "tooLong", "71");
    }

    @Test
    void noExceptionIsSwallowed() {
        assertThat(Tidy.emptyCatches(project)).isEmpty();
        String body = "class A {\n  void a() { try { a(); \n } catch (Error e) { /* so */ } } }";
        var swallows = source("src/test/java/A.java", body);
        assertThat(Tidy.emptyCatches(List.of(swallows))).containsExactly("src/test/java/A.java:3");
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(Tidy.leftovers(project)).isEmpty();
        String note = "// TO" + "DO count it";
        assertThat(Tidy.leftovers(List.of(source("docs/a.md", "fine\n" + note))))
                .containsExactly("docs/a.md:2: " + note);
    }

    @Test
    void theProjectSpeaksOnlyOfItself() {
        assertThat(Tidy.workshopWords(project)).isEmpty();
        var place = source("a.md", "see /ro" + "ot/notes");
        var word = source("b.md", "an A" + "I a" + "gent did it");
        var payment = source("c.md", "a payment goes\nto the agent, which never answers");
        assertThat(Tidy.workshopWords(List.of(place, word, payment)))
                .hasSize(2)
                .noneMatch(line -> line.startsWith("c.md"));
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(Tidy.packagesWithoutNullMarked(project)).isEmpty();
        var bare = source(MAIN + "bare/A.java", "");
        var unmarked = source(MAIN + "unmarked/package-info.java", "package x;");
        var marked = source(MAIN + "marked/package-info.java", "@NullMarked package x;");
        assertThat(Tidy.packagesWithoutNullMarked(List.of(bare, unmarked, marked)))
                .containsExactly(MAIN + "bare", MAIN + "unmarked");
    }

    @Test
    void everyScreenHasItsDrawingAndBack() {
        assertThat(Tidy.screensWithoutTheirOther(project)).isEmpty();
        var whole =
                List.of(
                        source(MAIN + "ui/kiosk/buy/ChooseAmountScreen.java", ""),
                        source("fxml/kiosk/choose-amount.fxml", ""));
        assertThat(Tidy.screensWithoutTheirOther(whole)).isEmpty();
        var halves =
                List.of(
                        source(MAIN + "ui/kiosk/PinScreen.java", ""),
                        source("fxml/shop/pin.fxml", ""));
        assertThat(Tidy.screensWithoutTheirOther(halves))
                .containsExactly(
                        "fxml/shop/pin.fxml has no screen class",
                        "the screen kiosk/pin has no FXML");
    }
}
