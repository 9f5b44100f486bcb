package kr.sarangbang.host.application;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.VoucherRow;

/**
 * Answers that were read before what they need: journals come in any order, so what was done to a
 * voucher waits until the voucher is read, and what undid it waits with it.
 */
final class WaitingAnswers {
    private final Desk desk;
    private final Redemptions redemptions;
    private final LostAnswers answers;

    WaitingAnswers(Desk desk) {
        this.desk = desk;
        this.redemptions = new Redemptions(desk);
        this.answers = new LostAnswers(desk);
    }

    /** A voucher that was lost is here again: what was done to it meanwhile waits for it. */
    void found(VoucherRow voucher) {
        desk
                .tables()
                .acts()
                .list(Query.where(ActRow.VOUCHER, "").and(ActRow.STATE, ActState.WAITING.name()))
                .stream()
                .filter(row -> row.kind.equals(Redemptions.KIND))
                .filter(row -> row.number == voucher.number)
                .forEach(
                        row -> {
                            redemptions.attach(row, voucher);
                            desk.tables().acts().change(row);
                        });
        redemptions.retryWaiting(voucher);
        follow(voucher);
    }

    /** One after the other: each is of what the one before has left. */
    private void follow(VoucherRow voucher) {
        boolean goesOn = true;
        while (goesOn) {
            Optional<ActRow> typed = nextTyped(voucher);
            typed.ifPresent(row -> redemptions.book(row, Optional.of(voucher)));
            goesOn = typed.isPresent() || isOneUndone(voucher);
        }
    }

    /**
     * A redemption by a typed number that was read before its voucher was of the version that
     * leaves what it says.
     */
    private Optional<ActRow> nextTyped(VoucherRow voucher) {
        for (ActRow row :
                desk.tables()
                        .acts()
                        .list(
                                Query.where(ActRow.VOUCHER, voucher.id)
                                        .and(ActRow.STATE, ActState.WAITING.name()))) {
            if (row.kind.equals(Redemptions.KIND)
                    && row.consumed.isEmpty()
                    && StoredDecisions.read(row).orElse(null)
                            instanceof Decision.Redeemed redeemed) {
                Optional<String> version = answers.lastIfItFits(Optional.of(voucher), redeemed);
                if (version.isPresent()) {
                    row.consumed = version.get();
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    /** Books the first cancellation whose redemption stands by now. */
    private boolean isOneUndone(VoucherRow voucher) {
        for (ActRow row : waiting()) {
            boolean stands =
                    row.kind.equals(LostAnswers.CANCELLATION)
                            && row.number == voucher.number
                            && undone(row)
                                    .filter(undone -> undone.state.equals(ActState.STANDS.name()))
                                    .isPresent();
            if (stands && again(row)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it waits no longer. */
    private boolean again(ActRow row) {
        ActId act = ActId.parse(row.id);
        if (isOwnCancellation(row)) {
            undone(row)
                    .ifPresent(undone -> new OwnCancellations(desk, redemptions).book(undone, row));
        } else {
            StoredDecisions.read(row)
                    .ifPresent(
                            decision ->
                                    answers.asked(act)
                                            .ifPresent(asked -> answers.book(asked, decision)));
        }
        if (row.kind.equals(Refunds.KIND) && !waits(row)) {
            settle(row);
        }
        return redemptions.find(act).filter(WaitingAnswers::waits).isEmpty();
    }

    /** The money of a refund went out, or did not, while the refund waited. */
    private void settle(ActRow refund) {
        answers.settled(refund)
                .ifPresent(
                        entry ->
                                new Refunds(desk)
                                        .settled(
                                                entry.header(),
                                                (Entry.RefundSettled) entry.entry()));
    }

    /** What an answer was read for and could not be booked yet. */
    private List<ActRow> waiting() {
        return desk
                .tables()
                .acts()
                .list(Query.where(ActRow.STATE, ActState.WAITING.name()))
                .stream()
                .filter(row -> row.decision.length > 0 || isOwnCancellation(row))
                .toList();
    }

    /** A shop cancels what it accepted by itself, and asks nobody. */
    private static boolean isOwnCancellation(ActRow row) {
        return row.kind.equals(LostAnswers.CANCELLATION) && row.decision.length == 0;
    }

    private Optional<ActRow> undone(ActRow cancellation) {
        return redemptions.find(ActId.parse(cancellation.undone));
    }

    /** Every journal was read: what still waits gets another chance, and is told. */
    void tryAgain() {
        for (ActRow row : waiting()) {
            if (waits(row) && isAnsweredAlone(row)) {
                again(row);
            }
            if (!row.voucher.isEmpty()) {
                follow(desk.tables().vouchers().get(row.voucher));
            }
        }
        for (ActRow row : waiting()) {
            if (waits(row) && !again(row)) {
                answers.list(ActId.parse(row.id), "its voucher is not known");
            }
        }
    }

    /** One that waited with an earlier one may have been booked with it. */
    private static boolean waits(ActRow row) {
        return row.state.equals(ActState.WAITING.name());
    }

    /** What a refund pays back may be what any of the others leaves. */
    private static boolean isAnsweredAlone(ActRow row) {
        return !row.kind.equals(Redemptions.KIND)
                && !row.kind.equals(Refunds.KIND)
                && !isOwnCancellation(row);
    }
}
