package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;
import kr.sarangbang.port.PaymentTerminal.PaymentResult;

/**
 * Gives back a voucher, decided by the issuer: unused, for the price paid; partly used, the rest
 * less its discount where the series' rule is met. The voucher is refunding until the money is
 * confirmed out; the same paper shown again goes on where it stopped (rule 14). A refund that was
 * left between two steps ends without its customer: money that went out stands, none goes out to
 * nobody.
 */
public final class RefundVoucher {
    private final Workplace place;
    private final Threshold threshold;
    private final DayEnd dayEnd;
    private final PrintPapers printing;
    private final AskDecision asking;
    private final ForwardEntries forward;

    public RefundVoucher(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.dayEnd = new DayEnd(place);
        this.printing = new PrintPapers(place);
        this.asking = new AskDecision(place);
        this.forward = new ForwardEntries(place);
    }

    /** Asks and pays out what is granted. */
    public RefundOutcome refund(String text, Actor actor) {
        return switch (begin(text, actor)) {
            case RefundBegun.Granted granted -> granted.grant().payOut(actor);
            case RefundBegun.Ended ended -> ended.outcome();
        };
    }

    /** Asks, so that the figures can be shown; nothing goes out before somebody says yes. */
    public RefundBegun begin(String text, Actor actor) {
        Optional<Obstacle> obstacle = threshold.obstacle();
        if (obstacle.isPresent()) {
            return ended(new RefundOutcome.Stopped(obstacle.get()));
        }
        return switch (place.slips().read(text)) {
            case SlipReading.Bad bad -> ended(new RefundOutcome.Unreadable(bad.why()));
            case SlipReading.NeedsOtherPart one ->
                    ended(new RefundOutcome.OtherCodeToo(one.missing(), one.of()));
            case SlipReading.Genuine read -> begin(read.slip(), actor);
        };
    }

    private static RefundBegun ended(RefundOutcome outcome) {
        return new RefundBegun.Ended(outcome);
    }

    private RefundBegun begin(Slip slip, Actor actor) {
        Optional<ActRow> before =
                place.view().openActs().stream()
                        .filter(row -> row.kind() == ActKind.REFUND)
                        .filter(row -> row.number().equals(Optional.of(slip.number())))
                        .filter(row -> row.version().equals(Optional.of(slip.version())))
                        .findFirst();
        if (before.isPresent()) {
            return goOn(before.get(), slip, actor);
        }
        if (!place.issuer().up() || !isDelivered()) {
            return ended(new RefundOutcome.NeedsLine());
        }
        dayEnd.closeEarlierDays();
        ActId act = place.journal().nextAct();
        SignedEntry asked =
                place.journal()
                        .append(
                                new Draft(
                                        act,
                                        new Entry.RefundAsked(
                                                slip.number(),
                                                place.slips().bytes(slip),
                                                slip.version()),
                                        actor));
        place.milestones().reached(Point.DRAWN);
        return ask(asked, slip, actor);
    }

    /**
     * An earlier refund of the same paper may have ended here without money; until the issuer has
     * heard of it, it takes the voucher for refunding and refuses.
     */
    private boolean isDelivered() {
        return place.journal().backlog().waiting() == 0 || forward.forward().waiting() == 0;
    }

    /** Goes on, with the customer here, with a refund that was left between two steps. */
    private RefundBegun goOn(ActRow row, Slip slip, Actor actor) {
        if (row.stage() == ActStage.GRANTED) {
            return granted(row.act(), slip, grantedFor(row.act()));
        }
        if (!place.issuer().up()) {
            return ended(new RefundOutcome.NeedsLine());
        }
        return ask(place.journal().entriesOf(row.act()).getFirst(), slip, actor);
    }

    private RefundBegun granted(ActId act, Slip slip, Decision.RefundGranted granted) {
        return new RefundBegun.Granted(
                new RefundGrant(
                        act,
                        slip,
                        granted.payOut(),
                        granted.means(),
                        actor ->
                                over(act)
                                        .orElseGet(
                                                () ->
                                                        payOut(
                                                                act,
                                                                granted.payOut(),
                                                                granted.means(),
                                                                actor)),
                        actor -> over(act).orElseGet(() -> endGranted(act, granted, actor))));
    }

    /**
     * While somebody thought about the figures, a line that came back may have ended this refund,
     * or another window paid it out: then nothing goes out for it here.
     */
    private Optional<RefundOutcome> over(ActId act) {
        return switch (place.view().act(act).orElseThrow().stage()) {
            case GRANTED -> Optional.empty();
            case ENDED -> Optional.of(new RefundOutcome.PayOutDeclined(act, ""));
            default ->
                    Optional.of(new RefundOutcome.NotRefundable(RefundRefusal.NOT_THE_LAST_PAPER));
        };
    }

    /**
     * Ends, without their customers, refunds that were left between two steps: unanswered ones are
     * asked again under the same identifier, and what is granted now is not paid out, so that the
     * voucher is as it was; a pay-out that was begun is as the provider says. What nobody answers
     * stays for the next time. Site thread; safe to repeat.
     */
    void endLeftOver(Actor actor) {
        for (ActRow row : place.view().openActs()) {
            if (row.kind() != ActKind.REFUND || !place.isOurs(row)) {
                continue;
            }
            if (row.stage() == ActStage.GRANTED) {
                var _ = endGranted(row.act(), grantedFor(row.act()), actor);
            } else if (place.issuer().up()
                    && asking.ask(
                                            place.journal().entriesOf(row.act()).getFirst(),
                                            MemberProof.NONE,
                                            actor)
                                    .orElse(null)
                            instanceof Decision.RefundGranted granted) {
                var _ = notPaidOut(row.act(), granted.payOut(), granted.means(), "", actor);
            }
        }
    }

    private RefundOutcome endGranted(ActId act, Decision.RefundGranted granted, Actor actor) {
        // A drawer opens only after the refund is settled on disk: no cash went out for this one.
        PaymentResult known =
                granted.means() == PaymentMeans.CASH
                        ? new PaymentResult.NotFound()
                        : place.payment().inquire(act);
        return end(act, granted.payOut(), granted.means(), known, actor);
    }

    /** Whether this is a refund to a card whose pay-out was begun and has no end yet. */
    boolean isPayOutOpen(ActRow row) {
        return row.kind() == ActKind.REFUND
                && row.stage() == ActStage.GRANTED
                && grantedFor(row.act()).means() == PaymentMeans.CARD;
    }

    /** Ends a pay-out to a card as an officer heard from the provider. */
    RefundOutcome endAsHeard(ActId act, boolean paidOut, Actor officer) {
        Decision.RefundGranted granted = grantedFor(act);
        return paidOut
                ? settled(act, granted.payOut(), granted.means(), "", officer)
                : notPaidOut(act, granted.payOut(), granted.means(), "", officer);
    }

    private Decision.RefundGranted grantedFor(ActId act) {
        return place.journal().entriesOf(act).stream()
                .map(SignedEntry::entry)
                .filter(Entry.Decided.class::isInstance)
                .map(entry -> ((Entry.Decided) entry).decision())
                .filter(Decision.RefundGranted.class::isInstance)
                .map(Decision.RefundGranted.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private RefundBegun ask(SignedEntry asked, Slip slip, Actor actor) {
        ActId act = asked.header().act();
        Optional<Decision> decision = asking.ask(asked, MemberProof.NONE, actor);
        if (decision.isEmpty()) {
            return ended(new RefundOutcome.Pending(act));
        }
        return switch (decision.get()) {
            case Decision.RefundGranted granted -> granted(act, slip, granted);
            case Decision.RefundRefused no -> refused(no.reason());
            case Decision.Refused no -> refused(RefundRefusal.NOT_THE_LAST_PAPER);
            case Decision.Redeemed none -> refused(RefundRefusal.NOT_THE_LAST_PAPER);
            case Decision.Cancelled none -> refused(RefundRefusal.NOT_THE_LAST_PAPER);
            case Decision.Reissued none -> refused(RefundRefusal.NOT_THE_LAST_PAPER);
            case Decision.OfCashClaim none -> refused(RefundRefusal.NOT_THE_LAST_PAPER);
            case Decision.ReversedBefore none -> refused(RefundRefusal.NOT_THE_LAST_PAPER);
        };
    }

    private static RefundBegun refused(RefundRefusal reason) {
        return ended(new RefundOutcome.NotRefundable(reason));
    }

    private RefundOutcome payOut(ActId act, Won amount, PaymentMeans means, Actor actor) {
        if (means == PaymentMeans.CASH) {
            return settled(act, amount, means, "", actor);
        }
        PaymentResult result = place.payment().payOut(act, amount);
        if (result instanceof PaymentResult.Unknown) {
            result = place.payment().inquire(act);
        }
        return end(act, amount, means, result, actor);
    }

    private RefundOutcome end(
            ActId act, Won amount, PaymentMeans means, PaymentResult result, Actor actor) {
        return switch (result) {
            case PaymentResult.Approved approved ->
                    settled(act, amount, means, approved.reference(), actor);
            case PaymentResult.Unknown unknown -> new RefundOutcome.PayOutUnknown(act);
            case PaymentResult.Declined declined ->
                    notPaidOut(act, amount, means, declined.reason(), actor);
            case PaymentResult.Cancelled cancelled -> notPaidOut(act, amount, means, "", actor);
            case PaymentResult.NotFound none -> notPaidOut(act, amount, means, "", actor);
        };
    }

    private RefundOutcome settled(
            ActId act, Won amount, PaymentMeans means, String reference, Actor actor) {
        place.journal()
                .append(
                        new Draft(
                                act,
                                new Entry.RefundSettled(true, amount, means, reference),
                                actor));
        place.milestones().reached(Point.COMMITTED);
        if (means == PaymentMeans.CASH) {
            // Only now (rule 18): whatever breaks, the drawer opens once for one refund.
            place.drawer().open();
        }
        return new RefundOutcome.Refunded(act, amount, means, printing.first(act));
    }

    private RefundOutcome notPaidOut(
            ActId act, Won amount, PaymentMeans means, String reason, Actor actor) {
        place.journal()
                .append(
                        new Draft(
                                act, new Entry.RefundSettled(false, amount, means, reason), actor));
        return new RefundOutcome.PayOutDeclined(act, reason);
    }
}
