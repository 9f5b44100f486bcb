package kr.sarangbang.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.line.LineRules;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.WaitingLine;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.port.Draft;

/**
 * What a number can promise, and the keeping of it: stock that comes free goes to those who hope,
 * in the order in which they came, and never past one of them. A promise of stock is never taken
 * back.
 */
public final class Promises {
    private final Workplace place;
    private final LineState state;

    public Promises(Workplace place) {
        this.place = place;
        this.state = new LineState(place);
    }

    /** What somebody who comes now would be promised. */
    Promise forNew(Wish wish, Instant printedEnd) {
        WaitingLine line = state.line();
        boolean first =
                line.hoping(wish.seriesNumber()).stream()
                        .noneMatch(t -> t.promise() == Promise.RESERVE);
        if (first && wish.units() <= free(wish, printedEnd)) {
            Promise held = held(line, wish);
            if (held.holdsStock()) {
                return held;
            }
        }
        return hope(line, wish, 0);
    }

    private long free(Wish wish, Instant printedEnd) {
        return new StockShelf(place.view()).free(wish.seriesNumber(), printedEnd);
    }

    /** There is stock for it: does it get a promise, and which? */
    private Promise held(WaitingLine line, Wish wish) {
        LineRules rules = state.rules();
        if (wish.member().isEmpty()) {
            return wish.face().isOver(rules.unknownMost()) ? Promise.RESERVE : Promise.STOCK_HELD;
        }
        var purse = new LimitPurse(place.view(), wish.member().get(), wish.scope(), wish.month());
        if (wish.face().isOver(purse.free())) {
            return Promise.STOCK_HELD;
        }
        return hasRoom(line, wish) ? Promise.GUARANTEED : Promise.STOCK_HELD;
    }

    /** The issuer's reserve must cover what this site promises of a series (rule 22). */
    private boolean hasRoom(WaitingLine line, Wish wish) {
        Optional<Series> series = place.bulletin().series(wish.seriesNumber());
        return series.filter(
                        s ->
                                !s.faceOf(line.guaranteedUnits(s.number()) + wish.units())
                                        .isOver(place.profile().roomOf(s.number())))
                .isPresent();
    }

    /**
     * @param already units that others before it hope for, beyond those in the line
     */
    private Promise hope(WaitingLine line, Wish wish, long already) {
        long held = line.heldUnits(wish.seriesNumber());
        long hoped = line.hopedUnits(wish.seriesNumber()) + already;
        boolean room = (hoped + wish.units()) * 100 <= held * state.rules().reservePercent();
        return room ? Promise.RESERVE : Promise.NOT_TODAY;
    }

    /** Gives what came free to those who hope; returns whose promise has changed. */
    public List<Ticket> settle() {
        if (place.journal().sealTrouble().isPresent()) {
            return List.of();
        }
        var changed = new ArrayList<Ticket>();
        List<Integer> series =
                place.view().openTickets().stream()
                        .map(t -> t.wish().seriesNumber())
                        .distinct()
                        .toList();
        series.forEach(number -> changed.addAll(settle(number)));
        return changed;
    }

    private List<Ticket> settle(int seriesNumber) {
        var changed = new ArrayList<Ticket>();
        boolean stock = true;
        WaitingLine line = state.line();
        for (Ticket hoping : line.hoping(seriesNumber)) {
            stock = stock && hoping.wish().units() <= free(hoping.wish(), hoping.printedEnd());
            Promise now = stock ? held(line, hoping.wish()) : better(line, hoping);
            if (now != hoping.promise()) {
                place.journal()
                        .append(
                                new Draft(
                                        hoping.act(),
                                        new Entry.TicketPromised(now),
                                        Actor.CUSTOMER));
                changed.add(hoping.promised(now));
                line = state.line();
            }
        }
        return changed;
    }

    /** Without stock a promise only gets better: who was let hope goes on hoping. */
    private Promise better(WaitingLine line, Ticket hoping) {
        return hoping.promise() == Promise.NOT_TODAY
                ? hope(line, hoping.wish(), 0)
                : hoping.promise();
    }
}
