package kr.sarangbang.application;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import kr.sarangbang.domain.exchange.Recall;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.LentLimit;
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
        return stock(seriesNumber, stock -> true, actor);
    }

    /** Returns the free units of such rights, of every series. */
    List<Returned> stockThat(Predicate<LentStock> such, Actor actor) {
        return place.view().stocks().stream()
                .map(stock -> stock.right().seriesNumber())
                .distinct()
                .flatMap(number -> stock(number, such, actor).stream())
                .toList();
    }

    private List<Returned> stock(int seriesNumber, Predicate<LentStock> such, Actor actor) {
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
        for (LentStock stock : all.stream().filter(such).toList()) {
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

    /** Gives back what the issuer asks for, as far as it is free. */
    void recalled(List<Recall> recalls, Actor actor) {
        for (Recall recall : recalls) {
            place.view()
                    .limit(recall.right())
                    .ifPresent(lent -> limitUpTo(lent, recall.amount(), actor));
        }
    }

    /** Limit of a month that is past serves no sale but one that already holds it (rule 6). */
    void limitsBefore(YearMonth month, Actor actor) {
        place.view().limits().stream()
                .filter(lent -> lent.right().month().isBefore(month))
                .forEach(lent -> limitUpTo(lent, lent.remaining(), actor));
    }

    private void limitUpTo(LentLimit lent, Won most, Actor actor) {
        LimitRight right = lent.right();
        Won free =
                new LimitPurse(place.view(), right.member(), right.scope(), right.month()).free();
        Won back = most.min(lent.remaining()).min(free);
        if (!back.isZero()) {
            limit(right.id(), back, actor);
        }
    }

    private void limit(RightId id, Won amount, Actor actor) {
        ActId act = place.journal().nextAct();
        place.journal().append(new Draft(act, new Entry.LimitReturned(id, amount), actor));
    }

    /** What went back. */
    public record Returned(RightId right, long units) {}
}
