package kr.sarangbang.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.line.Ticket;
import kr.sarangbang.domain.line.TicketStage;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.SiteView;

/**
 * What of a series a site may sell: what remains of its rights, less what open payments and tickets
 * hold, whoever asks (rule 3).
 */
public final class StockShelf {
    private final SiteView view;

    public StockShelf(SiteView view) {
        this.view = view;
    }

    /** Units that may be sold now. */
    public long free(int seriesNumber, Instant now) {
        return freeFor(Optional.empty(), seriesNumber, now);
    }

    /** The same for whoever holds this ticket: what is held for them is theirs. */
    long freeFor(Optional<Ticket> own, int seriesNumber, Instant now) {
        long remaining = lasting(seriesNumber, now);
        long theirs =
                own.filter(t -> t.wish().seriesNumber() == seriesNumber)
                        .map(Ticket::heldUnits)
                        .orElse(0L);
        return Math.max(0, remaining - held(seriesNumber) + theirs);
    }

    /** Units that may still be sold at that instant, whoever holds them. */
    long lasting(int seriesNumber, Instant until) {
        return usable(seriesNumber, until).stream().mapToLong(s -> s.remaining().size()).sum();
    }

    /**
     * Units that open sales and tickets hold. A hold counts units; it names none. What a ticket
     * holds beyond the sale that is open under it stays held: the sale may still come to nothing.
     */
    long held(int seriesNumber) {
        return heldBySales(seriesNumber)
                + view.openTickets().stream()
                        .filter(t -> t.wish().seriesNumber() == seriesNumber)
                        .mapToLong(t -> t.heldUnits() + beyondSale(t))
                        .sum();
    }

    private long beyondSale(Ticket ticket) {
        if (ticket.stage() != TicketStage.SERVING || !ticket.promise().holdsStock()) {
            return 0;
        }
        long inSale =
                ticket.sale().flatMap(view::act).flatMap(ActRow::order).stream()
                        .filter(o -> o.seriesNumber() == ticket.wish().seriesNumber())
                        .mapToLong(o -> o.units())
                        .sum();
        return Math.max(0, ticket.wish().units() - inSale);
    }

    private long heldBySales(int seriesNumber) {
        return view.openActs().stream()
                .filter(row -> row.stage() == ActStage.OPEN)
                .flatMap(row -> row.order().stream())
                .filter(order -> order.seriesNumber() == seriesNumber)
                .mapToLong(order -> order.units())
                .sum();
    }

    /** Whether a row holds something of the series. */
    static boolean holds(ActRow row, int seriesNumber) {
        return row.stage() == ActStage.OPEN
                && row.order().filter(o -> o.seriesNumber() == seriesNumber).isPresent();
    }

    /** The next units, fewer where there are fewer: where a run ends, another voucher begins. */
    List<Run> take(int seriesNumber, long units, Instant now) {
        var runs = new ArrayList<Run>();
        long open = units;
        for (LentStock stock : usable(seriesNumber, now)) {
            if (open == 0) {
                break;
            }
            UnitRanges taken = stock.remaining().first(Math.min(open, stock.remaining().size()));
            for (UnitRange run : taken.runs()) {
                runs.add(new Run(stock.signed(), run));
            }
            open -= taken.size();
        }
        return runs;
    }

    /** What may be sold the shortest goes first, so that promises rest on what lasts. */
    private List<LentStock> usable(int seriesNumber, Instant now) {
        return view.stocks().stream()
                .filter(s -> s.right().seriesNumber() == seriesNumber)
                .filter(s -> now.isBefore(s.right().sellUntil()))
                .sorted(Comparator.comparing(s -> s.right().sellUntil()))
                .toList();
    }

    record Run(SignedRight right, UnitRange units) {}
}
