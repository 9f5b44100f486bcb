package kr.sarangbang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.sarangbang.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: the house stays as it is drawn. Method: every rule is held against the compiled product,
 * and against the committed offenders under {@code offenders}, a small tree of the same shape where
 * each rule must report what it is there for and must leave the innocent alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private JavaClasses product = new ClassFileImporter().importClasses(Set.of());
    private JavaClasses tests = product;
    private JavaClasses offenders = product;

    @BeforeAll
    void read() throws Exception {
        product = new ClassFileImporter().importPath(placeOf(Main.class));
        JavaClasses all = new ClassFileImporter().importPath(placeOf(ArchitectureTest.class));
        offenders = all.that(JavaClass.Predicates.resideInAPackage(HouseRule.OFFENDERS + ".."));
        tests = all.that(JavaClass.Predicates.resideOutsideOfPackage(HouseRule.OFFENDERS + ".."));
    }

    private static Path placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    static Stream<HouseRule> rules() {
        return Stream.concat(Arrows.all(), Conduct.all());
    }

    static Stream<HouseRule> rulesOfTests() {
        return Conduct.ofTests();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductKeeps(HouseRule rule) {
        rule.onProduct().check(product);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTests")
    void theTestsKeep(HouseRule rule) {
        rule.onProduct().check(tests);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOffendersAreFoundBy(HouseRule rule) {
        List<String> found = rule.onOffenders().evaluate(offenders).getFailureReport().getDetails();
        assertThat(rule.reported()).isNotEmpty();
        for (String fragment : rule.reported()) {
            assertThat(found).as(rule.name()).anyMatch(line -> line.contains(fragment));
        }
        assertThat(found)
                .as("an innocent class is accused")
                .noneMatch(line -> line.matches("^\\w+ <[^>]*\\.Innocent[.>].*"));
    }

    @Test
    void everyRuleOfTheHouseIsInForce() {
        assertThat(rules().map(HouseRule::name))
                .containsExactly(
                        "domainUsesOnlyWhatItsArrowsReach",
                        "codecUsesOnlyWhatItsArrowsReach",
                        "slipUsesOnlyWhatItsArrowsReach",
                        "portUsesOnlyWhatItsArrowsReach",
                        "applicationUsesOnlyWhatItsArrowsReach",
                        "wireUsesOnlyWhatItsArrowsReach",
                        "foundationUsesOnlyWhatItsArrowsReach",
                        "infrastructureUsesOnlyWhatItsArrowsReach",
                        "uiUsesOnlyWhatItsArrowsReach",
                        "hostUsesOnlyWhatItsArrowsReach",
                        "stationUsesOnlyWhatItsArrowsReach",
                        "domainKnowsOnlyJavaBase",
                        "everyClassLiesInAPackageOfTheHouse",
                        "JavaFX stays in ui, cli",
                        "picocli stays in cli",
                        "CBOR stays in codec",
                        "JSON stays in station, cli",
                        "QR codes stays in slip",
                        "PC/SC stays in infrastructure.device.card",
                        "Hibernate stays in foundation, infrastructure.sqlite, host.store",
                        "JDBC stays in foundation, infrastructure.sqlite, host.store, cli",
                        "jSerialComm stays in infrastructure.device.transport",
                        "jPOS stays in wire, infrastructure.line8583, infrastructure.device.q2,"
                                + " host.server, cli",
                        "timeIsHandedIn",
                        "randomnessIsHandedIn",
                        "oldDatesStayWithCertificates",
                        "onlyCommandsPrint",
                        "nothingSleeps",
                        "namesSayWhatAThingIs",
                        "noStaticState");
    }

    @Test
    void thePageOnTheHouseShowsTheArrowsInForce() throws Exception {
        List<String> page = Files.readAllLines(Path.of("docs/architecture.md"));
        for (var arrow : Arrows.DRAWN.entrySet()) {
            String reached = String.join(", ", new TreeSet<>(arrow.getValue()));
            String shown = arrow.getKey().equals("cli") ? "everything" : reached;
            assertThat(page)
                    .anyMatch(
                            line ->
                                    line.startsWith(
                                            "| %s | %s |"
                                                    .formatted(
                                                            arrow.getKey(),
                                                            shown.isEmpty() ? "–" : shown)));
        }
    }

    @Test
    void theProductIsReadAtAll() {
        assertThat(product.contain(Main.class)).isTrue();
        assertThat(tests.contain(ArchitectureTest.class)).isTrue();
        assertThat(offenders).isNotEmpty();
    }
}
