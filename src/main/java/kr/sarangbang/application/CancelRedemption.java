package kr.sarangbang.application;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.sarangbang.application.CancelOutcome.Reason;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.domain.voucher.WordPair;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;

/**
 * Takes a redemption back on its business day (rule 13): by the issuer where there is a line; else
 * only here, only an act not yet sent, only with its slip handed back.
 */
public final class CancelRedemption {
    private final Workplace place;
    private final Threshold threshold;
    private final PrintPapers printing;
    private final AskDecision asking;
    private final ShopSlips shopSlips;
    private final ForwardEntries forward;

    public CancelRedemption(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.printing = new PrintPapers(place);
        this.asking = new AskDecision(place);
        this.shopSlips = new ShopSlips(place);
        this.forward = new ForwardEntries(place);
    }

    /**
     * @param handedBack the text of the slip that the redemption had made; empty when nothing was
     *     left
     */
    public CancelOutcome cancel(ActId redemption, Optional<String> handedBack, Actor actor) {
        Optional<Obstacle> obstacle = threshold.obstacle();
        if (obstacle.isPresent()) {
            return new CancelOutcome.Stopped(obstacle.get());
        }
        Optional<ActRow> found = place.view().act(redemption);
        if (found.isEmpty() || found.get().kind() != ActKind.REDEMPTION) {
            return new CancelOutcome.NotCancellable(Reason.NO_SUCH_ACT);
        }
        ActRow row = found.get();
        if (row.stage() != ActStage.DONE) {
            return new CancelOutcome.NotCancellable(Reason.NOT_STANDING);
        }
        if (!row.businessDay().equals(SiteProjection.businessDay(place.clock().now()))) {
            return new CancelOutcome.NotCancellable(Reason.NOT_TODAY);
        }
        Optional<Slip> slip = handedBack.flatMap(this::read);
        if (slip.isPresent() && !slip.get().version().equals(new SlipVersion(redemption))) {
            return new CancelOutcome.NotCancellable(Reason.SLIP_NOT_HANDED_BACK);
        }
        Optional<ActRow> pending = pendingFor(redemption);
        if (pending.isPresent()) {
            // Asked before and not answered: the same act again, and nothing of it is done here.
            return place.issuer().up()
                    ? ask(place.journal().entriesOf(pending.get().act()).getFirst(), actor)
                    : new CancelOutcome.Pending(pending.get().act());
        }
        return place.issuer().up() ? cancelOnline(row, slip, actor) : cancelHere(row, slip, actor);
    }

    private Optional<ActRow> pendingFor(ActId redemption) {
        return place.view().openActs().stream()
                .filter(row -> row.kind() == ActKind.CANCELLATION)
                .filter(row -> row.version().equals(Optional.of(new SlipVersion(redemption))))
                .findFirst();
    }

    private Optional<Slip> read(String text) {
        return place.slips().read(text) instanceof SlipReading.Genuine read
                ? Optional.of(read.slip())
                : Optional.empty();
    }

    private CancelOutcome cancelOnline(ActRow row, Optional<Slip> slip, Actor actor) {
        if (notYetSent(row).isPresent()) {
            // The issuer cannot take back what it has not heard of.
            forward.forward();
            if (notYetSent(row).isPresent()) {
                return new CancelOutcome.NotCancellable(Reason.NEEDS_LINE);
            }
        }
        ActId act = place.journal().nextAct();
        SignedEntry asked =
                place.journal()
                        .append(
                                new Draft(
                                        act,
                                        new Entry.CancellationAsked(
                                                row.act(),
                                                row.number().orElseThrow(),
                                                row.amount(),
                                                slip.map(place.slips()::bytes).orElse(Bytes.EMPTY)),
                                        actor));
        place.milestones().reached(Point.DRAWN);
        return ask(asked, actor);
    }

    /** Asks, or asks again, about a cancellation whose identifier is on disk. */
    CancelOutcome ask(SignedEntry asked, Actor actor) {
        ActId act = asked.header().act();
        Optional<Decision> decision = asking.ask(asked, MemberProof.NONE, actor);
        if (decision.isEmpty()) {
            return new CancelOutcome.Pending(act);
        }
        return decision.get() instanceof Decision.Cancelled cancelled
                ? new CancelOutcome.Cancelled(
                        act,
                        cancelled.amount(),
                        cancelled.balance(),
                        cancelled.next().map(Slip.class::cast),
                        WordPair.of(act, cancelled.amount()),
                        printing.first(act))
                : new CancelOutcome.NotCancellable(Reason.REFUSED_BY_ISSUER);
    }

    private CancelOutcome cancelHere(ActRow row, Optional<Slip> slip, Actor actor) {
        Optional<Entry.RedemptionAccepted> accepted = notYetSent(row);
        if (accepted.isEmpty()) {
            return new CancelOutcome.NotCancellable(Reason.NEEDS_LINE);
        }
        var claims = (SlipAct.Acceptance) accepted.get().acceptance().act();
        if (!claims.balance().isZero() && slip.isEmpty()) {
            return new CancelOutcome.NotCancellable(Reason.SLIP_NOT_HANDED_BACK);
        }
        Optional<Slip> used = slip.isPresent() ? slip : shopSlips.usedUp(accepted.get());
        if (used.isEmpty() || !shopSlips.canGrow(used.get())) {
            return new CancelOutcome.NotCancellable(Reason.NEEDS_LINE);
        }
        ActId act = place.journal().nextAct();
        place.milestones().reached(Point.DRAWN);
        Won balance = claims.balance().plus(claims.amount());
        VoucherNumber number = claims.number();
        SignedAct cancellation =
                place.signer()
                        .sign(
                                used,
                                new SlipAct.Cancellation(
                                        act,
                                        number,
                                        row.act(),
                                        balance,
                                        place.clock().now().truncatedTo(ChronoUnit.SECONDS)));
        var entry =
                new Entry.AcceptanceCancelled(
                        place.slips().bytes(used.get()), cancellation, claims.amount());
        place.journal().append(new Draft(act, entry, actor));
        place.milestones().reached(Point.COMMITTED);
        return new CancelOutcome.Cancelled(
                act,
                claims.amount(),
                balance,
                shopSlips.afterCancellation(entry),
                WordPair.of(act, claims.amount()),
                printing.first(act));
    }

    private Optional<Entry.RedemptionAccepted> notYetSent(ActRow row) {
        return place.journal().entriesOf(row.act()).stream()
                .filter(signed -> signed.entry() instanceof Entry.RedemptionAccepted)
                .filter(signed -> place.journal().isWaiting(signed.header().number()))
                .map(signed -> (Entry.RedemptionAccepted) signed.entry())
                .findFirst();
    }
}
