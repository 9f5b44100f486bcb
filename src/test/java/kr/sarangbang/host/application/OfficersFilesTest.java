package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import kr.sarangbang.domain.exchange.BusinessDays;
import kr.sarangbang.domain.exchange.Limits;
import kr.sarangbang.domain.exchange.Policy;
import kr.sarangbang.domain.exchange.RightsRules;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.foundation.yaml.YamlFile;
import kr.sarangbang.foundation.yaml.YamlMap;
import kr.sarangbang.foundation.yaml.YamlMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy and the series that are delivered, and what a mistake in one is told. */
class OfficersFilesTest {
    private static final Path FOLDER = Path.of("kiosk-config", "issuer");

    private static Series series(String name) throws IOException {
        return SeriesFile.read(YamlFile.read(FOLDER.resolve("series").resolve(name)));
    }

    @Test
    void theCityWideSeriesOfJuly2022IsAsItWasIssued() throws IOException {
        Series july = series("city-2022-07.yaml");
        assertThat(july.ceiling()).isEqualTo(Won.of(25_000_000_000L));
        assertThat(july.units()).isEqualTo(2_500_000);
        assertThat(july.scope()).isEqualTo(Scope.CITY);
        assertThat(july.price(Won.of(100_000))).isEqualTo(Won.of(93_000));
        Instant opening = Instant.parse("2022-07-14T01:00:00Z");
        assertThat(july.gate(opening.minusMillis(1), 1950))
                .isEqualTo(new SaleGate.NotOpenYet(opening));
        assertThat(july.gate(opening, 1950)).isEqualTo(new SaleGate.Open());
        assertThat(july.gate(Instant.parse("2026-01-01T00:00:00Z"), 1951))
                .isEqualTo(new SaleGate.Open());
    }

    @Test
    void theDemoSeriesIsAlwaysOpen() throws IOException {
        Series demo = series("demo.yaml");
        assertThat(demo.ceiling()).isEqualTo(Won.of(100_000_000));
        assertThat(demo.price(Won.of(100_000))).isEqualTo(Won.of(90_000));
        assertThat(demo.gate(Instant.parse("2020-01-01T00:00:00Z"), 1950))
                .isEqualTo(new SaleGate.Open());
    }

    @Test
    void thePolicyHasTheFiguresThatWereOrdered() throws IOException {
        Policy policy = PolicyFile.read(YamlFile.read(FOLDER.resolve("policy.yaml")));
        assertThat(policy.limits(Scope.CITY))
                .isEqualTo(new Limits(Won.of(400_000), Won.of(1_000_000)));
        assertThat(policy.homeShare()).isEqualTo(Won.of(400_000));
        assertThat(policy.monthsAhead()).isZero();
        assertThat(policy.bearerUpTo()).isEqualTo(Won.of(200_000));
        assertThat(policy.perVoucher()).isEqualTo(Won.of(50_000));
        assertThat(policy.perTerminal()).isEqualTo(Won.of(300_000));
        assertThat(policy.guaranteeBudget()).isEqualTo(Won.of(100_000_000));
        assertThat(policy.listMaxAge()).isEqualTo(Duration.ofHours(24));
        assertThat(policy.clockTolerance()).isEqualTo(Duration.ofMinutes(5));
        assertThat(policy.stockDefault()).isEqualTo(Won.of(5_000_000));
        assertThat(policy.stockMostWithoutCounter()).isEqualTo(Won.of(20_000_000));
        assertThat(policy.sellUntilBusinessDays()).isOne();
        assertThat(policy.pinTries()).isEqualTo(5);
        assertThat(policy.rights()).isEqualTo(RightsRules.DEFAULT);
        assertThat(policy.restockBelow()).isEqualTo(Won.of(1_500_000));
        // As the shop's paper is drawn: taken on a Wednesday, paid on the Friday.
        assertThat(BusinessDays.after(LocalDate.of(2026, 11, 25), policy.settlementBusinessDays()))
                .isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(policy.helpTelephone())
                .as("nobody's number: whoever runs the issuer puts theirs")
                .isEqualTo("02-000-0000");
    }

    private static List<Series> folder(String name) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(name))) {
            return files.sorted().map(file -> SeriesFile.read(yaml(file))).toList();
        }
    }

    private static YamlMap yaml(Path file) {
        try {
            return YamlFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each year's folder has one series for each district, and no number is given twice. */
    @Test
    void everyDistrictHasItsSeriesOfBothYears() throws IOException {
        var numbers = new HashSet<Integer>();
        for (String year : List.of("2022-07", "2024")) {
            List<Series> all = folder(year);
            assertThat(all).allMatch(one -> numbers.add(one.number()));
            assertThat(all.stream().flatMap(one -> one.scope().district().stream()))
                    .containsExactlyInAnyOrder(District.values());
        }
        assertThat(numbers).doesNotContain(series("city-2022-07.yaml").number());
        assertThat(numbers).doesNotContain(series("demo.yaml").number());
    }

    @Test
    void districtsSoldAtTenPercentIn2022AndAtFiveIn2024() throws IOException {
        Series then = SeriesFile.read(yaml(FOLDER.resolve("2022-07").resolve("mapo.yaml")));
        assertThat(then.price(Won.of(100_000))).isEqualTo(Won.of(90_000));
        Series later = SeriesFile.read(yaml(FOLDER.resolve("2024").resolve("mapo.yaml")));
        assertThat(later.price(Won.of(100_000))).isEqualTo(Won.of(95_000));
        Instant opening = Instant.parse("2024-01-31T08:00:00Z");
        assertThat(later.gate(opening.minusMillis(1), 1950))
                .isEqualTo(new SaleGate.NotOpenYet(opening));
        assertThat(later.gate(opening, 1950)).isEqualTo(new SaleGate.Open());
    }

    /** 28 July 2022, Seoul time: whose turn it was, hour by hour. */
    @ParameterizedTest
    @CsvSource({
        "09:59, 1951, odd, NotOpenYet",
        "10:00, 1951, odd, Open",
        "13:59, 1951, odd, Open",
        "14:00, 1951, odd, NotOpenYet",
        "18:00, 1951, odd, Open",
        "10:00, 1952, odd, " + "WrongBirthYearWindow",
        "18:00, 1952, odd, Open",
        "10:00, 1952, even, NotOpenYet",
        "14:00, 1952, even, Open",
        "14:00, 1951, even, WrongBirthYearWindow",
        "18:00, 1951, even, Open"
    })
    void bornInAnOddYearInTheMorningInAnEvenOneInTheAfternoon(
            String time, int birthYear, String half, String gate) {
        Path file = FOLDER.resolve("2022-07").resolve("city-28-" + half + ".yaml");
        Instant at = OffsetDateTime.parse("2022-07-28T" + time + "+09:00").toInstant();
        assertThat(SeriesFile.read(yaml(file)).gate(at, birthYear).getClass().getSimpleName())
                .isEqualTo(gate);
    }

    @Test
    void thePolicyOf2024HasItsOwnLimitsAndNothingElseIsChanged() throws IOException {
        Policy before = PolicyFile.read(yaml(FOLDER.resolve("policy.yaml")));
        Policy after = PolicyFile.read(yaml(FOLDER.resolve("policy-2024.yaml")));
        assertThat(after.limits(Scope.CITY))
                .isEqualTo(new Limits(Won.of(300_000), Won.of(1_000_000)));
        assertThat(after.limits(Scope.of(District.MAPO)))
                .isEqualTo(new Limits(Won.of(500_000), Won.of(1_500_000)));
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.perTerminal()).isEqualTo(before.perTerminal());
        assertThat(after.bearerUpTo()).isEqualTo(before.bearerUpTo());
    }

    /** What a closing writes is what an officer could have written. */
    @Test
    void everySeriesIsReadBackAsItIsWritten() throws IOException {
        for (String one : List.of("series", "2022-07", "2024")) {
            for (Series series : folder(one)) {
                YamlMap written = YamlFile.parse("written", SeriesFile.write(series));
                assertThat(SeriesFile.read(written)).isEqualTo(series);
            }
        }
        Series july = series("city-2022-07.yaml");
        var named =
                new Series(
                        july.id(),
                        july.number(),
                        "a \"name\": with # \\ signs",
                        Scope.of(District.JUNG),
                        july.ceiling(),
                        july.unit(),
                        july.basisPoints(),
                        july.windows(),
                        july.validityYears(),
                        july.refundRule());
        assertThat(SeriesFile.read(YamlFile.parse("written", SeriesFile.write(named))))
                .isEqualTo(named);
    }

    /** Goal: every mistake names file, line and what is expected. Method: one line is changed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number: 1|number: one|f:3: `number`: expected a whole number from 1 to 8999, not"
                        + " `one`",
                "number: 1|number: 9000|f:3: `number`: expected a whole number from 1 to 8999, not"
                        + " `9000`",
                "number: 1|nummer: 1|f:2: `number` is missing; expected a whole number from 1 to"
                        + " 8999",
                "scope: city|scope: atlantis|f:5: `scope`: expected city or a district such as"
                        + " mapo, not `atlantis`",
                "unit: 10,000|unit: 30,000|f:2: the ceiling must be a whole number of units",
                "+09:00|+0900h|f:10: `from`: expected a time such as 2022-07-14T10:00+09:00, not"
                        + " `2022-07-14T10:00+0900h`",
                "validityYears: 5|validityYears:|f:11: `validityYears`: expected a whole number"
                        + " from 1 to 20",
                "basisPoints: 700|basisPoints: 700~colour: red|f:9: `colour` is not known here;"
                        + " expected one of id,",
            })
    void aMistakeIsToldWithFileLineAndWhatIsExpected(String old, String now, String told)
            throws IOException {
        String text =
                Files.readString(FOLDER.resolve("series").resolve("city-2022-07.yaml"))
                        .replace(old, now.replace("~", "\n"));
        assertThatThrownBy(() -> SeriesFile.read(YamlFile.parse("f", text)))
                .isInstanceOf(YamlMistake.class)
                .hasMessageStartingWith(told);
    }

    @Test
    void whatIsNoYamlIsToldWithItsLine() {
        assertThatThrownBy(() -> YamlFile.parse("f", "a: 1\nb: [1,\n"))
                .isInstanceOf(YamlMistake.class)
                .hasMessageStartingWith("f:3: not YAML");
        assertThatThrownBy(() -> YamlFile.parse("f", ""))
                .isInstanceOf(YamlMistake.class)
                .hasMessageStartingWith("f:1: expected names with values");
        assertThatThrownBy(() -> YamlFile.parse("f", "a: 1\na: 2\n"))
                .isInstanceOf(YamlMistake.class);
    }
}
