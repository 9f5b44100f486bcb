package kr.sarangbang.architecture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** What is wrong with the table of device faults, in sentences; empty where nothing is. */
final class DeviceFaults {
    private static final String TEST_FOLDER = "src/test/java/";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| D.*$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern QUOTE =
            Pattern.compile("“([^”]*)” \\((kiosk|shop|teller|log):([\\w.]+)\\)");
    private static final Pattern HANGUL = Pattern.compile("[가-힣]");
    private static final int CELLS = 6;

    /** A paper that goes by its name; no screen says it. */
    private static final String CLAIM = "맡긴 돈 표";

    private final List<Source> project;
    private final Map<String, Properties> books;

    DeviceFaults(List<Source> project) {
        this.project = project;
        this.books =
                Map.of(
                        "kiosk", words("fxml/strings_ko.properties"),
                        "shop", words("fxml/strings_ko.properties"),
                        "teller", words("fxml/teller/strings_ko.properties"));
    }

    /**
     * One row, as it stands.
     *
     * @param states the program's names of it, a type and what it can be
     * @param tests a class and its method
     */
    record Row(
            String number,
            String fault,
            List<String> states,
            String seen,
            String books,
            List<String> tests) {}

    /** The rows of a text; one that has not its six cells is no row. */
    static List<Row> rows(String text) {
        return ROW.matcher(text).results().map(MatchResult::group).map(DeviceFaults::row).toList();
    }

    private static Row row(String line) {
        String[] cells = line.substring(1, line.length() - 1).split("\\|", -1);
        if (cells.length != CELLS) {
            throw new IllegalArgumentException(cells.length + " cells: " + line);
        }
        return new Row(
                cells[0].strip(),
                cells[1].strip(),
                codes(cells[2]),
                cells[3].strip(),
                cells[4].strip(),
                codes(cells[5]));
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
    }

    static List<String> outOfTurn(List<Row> rows) {
        var wrong = new ArrayList<String>();
        for (int at = 0; at < rows.size(); at++) {
            if (!rows.get(at).number().equals("D" + (at + 1))) {
                wrong.add(rows.get(at).number() + " stands at " + (at + 1));
            }
        }
        return wrong;
    }

    static List<String> incomplete(List<Row> rows) {
        return rows.stream()
                .filter(
                        row ->
                                row.fault().isEmpty()
                                        || row.seen().isEmpty()
                                        || row.books().isEmpty()
                                        || row.tests().isEmpty())
                .map(row -> row.number() + " has an empty cell")
                .toList();
    }

    List<String> missingTests(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.tests().stream().map(test -> row.number() + " " + test))
                .filter(test -> !isTest(test.substring(test.indexOf(' ') + 1)))
                .toList();
    }

    private boolean isTest(String name) {
        int hash = name.indexOf('#');
        return hash > 0
                && testClass(name.substring(0, hash))
                        .filter(type -> runs(type, name.substring(hash + 1)))
                        .isPresent();
    }

    private boolean runs(Class<?> type, String name) {
        boolean there =
                Stream.<Class<?>>iterate(type, t -> t != null, Class::getSuperclass)
                        .flatMap(t -> Arrays.stream(t.getDeclaredMethods()))
                        .filter(method -> method.getName().equals(name))
                        .anyMatch(DeviceFaults::isRun);
        return there
                && !isNightly(type)
                && (!Modifier.isAbstract(type.getModifiers()) || isKept(type));
    }

    /** By every build, so neither never nor only at night. */
    private static boolean isRun(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class)
                && !AnnotationSupport.isAnnotated(method, Disabled.class)
                && !isNightly(method);
    }

    private static boolean isNightly(AnnotatedElement testOrClass) {
        return AnnotationSupport.findRepeatableAnnotations(testOrClass, Tag.class).stream()
                .anyMatch(tag -> tag.value().equals("nightly"));
    }

    /** Whether somebody signs this contract. */
    private boolean isKept(Class<?> contract) {
        var extending = Pattern.compile("extends " + contract.getSimpleName() + "\\b");
        return project.stream()
                .filter(source -> source.path().startsWith(TEST_FOLDER))
                .anyMatch(source -> extending.matcher(source.text()).find());
    }

    private Optional<Class<?>> testClass(String simpleName) {
        return project.stream()
                .map(Source::path)
                .filter(path -> path.startsWith(TEST_FOLDER))
                .filter(path -> path.endsWith("/" + simpleName + ".java"))
                .findFirst()
                .map(path -> path.substring(TEST_FOLDER.length(), path.length() - 5))
                .map(path -> load(path.replace('/', '.')));
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, DeviceFaults.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** What is quoted otherwise than it stands on the screen, or stands there without its key. */
    List<String> otherWords(List<Row> rows) {
        var wrong = new ArrayList<String>();
        for (Row row : rows) {
            String rest = QUOTE.matcher(row.seen()).replaceAll("");
            if (HANGUL.matcher(rest.replace(CLAIM, "")).find()) {
                wrong.add(row.number() + " says without a key: " + rest);
            }
            QUOTE.matcher(row.seen())
                    .results()
                    .filter(quote -> !isSaid(quote.group(1), quote.group(2), quote.group(3)))
                    .forEach(quote -> wrong.add(row.number() + " " + quote.group()));
        }
        return wrong;
    }

    private boolean isSaid(String text, String book, String key) {
        if (book.equals("log")) {
            return project.stream()
                    .filter(source -> source.path().startsWith("src/main/java/"))
                    .filter(source -> source.path().endsWith("/" + key + ".java"))
                    .anyMatch(source -> source.text().contains(text));
        }
        Optional<String> said = Optional.ofNullable(words(book, key));
        return said.map(DeviceFaults::onOneLine).filter(text::equals).isPresent();
    }

    private @Nullable String words(String book, String key) {
        Properties words = books.get(book);
        return words == null ? null : words.getProperty(key);
    }

    /** As a reader of the table sees it: a line break is a blank, and nothing is bold. */
    private static String onOneLine(String text) {
        return text.replace('|', ' ').replace("*", "");
    }

    /** Keys that another language of the same screens lacks. */
    List<String> untranslated(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> QUOTE.matcher(row.seen()).results())
                .filter(quote -> books.containsKey(quote.group(2)))
                .flatMap(quote -> lacking(quote.group(2), quote.group(3)))
                .distinct()
                .toList();
    }

    private Stream<String> lacking(String book, String key) {
        String folder = book.equals("teller") ? "fxml/teller/" : "fxml/";
        return project.stream()
                .map(Source::path)
                .filter(path -> path.matches(folder + "strings_..\\.properties"))
                .filter(path -> !words(path).containsKey(key))
                .map(path -> path + " lacks " + key);
    }

    private Properties words(String path) {
        String text =
                project.stream()
                        .filter(source -> source.path().equals(path))
                        .map(Source::text)
                        .collect(joining());
        var words = new Properties();
        try {
            words.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * States that no row has, and states of rows that the program does not know.
     *
     * @param known each type with those of its values that are no fault
     */
    static List<String> unmatched(List<Row> rows, Map<Class<?>, Set<String>> known) {
        Set<String> inRows = new HashSet<>();
        rows.forEach(row -> inRows.addAll(row.states()));
        Set<String> faults = new HashSet<>();
        Set<String> all = new HashSet<>();
        known.forEach(
                (type, good) -> {
                    for (String value : values(type)) {
                        String state = name(type) + "." + value;
                        all.add(state);
                        if (!good.contains(value)) {
                            faults.add(state);
                        }
                    }
                });
        return Stream.concat(
                        faults.stream()
                                .filter(state -> !inRows.contains(state))
                                .map(state -> state + " has no row"),
                        inRows.stream()
                                .filter(state -> !all.contains(state))
                                .map(state -> "nothing is called " + state))
                .sorted()
                .toList();
    }

    /** What a value of this type can be. */
    static List<String> values(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(v -> ((Enum<?>) v).name()).toList()
                : Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName).toList();
    }

    /** How a type is called in the table: what only says "mode" is called by its device. */
    static String name(Class<?> type) {
        String simple = type.getSimpleName();
        return Set.of("Mode", "Fault").contains(simple) && type.getDeclaringClass() != null
                ? type.getDeclaringClass().getSimpleName()
                : simple;
    }
}
