package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.VoucherRow;

import java.util.List;
import java.util.Optional;

/** Refunds of unused vouchers: decided here, closed when the money is confirmed out (rule 14). */
final class Refunds {
    private final Desk desk;
    private final Vouchers vouchers;
    private final Acts acts;
    private final Redemptions redemptions;

    Refunds(Desk desk) {
        this.desk = desk;
        this.vouchers = new Vouchers(desk);
        this.acts = new Acts(desk);
        this.redemptions = new Redemptions(desk);
    }

    Decision decide(ActId act, Entry.RefundAsked asked, Bytes request) {
        ActRow known = acts.find(act).orElse(null);
        if (known != null && !known.decision.isEmpty()) {
            return acts.stored(known);
        }
        ActRow row = known == null ? acts.begin(act, Acts.REFUND) : known;
        row.number = asked.number().number();
        row.consumed = asked.version().toString();
        return acts.decide(row, request, decideFresh(row, asked));
    }

    private Decision decideFresh(ActRow row, Entry.RefundAsked asked) {
        Optional<Slip> slip = desk.instruments().papers().read(asked.presented());
        if (slip.isEmpty()) {
            return refuse(row, RefundRefusal.NOT_THE_LAST_PAPER);
        }
        redemptions.applyEvidence(slip.get());
        Optional<VoucherRow> found = vouchers.of(slip.get());
        if (found.isEmpty() || !vouchers.isLast(found.get(), asked.version())) {
            return refuse(row, RefundRefusal.NOT_THE_LAST_PAPER);
        }
        VoucherRow voucher = found.get();
        acts.about(row, voucher, Won.of(voucher.price));
        if (voucher.balance < voucher.face) {
            return refuse(row, RefundRefusal.PARTLY_USED);
        }
        if (!acts.waitingFor(voucher).isEmpty()) {
            return refuse(row, RefundRefusal.STILL_IN_FLIGHT);
        }
        voucher.state = Vouchers.REFUNDING;
        vouchers.use(voucher, voucher.version);
        desk.tables().vouchers().change(voucher);
        row.state = Acts.BOOKED;
        return new Decision.RefundGranted(
                Won.of(voucher.price), voucher.cash ? PaymentMeans.CASH : PaymentMeans.CARD);
    }

    private static Decision refuse(ActRow row, RefundRefusal reason) {
        row.state = Acts.REFUSED;
        return new Decision.RefundRefused(reason);
    }

    /** The money is out, or its pay-out was declined and the voucher is as it was. */
    void settled(ActId act, Entry.RefundSettled settled) {
        ActRow row = acts.find(act).orElse(null);
        VoucherRow voucher = row == null ? null : acts.voucher(row).orElse(null);
        boolean granted =
                row != null
                        && voucher != null
                        && row.state.equals(Acts.BOOKED)
                        && voucher.state.equals(Vouchers.REFUNDING);
        if (row == null || voucher == null || !granted) {
            if (settled.paidOut() && (row == null || !row.booked.equals(Acts.AT_VOUCHER))) {
                desk.list(Finding.REFUND_NOT_GRANTED, List.of(act), List.of(act.site()), -1, "");
                desk.post(
                        act.toString(),
                        Optional.empty(),
                        act.site().text(),
                        Posting.undecidedRefund(settled.amount()));
            }
            return;
        }
        if (settled.paidOut()) {
            row.booked = Acts.AT_VOUCHER;
            vouchers.closeRefunded(act, voucher);
        } else {
            voucher.state = Vouchers.ACTIVE;
            vouchers.restore(voucher, row.consumed);
            row.state = Acts.CANCELLED;
        }
        acts.change(row);
    }
}
