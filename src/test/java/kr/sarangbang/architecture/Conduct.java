package kr.sarangbang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the classes behave, wherever they lie: names, time, randomness, output, waiting. */
final class Conduct {
    /** Where the machine's clock and its randomness come in; all others are handed them. */
    private static final String[] SOURCES = {"cli", "infrastructure.clock"};

    /** X.509 certificates speak {@code java.util.Date}, and the keys' code speaks X.509. */
    private static final String[] CERTIFICATES = {"cli", "foundation", "wire.tls"};

    private static final Set<String> DATES =
            Set.of(
                    "java.time.LocalDate",
                    "java.time.LocalTime",
                    "java.time.LocalDateTime",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.OffsetTime",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.time.MonthDay",
                    "java.time.Instant");

    private static final List<String> VAGUE_ENDINGS =
            List.of(
                    "Manager",
                    "Util",
                    "Utils",
                    "Helper",
                    "Helpers",
                    "Impl",
                    "Data",
                    "Info",
                    "Processor");

    private Conduct() {}

    /** For the product. */
    static Stream<HouseRule> all() {
        return Stream.of(
                timeIsHandedIn(),
                randomnessIsHandedIn(),
                oldDatesStayWithCertificates(),
                onlyCommandsPrint(),
                nothingSleeps(),
                namesSayWhatAThingIs(),
                noStaticState());
    }

    /** For the tests too. */
    static Stream<HouseRule> ofTests() {
        return Stream.of(nothingSleeps(), namesSayWhatAThingIs());
    }

    private static HouseRule timeIsHandedIn() {
        return access(
                "timeIsHandedIn",
                "read the machine's clock or zone",
                "the simulation runs on its own clock",
                SOURCES,
                Conduct::readsTheClock,
                "elsewhere.ReadsTheClock.instant()",
                "elsewhere.ReadsTheClock.date()",
                "elsewhere.ReadsTheClock.millis()",
                "elsewhere.ReadsTheClock.reference()",
                "elsewhere.ReadsTheClock.zone()",
                "elsewhere.ReadsTheClock.source()");
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.InstantSource" -> name.equals("system");
            case "java.time.Clock" ->
                    name.startsWith("system") || (name.startsWith("tick") && !takes(access, owner));
            case "java.time.ZoneId" -> name.equals("systemDefault");
            default ->
                    DATES.contains(owner)
                            && name.equals("now")
                            && !takes(access, "java.time.Clock");
        };
    }

    private static HouseRule randomnessIsHandedIn() {
        return access(
                "randomnessIsHandedIn",
                "make their own randomness or identifiers",
                "a seed must repeat a run",
                SOURCES,
                Conduct::drawsByItself,
                "elsewhere.DrawsByItself.random()",
                "elsewhere.DrawsByItself.secure()",
                "elsewhere.DrawsByItself.local()",
                "elsewhere.DrawsByItself.maths()",
                "elsewhere.DrawsByItself.identifier()");
    }

    private static boolean drawsByItself(JavaAccess<?> access) {
        String name = access.getName();
        return switch (access.getTargetOwner().getName()) {
            case "java.util.Random" -> name.equals("<init>") && parameters(access) == 0;
            case "java.security.SecureRandom" ->
                    name.equals("<init>") || name.startsWith("getInstance");
            case "java.util.concurrent.ThreadLocalRandom" -> name.equals("current");
            case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
            case "java.util.UUID" -> name.equals("randomUUID");
            default -> false;
        };
    }

    private static HouseRule oldDatesStayWithCertificates() {
        return access(
                "oldDatesStayWithCertificates",
                "use java.util.Date or Calendar",
                "they carry a hidden zone and a hidden now",
                CERTIFICATES,
                access ->
                        Set.of(
                                        "java.util.Date",
                                        "java.util.Calendar",
                                        "java.util.GregorianCalendar")
                                .contains(access.getTargetOwner().getName()),
                "elsewhere.KeepsOldDates.date()",
                "elsewhere.KeepsOldDates.calendar()");
    }

    private static HouseRule onlyCommandsPrint() {
        return access(
                "onlyCommandsPrint",
                "print on the console",
                "stdout is the commands' result and stderr their one sentence",
                new String[] {"cli"},
                access ->
                        (access.getTargetOwner().getName().equals("java.lang.System")
                                        && Set.of("out", "err").contains(access.getName()))
                                || (access.getName().equals("printStackTrace")
                                        && parameters(access) == 0),
                "elsewhere.Prints.out()",
                "elsewhere.Prints.err()",
                "elsewhere.Prints.trace(");
    }

    private static HouseRule nothingSleeps() {
        return access(
                "nothingSleeps",
                "sleep",
                "a wait is for a condition, with a limit",
                new String[0],
                access ->
                        access.getName().equals("sleep")
                                && Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                                        .contains(access.getTargetOwner().getName()),
                "elsewhere.Sleeps.thread()",
                "elsewhere.Sleeps.unit()");
    }

    private static HouseRule namesSayWhatAThingIs() {
        return new HouseRule(
                "namesSayWhatAThingIs",
                root ->
                        noClasses()
                                .should(
                                        ArchConditions.have(
                                                DescribedPredicate.describe(
                                                        "a name that ends in one of "
                                                                + VAGUE_ENDINGS,
                                                        Conduct::isVague)))
                                .because("a name is a word that staff would say on the telephone"),
                VAGUE_ENDINGS.stream().map(ending -> "elsewhere.Vague$Vague" + ending).toList());
    }

    private static boolean isVague(JavaClass type) {
        return VAGUE_ENDINGS.stream().anyMatch(type.getSimpleName()::endsWith);
    }

    private static HouseRule noStaticState() {
        return new HouseRule(
                "noStaticState",
                root ->
                        fields().that()
                                .areStatic()
                                .and()
                                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                                .should()
                                .beFinal()
                                .because("what is shared is handed over by constructors"),
                List.of("elsewhere.KeepsAStaticRegistry.instance"));
    }

    private static HouseRule access(
            String name,
            String what,
            String why,
            String[] places,
            Predicate<JavaAccess<?>> forbidden,
            String... reported) {
        return new HouseRule(
                name,
                root ->
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        Stream.of(places)
                                                .map(p -> root + "." + p + "..")
                                                .toArray(String[]::new))
                                .should()
                                .accessTargetWhere(DescribedPredicate.describe(what, forbidden))
                                .because(why),
                List.of(reported));
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : -1;
    }

    private static boolean takes(JavaAccess<?> access, String type) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream()
                        .anyMatch(parameter -> parameter.getName().equals(type));
    }
}
