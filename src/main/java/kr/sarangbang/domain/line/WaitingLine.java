package kr.sarangbang.domain.line;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The line as it stands at one moment. It changes nothing; whoever asks writes entries.
 *
 * @param open tickets that are still places, in any order
 */
public record WaitingLine(List<Ticket> open, LaneTurn turn, LineRules rules) {
    public WaitingLine {
        open = List.copyOf(open);
    }

    /** Who is called next; empty where nobody waits. */
    public Optional<Ticket> next() {
        return first(nextLane());
    }

    private Lane nextLane() {
        if (first(Lane.PRIORITY).isEmpty()) {
            return Lane.GENERAL;
        }
        return first(Lane.GENERAL).isEmpty() ? Lane.PRIORITY : turn.lane(rules);
    }

    /** The turn after {@link #next} was called. */
    public LaneTurn afterNext() {
        boolean both = first(Lane.PRIORITY).isPresent() && first(Lane.GENERAL).isPresent();
        return both ? turn.after(nextLane(), rules) : turn;
    }

    private Optional<Ticket> first(Lane lane) {
        return waiting(lane).stream().findFirst();
    }

    /** Who waits in a lane, in order. */
    public List<Ticket> waiting(Lane lane) {
        return open.stream()
                .filter(t -> t.stage() == TicketStage.WAITING && t.lane() == lane)
                .sorted(Ticket.IN_LANE)
                .toList();
    }

    /** Everybody who waits, in the order in which they will be called if nobody comes or goes. */
    public List<Ticket> callingOrder() {
        var priority = new ArrayDeque<>(waiting(Lane.PRIORITY));
        var general = new ArrayDeque<>(waiting(Lane.GENERAL));
        var order = new ArrayList<Ticket>();
        LaneTurn now = turn;
        while (!priority.isEmpty() && !general.isEmpty()) {
            Lane lane = now.lane(rules);
            order.add(lane == Lane.PRIORITY ? priority.removeFirst() : general.removeFirst());
            now = now.after(lane, rules);
        }
        order.addAll(priority);
        order.addAll(general);
        return order;
    }

    /** How many will be called before one who comes into that lane now. */
    public int ahead(Lane lane) {
        return aheadByLane(lane).all();
    }

    /** The same, by the lane in which they wait. */
    public Ahead aheadByLane(Lane lane) {
        int priority = waiting(Lane.PRIORITY).size() + (lane == Lane.PRIORITY ? 1 : 0);
        int general = waiting(Lane.GENERAL).size() + (lane == Lane.GENERAL ? 1 : 0);
        Ahead all = new Ahead(general, priority);
        LaneTurn now = turn;
        while (lane == Lane.PRIORITY ? priority > 0 : general > 0) {
            boolean both = priority > 0 && general > 0;
            Lane called = both ? now.lane(rules) : priority > 0 ? Lane.PRIORITY : Lane.GENERAL;
            now = both ? now.after(called, rules) : now;
            if (called == Lane.PRIORITY) {
                priority--;
            } else {
                general--;
            }
        }
        return new Ahead(
                all.general() - general - (lane == Lane.GENERAL ? 1 : 0),
                all.priority() - priority - (lane == Lane.PRIORITY ? 1 : 0));
    }

    /**
     * Everybody up to the last who waits with stock of a series held for them: after they are
     * called there is none left to wait for, unless somebody does not come.
     */
    public List<Ticket> untilTheStockIsGone(int seriesNumber) {
        List<Ticket> order = callingOrder();
        int last = order.size();
        while (last > 0 && !holds(order.get(last - 1), seriesNumber)) {
            last--;
        }
        return order.subList(0, last);
    }

    private static boolean holds(Ticket ticket, int seriesNumber) {
        return ticket.wish().seriesNumber() == seriesNumber && ticket.promise().holdsStock();
    }

    /** The one behind whom somebody absent comes again; empty where nobody else waits there. */
    public Optional<Ticket> behindWhom(Ticket absent) {
        List<Ticket> others =
                waiting(absent.lane()).stream().filter(t -> !t.act().equals(absent.act())).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.get(Math.min(rules.behind(), others.size()) - 1));
    }

    /** Units of a series that tickets hold. */
    public long heldUnits(int seriesNumber) {
        return open.stream()
                .filter(t -> t.wish().seriesNumber() == seriesNumber)
                .mapToLong(Ticket::heldUnits)
                .sum();
    }

    /** Units of a series that tickets hold with a full promise. */
    public long guaranteedUnits(int seriesNumber) {
        return open.stream()
                .filter(t -> t.wish().seriesNumber() == seriesNumber)
                .filter(t -> t.promise() == Promise.GUARANTEED)
                .mapToLong(Ticket::heldUnits)
                .sum();
    }

    /** Units that reserve tickets of a series hope for. */
    public long hopedUnits(int seriesNumber) {
        return withPromise(seriesNumber, Promise.RESERVE).mapToLong(t -> t.wish().units()).sum();
    }

    /**
     * Those of a series who hope, in the order in which they came: stock that frees is theirs
     * first.
     */
    public List<Ticket> hoping(int seriesNumber) {
        return open.stream()
                .filter(t -> t.wish().seriesNumber() == seriesNumber)
                .filter(t -> !t.promise().holdsStock() && t.stage() != TicketStage.SERVING)
                .sorted(Comparator.comparing(Ticket::act))
                .toList();
    }

    /** The highest number of a series with such a promise, of those who wait. */
    public OptionalInt lastNumber(int seriesNumber, Promise promise) {
        return withPromise(seriesNumber, promise).mapToInt(Ticket::number).max();
    }

    private Stream<Ticket> withPromise(int seriesNumber, Promise promise) {
        return open.stream()
                .filter(t -> t.wish().seriesNumber() == seriesNumber)
                .filter(t -> t.promise() == promise);
    }

    /** What that window has called and not finished with. */
    public Optional<Ticket> at(String window) {
        return open.stream()
                .filter(t -> t.stage() == TicketStage.CALLED || t.stage() == TicketStage.SERVING)
                .filter(t -> t.window().equals(Optional.of(window)))
                .min(Comparator.comparing(Ticket::act));
    }

    public Optional<Ticket> withNumber(int number) {
        return open.stream()
                .filter(t -> t.number() == number)
                .max(Comparator.comparing(Ticket::act));
    }
}
