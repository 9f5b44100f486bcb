package kr.sarangbang.codec;

import static kr.sarangbang.codec.Values.acts;
import static kr.sarangbang.codec.Values.days;
import static kr.sarangbang.codec.Values.members;
import static kr.sarangbang.codec.Values.months;
import static kr.sarangbang.codec.Values.numbers;
import static kr.sarangbang.codec.Values.scopes;
import static kr.sarangbang.codec.Values.texts;
import static kr.sarangbang.codec.Values.won;

import java.time.Instant;
import java.util.Map;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LaneTurn;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.money.Won;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The entries of the walk-in line at random. */
final class LineValues {
    private LineValues() {}

    static void put(Map<Class<? extends Entry>, Arbitrary<? extends Entry>> kinds) {
        kinds.put(Entry.TicketTaken.class, tickets().map(Entry.TicketTaken::new));
        kinds.put(
                Entry.TicketPromised.class,
                Arbitraries.of(Promise.class).map(Entry.TicketPromised::new));
        kinds.put(
                Entry.TicketCalled.class,
                Combinators.combine(windows(), shares(), shares())
                        .as((w, p, g) -> new Entry.TicketCalled(w, new LaneTurn(p, g))));
        kinds.put(
                Entry.TicketAbsent.class,
                Combinators.combine(acts().optional(), Arbitraries.of(true, false))
                        .as(Entry.TicketAbsent::new));
        kinds.put(Entry.TicketParked.class, Arbitraries.just(new Entry.TicketParked()));
        kinds.put(Entry.TicketResumed.class, windows().map(Entry.TicketResumed::new));
        kinds.put(Entry.TicketLeft.class, Arbitraries.just(new Entry.TicketLeft()));
        kinds.put(
                Entry.TicketMoved.class,
                Combinators.combine(Arbitraries.of(Lane.class), texts(100))
                        .as(Entry.TicketMoved::new));
        kinds.put(Entry.TicketServing.class, acts().map(Entry.TicketServing::new));
        kinds.put(Entry.TicketCarried.class, seconds().map(Entry.TicketCarried::new));
        kinds.put(Entry.LineDayEnded.class, days().map(Entry.LineDayEnded::new));
    }

    private static Arbitrary<String> windows() {
        return texts(12);
    }

    private static Arbitrary<Integer> shares() {
        return Arbitraries.integers().between(0, 10);
    }

    private static Arbitrary<Instant> seconds() {
        return Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
    }

    private static Arbitrary<Wait> waits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.integers().between(0, 700))
                .as((from, more) -> new Wait(from, from + more));
    }

    private static Arbitrary<Wish> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 8999),
                        scopes(),
                        won().filter(amount -> !amount.isZero()),
                        numbers().filter(units -> units > 0),
                        months(),
                        members().optional())
                .as(
                        (series, scope, face, units, month, member) ->
                                new Wish(
                                        series,
                                        scope,
                                        Won.of(face.amount()),
                                        units,
                                        month,
                                        member));
    }

    private static Arbitrary<TicketClaims> tickets() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(1, TicketClaims.MOST_NUMBER),
                        Arbitraries.of(Lane.class),
                        wishes(),
                        Arbitraries.of(Promise.class),
                        seconds(),
                        waits())
                .as(TicketClaims::new);
    }
}
