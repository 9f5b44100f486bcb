package kr.sarangbang.host.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.host.store.ReturnRow;
import kr.sarangbang.host.store.RightRow;
import kr.sarangbang.host.store.SeriesRow;
import kr.sarangbang.host.store.VoucherRow;

/**
 * I1: pool, reserve, rights, returns, sold and retired are exactly the units of the series, each
 * once. Units sold a second time are listed and stand on an account of their own.
 */
final class StockAudit {
    private final AuditedState state;
    private final List<IssuerVerify.Problem> problems;

    StockAudit(AuditedState state, List<IssuerVerify.Problem> problems) {
        this.state = state;
        this.problems = problems;
    }

    /**
     * @param where as an act or as words
     */
    private record Part(UnitRange run, String where) {}

    void run() {
        for (SeriesRow row : state.seriesRows()) {
            partition(row);
        }
        for (VoucherRow voucher : state.vouchers().values()) {
            if (voucher.soldTwice && !state.isListed(Finding.UNITS_SOLD_TWICE, voucher.saleAct)) {
                wrong(voucher.saleAct, "its units were sold twice and nobody was told");
            }
        }
    }

    private void partition(SeriesRow row) {
        var parts = new ArrayList<Part>();
        add(parts, row.pool, "the pool");
        add(parts, row.reserve, "the reserve");
        add(parts, row.retired, "the retired units");
        for (RightRow right : state.rights().values()) {
            if (right.kind.equals(LentRights.STOCK) && right.series == row.number) {
                add(parts, right.unitsLeft, "right " + right.id);
            }
        }
        for (ReturnRow returned : state.openReturns()) {
            if (returned.series == row.number) {
                add(parts, returned.units, returned.id);
            }
        }
        for (VoucherRow voucher : state.vouchers().values()) {
            // The units of a refunded voucher are among the retired ones.
            if (voucher.series == row.number
                    && !voucher.soldTwice
                    && !voucher.state.equals(VoucherBook.REFUNDED)) {
                parts.add(
                        new Part(
                                new UnitRange(voucher.firstUnit, voucher.pastUnit),
                                voucher.saleAct));
            }
        }
        compare(row, parts);
    }

    private void add(List<Part> parts, String units, String where) {
        try {
            Ranges.read(units).runs().forEach(run -> parts.add(new Part(run, where)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            wrong(where, "its units cannot be read");
        }
    }

    private void compare(SeriesRow row, List<Part> parts) {
        parts.sort(Comparator.comparing(Part::run));
        long next = 0;
        String before = "the first unit";
        for (Part part : parts) {
            if (part.run().from() < next) {
                wrong(
                        part.where(),
                        "of series " + row.name + " it has units that are also in " + before);
            } else if (part.run().from() > next) {
                missing(row, next, part.run().from(), before);
            }
            if (part.run().to() > next) {
                next = part.run().to();
                before = part.where();
            }
        }
        long units = state.series(row).units();
        if (next < units) {
            missing(row, next, units, before);
        } else if (next > units) {
            wrong(before, "it has units that series " + row.name + " does not have");
        }
    }

    private void missing(SeriesRow row, long from, long to, String before) {
        wrong(
                "series " + row.name,
                "units " + from + " to " + (to - 1) + ", after " + before + ", are nowhere");
    }

    private void wrong(String act, String problem) {
        problems.add(new IssuerVerify.Problem(act, problem));
    }
}
