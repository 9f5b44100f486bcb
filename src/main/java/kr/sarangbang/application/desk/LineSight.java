package kr.sarangbang.application.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kr.sarangbang.application.Obstacle;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.Series;

/**
 * The walk-in line at one moment.
 *
 * @param place where it stands, as the issuer has it; may be empty
 * @param obstacle what keeps the whole site from calling; a number is called without paper
 * @param waiting who waits, in the order in which they will be called
 * @param called who is at a window, the latest call first
 * @param parked who set a number aside
 * @param series what there is for those who wait, by series; those that nobody waits for too
 * @param general what somebody who comes now is told
 * @param priority the same for the priority lane
 * @param yesterdaysError minutes by which yesterday's waits were wrong; 0 where none was measured
 * @param rules the published numbers
 * @param now the site's time then
 */
public record LineSight(
        String place,
        Optional<Obstacle> obstacle,
        List<Ticket> waiting,
        List<Ticket> called,
        List<Ticket> parked,
        List<OfSeries> series,
        Wait general,
        Wait priority,
        int yesterdaysError,
        LineRules rules,
        Instant now) {
    public LineSight {
        waiting = List.copyOf(waiting);
        called = List.copyOf(called);
        parked = List.copyOf(parked);
        series = List.copyOf(series);
    }

    /** What stands at that window. */
    public Optional<Ticket> at(String window) {
        return called.stream().filter(t -> t.window().equals(Optional.of(window))).findFirst();
    }

    /** How many are called before that one; empty where it does not wait. */
    public Optional<Integer> before(ActId act) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).act().equals(act)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** A ticket that still is a place. */
    public Optional<Ticket> ticket(ActId act) {
        return Stream.of(waiting, called, parked)
                .flatMap(List::stream)
                .filter(t -> t.act().equals(act))
                .findFirst();
    }

    /**
     * What there is of one series, and up to which number it is promised.
     *
     * @param heldTo the highest number that holds stock
     * @param reserveFrom the lowest that hopes
     * @param reserveTo the highest that hopes
     * @param held won that numbers hold
     * @param free won that nobody holds
     */
    public record OfSeries(
            Series series,
            OptionalInt heldTo,
            OptionalInt reserveFrom,
            OptionalInt reserveTo,
            Won held,
            Won free) {}
}
