package kr.sarangbang.application;

import java.time.Instant;
import java.util.ArrayList;
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

    /** As much of the order as one sale can carry now. */
    static VoucherPlan of(SiteView view, Series series, SaleOrder order, Instant now) {
        var limit = new LimitPurse(view, order.member(), order.scope(), order.month()).remainder();
        var vouchers = new ArrayList<OneVoucher>();
        for (StockShelf.Run run : new StockShelf(view).take(series.number(), order.units(), now)) {
            long from = run.units().from();
            while (from < run.units().to() && vouchers.size() < Entry.VoucherSold.MOST_VOUCHERS) {
                long most = limit.mostForOneVoucher().amount() / series.unit().amount();
                long units = Math.min(run.units().to() - from, most);
                if (units == 0) {
                    return new VoucherPlan(vouchers);
                }
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
}
