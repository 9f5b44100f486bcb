package kr.sarangbang.application;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kr.sarangbang.domain.line.Ahead;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.WaitEstimate;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.series.SaleGate;
import kr.sarangbang.domain.series.Series;

/**
 * How long somebody will wait who comes now, from what the journal says of the windows, their
 * latest services, who waits, and how long there is something to buy (rule 25). Changes nothing;
 * site thread.
 */
public final class ForetellWait {
    /** A window counts that served somebody so lately. */
    private static final Duration LATELY = Duration.ofMinutes(15);

    /** Between two services a window calls in vain for so long, or it was away. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(10);

    /** Over so much time it is counted who comes. */
    private static final Duration COUNTED = Duration.ofMinutes(30);

    private final Workplace place;
    private final LineState state;

    public ForetellWait(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
    }

    /** For whoever comes into that lane now, whatever for. */
    public Wait forAnybody(Lane lane, Duration longest) {
        Duration begins =
                place.bulletin().series().stream()
                        .map(this::untilItOpens)
                        .min(Comparator.naturalOrder())
                        .orElse(Duration.ZERO);
        WaitingLine line = state.line();
        return estimate(line, lane, line.aheadByLane(lane), begins, longest);
    }

    /** For a number that is being taken; nobody waits longer than there is something to buy. */
    Wait forNew(Lane lane, Wish wish, Promise promise, Instant printedEnd) {
        Optional<Series> series = place.bulletin().series(wish.seriesNumber());
        Duration begins = series.map(this::untilItOpens).orElse(Duration.ZERO);
        Duration longest = Duration.between(place.clock().now(), printedEnd);
        WaitingLine line = state.line();
        Ahead ahead = line.aheadByLane(lane);
        if (promise.holdsStock()) {
            return estimate(line, lane, ahead, begins, longest);
        }
        Ahead stock = Ahead.of(line.untilTheStockIsGone(wish.seriesNumber()));
        if (stock.all() == 0) {
            return Wait.NONE;
        }
        return estimate(line, lane, stock.all() < ahead.all() ? stock : ahead, begins, longest);
    }

    private Duration untilItOpens(Series series) {
        Instant now = place.clock().now();
        return Stream.of(series.gate(now, 1), series.gate(now, 2))
                .map(gate -> opens(gate, now))
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration opens(SaleGate gate, Instant now) {
        return gate instanceof SaleGate.NotOpenYet not
                ? Duration.between(now, not.opens())
                : Duration.ZERO;
    }

    private Wait estimate(
            WaitingLine line, Lane lane, Ahead before, Duration begins, Duration longest) {
        List<Ticket> served = state.served(WaitEstimate.MOST_SERVICES);
        Set<String> busy = new TreeSet<>();
        line.open().stream()
                .filter(t -> t.stage() == TicketStage.CALLED || t.stage() == TicketStage.SERVING)
                .forEach(t -> t.window().ifPresent(busy::add));
        Set<String> windows = windows(served, busy);
        LineRules rules = line.rules();
        boolean passed = lane == Lane.GENERAL;
        double mostPassing =
                (double) before.general() * rules.priorityShare() / rules.generalShare()
                        - before.priority();
        return WaitEstimate.of(
                new WaitEstimate.Scene(
                        before,
                        windows,
                        windows.size() - busy.size(),
                        services(served),
                        passed ? comingInAnHour(line, served) : 0,
                        passed ? mostPassing : 0,
                        begins,
                        longest));
    }

    /** Those that serve now; where none does, those that did when somebody last was served. */
    private Set<String> windows(List<Ticket> served, Set<String> busy) {
        Instant since = place.clock().now().minus(LATELY);
        var windows = new TreeSet<>(busy);
        served.stream()
                .filter(t -> t.endedAt().filter(since::isBefore).isPresent())
                .forEach(t -> t.window().ifPresent(windows::add));
        if (windows.isEmpty()) {
            served.forEach(t -> t.window().ifPresent(windows::add));
        }
        return windows;
    }

    /**
     * Of the priority lane, and only since calling began: a crowd before the opening is no rate.
     */
    private double comingInAnHour(WaitingLine line, List<Ticket> served) {
        Instant since = place.clock().now().minus(COUNTED);
        boolean called = served.stream().anyMatch(t -> isAfter(t.endedAt(), since));
        if (!called) {
            return 0;
        }
        Instant first =
                served.stream()
                        .flatMap(t -> t.firstCalledAt().stream())
                        .filter(since::isBefore)
                        .min(Comparator.naturalOrder())
                        .orElse(since);
        long came =
                Stream.concat(line.open().stream(), served.stream())
                        .filter(t -> t.claims().lane() == Lane.PRIORITY)
                        .filter(t -> t.takenAt().isAfter(first))
                        .count();
        return came * (double) Duration.ofHours(1).toSeconds() / COUNTED.toSeconds();
    }

    private static boolean isAfter(Optional<Instant> time, Instant since) {
        return time.filter(since::isBefore).isPresent();
    }

    /**
     * What each service kept its window from the next one: where its holder waited already, from
     * the end of the one before, so that calls in vain between them count as well.
     *
     * @param served the latest first
     */
    private static List<WaitEstimate.Service> services(List<Ticket> served) {
        Map<String, Instant> ended = new HashMap<>();
        var services = new ArrayList<WaitEstimate.Service>();
        for (Ticket ticket : served.reversed()) {
            if (ticket.calledAt().isEmpty() || ticket.endedAt().isEmpty()) {
                continue;
            }
            String window = ticket.window().orElse("");
            Instant called = ticket.calledAt().get();
            Instant begin =
                    Optional.ofNullable(ended.put(window, ticket.endedAt().get()))
                            .filter(before -> !ticket.takenAt().isAfter(before))
                            .filter(before -> before.isBefore(called))
                            .filter(before -> called.isBefore(before.plus(LONGEST_GAP)))
                            .orElse(called);
            services.addFirst(
                    new WaitEstimate.Service(
                            ticket.lane(),
                            window,
                            Duration.between(begin, ticket.endedAt().get())));
        }
        return services;
    }
}
