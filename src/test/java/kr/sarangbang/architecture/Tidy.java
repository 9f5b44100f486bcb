package kr.sarangbang.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sources keep to. Each answers its findings, one line each; none is tidy. */
final class Tidy {
    static final int FILE = 400;
    static final int SCREEN = 200;
    static final int METHOD = 70;

    private static final Pattern LEFTOVER = Pattern.compile("\\b(" + "TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.])/(work|root|home)/\\w|/tmp/(wt|dev|COMMON)\\b");

    /** The card companies' program beside a terminal has this name too, and is meant. */
    private static final Pattern STAND_IN = Pattern.compile("(?i)\\b(sub|ai )?agen[t]s?\\b");

    private static final Pattern PAYMENT = Pattern.compile("(?i)payment|\\bVAN\\b");

    private Tidy() {}

    static List<String> longFiles(Collection<Source> sources) {
        return sources.stream()
                .filter(Source::isJava)
                .filter(source -> source.lines() > limit(source))
                .map(source -> source.path() + ": " + source.lines() + " lines")
                .toList();
    }

    private static int limit(Source source) {
        return source.isMain() && source.name().endsWith("Screen") ? SCREEN : FILE;
    }

    static List<String> longMethods(Collection<Source> sources) {
        return Syntax.of(sources)
                .flatMap(
                        file ->
                                file.methods()
                                        .filter(method -> method.lines() > METHOD)
                                        .map(method -> file.path() + ": " + method))
                .toList();
    }

    static List<String> emptyCatches(Collection<Source> sources) {
        return Syntax.of(sources)
                .flatMap(file -> file.emptyCatches().map(line -> file.path() + ":" + line))
                .toList();
    }

    static List<String> leftovers(Collection<Source> sources) {
        return lines(sources, line -> LEFTOVER.matcher(line).find());
    }

    /** Where and by what the project is worked on is no part of it. */
    static List<String> workshopWords(Collection<Source> sources) {
        List<String> found = new ArrayList<>(lines(sources, line -> MACHINE.matcher(line).find()));
        List<Source> others =
                sources.stream().filter(source -> !PAYMENT.matcher(source.text()).find()).toList();
        found.addAll(lines(others, line -> STAND_IN.matcher(line).find()));
        return found;
    }

    private static List<String> lines(Collection<Source> sources, Predicate<String> bad) {
        List<String> found = new ArrayList<>();
        for (Source source : sources) {
            List<String> lines = source.text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (bad.test(lines.get(i))) {
                    found.add(source.path() + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return found;
    }

    static List<String> packagesWithoutNullMarked(Collection<Source> sources) {
        Set<String> marked =
                sources.stream()
                        .filter(source -> source.isMain() && source.name().equals("package-info"))
                        .filter(source -> source.text().contains("@NullMarked"))
                        .map(Source::folder)
                        .collect(Collectors.toSet());
        return sources.stream()
                .filter(Source::isMain)
                .map(Source::folder)
                .distinct()
                .filter(folder -> !marked.contains(folder))
                .sorted()
                .toList();
    }

    /** Every ui/ROLE/…/ChooseAmountScreen has its fxml/ROLE/choose-amount.fxml, and back. */
    static List<String> screensWithoutTheirOther(Collection<Source> sources) {
        Set<String> screens = new TreeSet<>();
        Set<String> drawings = new TreeSet<>();
        for (Source source : sources) {
            if (isScreen(source)) {
                String role = source.path().split("/ui/", 2)[1].split("/", 2)[0];
                screens.add(role + "/" + kebab(source.name().replaceAll("Screen$", "")));
            } else if (isDrawing(source)) {
                drawings.add(source.path().split("/", 3)[1] + "/" + source.name());
            }
        }
        Set<String> drawn = new TreeSet<>(drawings);
        drawn.removeAll(screens);
        Set<String> written = new TreeSet<>(screens);
        written.removeAll(drawings);
        return Stream.concat(
                        drawn.stream().map(name -> "fxml/" + name + ".fxml has no screen class"),
                        written.stream().map(name -> "the screen " + name + " has no FXML"))
                .toList();
    }

    /** Interfaces and parts that several screens share are not screens. */
    private static boolean isScreen(Source source) {
        return source.path()
                .matches("src/main/java/kr/sarangbang/ui/(?!shared/).*\\w+Screen\\.java");
    }

    private static boolean isDrawing(Source source) {
        return source.path().matches("fxml/(?!shared/)[^/]+/.*\\.fxml");
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
