package kr.sarangbang.domain.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who may buy when (rule 9). */
@PropertyDefaults(tries = 300)
class SaleGateTest {
    /** Ten o'clock in Seoul. */
    private static final Instant TEN = Instant.parse("2022-07-28T01:00:00Z");

    private static final Instant TWO = TEN.plus(Duration.ofHours(4));
    private static final Instant SIX = TEN.plus(Duration.ofHours(8));

    /** As sales of that summer went: one half of the years before noon, the other after it. */
    private static final Series TURNS =
            on(
                    List.of(
                            new SaleWindow(TEN, TWO, BirthYears.ODD),
                            new SaleWindow(TWO, SIX, BirthYears.EVEN)));

    @Test
    void theOpeningInstantIsOpen() {
        assertThat(TURNS.gate(TEN, 1951)).isEqualTo(new SaleGate.Open());
        assertThat(TURNS.gate(TEN.minusNanos(1), 1951)).isEqualTo(new SaleGate.NotOpenYet(TEN));
    }

    @Test
    void theClosingInstantIsClosed() {
        assertThat(TURNS.gate(SIX.minusNanos(1), 1950)).isEqualTo(new SaleGate.Open());
        assertThat(TURNS.gate(SIX, 1950)).isEqualTo(new SaleGate.Closed());
    }

    @Test
    void whoseTurnComesLaterIsToldWhen() {
        assertThat(TURNS.gate(TEN, 1950))
                .isEqualTo(new SaleGate.WrongBirthYearWindow(BirthYears.ODD, TWO));
        assertThat(TURNS.gate(TEN.minusNanos(1), 1950)).isEqualTo(new SaleGate.NotOpenYet(TWO));
    }

    @Test
    void whoseTurnIsOverIsToldThatItIsClosed() {
        assertThat(TURNS.gate(TWO, 1951)).isEqualTo(new SaleGate.Closed());
    }

    @Property
    void itIsOpenExactlyInAWindowThatAdmitsTheBuyer(
            @ForAll("sales") Series series,
            @ForAll("instants") Instant at,
            @ForAll("birthYears") int birthYear) {
        boolean open =
                series.windows().stream().anyMatch(w -> within(w, at) && w.who().admits(birthYear));
        assertThat(series.gate(at, birthYear) instanceof SaleGate.Open).isEqualTo(open);
    }

    /** What the screen promises a customer who waits. */
    @Property
    void atTheInstantThatIsToldItIsOpenAndNotBefore(
            @ForAll("sales") Series series,
            @ForAll("instants") Instant at,
            @ForAll("birthYears") int birthYear,
            @ForAll @IntRange(max = 20) int between) {
        Optional<Instant> told =
                switch (series.gate(at, birthYear)) {
                    case SaleGate.NotOpenYet later -> Optional.of(later.opens());
                    case SaleGate.WrongBirthYearWindow later -> Optional.of(later.nextOwn());
                    case SaleGate.Open now -> Optional.empty();
                    case SaleGate.Closed never -> Optional.empty();
                };
        told.ifPresent(
                opens -> {
                    assertThat(opens).isAfter(at);
                    assertThat(series.gate(opens, birthYear)).isEqualTo(new SaleGate.Open());
                    Instant earlier = at.plusSeconds(between);
                    if (earlier.isBefore(opens)) {
                        assertThat(series.gate(earlier, birthYear))
                                .isNotEqualTo(new SaleGate.Open());
                    }
                });
    }

    @Property
    void itIsClosedOnlyToWhomNoLaterWindowAdmits(
            @ForAll("sales") Series series,
            @ForAll("instants") Instant at,
            @ForAll("birthYears") int birthYear) {
        Optional<Instant> next =
                series.windows().stream()
                        .filter(w -> w.who().admits(birthYear) && w.until().isAfter(at))
                        .map(SaleWindow::from)
                        .min(Comparator.naturalOrder());
        assertThat(series.gate(at, birthYear) instanceof SaleGate.Closed).isEqualTo(next.isEmpty());
    }

    @Property
    void anothersTurnIsToldOnlyDuringIt(
            @ForAll("sales") Series series,
            @ForAll("instants") Instant at,
            @ForAll("birthYears") int birthYear) {
        if (series.gate(at, birthYear) instanceof SaleGate.WrongBirthYearWindow wrong) {
            assertThat(wrong.now().admits(birthYear)).isFalse();
            assertThat(series.windows()).anyMatch(w -> within(w, at) && w.who() == wrong.now());
        }
    }

    private static boolean within(SaleWindow window, Instant at) {
        return at.compareTo(window.from()) >= 0 && at.compareTo(window.until()) < 0;
    }

    private static Series on(List<SaleWindow> windows) {
        return new Series(
                new SeriesId("turns"),
                2,
                "차례",
                Scope.CITY,
                Won.of(1_000_000),
                Won.of(10_000),
                700,
                windows,
                5,
                new RefundRule(6000));
    }

    /** One to four windows, some touching. */
    @Provide
    Arbitrary<Series> sales() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(BirthYears.class))
                .as((gap, length, who) -> new Object[] {gap, length, who})
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(
                        parts -> {
                            List<SaleWindow> windows = new ArrayList<>();
                            Instant from = TEN;
                            for (Object[] part : parts) {
                                from = from.plusSeconds((int) part[0]);
                                Instant until = from.plusSeconds((int) part[1]);
                                windows.add(new SaleWindow(from, until, (BirthYears) part[2]));
                                from = until;
                            }
                            return on(windows);
                        });
    }

    /** On the second, and a nanosecond beside it. */
    @Provide
    Arbitrary<Instant> instants() {
        return Combinators.combine(
                        Arbitraries.integers().between(-2, 26),
                        Arbitraries.integers().between(-1, 1))
                .as((seconds, nanos) -> TEN.plusSeconds(seconds).plusNanos(nanos));
    }

    @Provide
    Arbitrary<Integer> birthYears() {
        return Arbitraries.integers().between(1920, 2010);
    }
}
