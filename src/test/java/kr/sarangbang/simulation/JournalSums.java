package kr.sarangbang.simulation;

import java.util.HashSet;
import java.util.Set;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;

/**
 * What the journals of all sites add up to, in won, and how much of it burnt with a machine before
 * the issuer heard of it: by so much the books may differ, and by no more.
 */
final class JournalSums {
    long face;
    long cashSales;
    long cashRefunds;
    long redeemed;
    final Set<ActId> cardSales = new HashSet<>();
    final Set<ActId> cardRefunds = new HashSet<>();
    final Set<ActId> sales = new HashSet<>();

    /** Sold, and perhaps in no book. */
    long burntFace;

    /** Paid for it. */
    long burntPaid;

    /** Refunded, and perhaps in no book. */
    long burntRefunds;

    long burntPayOuts;

    /** Redeemed, or asked for, and nobody else knows how it ended. */
    long burntRedeemed;

    /** Of that, taken in truth: no book will ever say so, and no shop is paid for it. */
    long burntTaken;

    private final RealFacts facts;

    JournalSums(RealFacts facts) {
        this.facts = facts;
    }

    /**
     * @param told up to which entry the issuer knows the journal
     */
    void add(SimulatedSite site, long told) {
        for (SignedEntry signed : site.disk().entries()) {
            add(site, signed, signed.header().number() > told);
        }
        for (ActRow row : site.acts()) {
            if (row.kind() == ActKind.REDEMPTION) {
                boolean done = row.stage() == ActStage.DONE;
                redeemed += done ? row.amount().amount() : 0;
                boolean untold = isUntold(site, row, told);
                burntRedeemed += untold ? row.amount().amount() : 0;
                burntTaken += untold && done ? row.amount().amount() : 0;
            }
        }
    }

    private static boolean isUntold(SimulatedSite site, ActRow row, long told) {
        return told < Long.MAX_VALUE
                && (row.stage().isOpen()
                        || isUndoneUntold(site, row, told)
                        || isLate(site, row.act(), told));
    }

    private static boolean isLate(SimulatedSite site, ActId act, long told) {
        return site.disk().entries().stream()
                .filter(e -> e.header().number() > told)
                .anyMatch(e -> e.header().act().equals(act));
    }

    /** It was taken back there by another act. */
    private static boolean isUndoneUntold(SimulatedSite site, ActRow row, long told) {
        return site.acts().stream()
                .filter(other -> other.kind() == ActKind.CANCELLATION)
                .filter(other -> other.number().equals(row.number()))
                .anyMatch(other -> other.stage().isOpen() || isLate(site, other.act(), told));
    }

    private void add(SimulatedSite site, SignedEntry signed, boolean untold) {
        ActId act = signed.header().act();
        switch (signed.entry()) {
            case Entry.VoucherSold sold -> {
                long of =
                        sold.vouchers().stream()
                                .mapToLong(v -> v.claims().limitTaken().amount())
                                .sum();
                sales.add(act);
                face += of;
                burntFace += untold ? of : 0;
                burntPaid += untold ? sold.paid().amount() : 0;
                if (sold.means() == PaymentMeans.CASH) {
                    cashSales += sold.paid().amount();
                } else {
                    cardSales.add(act);
                }
            }
            case Entry.RefundSettled settled when settled.paidOut() -> {
                burntPayOuts += untold ? settled.amount().amount() : 0;
                burntRefunds += untold ? faceOf(site, act) : 0;
                if (settled.means() == PaymentMeans.CASH) {
                    cashRefunds += settled.amount().amount();
                } else {
                    cardRefunds.add(act);
                }
            }
            default -> {
                // Nothing of money or face.
            }
        }
    }

    private long faceOf(SimulatedSite site, ActId refund) {
        return site.view()
                .act(refund)
                .flatMap(ActRow::number)
                .flatMap(facts::voucher)
                .map(VoucherFacts::face)
                .map(Won::amount)
                .orElse(0L);
    }
}
