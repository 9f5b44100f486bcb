package kr.sarangbang.domain.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Scope;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Who is called when, by whoever came and in whatever lane. */
class WaitingLineTest {
    private static final Instant TEN = Instant.parse("2022-07-14T01:00:00Z");
    private static final LineRules RULES = LineRules.DEFAULT;

    private static Ticket ticket(int number, Lane lane, Promise promise, long units) {
        var claims =
                new TicketClaims(
                        LocalDate.of(2022, 7, 14),
                        number,
                        lane,
                        new Wish(
                                1,
                                Scope.CITY,
                                Won.of(units * 10_000),
                                units,
                                YearMonth.of(2022, 7),
                                Optional.empty()),
                        promise,
                        TEN.plus(Duration.ofHours(8)),
                        Wait.NONE);
        return Ticket.taken(new ActId(new SiteId("K1"), 1, number), claims, TEN);
    }

    private static List<Ticket> tickets(List<Boolean> priority) {
        var all = new ArrayList<Ticket>();
        for (int i = 0; i < priority.size(); i++) {
            Lane lane = priority.get(i) ? Lane.PRIORITY : Lane.GENERAL;
            all.add(ticket(i + 1, lane, Promise.STOCK_HELD, 1));
        }
        return all;
    }

    /** Calls one after the other as windows do. */
    private static List<Ticket> called(List<Ticket> all) {
        var waiting = new ArrayList<>(all);
        var order = new ArrayList<Ticket>();
        LaneTurn turn = LaneTurn.FIRST;
        while (!waiting.isEmpty()) {
            var line = new WaitingLine(waiting, turn, RULES);
            Ticket next = line.next().orElseThrow();
            turn = line.afterNext();
            waiting.removeIf(t -> t.act().equals(next.act()));
            order.add(next);
        }
        return order;
    }

    @Property
    void everybodyIsCalledOnceAndInTheForetoldOrder(@ForAll @Size(max = 40) List<Boolean> lanes) {
        List<Ticket> all = tickets(lanes);
        assertThat(called(all))
                .containsExactlyElementsOf(
                        new WaitingLine(all, LaneTurn.FIRST, RULES).callingOrder())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Property
    void nobodyPassesAnybodyOfTheirOwnLane(@ForAll @Size(max = 40) List<Boolean> lanes) {
        for (Lane lane : Lane.values()) {
            assertThat(called(tickets(lanes)).stream().filter(t -> t.lane() == lane))
                    .isSortedAccordingTo(Ticket.IN_LANE);
        }
    }

    @Property
    void neitherLaneStarves(@ForAll @Size(max = 40) List<Boolean> lanes) {
        int row = 0;
        Lane last = Lane.GENERAL;
        List<Ticket> left = tickets(lanes);
        for (Ticket ticket : called(left)) {
            left = left.stream().filter(t -> !t.act().equals(ticket.act())).toList();
            row = ticket.lane() == last ? row + 1 : 1;
            last = ticket.lane();
            Lane other = last == Lane.GENERAL ? Lane.PRIORITY : Lane.GENERAL;
            int share = last == Lane.GENERAL ? RULES.generalShare() : RULES.priorityShare();
            boolean otherWaits = left.stream().anyMatch(t -> t.lane() == other);
            assertThat(row <= share || !otherWaits).as("%s in a row of %s", row, last).isTrue();
            if (!otherWaits) {
                row = 0;
            }
        }
    }

    @Property
    void aheadIsHowManyAreCalledBeforeANewcomer(
            @ForAll @Size(max = 30) List<Boolean> lanes, @ForAll boolean priority) {
        List<Ticket> all = new ArrayList<>(tickets(lanes));
        Lane lane = priority ? Lane.PRIORITY : Lane.GENERAL;
        int foretold = new WaitingLine(all, LaneTurn.FIRST, RULES).ahead(lane);
        Ticket newcomer = ticket(99, lane, Promise.STOCK_HELD, 1);
        all.add(newcomer);
        assertThat(called(all).indexOf(newcomer)).isEqualTo(foretold);
    }

    @Test
    void anAbsentOneComesBehindTheNextThreeAndKeepsThatPlace() {
        List<Ticket> all = tickets(List.of(false, false, false, false, false));
        var line = new WaitingLine(all, LaneTurn.FIRST, RULES);
        Ticket first = all.getFirst().calledTo("1", TEN);
        Optional<Ticket> behind = line.behindWhom(first);
        assertThat(behind.map(Ticket::number)).contains(4);
        Ticket back = first.absent(behind, 77);
        var later = new ArrayList<>(all.subList(1, 5));
        later.add(back);
        assertThat(called(later)).extracting(Ticket::number).containsExactly(2, 3, 4, 1, 5);
    }

    @Test
    void holdsAreCountedByWhatThePromiseSays() {
        List<Ticket> all =
                List.of(
                        ticket(1, Lane.GENERAL, Promise.GUARANTEED, 10),
                        ticket(2, Lane.GENERAL, Promise.STOCK_HELD, 5),
                        ticket(3, Lane.GENERAL, Promise.RESERVE, 3),
                        ticket(4, Lane.GENERAL, Promise.NOT_TODAY, 2),
                        ticket(5, Lane.GENERAL, Promise.GUARANTEED, 7)
                                .serving(new ActId(new SiteId("K1"), 1, 90)));
        var line = new WaitingLine(all, LaneTurn.FIRST, RULES);
        assertThat(line.heldUnits(1)).isEqualTo(15);
        assertThat(line.guaranteedUnits(1)).isEqualTo(10);
        assertThat(line.hopedUnits(1)).isEqualTo(3);
        assertThat(line.hoping(1)).extracting(Ticket::number).containsExactly(3, 4);
        assertThat(line.lastNumber(1, Promise.STOCK_HELD)).hasValue(2);
        assertThat(line.heldUnits(2)).isZero();
    }

    @Property
    void aWaitIsARangeThatTheStockOutlasts(
            @ForAll @IntRange(max = 500) int ahead,
            @ForAll @IntRange(min = 1, max = 9) int windows,
            @ForAll @Size(max = 60) List<@IntRange(min = 5, max = 3_000) Integer> took,
            @ForAll @IntRange(max = 200) int passing,
            @ForAll @IntRange(max = 120) int begins,
            @ForAll @IntRange(max = 600) int minutesLeft) {
        Wait wait =
                WaitEstimate.of(
                        scene(ahead, windows, 0, took, passing, ahead / 2.0, begins, minutesLeft));
        assertThat(wait.from()).isLessThanOrEqualTo(wait.to());
        assertThat(wait.to()).isLessThanOrEqualTo(minutesLeft + 4);
    }

    @Property
    void moreAheadIsNeverAShorterWaitAndAFreeWindowNeverALongerOne(
            @ForAll @IntRange(max = 300) int ahead,
            @ForAll @IntRange(min = 1, max = 9) int windows,
            @ForAll @Size(max = 60) List<@IntRange(min = 60, max = 600) Integer> took) {
        Wait wait = WaitEstimate.of(scene(ahead, windows, 0, took, 0, 0, 0, 1_400));
        Wait longer = WaitEstimate.of(scene(ahead + 10, windows, 0, took, 0, 0, 0, 1_400));
        Wait free = WaitEstimate.of(scene(ahead, windows, 1, took, 0, 0, 0, 1_400));
        assertThat(longer.to()).isGreaterThanOrEqualTo(wait.to());
        assertThat(free.from()).isLessThanOrEqualTo(wait.from() + 5);
    }

    @Test
    void whoComesToAFreeWindowDoesNotWaitAndWhoComesBeforeTheOpeningWaitsForIt() {
        Wait free = WaitEstimate.of(scene(0, 3, 3, List.of(), 0, 0, 0, 480));
        assertThat(free.from()).isZero();
        assertThat(free.to()).isLessThanOrEqualTo(5);
        Wait early = WaitEstimate.of(scene(0, 3, 3, List.of(), 0, 0, 30, 480));
        assertThat(early.from()).isEqualTo(30);
    }

    @Test
    void nobodyWaitsForStockBeyondTheLastWhoHoldsAny() {
        List<Ticket> all =
                List.of(
                        ticket(1, Lane.GENERAL, Promise.STOCK_HELD, 1),
                        ticket(2, Lane.GENERAL, Promise.NOT_TODAY, 9),
                        ticket(3, Lane.GENERAL, Promise.STOCK_HELD, 1),
                        ticket(4, Lane.GENERAL, Promise.NOT_TODAY, 9));
        var line = new WaitingLine(all, LaneTurn.FIRST, RULES);
        assertThat(line.untilTheStockIsGone(1)).extracting(Ticket::number).containsExactly(1, 2, 3);
        assertThat(line.untilTheStockIsGone(2)).isEmpty();
    }

    private static WaitEstimate.Scene scene(
            int ahead,
            int windows,
            int free,
            List<Integer> took,
            int passing,
            double mostPassing,
            int begins,
            int minutesLeft) {
        return new WaitEstimate.Scene(
                new Ahead(ahead - ahead / 5, ahead / 5),
                IntStream.rangeClosed(1, windows)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.toSet()),
                free,
                took.stream()
                        .map(
                                s ->
                                        new WaitEstimate.Service(
                                                Lane.GENERAL, "1", Duration.ofSeconds(s)))
                        .toList(),
                passing,
                mostPassing,
                Duration.ofMinutes(begins),
                Duration.ofMinutes(minutesLeft));
    }
}
