package kr.sarangbang.host.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.host.report.IssuerReport.Closing;
import kr.sarangbang.host.report.IssuerReport.OfSeries;
import kr.sarangbang.host.report.IssuerReport.OfSite;
import kr.sarangbang.host.store.IssuerTables;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.ReturnRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.VoucherRow;

/** Where the units and the money of each series are, and what keeps it open (rule 15). */
final class SeriesBooks {
    private final List<VoucherRow> vouchers;
    private final List<RightRow> rights;
    private final List<ReturnRow> returns;
    private final List<SeriesRow> rows;
    private final Catalog catalog;
    private final Instant now;

    SeriesBooks(IssuerTables tables, List<VoucherRow> vouchers, Catalog catalog, Instant now) {
        this.vouchers = vouchers;
        this.rights = tables.rights().list(Query.all());
        this.returns = tables.returns().list(Query.where(ReturnRow.DONE, false));
        this.rows = tables.series().list(Query.<SeriesRow>all().orderBy(SeriesRow.NUMBER));
        this.catalog = catalog;
        this.now = now;
    }

    List<OfSeries> all() {
        var told = new ArrayList<OfSeries>();
        boolean guaranteed = !guarantees().isEmpty();
        for (SeriesRow row : rows) {
            told.add(of(row, catalog.series(row.definition), guaranteed));
        }
        return told;
    }

    /** What was lent of guarantees and is neither delivered nor written off. */
    List<OfSite> guarantees() {
        var open = new TreeMap<String, Long>();
        rights.stream()
                .filter(right -> right.kind.equals(LentRights.GUARANTEE) && !right.writtenOff)
                .filter(right -> Guarantees.open(right) > 0)
                .forEach(right -> open.merge(right.site, Guarantees.open(right), Math::addExact));
        return sites(open);
    }

    private OfSeries of(SeriesRow row, Series series, boolean guaranteed) {
        List<OfSite> out = out(row, series);
        boolean over = !series.windows().getLast().until().isAfter(now);
        Closing sales = !over ? Closing.OPEN : out.isEmpty() ? Closing.CLOSED : Closing.ENDING;
        long pool = Ranges.read(row.pool).size();
        long reserve = Ranges.read(row.reserve).size();
        return new OfSeries(
                row.name,
                series.ceiling().amount(),
                vouchers.stream()
                        .filter(v -> v.series == row.number && !v.soldTwice)
                        .mapToLong(v -> v.face)
                        .sum(),
                out.stream().mapToLong(OfSite::won).sum(),
                series.faceOf(pool + reserve).amount(),
                series.faceOf(reserve).amount(),
                series.faceOf(Ranges.read(row.retired).size()).amount(),
                series.faceOf(
                                returns.stream()
                                        .filter(r -> r.series == row.number)
                                        .mapToLong(r -> Ranges.read(r.units).size())
                                        .sum())
                        .amount(),
                sales,
                out,
                vouchers.stream()
                        .filter(v -> v.series == row.number)
                        .mapToLong(v -> v.balance)
                        .sum(),
                liability(row, sales, guaranteed));
    }

    private List<OfSite> out(SeriesRow row, Series series) {
        var held = new TreeMap<String, Long>();
        rights.stream()
                .filter(r -> r.kind.equals(LentRights.STOCK) && r.series == row.number)
                .forEach(
                        right -> {
                            long units = Ranges.read(right.unitsLeft).size();
                            if (units > 0) {
                                held.merge(
                                        right.site, series.faceOf(units).amount(), Math::addExact);
                            }
                        });
        return sites(held);
    }

    private Closing liability(SeriesRow row, Closing sales, boolean guaranteed) {
        LocalDate today = Times.day(now);
        boolean good =
                vouchers.stream()
                        .filter(v -> v.series == row.number && v.balance > 0)
                        .anyMatch(v -> !today.isAfter(LocalDate.parse(v.expires)));
        if (sales != Closing.CLOSED || good) {
            return Closing.OPEN;
        }
        return guaranteed ? Closing.ENDING : Closing.CLOSED;
    }

    private static List<OfSite> sites(Map<String, Long> won) {
        return won.entrySet().stream()
                .map(one -> new OfSite(one.getKey(), one.getValue()))
                .toList();
    }
}
