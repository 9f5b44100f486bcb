package kr.sarangbang.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens when, in the order of its time; of one moment, in the order of asking. */
final class Agenda {
    private final VirtualClock clock;
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private long asked;

    private record Item(Instant at, long number, Runnable what) {}

    Agenda(VirtualClock clock) {
        this.clock = clock;
    }

    void at(Instant time, Runnable what) {
        items.add(new Item(time, asked++, what));
    }

    void in(Duration time, Runnable what) {
        at(clock.instant().plus(time), what);
    }

    /**
     * Lets everything happen until that moment; an act that takes time makes the next ones late.
     */
    void until(Instant end, Runnable afterEach) {
        while (!items.isEmpty() && !items.peek().at().isAfter(end)) {
            Item next = items.remove();
            Duration gap = Duration.between(clock.instant(), next.at());
            if (gap.isPositive()) {
                clock.pass(gap);
            }
            next.what().run();
            afterEach.run();
        }
    }
}
