package kr.sarangbang.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.port.Draft;

/** Gives back what is free; what open payments and tickets hold stays (rules 3 and 4). */
public final class ReturnRights {
    private final Workplace place;

    public ReturnRights(Workplace place) {
        this.place = place;
    }

    /**
     * Returns every free unit of a series. What may be sold the shortest goes first, since promises
     * rest on what lasts; of what lasts alike, the newest rights.
     */
    public List<Returned> stock(int seriesNumber, Actor actor) {
        var done = new ArrayList<Returned>();
        long held = new StockShelf(place.view()).held(seriesNumber);
        List<LentStock> all =
                place.view().stocks().stream()
                        .filter(s -> s.right().seriesNumber() == seriesNumber)
                        .toList()
                        .reversed()
                        .stream()
                        .sorted(Comparator.comparing(s -> s.right().sellUntil()))
                        .toList();
        long free = all.stream().mapToLong(s -> s.remaining().size()).sum() - held;
        for (LentStock stock : all) {
            long here = Math.min(free, stock.remaining().size());
            if (here <= 0) {
                break;
            }
            UnitRanges units = stock.remaining().last(here);
            ActId act = place.journal().nextAct();
            place.journal()
                    .append(
                            new Draft(
                                    act,
                                    new Entry.StockReturned(stock.right().id(), units),
                                    actor));
            done.add(new Returned(stock.right().id(), units.size()));
            free -= here;
        }
        return done;
    }

    /** Returns what is left of limit rights that were lent for a sale that did not happen. */
    void limits(List<SignedRight> borrowed, Actor actor) {
        for (SignedRight right : borrowed) {
            place.view()
                    .limit(right.right().id())
                    .map(l -> l.remaining())
                    .filter(left -> !left.isZero())
                    .ifPresent(left -> limit(right.right().id(), left, actor));
        }
    }

    private void limit(RightId id, Won amount, Actor actor) {
        ActId act = place.journal().nextAct();
        place.journal().append(new Draft(act, new Entry.LimitReturned(id, amount), actor));
    }

    /** What went back. */
    public record Returned(RightId right, long units) {}
}
