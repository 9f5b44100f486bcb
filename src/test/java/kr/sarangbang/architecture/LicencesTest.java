package kr.sarangbang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Goal: nobody ships a part without knowing its terms. Method: docs/licences.md must name every
 * dependency of pom.xml with a licence, and every jar that this test finds on its class path.
 */
class LicencesTest {
    private static final Path PAGE = Path.of("docs/licences.md");

    private static Set<String> named(List<String> page) {
        return page.stream()
                .filter(line -> line.matches("\\| [\\w.-]+:[\\w.-]+ \\| \\S.* \\|"))
                .map(line -> line.split(" ", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> declared() throws Exception {
        var document =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new File("pom.xml"));
        List<String> found = new ArrayList<>();
        for (String kind : List.of("dependency", "path")) {
            var nodes = document.getElementsByTagName(kind);
            for (int i = 0; i < nodes.getLength(); i++) {
                Element element = (Element) nodes.item(i);
                if (!text(element, "type").equals("pom")) {
                    found.add(text(element, "groupId") + ":" + text(element, "artifactId"));
                }
            }
        }
        return found;
    }

    private static String text(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
    }

    private static List<String> missing(List<String> page, List<String> parts) {
        Set<String> named = named(page);
        return parts.stream().filter(part -> !named.contains(part)).toList();
    }

    private static List<String> jarsWithoutAName(List<String> page, String classPath) {
        Set<String> artifacts =
                named(page).stream().map(part -> part.split(":", 2)[1]).collect(Collectors.toSet());
        return Stream.of(classPath.split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).getFileName())
                .map(String::valueOf)
                .filter(jar -> jar.endsWith(".jar") && !jar.startsWith("surefire"))
                .filter(jar -> !jar.startsWith("junit-platform-"))
                .filter(jar -> artifacts.stream().noneMatch(name -> jar.startsWith(name + "-")))
                .toList();
    }

    @Test
    void everyDependencyIsNamedWithItsLicence() throws Exception {
        assertThat(declared()).contains("org.jpos:jpos", "com.uber.nullaway:nullaway");
        assertThat(missing(Files.readAllLines(PAGE), declared())).isEmpty();
        List<String> page = List.of("| org.jpos:jpos | AGPL-3.0-only |", "| a.b:c |  |");
        assertThat(missing(page, List.of("org.jpos:jpos", "a.b:c", "d.e:f")))
                .containsExactly("a.b:c", "d.e:f");
    }

    @Test
    void everyJarThatComesAlongIsNamedToo() throws Exception {
        String classPath =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(classPath).contains("jpos-");
        assertThat(jarsWithoutAName(Files.readAllLines(PAGE), classPath)).isEmpty();
        assertThat(jarsWithoutAName(List.of("| org.jpos:jpos | x |"), "/m/jpos-3.jar:/m/q-1.jar"))
                .containsExactly("q-1.jar");
    }

    @Test
    void theLicenceItselfIsTheWholeOne() throws Exception {
        String text = Files.readString(Path.of("LICENSE"));
        assertThat(text)
                .contains("GNU AFFERO GENERAL PUBLIC LICENSE")
                .contains("13. Remote Network Interaction")
                .contains("END OF TERMS AND CONDITIONS");
    }
}
