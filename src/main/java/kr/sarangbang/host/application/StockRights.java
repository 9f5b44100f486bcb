package kr.sarangbang.host.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.ReturnRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.SiteRow;
import kr.sarangbang.host.store.StockTargetRow;

/** The partition of each series: pool, reserve, rights, sold, retired (rules 1 to 5). */
final class StockRights {
    private final Desk desk;
    private final LentRights rights;

    StockRights(Desk desk) {
        this.desk = desk;
        this.rights = new LentRights(desk);
    }

    /** Lends a site that joins what it is to begin with. */
    void lendAtJoining(Holder holder, SiteRow site) {
        desk.seriesRows().forEach(row -> lendFirst(holder, site, row));
    }

    /**
     * What a site has of one series before it asks: what was set for it, else the policy's part.
     */
    void lendFirst(Holder holder, SiteRow site, SeriesRow row) {
        if (!isOver(desk.series(row))) {
            lend(holder, site, row, target(site, row));
        }
    }

    private Won target(SiteRow site, SeriesRow row) {
        return desk.tables()
                .stockTargets()
                .find(site.id + "/" + row.number)
                .map(t -> Won.of(t.won))
                .orElseGet(
                        () ->
                                sellsByItself(site, desk.series(row))
                                        ? desk.policy().stockDefault()
                                        : Won.ZERO);
    }

    /** A district's vouchers lie unasked only in that district: elsewhere they would lie unsold. */
    private static boolean sellsByItself(SiteRow site, Series series) {
        Optional<District> district = series.scope().district();
        return RoleOf.sells(site) && (district.isEmpty() || district.equals(RoleOf.district(site)));
    }

    /**
     * Lends until the site has so much free, by what the issuer knows; what is pending counts, and
     * is given again.
     *
     * @param asked zero for what the site is to have
     */
    Answer more(Holder holder, SiteRow site, int seriesNumber, Won asked) {
        SeriesRow row = desk.seriesRow(seriesNumber).orElse(null);
        if (row == null || isOver(desk.series(row))) {
            return new Answer.NotGranted(Answer.NoRight.SERIES_CLOSED, Won.ZERO);
        }
        takeBack(row);
        Won wanted = asked.isZero() ? target(site, row) : asked;
        // What ends before a right of now would is no stock to keep: tomorrow it is gone.
        Instant until = asked.isZero() ? newSellUntil().minusNanos(1_000) : desk.now();
        Won sellable = sellable(holder, row, until);
        lend(holder, site, row, wanted.minusOrZero(sellable));
        List<SignedRight> pending =
                rights.pending(holder).stream()
                        .filter(r -> r.kind.equals(LentRights.STOCK) && r.series == seriesNumber)
                        .limit(Answer.Granted.MOST_RIGHTS)
                        .map(rights::signed)
                        .toList();
        if (pending.isEmpty() && wanted.isOver(sellable)) {
            return new Answer.NotGranted(Answer.NoRight.NO_STOCK, sellable);
        }
        return new Answer.Granted(pending);
    }

    private boolean isOver(Series series) {
        return isOver(desk, series);
    }

    static boolean isOver(Desk desk, Series series) {
        return !series.windows().getLast().until().isAfter(desk.now());
    }

    private Instant newSellUntil() {
        return Times.endOfBusinessDay(desk.now(), desk.policy().sellUntilBusinessDays());
    }

    private Won sellable(Holder holder, SeriesRow row, Instant until) {
        long units =
                rights.ofHolder(holder).stream()
                        .filter(r -> r.kind.equals(LentRights.STOCK) && r.series == row.number)
                        .filter(r -> r.sellUntil > Times.micros(until))
                        .mapToLong(r -> Ranges.read(r.unitsLeft).size())
                        .sum();
        return desk.series(row).faceOf(units);
    }

    /** Units that the site has or may have, of every incarnation, sellable or not. */
    private long outstanding(SiteRow site, SeriesRow row) {
        long lent =
                desk
                        .tables()
                        .rights()
                        .list(Query.where(RightRow.SERIES, row.number).and(RightRow.SITE, site.id))
                        .stream()
                        .mapToLong(r -> Ranges.read(r.unitsLeft).size())
                        .sum();
        long returned =
                openReturns(row).stream()
                        .filter(r -> r.site.equals(site.id))
                        .mapToLong(r -> Ranges.read(r.units).size())
                        .sum();
        return lent + returned;
    }

    private void lend(Holder holder, SiteRow site, SeriesRow row, Won amount) {
        if (desk.isReading()) {
            return;
        }
        Series series = desk.series(row);
        new Reserve(desk).settle(row);
        UnitRanges pool = Ranges.read(row.pool);
        long wanted = amount.amount() / series.unit().amount();
        if (!site.sealedCounter) {
            long most = desk.policy().stockMostWithoutCounter().amount() / series.unit().amount();
            wanted = Math.min(wanted, Math.max(0, most - outstanding(site, row)));
        }
        wanted = Math.min(wanted, pool.size());
        UnitRanges units = pool.first(wanted);
        row.pool = Ranges.write(pool.minus(units));
        desk.tables().series().change(row);
        cut(holder, row, units, newSellUntil());
    }

    /** Lends units that were taken from the pool or the reserve, in as few rights as can be. */
    List<RightRow> cut(Holder holder, SeriesRow row, UnitRanges all, Instant sellUntil) {
        Series series = desk.series(row);
        var cut = new ArrayList<RightRow>();
        UnitRanges rest = all;
        while (!rest.isEmpty()) {
            UnitRanges units =
                    new UnitRanges(
                            rest.runs()
                                    .subList(
                                            0, Math.min(StockRight.MOST_RUNS, rest.runs().size())));
            rest = rest.minus(units);
            RightRow right =
                    rights.add(
                            LentRights.STOCK,
                            new StockRight(
                                    rights.nextId(),
                                    holder,
                                    row.number,
                                    series.unit().amount(),
                                    series.scope(),
                                    units,
                                    sellUntil));
            right.series = row.number;
            right.units = Ranges.write(units);
            right.unitsLeft = right.units;
            right.sellUntil = Times.micros(sellUntil);
            right.scope = series.scope().number();
            right.amount = series.faceOf(units.size()).amount();
            cut.add(right);
        }
        return cut;
    }

    /** Units leave the right because they were sold. False when the site did not have them. */
    boolean sold(SignedSale sale) {
        UnitRanges run = UnitRanges.of(sale.claims().run());
        RightRow right =
                rights.find(sale.claims().stock())
                        .or(() -> new LostRights(desk).found(sale.stock(), sale.claims().act(), 0))
                        .orElse(null);
        if (right != null && Ranges.read(right.unitsLeft).containsAll(run)) {
            right.unitsLeft = Ranges.write(Ranges.read(right.unitsLeft).minus(run));
            right.consumed += faceOf(sale);
            desk.tables().rights().change(right);
            return true;
        }
        if (right != null && new LostSites(desk).soldLate(right, sale)) {
            return true;
        }
        takeFromWhereverItIs(sale, run);
        return false;
    }

    private static long faceOf(SignedSale sale) {
        return sale.stockRight().unit() * sale.claims().run().size();
    }

    /** Paper is out for these units, so nobody else may get those that are still to be had. */
    private void takeFromWhereverItIs(SignedSale sale, UnitRanges run) {
        SeriesRow row = desk.seriesRow(sale.stockRight().seriesNumber()).orElse(null);
        if (row == null) {
            return;
        }
        UnitRanges pool = Ranges.read(row.pool);
        UnitRanges pooled = Ranges.common(pool, run.runs().getFirst());
        row.pool = Ranges.write(pool.minus(pooled));
        UnitRanges reserve = Ranges.read(row.reserve);
        UnitRanges reserved = Ranges.common(reserve, run.runs().getFirst());
        row.reserve = Ranges.write(reserve.minus(reserved));
        row.retired = Ranges.write(Ranges.read(row.retired).plus(pooled).plus(reserved));
        for (ReturnRow returned : openReturns(row)) {
            UnitRanges units = Ranges.read(returned.units);
            UnitRanges taken = Ranges.common(units, run.runs().getFirst());
            returned.units = Ranges.write(units.minus(taken));
            row.retired = Ranges.write(Ranges.read(row.retired).plus(taken));
            desk.tables().returns().change(returned);
        }
        desk.tables().series().change(row);
    }

    /** The holder's own signed return: back to the pool when nobody can sell them any more. */
    void returned(ActId act, long entry, SiteId site, RightId id, UnitRanges units) {
        RightRow right = rights.find(id).orElse(null);
        if (right == null || !right.site.equals(site.text())) {
            desk.list(Finding.RIGHT_UNKNOWN, List.of(act), List.of(site), -1, "right " + id);
            return;
        }
        UnitRanges left = Ranges.read(right.unitsLeft);
        UnitRanges held = UnitRanges.NONE;
        for (var run : units.runs()) {
            held = held.plus(Ranges.common(left, run));
        }
        UnitRanges late = new LostSites(desk).returnedLate(right, units);
        if (!late.isEmpty()) {
            right.returned += late.size() * unitOf(right);
            desk.tables().rights().change(right);
        }
        UnitRanges unheld = units.minus(held).minus(late);
        if (!unheld.isEmpty() && !new LostRights(desk).isLentAnew(right, unheld)) {
            desk.list(Finding.RETURN_NOT_HELD, List.of(act), List.of(site), -1, "right " + id);
        }
        if (held.isEmpty()) {
            return;
        }
        right.unitsLeft = Ranges.write(left.minus(held));
        right.returned += held.size() * unitOf(right);
        desk.tables().rights().change(right);
        var row = new ReturnRow();
        row.id = act + "/" + entry;
        row.site = site.text();
        row.series = right.series;
        row.units = Ranges.write(held);
        // An incarnation of before has no counter that anybody vouches for.
        boolean sealed =
                desk.site(site)
                        .map(s -> s.sealedCounter && act.incarnation() == s.incarnation)
                        .orElse(false);
        row.freeAt =
                sealed
                        ? Times.micros(desk.now())
                        : Times.micros(
                                Times.instant(right.sellUntil)
                                        .plus(desk.policy().clockTolerance()));
        desk.tables().returns().add(row);
        desk.seriesRow(right.series).ifPresent(this::takeBack);
    }

    private static long unitOf(RightRow right) {
        return right.amount / Ranges.read(right.units).size();
    }

    /** Moves returned units whose time has come back to the pool. */
    void takeBack(SeriesRow row) {
        for (ReturnRow returned : openReturns(row)) {
            if (returned.freeAt <= Times.micros(desk.now())) {
                row.pool = Ranges.write(Ranges.read(row.pool).plus(Ranges.read(returned.units)));
                returned.done = true;
                desk.tables().returns().change(returned);
                desk.tables().series().change(row);
            }
        }
    }

    List<ReturnRow> openReturns(SeriesRow row) {
        return desk.tables()
                .returns()
                .list(Query.where(ReturnRow.SERIES, row.number).and(ReturnRow.DONE, false));
    }

    /** What a site is lent at its joining; also for one that is changed later. */
    void setTarget(String site, int series, Won won) {
        String id = site + "/" + series;
        StockTargetRow row = desk.tables().stockTargets().find(id).orElse(null);
        if (row == null) {
            row = new StockTargetRow();
            row.id = id;
            row.site = site;
            row.series = series;
            row.won = won.amount();
            desk.tables().stockTargets().add(row);
        } else {
            row.won = won.amount();
            desk.tables().stockTargets().change(row);
        }
    }
}
