package kr.sarangbang.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The arrows between the packages, and the places where each library may be touched. */
final class Arrows {
    /** From each package to those it may use; {@code cli} wires everything. */
    static final Map<String, Set<String>> DRAWN = drawn();

    private Arrows() {}

    private static Map<String, Set<String>> drawn() {
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        arrows.put("domain", Set.of());
        arrows.put("codec", Set.of("domain"));
        arrows.put("slip", Set.of("domain", "codec"));
        arrows.put("port", Set.of("domain"));
        arrows.put("application", Set.of("port", "domain"));
        arrows.put("wire", Set.of("domain", "codec"));
        arrows.put("foundation", Set.of());
        arrows.put(
                "infrastructure", Set.of("port", "wire", "slip", "codec", "foundation", "domain"));
        arrows.put("ui", Set.of("application", "domain", "port", "slip"));
        arrows.put("host", Set.of("wire", "slip", "codec", "foundation", "domain"));
        arrows.put(
                "station", Set.of("application", "port", "wire", "codec", "foundation", "domain"));
        arrows.put("cli", Set.copyOf(arrows.keySet()));
        return arrows;
    }

    static Set<String> forbiddenFrom(String from) {
        Set<String> rest = new LinkedHashSet<>(DRAWN.keySet());
        rest.remove(from);
        rest.removeAll(DRAWN.getOrDefault(from, Set.of()));
        return rest;
    }

    static Stream<HouseRule> all() {
        Stream<HouseRule> arrows =
                DRAWN.keySet().stream().filter(from -> !from.equals("cli")).map(Arrows::arrow);
        Stream<HouseRule> others =
                Stream.of(
                        domainIsPure(),
                        everyClassHasItsPackage(),
                        library("JavaFX", List.of("javafx", "org.controlsfx"), "ui", "cli"),
                        library("picocli", List.of("picocli"), "cli"),
                        library("CBOR", List.of("com.upokecenter"), "codec"),
                        library("JSON", List.of("com.fasterxml.jackson"), "station", "cli"),
                        library("QR codes", List.of("com.google.zxing"), "slip"),
                        library(
                                "PC/SC",
                                List.of("javax.smartcardio", "jnasmartcardio"),
                                "infrastructure.device.card"),
                        library(
                                "Hibernate",
                                List.of("org.hibernate", "jakarta.persistence"),
                                "foundation",
                                "infrastructure.sqlite",
                                "host.store"),
                        library(
                                "JDBC",
                                List.of("java.sql", "org.sqlite"),
                                "foundation",
                                "infrastructure.sqlite",
                                "host.store",
                                "cli"),
                        library(
                                "jSerialComm",
                                List.of("com.fazecast"),
                                "infrastructure.device.transport"),
                        library(
                                "jPOS",
                                List.of("org.jpos"),
                                "wire",
                                "infrastructure.line8583",
                                "infrastructure.device.q2",
                                "host.server",
                                "cli"));
        return Stream.concat(arrows, others);
    }

    private static HouseRule arrow(String from) {
        Set<String> forbidden = forbiddenFrom(from);
        return new HouseRule(
                from + "UsesOnlyWhatItsArrowsReach",
                root ->
                        noClasses()
                                .that()
                                .resideInAPackage(root + "." + from + "..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAnyPackage(
                                                forbidden.stream()
                                                        .map(to -> root + "." + to + "..")
                                                        .toArray(String[]::new)))
                                .because("the arrows in docs/architecture.md are drawn one way"),
                forbidden.stream().map(to -> "offenders." + to + ".Innocent").toList());
    }

    private static HouseRule domainIsPure() {
        Set<String> javaBase =
                ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();
        return new HouseRule(
                "domainKnowsOnlyJavaBase",
                root ->
                        classes()
                                .that()
                                .resideInAPackage(root + ".domain..")
                                .should()
                                .onlyDependOnClassesThat(
                                        DescribedPredicate.describe(
                                                "are the domain's, java.base's or JSpecify's",
                                                target -> isPure(root, javaBase, target)))
                                .because("the domain is what is true without computers"),
                List.of("domain.MeasuresWithSql"));
    }

    private static boolean isPure(String root, Set<String> javaBase, JavaClass target) {
        String home = target.getBaseComponentType().getPackageName();
        return target.getBaseComponentType().isPrimitive()
                || home.equals("org.jspecify.annotations")
                || home.startsWith(root + ".domain")
                || Arrows.DRAWN.keySet().stream().anyMatch(p -> home.startsWith(root + "." + p))
                || javaBase.contains(home);
    }

    private static HouseRule everyClassHasItsPackage() {
        return new HouseRule(
                "everyClassLiesInAPackageOfTheHouse",
                root ->
                        classes()
                                .should()
                                .resideInAnyPackage(
                                        Stream.concat(
                                                        Stream.of(root),
                                                        DRAWN.keySet().stream()
                                                                .map(p -> root + "." + p + ".."))
                                                .toArray(String[]::new))
                                .because("a package without arrows has no rules"),
                List.of("offenders.elsewhere.HasNoArrows"));
    }

    /** The library's packages are touched only inside {@code places}. */
    private static HouseRule library(String name, List<String> packages, String... places) {
        List<String> targets = new ArrayList<>();
        packages.forEach(p -> targets.add(p + ".."));
        return new HouseRule(
                name + " stays in " + String.join(", ", places),
                root ->
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        Stream.of(places)
                                                .map(p -> root + "." + p + "..")
                                                .toArray(String[]::new))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(targets.toArray(String[]::new))
                                .because(name + " can then be changed in one place"),
                List.of("offenders.elsewhere.TouchesEveryLibrary", packages.getFirst() + "."));
    }
}
