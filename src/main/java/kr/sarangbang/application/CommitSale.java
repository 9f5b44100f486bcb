package kr.sarangbang.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.SaleClaims;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;

/** The point of no return of a sale whose money is there. */
final class CommitSale {
    private final Workplace place;

    CommitSale(Workplace place) {
        this.place = place;
    }

    /**
     * Makes the vouchers; when this returns them they survive a power cut.
     *
     * @param papers the faces that are wanted; empty for as few vouchers as can be
     * @return empty, and nothing written, if the rights no longer carry the order: they passed
     *     their sell-until while the payment took its time
     */
    Optional<List<SignedSale>> commit(
            ActId act,
            Series series,
            SaleOrder order,
            List<Won> papers,
            Won tendered,
            Actor actor) {
        Instant now = place.clock().now().truncatedTo(ChronoUnit.SECONDS);
        VoucherPlan plan = VoucherPlan.of(place.view(), series, order, papers, now);
        if (!plan.carries(order)) {
            return Optional.empty();
        }
        LocalDate expires = series.expiresWhenSoldOn(SiteProjection.businessDay(now));
        var vouchers = new ArrayList<SignedSale>();
        for (VoucherPlan.OneVoucher one : plan.vouchers()) {
            var claims =
                    new SaleClaims(
                            act,
                            one.stock().right().id(),
                            one.run(),
                            order.member(),
                            now,
                            expires,
                            one.limit(),
                            order.means() == PaymentMeans.CASH);
            vouchers.add(place.signer().sign(one.stock(), claims));
        }
        place.journal()
                .append(
                        new Draft(
                                act,
                                new Entry.VoucherSold(
                                        vouchers, order.price(), tendered, order.means()),
                                actor));
        place.milestones().reached(Point.COMMITTED);
        return Optional.of(vouchers);
    }

    /** What is told of a committed sale. */
    SaleOutcome.Sold sold(
            ActId act,
            Series series,
            SaleOrder order,
            List<SignedSale> vouchers,
            Won change,
            PaperResult paper) {
        return new SaleOutcome.Sold(
                act,
                order.face(),
                order.price(),
                change,
                vouchers.stream().<Slip>map(Slip.OfSale::new).toList(),
                new StockShelf(place.view()).free(series.number(), place.clock().now()),
                new ActStory(place).monthLeft(vouchers.getFirst()),
                paper);
    }
}
