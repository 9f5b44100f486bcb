package kr.sarangbang.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/messages.md says what the code does, no less. */
class CatalogueTest {
    private static final Path CATALOGUE = Path.of("docs/messages.md");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/wire");

    @Test
    void catalogueNamesEveryTypePurposeAndCode() throws IOException {
        String text = Files.readString(CATALOGUE);
        for (MessageType type : MessageType.values()) {
            assertThat(text).contains(type.digits());
        }
        for (Purpose purpose : Purpose.values()) {
            assertThat(text)
                    .contains(
                            "`" + purpose.name() + "`",
                            purpose.processingCode(),
                            purpose.functionCode(),
                            purpose.reasonCode());
        }
        for (ActionCode code : codes()) {
            assertThat(text).contains(code.digits());
        }
    }

    @Test
    void catalogueShowsItsExampleAsTheGoldenFileHasIt() throws IOException {
        String example = Files.readString(CATALOGUE).split("```", -1)[1];
        String hex =
                example.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split("DE ", -1)[0].replace(" ", ""))
                        .collect(Collectors.joining());
        assertThat(hex).isEqualTo(Files.readString(GOLDEN.resolve("2220-sale.hex")).strip());
    }

    @Test
    void everyGoldenFileIsOfAMessageThatCanBe() throws IOException {
        Set<String> expected = new TreeSet<>();
        for (Message message : Samples.all()) {
            expected.add(
                    message.type().digits()
                            + "-"
                            + message.purpose().name().toLowerCase(java.util.Locale.ROOT)
                            + ".hex");
        }
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static Set<ActionCode> codes() {
        Set<ActionCode> codes = new HashSet<>();
        Arrays.stream(ActionCode.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .forEach(
                        field -> {
                            try {
                                codes.add((ActionCode) field.get(null));
                            } catch (IllegalAccessException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        assertThat(codes).hasSizeGreaterThan(15);
        return codes;
    }
}
