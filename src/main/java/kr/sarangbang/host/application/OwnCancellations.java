package kr.sarangbang.host.application;

import java.util.List;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.host.store.ActRow;

/** What shops take back by themselves of what they accepted, or had been granted. */
final class OwnCancellations {
    private final Desk desk;
    private final Redemptions redemptions;

    OwnCancellations(Desk desk, Redemptions redemptions) {
        this.desk = desk;
        this.redemptions = redemptions;
    }

    /**
     * A redemption was taken back at its shop; the cancelling act makes the next version if the
     * paper handed back is still the last.
     */
    void cancelled(SlipAct.Cancellation cancellation, Won amount) {
        if (redemptions.find(cancellation.act()).isPresent()) {
            return;
        }
        ActRow act =
                redemptions.newAct(
                        LostAnswers.CANCELLATION,
                        cancellation.act(),
                        cancellation.number(),
                        amount,
                        cancellation.at());
        act.undone = cancellation.undone().toString();
        ActRow row =
                redemptions
                        .find(cancellation.undone())
                        .filter(r -> r.kind.equals(Redemptions.KIND))
                        .orElse(null);
        boolean unheardOf = redemptions.find(cancellation.undone()).isEmpty();
        if (row == null || Redemptions.isOver(row)) {
            undoneUnknown(act, row == null ? "the act is not known" : "the act was undone before");
            if (unheardOf) {
                ActRow dead =
                        redemptions.newAct(
                                Redemptions.KIND,
                                cancellation.undone(),
                                cancellation.number(),
                                amount,
                                cancellation.at());
                dead.state = ActState.DEAD.name();
            }
            return;
        }
        if (row.state.equals(ActState.WAITING.name()) && desk.isReading()) {
            // What the paper was before is in a journal that is still to be read.
            act.state = ActState.WAITING.name();
            desk.tables().acts().change(act);
            return;
        }
        book(row, act);
    }

    /** A shop's own cancellation is booked; it may have waited for what it undoes. */
    void book(ActRow row, ActRow act) {
        act.state = ActState.STANDS.name();
        if (Redemptions.isOver(row)) {
            undoneUnknown(act, "the act was undone before");
        } else {
            redemptions.cancel(row, act, true);
        }
        desk.tables().acts().change(act);
    }

    private void undoneUnknown(ActRow act, String note) {
        ActId cancelling = ActId.parse(act.id);
        desk.list(
                Finding.UNDONE_UNKNOWN,
                List.of(cancelling, ActId.parse(act.undone)),
                List.of(cancelling.site()),
                -1,
                note);
    }
}
