package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SaleEnd;
import kr.sarangbang.domain.journal.SaleOrder;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;
import kr.sarangbang.port.PaymentTerminal.ReversalResult;

/**
 * Takes the money of an opened sale, and gives it back where the sale does not happen. What is not
 * known stays unknown until the provider has said (rule 21).
 */
final class TakePayment {
    private final Workplace place;

    TakePayment(Workplace place) {
        this.place = place;
    }

    Taken take(ActId act, SaleOrder order, Actor actor) {
        if (order.means() == PaymentMeans.CASH) {
            place.milestones().reached(Point.ASKED);
            place.milestones().reached(Point.PAID);
            return new Taken.Paid();
        }
        PaymentResult result = place.payment().authorize(act, order.price());
        place.milestones().reached(Point.ASKED);
        if (result instanceof PaymentResult.Unknown unknown) {
            note(act, PaymentState.UNKNOWN, unknown.reason(), actor);
            result = place.payment().inquire(act);
        }
        return switch (result) {
            case PaymentResult.Approved approved -> {
                approved(act, approved.reference(), actor);
                yield new Taken.Paid();
            }
            case PaymentResult.Declined declined -> {
                declined(act, declined.reason(), actor);
                yield new Taken.Declined(declined.reason());
            }
            case PaymentResult.NotFound none -> {
                cancelled(act, actor);
                yield new Taken.Cancelled();
            }
            case PaymentResult.Cancelled cancelled -> {
                cancelled(act, actor);
                yield new Taken.Cancelled();
            }
            case PaymentResult.Unknown unknown -> new Taken.Unknown();
        };
    }

    /** No money moved, and none will: the sale is over. */
    void declined(ActId act, String reason, Actor actor) {
        note(act, PaymentState.DECLINED, reason, actor);
        end(act, SaleEnd.DECLINED, actor);
    }

    private void cancelled(ActId act, Actor actor) {
        note(act, PaymentState.CANCELLED, "", actor);
        end(act, SaleEnd.CANCELLED, actor);
    }

    /** The money moved; the sale is still to be made. */
    void approved(ActId act, String reference, Actor actor) {
        note(act, PaymentState.APPROVED, reference, actor);
        place.milestones().reached(Point.PAID);
    }

    /**
     * Resolves sales that a power cut or a silent provider left open. The buyer may be gone, so
     * what was paid goes back; nothing is printed into an empty room.
     *
     * @return the first that still cannot be resolved
     */
    Optional<ActId> resolveOpen() {
        for (ActRow row : place.view().openActs()) {
            if (row.stage() == ActStage.OPEN && row.order().isPresent() && place.isOurs(row)) {
                resolve(row);
                if (place.view().act(row.act()).filter(r -> r.stage().isOpen()).isPresent()) {
                    return Optional.of(row.act());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Asks first what became of it, so that the journal says what happened; what moved, or may
     * have, is then taken back.
     */
    private void resolve(ActRow row) {
        ActId act = row.act();
        if (isByCard(row) && isUnheard(row.payment())) {
            switch (place.payment().inquire(act)) {
                case PaymentResult.Declined declined -> {
                    declined(act, declined.reason(), Actor.CUSTOMER);
                    return;
                }
                case PaymentResult.Cancelled cancelled -> {
                    cancelled(act, Actor.CUSTOMER);
                    return;
                }
                case PaymentResult.NotFound none -> {
                    cancelled(act, Actor.CUSTOMER);
                    return;
                }
                case PaymentResult.Approved approved ->
                        note(act, PaymentState.APPROVED, approved.reference(), Actor.CUSTOMER);
                case PaymentResult.Unknown unknown -> {
                    // A reversal may be answered all the same.
                }
            }
        }
        giveUp(act, endOf(row.payment()), Actor.CUSTOMER);
    }

    private static boolean isByCard(ActRow row) {
        return row.order().filter(o -> o.means() == PaymentMeans.CARD).isPresent();
    }

    private static boolean isUnheard(PaymentState payment) {
        return payment == PaymentState.ASKED || payment == PaymentState.UNKNOWN;
    }

    private static SaleEnd endOf(PaymentState payment) {
        return switch (payment) {
            case DECLINED -> SaleEnd.DECLINED;
            case CANCELLED -> SaleEnd.CANCELLED;
            case ASKED, APPROVED, UNKNOWN, REVERSED -> SaleEnd.REVERSED;
        };
    }

    /** Ends an opened sale: at once where no money can have moved, else when it is back. */
    void giveUp(ActId act, SaleEnd end, Actor actor) {
        ActRow row = place.view().act(act).orElseThrow();
        if (!isByCard(row)) {
            // Notes that lie in the machine under this act are owed from here on.
            end(act, row.inserted().isZero() ? SaleEnd.NOT_PAID : SaleEnd.REVERSED, actor);
            return;
        }
        if (!row.payment().mayHaveMoved()) {
            end(act, end, actor);
            return;
        }
        switch (place.payment().reverse(act)) {
            case ReversalResult.Reversed reversed -> {
                note(act, PaymentState.REVERSED, "", actor);
                end(act, SaleEnd.REVERSED, actor);
            }
            case ReversalResult.Unknown unknown -> {
                if (row.payment() != PaymentState.UNKNOWN) {
                    note(act, PaymentState.UNKNOWN, unknown.reason(), actor);
                }
            }
        }
    }

    private void note(ActId act, PaymentState state, String reference, Actor actor) {
        place.journal().append(new Draft(act, new Entry.PaymentAnswered(state, reference), actor));
    }

    private void end(ActId act, SaleEnd end, Actor actor) {
        place.journal().append(new Draft(act, new Entry.SaleAbandoned(end), actor));
    }

    /** What came of taking the money. */
    sealed interface Taken {
        record Paid() implements Taken {}

        record Declined(String reason) implements Taken {}

        record Cancelled() implements Taken {}

        record Unknown() implements Taken {}
    }
}
