package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.VoucherRow;

import java.util.List;
import java.util.Optional;

/** The rows of what was done to vouchers, and the answers that are repeated for ever. */
final class Acts {
    static final String REDEMPTION = "REDEMPTION";
    static final String CANCELLATION = "CANCELLATION";
    static final String REFUND = "REFUND";

    /** Booked, decided or refused: done with. */
    static final String BOOKED = "BOOKED";

    /** Names a version that is still unknown. */
    static final String WAITING = "WAITING";

    static final String REFUSED = "REFUSED";
    static final String REVERSED = "REVERSED";
    static final String CANCELLED = "CANCELLED";

    static final String AT_VOUCHER = "VOUCHER";
    static final String AT_GUARANTEE = "GUARANTEE";
    static final String AT_DISPUTE = "DISPUTE";

    private final Desk desk;

    Acts(Desk desk) {
        this.desk = desk;
    }

    Optional<ActRow> find(ActId act) {
        return desk.tables().acts().find(act.toString());
    }

    ActRow begin(ActId act, String kind) {
        var row = new ActRow();
        row.id = act.toString();
        row.site = act.site().text();
        row.incarnation = act.incarnation();
        row.sequence = act.sequence();
        row.kind = kind;
        row.member = -1;
        row.scope = -1;
        row.decidedUsedAt = -1;
        row.businessDay = Times.day(desk.now()).toString();
        row.at = Times.micros(desk.now());
        desk.tables().acts().add(row);
        return row;
    }

    void change(ActRow row) {
        desk.tables().acts().change(row);
    }

    /** What the act is about, once its voucher is known. */
    void about(ActRow row, VoucherRow voucher, Won amount) {
        row.voucher = voucher.id;
        row.number = voucher.number;
        row.member = voucher.member;
        row.scope = voucher.scope;
        row.amount = amount.amount();
    }

    Optional<VoucherRow> voucher(ActRow row) {
        return row.voucher.isEmpty()
                ? Optional.empty()
                : desk.tables().vouchers().find(row.voucher);
    }

    /** The act that used up a version, for the list of exceptions. */
    Optional<ActRow> winner(VoucherRow voucher, String consumed) {
        return desk.tables().acts().list(Query.where(ActRow.VOUCHER, voucher.id)).stream()
                .filter(a -> a.consumed.equals(consumed) && a.booked.equals(AT_VOUCHER))
                .findFirst();
    }

    List<ActRow> waitingFor(VoucherRow voucher) {
        return desk.tables()
                .acts()
                .list(Query.where(ActRow.VOUCHER, voucher.id).and(ActRow.STATE, WAITING));
    }

    /** Stores a decision as the answer to this request, for ever. */
    Decision decide(ActRow row, Bytes request, Decision decision) {
        row.request = request.hex();
        row.decision = decision.getClass().getSimpleName();
        switch (decision) {
            case Decision.Redeemed yes -> keep(row, yes.amount(), yes.balance(), yes.next());
            case Decision.Cancelled yes -> keep(row, yes.amount(), yes.balance(), yes.next());
            case Decision.RefundGranted yes -> {
                row.decidedAmount = yes.payOut().amount();
                row.decidedReason = yes.means().name();
            }
            case Decision.RefundRefused no -> row.decidedReason = no.reason().name();
            case Decision.Refused no -> {
                row.decidedReason = no.reason().name();
                row.decidedUsedAt = no.usedAt().map(Times::micros).orElse(-1L);
            }
            case Decision.ReversedBefore no -> row.decidedReason = "";
        }
        change(row);
        return decision;
    }

    private static void keep(ActRow row, Won amount, Won balance, Optional<Slip.OfIssuer> next) {
        row.decidedAmount = amount.amount();
        row.decidedBalance = balance.amount();
        row.nextSigned = next.map(slip -> slip.signed().toArray()).orElse(new byte[0]);
    }

    /** The stored answer. */
    Decision stored(ActRow row) {
        Won amount = Won.of(row.decidedAmount);
        Won balance = Won.of(row.decidedBalance);
        return switch (row.decision) {
            case "Redeemed" -> new Decision.Redeemed(amount, balance, next(row));
            case "Cancelled" -> new Decision.Cancelled(amount, balance, next(row));
            case "RefundGranted" ->
                    new Decision.RefundGranted(amount, PaymentMeans.valueOf(row.decidedReason));
            case "RefundRefused" ->
                    new Decision.RefundRefused(RefundRefusal.valueOf(row.decidedReason));
            case "ReversedBefore" -> new Decision.ReversedBefore();
            default ->
                    new Decision.Refused(
                            RedemptionRefusal.valueOf(row.decidedReason),
                            row.decidedUsedAt < 0
                                    ? Optional.empty()
                                    : Optional.of(Times.instant(row.decidedUsedAt)));
        };
    }

    private Optional<Slip.OfIssuer> next(ActRow row) {
        if (row.nextSigned.length == 0) {
            return Optional.empty();
        }
        return desk.instruments().papers().issuerSlip(Bytes.of(row.nextSigned));
    }
}
