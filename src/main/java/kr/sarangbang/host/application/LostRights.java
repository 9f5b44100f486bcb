package kr.sarangbang.host.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.host.store.EpochRow;
import kr.sarangbang.host.store.IncarnationRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.ReturnRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;

/**
 * Rights that this issuer has signed and does not know any more. Their own signature says what was
 * lent, so they enter the books again, and their units leave the pool.
 */
final class LostRights {
    private final Desk desk;

    LostRights(Desk desk) {
        this.desk = desk;
    }

    /**
     * Enters a right again that was verified, or shows no trace of it.
     *
     * @param act by which it was shown
     * @param entry that shows it; 0 for a paper
     * @return empty where it is no right of a journal that is known here
     */
    Optional<RightRow> found(SignedRight shown, ActId act, long entry) {
        Right right = shown.right();
        IncarnationRow holder =
                Joining.find(desk, right.holder().site().text(), right.holder().incarnation())
                        .orElse(null);
        if (holder == null || !Bytes.of(holder.publicKey).equals(right.holder().publicKey())) {
            return Optional.empty();
        }
        if (desk.isReading() && right.id().epoch() == desk.epoch()) {
            // Nothing is granted while journals are read: another life granted it.
            new Epochs(desk)
                    .begunBefore(
                            right.holder().site(),
                            List.of(act),
                            "right " + right.id() + " was granted before this epoch began",
                            right.id().epoch());
        } else if (isNews(right, holder, entry)) {
            new Epochs(desk)
                    .lost(
                            right.holder().site(),
                            List.of(act),
                            "right " + right.id() + " is signed and not in the books",
                            right.id().epoch());
        }
        RightRow row = new LentRights(desk).enter(kind(right), shown);
        switch (right) {
            case StockRight stock -> stock(row, stock, act);
            case LimitRight limit -> {
                row.member = limit.member().number();
                row.scope = limit.scope().number();
                row.month = limit.month().toString();
                row.amount = limit.amount().amount();
                new LostLimits(desk).found(row);
            }
            case Guarantee guarantee -> row.amount = guarantee.total().amount();
        }
        desk.tables().rights().change(row);
        return Optional.of(row);
    }

    /** Two rights have one number: one was signed before the issuer was set back, one after. */
    void secondOfItsNumber(SignedRight shown, ActId act, long entry) {
        Joining.find(
                        desk,
                        shown.right().holder().site().text(),
                        shown.right().holder().incarnation())
                .filter(holder -> isNews(shown.right(), holder, entry))
                .ifPresent(
                        holder ->
                                new Epochs(desk)
                                        .lost(
                                                shown.right().holder().site(),
                                                List.of(act),
                                                "two rights have the number " + shown.right().id(),
                                                shown.right().id().epoch()));
        if (shown.right() instanceof StockRight stock) {
            desk.seriesRow(stock.seriesNumber())
                    .ifPresent(
                            row -> {
                                UnitRanges taken = takeOut(row, stock.units());
                                row.retired = Ranges.write(Ranges.read(row.retired).plus(taken));
                                desk.tables().series().change(row);
                            });
        }
    }

    /**
     * Whether it shows a loss that is not known yet: a right of an earlier epoch, or one that stood
     * in the journal when this epoch read it, belongs to a loss that is.
     */
    private boolean isNews(Right right, IncarnationRow holder, long entry) {
        boolean readBefore = desk.epoch() > 1 && entry > 0 && entry <= holder.readTo;
        return right.id().epoch() >= desk.epoch() && !readBefore;
    }

    private static String kind(Right right) {
        return switch (right) {
            case StockRight stock -> LentRights.STOCK;
            case LimitRight limit -> LentRights.LIMIT;
            case Guarantee guarantee -> LentRights.GUARANTEE;
        };
    }

    private void stock(RightRow row, StockRight stock, ActId act) {
        SeriesRow series = desk.seriesRow(stock.seriesNumber()).orElse(null);
        row.series = stock.seriesNumber();
        row.units = Ranges.write(stock.units());
        row.sellUntil = Times.micros(stock.sellUntil());
        row.scope = stock.scope().number();
        row.amount = stock.unit() * stock.units().size();
        UnitRanges left =
                series == null
                        ? UnitRanges.NONE
                        : takeOut(series, stock.units()).plus(outOfOlder(stock));
        row.unitsLeft = Ranges.write(left);
        UnitRanges lacking = stock.units().minus(left);
        if (!lacking.isEmpty() && !isLentAnewSince(stock, lacking)) {
            desk.list(
                    Finding.UNITS_LENT_TWICE,
                    List.of(act),
                    List.of(stock.holder().site()),
                    -1,
                    "right " + row.id);
        }
    }

    /**
     * That units were lent anew shows that an earlier holder had given them back, though its entry
     * is still to come: they are no longer its.
     */
    private UnitRanges outOfOlder(StockRight stock) {
        UnitRanges taken = UnitRanges.NONE;
        for (RightRow older : stockRights(stock.seriesNumber())) {
            if (RightId.parse(older.id).compareTo(stock.id()) < 0) {
                UnitRanges back = common(Ranges.read(older.unitsLeft), stock.units());
                if (!back.isEmpty()) {
                    older.unitsLeft = Ranges.write(Ranges.read(older.unitsLeft).minus(back));
                    older.returned += back.size() * stock.unit();
                    desk.tables().rights().change(older);
                    taken = taken.plus(back);
                }
            }
        }
        return taken;
    }

    /** Whether units of a right are known to be back, since they were lent anew. */
    boolean isLentAnew(RightRow right, UnitRanges units) {
        if (desk.epoch() == 1) {
            return false;
        }
        UnitRanges rest = units;
        for (RightRow newer : stockRights(right.series)) {
            if (RightId.parse(newer.id).compareTo(RightId.parse(right.id)) > 0) {
                rest = rest.minus(common(Ranges.read(newer.units), rest));
            }
        }
        return rest.isEmpty();
    }

    /**
     * Whether units were lent anew, to somebody whose journal was read before this one, in a life
     * of the issuer that is over: it lent them after they had come back. What this life lent, or
     * one that went on without reading a journal, may be lent twice.
     */
    private boolean isLentAnewSince(StockRight stock, UnitRanges units) {
        UnitRanges rest = units;
        for (RightRow newer : stockRights(stock.seriesNumber())) {
            RightId id = RightId.parse(newer.id);
            if (id.compareTo(stock.id()) > 0
                    && id.epoch() < desk.epoch()
                    && isReadBetween(stock.id().epoch(), id.epoch())) {
                rest = rest.minus(common(Ranges.read(newer.units), rest));
            }
        }
        return rest.isEmpty();
    }

    private boolean isReadBetween(int before, int after) {
        return desk.tables().epochs().list(Query.<EpochRow>all()).stream()
                .filter(epoch -> epoch.number > before && epoch.number <= after)
                .allMatch(epoch -> epoch.unread.isEmpty());
    }

    private List<RightRow> stockRights(int series) {
        return desk.tables()
                .rights()
                .list(Query.where(RightRow.SERIES, series).and(RightRow.KIND, LentRights.STOCK));
    }

    private static UnitRanges common(UnitRanges ranges, UnitRanges others) {
        UnitRanges common = UnitRanges.NONE;
        for (var run : others.runs()) {
            common = common.plus(Ranges.common(ranges, run));
        }
        return common;
    }

    /** What is still to be had of these units, taken out of the pool and of what waits for it. */
    private UnitRanges takeOut(SeriesRow row, UnitRanges units) {
        UnitRanges taken = UnitRanges.NONE;
        for (var run : units.runs()) {
            UnitRanges pool = Ranges.read(row.pool);
            UnitRanges pooled = Ranges.common(pool, run);
            row.pool = Ranges.write(pool.minus(pooled));
            taken = taken.plus(pooled);
        }
        desk.tables().series().change(row);
        for (ReturnRow returned : new StockRights(desk).openReturns(row)) {
            for (var run : units.runs()) {
                UnitRanges open = Ranges.read(returned.units);
                UnitRanges common = Ranges.common(open, run);
                returned.units = Ranges.write(open.minus(common));
                taken = taken.plus(common);
            }
            desk.tables().returns().change(returned);
        }
        return taken;
    }
}
