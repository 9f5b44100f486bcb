package kr.sarangbang.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.port.Milestones.Point;

/**
 * Sells a voucher from the rights that lie at this site, with or without a line. When {@link #sell}
 * returns {@code Sold}, the voucher survives a power cut; for every other outcome no money stays
 * moved, or the outcome says that nobody can tell yet.
 */
public final class SellVoucher {
    private final Workplace place;
    private final PrepareSale preparing;
    private final ReturnRights returns;
    private final TakePayment payments;
    private final CommitSale committing;
    private final PrintPapers printing;
    private final Promises promises;

    public SellVoucher(Workplace place) {
        this.place = place;
        this.preparing = new PrepareSale(place);
        this.returns = new ReturnRights(place);
        this.payments = new TakePayment(place);
        this.committing = new CommitSale(place);
        this.printing = new PrintPapers(place);
        this.promises = new Promises(place);
    }

    /** One sale for each call; a screen that may be tapped twice sells by {@link #draft}. */
    public SaleOutcome sell(SaleRequest request) {
        return switch (preparing.prepare(request, price -> tooLittle(request, price))) {
            case PrepareSale.Prepared.Refused refused -> refused.outcome();
            case PrepareSale.Prepared.Ready ready -> {
                SaleOutcome outcome = payAndSell(request, ready);
                if (!(outcome instanceof SaleOutcome.Sold)
                        && !(outcome instanceof SaleOutcome.PaymentUnknown)) {
                    returns.limits(ready.borrowed(), request.actor());
                    promises.settle();
                }
                yield outcome;
            }
        };
    }

    /** A wish that is one sale, however often it is tapped. */
    public SaleDraft draft(SaleRequest request) {
        return new SaleDraft(() -> sell(request));
    }

    private static Optional<SaleOutcome> tooLittle(SaleRequest request, Won price) {
        return request.means() == PaymentMeans.CASH && price.isOver(request.tendered())
                ? Optional.of(new SaleOutcome.TooLittleCash(price.minus(request.tendered())))
                : Optional.empty();
    }

    private SaleOutcome payAndSell(SaleRequest request, PrepareSale.Prepared.Ready ready) {
        Series series = ready.series();
        SaleOrder order = ready.order();
        ActId act = place.journal().nextAct();
        place.journal().append(ready.opening(act, request.actor()));
        place.milestones().reached(Point.DRAWN);
        return switch (payments.take(act, order, request.actor())) {
            case TakePayment.Taken.Paid paid -> commit(request, series, order, act);
            case TakePayment.Taken.Declined declined ->
                    new SaleOutcome.PaymentDeclined(declined.reason());
            case TakePayment.Taken.Cancelled cancelled -> new SaleOutcome.PaymentCancelled();
            case TakePayment.Taken.Unknown unknown -> new SaleOutcome.PaymentUnknown(act);
        };
    }

    private SaleOutcome commit(SaleRequest request, Series series, SaleOrder order, ActId act) {
        boolean cash = order.means() == PaymentMeans.CASH;
        Won tendered = cash ? request.tendered() : order.price();
        Optional<List<SignedSale>> vouchers =
                committing.commit(act, series, order, request.papers(), tendered, request.actor());
        if (vouchers.isEmpty()) {
            payments.giveUp(act, SaleEnd.REVERSED, request.actor());
            return place.view().act(act).filter(row -> row.stage().isOpen()).isPresent()
                    ? new SaleOutcome.PaymentUnknown(act)
                    : new SaleOutcome.NoStock(Won.ZERO);
        }
        if (cash) {
            place.drawer().open();
        }
        PaperResult paper = printing.first(act);
        return committing.sold(
                act, series, order, vouchers.get(), tendered.minus(order.price()), paper);
    }
}
