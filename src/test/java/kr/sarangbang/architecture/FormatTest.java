package kr.sarangbang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Goal: the format is one, whoever wrote the line. Method: google-java-format itself, on the JDK
 * that compiles the sources; Maven's own JDK may be too old to read them.
 */
class FormatTest {
    @Test
    void everySourceIsInTheOneFormat() throws Exception {
        var formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<Path> sources;
        try (var tree = Files.walk(Path.of("src"))) {
            sources = tree.filter(p -> p.toString().endsWith(".java")).toList();
        }
        assertThat(sources).isNotEmpty();
        var offenders = new ArrayList<Path>();
        for (Path source : sources) {
            String text = Files.readString(source);
            if (!RemoveUnusedImports.removeUnusedImports(formatter.formatSource(text))
                    .equals(text)) {
                offenders.add(source);
            }
        }
        assertThat(offenders)
                .as("not in format; `mvn spotless:apply` with Maven on JDK 21 or newer mends them")
                .isEmpty();
    }
}
