package kr.sarangbang.host.application;

import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.host.ledger.Posting;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.VoucherRow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reversals and cancellations: each undoes the booking where it was made (rules 10a and 13). */
final class Undoing {
    private final Desk desk;
    private final Vouchers vouchers;
    private final Acts acts;
    private final Guarantees guarantees;

    Undoing(Desk desk) {
        this.desk = desk;
        this.vouchers = new Vouchers(desk);
        this.acts = new Acts(desk);
        this.guarantees = new Guarantees(desk);
    }

    /**
     * A redemption without an answer is undone: the same version stands again, if it is still the
     * last. A reversal that is there first leaves a tombstone (fault 15).
     */
    void reverse(ActId undone) {
        ActRow row = acts.find(undone).orElse(null);
        if (row == null) {
            ActRow tombstone = acts.begin(undone, Acts.REDEMPTION);
            tombstone.state = Acts.REVERSED;
            acts.change(tombstone);
            return;
        }
        if (!row.state.equals(Acts.BOOKED) || !row.kind.equals(Acts.REDEMPTION)) {
            if (row.state.equals(Acts.REFUSED) || row.state.equals(Acts.WAITING)) {
                row.state = Acts.REVERSED;
                acts.change(row);
            }
            return;
        }
        undoBooking(row);
        acts.voucher(row)
                .filter(v -> row.booked.equals(Acts.AT_VOUCHER))
                .ifPresent(
                        voucher -> {
                            if (voucher.version.equals(row.id)) {
                                vouchers.restore(voucher, row.consumed);
                            } else {
                                usedFurther(row, undone);
                            }
                        });
        row.state = Acts.REVERSED;
        row.cancellable = false;
        acts.change(row);
    }

    private void usedFurther(ActRow row, ActId by) {
        desk.list(
                Finding.UNDONE_AFTER_USE,
                List.of(ActId.parse(row.id), by),
                List.of(new SiteId(row.site)),
                row.member,
                "");
    }

    /** Takes the money back from where it was booked. */
    private void undoBooking(ActRow row) {
        Won amount = Won.of(row.amount);
        Optional<VoucherRow> voucher = acts.voucher(row);
        switch (row.booked) {
            case Acts.AT_VOUCHER -> {
                desk.post(row.id, voucher, row.site, Posting.redemption(amount).reversed());
                voucher.ifPresent(
                        v -> {
                            v.balance += row.amount;
                            desk.tables().vouchers().change(v);
                        });
            }
            case Acts.AT_GUARANTEE -> {
                desk.post(row.id, voucher, row.site, Posting.guaranteeLoss(amount).reversed());
                guarantees.lose(row.guarantee, -row.amount);
            }
            case Acts.AT_DISPUTE ->
                    desk.post(row.id, voucher, row.site, Posting.dispute(amount).reversed());
            default -> {}
        }
    }

    /** Asked by the shop while it has a line; a repeat gets the stored answer. */
    Decision decideCancellation(ActId act, Entry.CancellationAsked asked, Bytes request) {
        ActRow known = acts.find(act).orElse(null);
        if (known != null && !known.decision.isEmpty()) {
            return acts.stored(known);
        }
        ActRow row = known == null ? acts.begin(act, Acts.CANCELLATION) : known;
        row.undone = asked.undone().toString();
        ActRow undone = acts.find(asked.undone()).orElse(null);
        boolean own = undone != null && undone.site.equals(row.site);
        if (undone == null || !own || !undone.state.equals(Acts.BOOKED)) {
            row.state = Acts.REFUSED;
            return acts.decide(
                    row,
                    request,
                    new Decision.Refused(RedemptionRefusal.BAD_SLIP, Optional.empty()));
        }
        Optional<Slip.OfIssuer> next = cancel(row, undone, act);
        Won balance = acts.voucher(undone).map(v -> Won.of(v.balance)).orElse(Won.ZERO);
        return acts.decide(
                row, request, new Decision.Cancelled(Won.of(undone.amount), balance, next));
    }

    /** Done by the shop alone, from its entry or its paper, whichever comes first. */
    void cancelAcceptance(SlipAct.Cancellation claims, Optional<VoucherRow> voucher) {
        if (acts.find(claims.act()).isPresent()) {
            return;
        }
        ActRow row = acts.begin(claims.act(), Acts.CANCELLATION);
        row.undone = claims.undone().toString();
        ActRow undone = acts.find(claims.undone()).orElse(null);
        if (undone == null || !undone.site.equals(row.site)) {
            row.state = Acts.REFUSED;
            acts.change(row);
            desk.list(
                    Finding.UNDONE_UNKNOWN,
                    List.of(claims.act(), claims.undone()),
                    List.of(claims.act().site()),
                    voucher.map(v -> v.member).orElse(-1L),
                    "");
            return;
        }
        if (undone.state.equals(Acts.WAITING)) {
            undone.state = Acts.CANCELLED;
            acts.change(undone);
        } else if (undone.state.equals(Acts.BOOKED)) {
            cancel(row, undone, claims.act());
        }
        row.state = Acts.BOOKED;
        acts.change(row);
    }

    /** The next slip, where the paper that was given back was still the last. */
    private Optional<Slip.OfIssuer> cancel(ActRow row, ActRow undone, ActId act) {
        if (!undone.cancellable && undone.booked.equals(Acts.AT_VOUCHER)) {
            desk.list(
                    Finding.LATE_CANCELLATION,
                    List.of(ActId.parse(undone.id), act),
                    List.of(new SiteId(undone.site)),
                    undone.member,
                    "");
        }
        undoBooking(undone);
        undone.state = Acts.CANCELLED;
        undone.cancellable = false;
        acts.change(undone);
        row.amount = undone.amount;
        row.voucher = undone.voucher;
        row.number = undone.number;
        row.member = undone.member;
        row.scope = undone.scope;
        row.state = Acts.BOOKED;
        row.booked = undone.booked;
        acts.change(row);
        Optional<VoucherRow> voucher =
                acts.voucher(undone).filter(v -> undone.booked.equals(Acts.AT_VOUCHER));
        if (voucher.isEmpty()) {
            return Optional.empty();
        }
        VoucherRow last = voucher.get();
        if (!last.version.equals(undone.id)) {
            usedFurther(undone, act);
            return Optional.empty();
        }
        vouchers.use(last, last.version);
        last.version = act.toString();
        last.printedCount++;
        desk.tables().vouchers().change(last);
        return Optional.of(vouchers.slip(last));
    }

    void dayClosed(SiteId site, LocalDate day) {
        for (ActRow row :
                desk.tables()
                        .acts()
                        .list(
                                Query.where(ActRow.SITE, site.text())
                                        .and(ActRow.CANCELLABLE, true))) {
            if (!LocalDate.parse(row.businessDay).isAfter(day)) {
                row.cancellable = false;
                acts.change(row);
            }
        }
    }
}
