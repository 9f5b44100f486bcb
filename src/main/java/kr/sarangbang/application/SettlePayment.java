package kr.sarangbang.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.SignedSale;

/**
 * Ends by hand a payment of which the terminal cannot tell what became: an officer heard it from
 * the provider in another way, and answers for it by name and reason, which stand in the journal.
 * What the terminal knows by itself is not overruled: resume first ({@link ResumeAfterPowerLoss}).
 * Site thread.
 */
public final class SettlePayment {
    private final Workplace place;
    private final TakePayment payments;
    private final CommitSale committing;
    private final PrintPapers printing;
    private final RefundVoucher refunds;
    private final Promises promises;

    public SettlePayment(Workplace place) {
        this.place = place;
        this.payments = new TakePayment(place);
        this.committing = new CommitSale(place);
        this.printing = new PrintPapers(place);
        this.refunds = new RefundVoucher(place);
        this.promises = new Promises(place);
    }

    /** Payments and pay-outs by card that have no end, oldest first. */
    public List<Unsettled> unsettled() {
        return place.view().openActs().stream().flatMap(row -> unsettled(row).stream()).toList();
    }

    /**
     * The provider says that the money moved: a sale is made, and its voucher comes out for the
     * buyer; a pay-out stands. Where a sale can no longer be made its money goes back.
     *
     * @param officer with a staff name and a reason
     */
    public Settled moved(ActId act, Actor officer) {
        requireNameAndReason(officer);
        Optional<ActRow> row = open(act);
        if (row.isEmpty()) {
            return new Settled.NothingOpen(act);
        }
        if (refunds.isPayOutOpen(row.get())) {
            refunds.endAsHeard(act, true, officer);
            return told(act, true, new Settled.Ended(act));
        }
        SaleOrder order = row.get().order().orElseThrow();
        payments.approved(act, "", officer);
        boolean kept = place.payment().settle(act, true);
        return kept ? sell(act, order, officer) : new Settled.NotKept(act);
    }

    /**
     * The provider says that no money is with it: the sale is over, or the refund's voucher is as
     * it was.
     *
     * @param officer with a staff name and a reason
     */
    public Settled notMoved(ActId act, Actor officer) {
        requireNameAndReason(officer);
        Optional<ActRow> row = open(act);
        if (row.isEmpty()) {
            // Should the terminal not have heard it the first time, it hears it now.
            return told(act, false, new Settled.NothingOpen(act));
        }
        if (refunds.isPayOutOpen(row.get())) {
            refunds.endAsHeard(act, false, officer);
        } else {
            payments.declined(act, "", officer);
        }
        Settled settled = told(act, false, new Settled.Ended(act));
        promises.settle();
        return settled;
    }

    private Settled told(ActId act, boolean moved, Settled settled) {
        boolean isOver = place.view().act(act).filter(row -> isOver(row, moved)).isPresent();
        return !isOver || place.payment().settle(act, moved) ? settled : new Settled.NotKept(act);
    }

    /** Whether the journal says the same, so that the terminal may hear it again. */
    private static boolean isOver(ActRow row, boolean moved) {
        return row.stage() == (moved ? ActStage.DONE : ActStage.ENDED);
    }

    private Settled sell(ActId act, SaleOrder order, Actor officer) {
        Optional<Series> series = place.bulletin().series(order.seriesNumber());
        Optional<List<SignedSale>> vouchers =
                series.flatMap(
                        s -> committing.commit(act, s, order, List.of(), order.price(), officer));
        if (vouchers.isPresent()) {
            PaperResult paper = printing.first(act);
            return new Settled.Sold(
                    committing.sold(act, series.get(), order, vouchers.get(), Won.ZERO, paper));
        }
        payments.giveUp(act, SaleEnd.REVERSED, officer);
        promises.settle();
        return open(act).isPresent() ? new Settled.StillUnknown(act) : new Settled.MoneyBack(act);
    }

    private Optional<ActRow> open(ActId act) {
        return place.view().act(act).filter(row -> unsettled(row).isPresent());
    }

    private Optional<Unsettled> unsettled(ActRow row) {
        boolean sale =
                row.stage() == ActStage.OPEN
                        && row.payment().mayHaveMoved()
                        && row.order().filter(o -> o.means() == PaymentMeans.CARD).isPresent();
        if (sale) {
            Won price = row.order().orElseThrow().price();
            return Optional.of(
                    new Unsettled(row.act(), price, false, row.payment(), row.businessDay()));
        }
        return refunds.isPayOutOpen(row)
                ? Optional.of(
                        new Unsettled(
                                row.act(),
                                row.amount(),
                                true,
                                PaymentState.UNKNOWN,
                                row.businessDay()))
                : Optional.empty();
    }

    private static void requireNameAndReason(Actor officer) {
        if (officer.staff().isEmpty() || officer.reason().isEmpty()) {
            throw new IllegalArgumentException("an officer answers for it by name and reason");
        }
    }

    /**
     * A payment whose end is not known.
     *
     * @param payOut whether the money goes to the customer, for a refund
     */
    public record Unsettled(
            ActId act, Won amount, boolean payOut, PaymentState state, LocalDate businessDay) {}

    /** What came of an officer's word. */
    public sealed interface Settled {
        /** The buyer paid and gets the voucher. */
        record Sold(SaleOutcome.Sold sale) implements Settled {}

        /** The act is over as the officer said. */
        record Ended(ActId act) implements Settled {}

        /** The sale could no longer be made, and its money is back. */
        record MoneyBack(ActId act) implements Settled {}

        /** The sale could no longer be made, and nobody can say whether its money is back. */
        record StillUnknown(ActId act) implements Settled {}

        /** The terminal could not keep it; it must be said again. */
        record NotKept(ActId act) implements Settled {}

        /** No payment of this act is without an end. */
        record NothingOpen(ActId act) implements Settled {}
    }
}
