package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.domain.site.SiteProjection;

/**
 * What a site that sells does by itself about its rights while it has a line: gives back what can
 * serve no more sale here, and asks for stock where it runs low, in the evening for the day after
 * (rule 4). What tickets and open payments hold stays. Without a line it goes on with what it has.
 * Site thread; safe to repeat.
 */
public final class KeepRights {
    private final Workplace place;
    private final Threshold threshold;
    private final RequestRights rights;
    private final ReturnRights returns;

    /** What was left of each series when more was last asked for. */
    private final Map<Integer, Long> askedAt = new HashMap<>();

    public KeepRights(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.rights = new RequestRights(place);
        this.returns = new ReturnRights(place);
    }

    /** Returns what is over, then asks for what is low; does nothing on a clock nobody trusts. */
    public Kept keep() {
        if (!mayAct()) {
            return new Kept(List.of(), List.of());
        }
        List<ReturnRights.Returned> back = new ArrayList<>(returnOver());
        askedAt.clear();
        return new Kept(back, restock());
    }

    /** After something was sold: asks only where less is left than when it last asked. */
    public List<Integer> restockAfterSales() {
        return mayAct() ? restock() : List.of();
    }

    private boolean mayAct() {
        return place.issuer().up()
                && threshold.obstacle().isEmpty()
                && place.profile().role().sells();
    }

    /**
     * Limit of months that are past, and units under whose right no window opens any more. When
     * they are given back no sale under them can come, so the issuer may count on them again.
     */
    private List<ReturnRights.Returned> returnOver() {
        Instant now = place.clock().now();
        returns.limitsBefore(YearMonth.from(SiteProjection.businessDay(now)), Actor.CUSTOMER);
        return returns.stockThat(stock -> isOver(stock, now), Actor.CUSTOMER);
    }

    private boolean isOver(LentStock stock, Instant now) {
        StockRight right = stock.right();
        Optional<Series> series = place.bulletin().series(right.seriesNumber());
        return series.isPresent()
                && series.get().windows().stream()
                        .noneMatch(window -> isSoldIn(window, now, right.sellUntil()));
    }

    private static boolean isSoldIn(SaleWindow window, Instant from, Instant until) {
        return window.until().isAfter(from) && window.from().isBefore(until) && until.isAfter(from);
    }

    /** Asks for each series that is sold today or tomorrow and of which little is left for that. */
    private List<Integer> restock() {
        Won low = place.policy().restockBelow();
        var asked = new ArrayList<Integer>();
        for (Series series : place.bulletin().series()) {
            long left = left(series);
            if (sellsHere(series)
                    && low.isOver(series.faceOf(left))
                    && !Long.valueOf(left).equals(askedAt.get(series.number()))) {
                if (rights.stock(series.number(), Won.ZERO) instanceof RightsOutcome.NoLine) {
                    return asked;
                }
                asked.add(series.number());
                askedAt.put(series.number(), left(series));
            }
        }
        return asked;
    }

    /** Units that may be sold now; in the evening, units that may be sold tomorrow. */
    private long left(Series series) {
        Instant now = place.clock().now();
        LocalDate today = SiteProjection.businessDay(now);
        Instant evening =
                today.atTime(place.policy().line().holdUntil())
                        .atZone(SiteProjection.SEOUL)
                        .toInstant();
        boolean isSoldLater =
                now.isBefore(evening)
                        && series.windows().stream()
                                .anyMatch(window -> isSoldIn(window, now, endOf(today)));
        return new StockShelf(place.view()).free(series.number(), isSoldLater ? now : endOf(today));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SiteProjection.SEOUL).toInstant();
    }

    private boolean sellsHere(Series series) {
        Instant now = place.clock().now();
        Instant tomorrowsEnd = endOf(SiteProjection.businessDay(now).plusDays(1));
        boolean soon =
                series.windows().stream().anyMatch(window -> isSoldIn(window, now, tomorrowsEnd));
        boolean here =
                series.scope().district().isEmpty()
                        || series.scope().district().equals(place.profile().district());
        return soon && here;
    }

    /**
     * What was done.
     *
     * @param returned stock that went back
     * @param asked numbers of series for which stock was asked
     */
    public record Kept(List<ReturnRights.Returned> returned, List<Integer> asked) {
        public Kept {
            returned = List.copyOf(returned);
            asked = List.copyOf(asked);
        }
    }
}
