package kr.sarangbang.application;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.domain.voucher.LimitPart;

/**
 * Which units and which parts of the member's limit make up the vouchers of a sale: one for each
 * run, and another where a voucher would need more parts than its paper carries. Made before money
 * moves, and again at the point of no return.
 *
 * @param vouchers at most {@link Entry.VoucherSold#MOST_VOUCHERS}
 */
record VoucherPlan(List<OneVoucher> vouchers) {
    VoucherPlan {
        vouchers = List.copyOf(vouchers);
    }

    /** One voucher to be. */
    record OneVoucher(SignedRight stock, UnitRange run, List<LimitPart> limit) {
        OneVoucher {
            limit = List.copyOf(limit);
        }
    }

    /**
     * As much of the order as one sale can carry now.
     *
     * @param papers the faces that are wanted, whole units each; empty for as few vouchers as can
     *     be. Where a run or the limit ends within one, it becomes two
     */
    static VoucherPlan of(
            SiteView view, Series series, SaleOrder order, List<Won> papers, Instant now) {
        var limit = new LimitPurse(view, order.member(), order.scope(), order.month()).remainder();
        var wanted = new Wanted(series, order, papers);
        var vouchers = new ArrayList<OneVoucher>();
        for (StockShelf.Run run : new StockShelf(view).take(series.number(), order.units(), now)) {
            long from = run.units().from();
            while (from < run.units().to() && vouchers.size() < Entry.VoucherSold.MOST_VOUCHERS) {
                long most = limit.mostForOneVoucher().amount() / series.unit().amount();
                long units = Math.min(Math.min(run.units().to() - from, wanted.units()), most);
                if (units == 0) {
                    return new VoucherPlan(vouchers);
                }
                wanted.take(units);
                List<LimitPart> parts = limit.take(series.faceOf(units));
                vouchers.add(new OneVoucher(run.right(), new UnitRange(from, from + units), parts));
                from += units;
            }
        }
        return new VoucherPlan(vouchers);
    }

    long units() {
        return vouchers.stream().mapToLong(v -> v.run().size()).sum();
    }

    boolean carries(SaleOrder order) {
        return units() == order.units();
    }

    Won face(Series series) {
        return series.faceOf(units());
    }

    /** The papers that are still to be made up, the first one first. */
    private static final class Wanted {
        private final Deque<Long> units = new ArrayDeque<>();

        Wanted(Series series, SaleOrder order, List<Won> papers) {
            papers.forEach(face -> units.add(series.unitsOf(face)));
            if (units.isEmpty()) {
                units.add(order.units());
            }
        }

        long units() {
            return units.isEmpty() ? 0 : units.element();
        }

        void take(long some) {
            long rest = units.remove() - some;
            if (rest > 0) {
                units.push(rest);
            }
        }
    }
}
