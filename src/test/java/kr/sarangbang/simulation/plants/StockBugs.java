package kr.sarangbang.simulation.plants;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.SaleWindow;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.site.LentStock;
import kr.sarangbang.host.application.ActState;
import kr.sarangbang.host.application.Ranges;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.ReturnRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.VoucherRow;
import kr.sarangbang.port.Draft;

/** Units, their price and when they may be sold. */
final class StockBugs {
    /** Of the smaller series. */
    private static final long UNITS = 200;

    private StockBugs() {}

    static List<Plant> all() {
        return List.of(
                returnedAndStillSold(),
                heldUnitsReturned(),
                soldPastSellUntil(),
                oneUnitOverTheCeiling(),
                refundedUnitsToThePool(),
                series(
                        "opened-before-its-hour",
                        "rule 9",
                        "A site sells in the two hours before a series opens.",
                        StockBugs::openedEarly),
                series(
                        "another-discount",
                        "rule 8",
                        "A site sells at a discount that is not the series'.",
                        StockBugs::discounted));
    }

    private static Plant returnedAndStillSold() {
        return Bug.named(
                        "returned-and-still-sold",
                        "rule 4",
                        "A site sells units that it has given back to the issuer.")
                .journal(
                        (real, disk) ->
                                new PassingJournal(real) {
                                    @Override
                                    public List<SignedEntry> append(List<Draft> drafts) {
                                        List<LentStock> before =
                                                drafts.stream()
                                                        .map(Draft::entry)
                                                        .filter(
                                                                Entry.StockReturned.class
                                                                        ::isInstance)
                                                        .map(Entry.StockReturned.class::cast)
                                                        .map(gone -> view().stock(gone.right()))
                                                        .flatMap(Optional::stream)
                                                        .toList();
                                        List<SignedEntry> added = super.append(drafts);
                                        before.forEach(disk.tables()::put);
                                        return added;
                                    }
                                });
    }

    private static Plant heldUnitsReturned() {
        return Bug.named(
                        "held-units-returned",
                        "H10",
                        "A site that gives back what is free gives back what numbers hold, too.")
                .journal(
                        (real, disk) ->
                                new PassingJournal(real) {
                                    @Override
                                    public List<SignedEntry> append(List<Draft> drafts) {
                                        return super.append(
                                                drafts.stream().map(this::whole).toList());
                                    }

                                    private Draft whole(Draft draft) {
                                        return draft.entry() instanceof Entry.StockReturned gone
                                                ? new Draft(
                                                        draft.act(),
                                                        view().stock(gone.right())
                                                                .map(LentStock::remaining)
                                                                .map(
                                                                        all ->
                                                                                new Entry
                                                                                        .StockReturned(
                                                                                        gone
                                                                                                .right(),
                                                                                        all))
                                                                .orElse(gone),
                                                        draft.actor())
                                                : draft;
                                    }
                                });
    }

    private static Plant soldPastSellUntil() {
        return Bug.named(
                        "sold-past-sell-until",
                        "rule 4",
                        "A site sells for a month longer than its right says.")
                .view(
                        view ->
                                new PassingView(view) {
                                    @Override
                                    public List<LentStock> stocks() {
                                        return super.stocks().stream()
                                                .map(StockBugs::longer)
                                                .toList();
                                    }
                                });
    }

    private static LentStock longer(LentStock lent) {
        StockRight right = lent.right();
        var lasting =
                new StockRight(
                        right.id(),
                        right.holder(),
                        right.seriesNumber(),
                        right.unit(),
                        right.scope(),
                        right.units(),
                        right.sellUntil().plus(Duration.ofDays(30)));
        return new LentStock(new SignedRight(lasting, lent.signed().signed()), lent.remaining());
    }

    private static Plant oneUnitOverTheCeiling() {
        Set<String> done = new HashSet<>();
        return Bug.named(
                        "one-unit-over-the-ceiling",
                        "rule 1",
                        "The issuer's pool has one unit more than its series.")
                .table(
                        SeriesRow.class,
                        (real, all) ->
                                new PassingTable<>(real) {
                                    @Override
                                    public Optional<SeriesRow> find(String id) {
                                        return super.find(id).map(more(done));
                                    }

                                    @Override
                                    public List<SeriesRow> list(Query<SeriesRow> query) {
                                        return super.list(query).stream().map(more(done)).toList();
                                    }
                                });
    }

    private static UnaryOperator<SeriesRow> more(Set<String> done) {
        return row -> {
            if (row.number == 2 && done.add(row.id)) {
                UnitRanges more = UnitRanges.of(new UnitRange(UNITS, UNITS + 1));
                row.pool = Ranges.write(Ranges.read(row.pool).plus(more));
            }
            return row;
        };
    }

    private static Plant refundedUnitsToThePool() {
        Set<String> done = new HashSet<>();
        return Bug.named(
                        "refunded-units-to-the-pool",
                        "H19",
                        "The units of a refunded voucher are lent and sold again.")
                .writes(
                        ActRow.class,
                        (row, all) -> {
                            boolean paidOut =
                                    row.kind.equals("REFUND")
                                            && row.state.equals(ActState.STANDS.name())
                                            && !row.voucher.isEmpty();
                            if (paidOut && done.add(row.id)) {
                                VoucherRow voucher = all.vouchers().get(row.voucher);
                                var back = new ReturnRow();
                                back.id = row.id + "/refund";
                                back.site = row.site;
                                back.series = voucher.series;
                                back.units =
                                        Ranges.write(
                                                UnitRanges.of(
                                                        new UnitRange(
                                                                voucher.firstUnit,
                                                                voucher.pastUnit)));
                                all.returns().add(back);
                            }
                        });
    }

    private static Plant series(
            String name, String hole, String sentence, UnaryOperator<Series> otherwise) {
        return Bug.named(name, hole, sentence)
                .site(
                        Parts.bulletin(
                                real ->
                                        new PassingBulletin(real) {
                                            @Override
                                            public List<Series> series() {
                                                return super.series().stream()
                                                        .map(otherwise)
                                                        .toList();
                                            }
                                        }));
    }

    private static Series openedEarly(Series series) {
        List<SaleWindow> windows =
                series.windows().stream()
                        .map(
                                w ->
                                        new SaleWindow(
                                                w.from().minus(Duration.ofHours(2)),
                                                w.until(),
                                                w.who()))
                        .toList();
        return with(series, series.basisPoints(), windows);
    }

    private static Series discounted(Series series) {
        return with(series, series.basisPoints() + 100, series.windows());
    }

    private static Series with(Series series, int basisPoints, List<SaleWindow> windows) {
        return new Series(
                series.id(),
                series.number(),
                series.korean(),
                series.scope(),
                series.ceiling(),
                series.unit(),
                basisPoints,
                windows,
                series.validityYears(),
                series.refundRule());
    }
}
