package kr.sarangbang.application;

import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;
import kr.sarangbang.port.Reply;

/**
 * Makes a lost voucher anew at a counter, decided by the issuer: the act makes the voucher's next
 * version, and every paper before it is worth nothing. Asked again it is the same act; one that was
 * left unanswered ends with its paper. Site thread.
 */
public final class ReissueSlip {
    private final Workplace place;
    private final Threshold threshold;
    private final DayEnd dayEnd;
    private final PrintPapers printing;
    private final AskDecision asking;

    public ReissueSlip(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.dayEnd = new DayEnd(place);
        this.printing = new PrintPapers(place);
        this.asking = new AskDecision(place);
    }

    /** Which vouchers a member has in hand; safe to repeat. */
    public HeldVouchers find(MemberNumber member) {
        return switch (place.issuer().ask(new Request.VouchersOf(member))) {
            case Reply.Answered answered ->
                    switch (answered.answer()) {
                        case Answer.Vouchers held -> new HeldVouchers.Found(held.vouchers());
                        case Answer.NotGranted not ->
                                not.reason() == Answer.NoRight.UNKNOWN_MEMBER
                                        ? new HeldVouchers.UnknownMember()
                                        : new HeldVouchers.NotTold();
                        default -> new HeldVouchers.NeedsLine();
                    };
            case Reply.NoLine none -> new HeldVouchers.NeedsLine();
            case Reply.NoAnswer none -> new HeldVouchers.NeedsLine();
        };
    }

    /**
     * Makes one voucher anew.
     *
     * @param presence how the member showed to be that member
     * @param actor names the staff of the counter; without one the issuer refuses
     */
    public ReissueOutcome reissue(
            MemberNumber member, Presence presence, VoucherNumber number, Actor actor) {
        Optional<Obstacle> obstacle = threshold.obstacleWithPaper();
        if (obstacle.isPresent()) {
            return new ReissueOutcome.Stopped(obstacle.get());
        }
        if (!place.issuer().up()) {
            return new ReissueOutcome.NeedsLine();
        }
        Optional<ActRow> before = open(number);
        if (before.isPresent()) {
            return ask(first(before.get()), presence.proof(), actor);
        }
        dayEnd.closeEarlierDays();
        ActId act = place.journal().nextAct();
        boolean proven = !(presence instanceof Presence.IdShown);
        SignedEntry asked =
                place.journal()
                        .append(
                                new Draft(
                                        act,
                                        new Entry.ReissueAsked(member, number, proven),
                                        actor));
        place.milestones().reached(Point.DRAWN);
        return ask(asked, presence.proof(), actor);
    }

    /**
     * Ends what nobody answered, without asking anybody again who they are: what the issuer has
     * decided is told again; what it never heard of and a card or PIN should prove, it refuses.
     */
    void endLeftOver(Actor actor) {
        for (ActRow row : place.view().openActs()) {
            if (row.kind() == ActKind.REISSUE
                    && row.stage() == ActStage.ASKED
                    && place.issuer().up()) {
                var _ = asking.ask(first(row), MemberProof.NONE, actor);
            }
        }
    }

    private Optional<ActRow> open(VoucherNumber number) {
        return place.view().openActs().stream()
                .filter(row -> row.kind() == ActKind.REISSUE)
                .filter(row -> row.number().equals(Optional.of(number)))
                .findFirst();
    }

    private SignedEntry first(ActRow row) {
        return place.journal().entriesOf(row.act()).getFirst();
    }

    private ReissueOutcome ask(SignedEntry asked, MemberProof proof, Actor actor) {
        ActId act = asked.header().act();
        Optional<Decision> decision = asking.ask(asked, proof, actor);
        if (decision.isEmpty()) {
            return new ReissueOutcome.Pending(act);
        }
        return switch (decision.get()) {
            case Decision.Reissued done ->
                    new ReissueOutcome.Reissued(
                            act, done.balance(), done.next(), printing.first(act));
            case Decision.Refused no -> new ReissueOutcome.NotReissued(no.reason());
            case Decision.Redeemed none -> notOurs();
            case Decision.Cancelled none -> notOurs();
            case Decision.RefundGranted none -> notOurs();
            case Decision.RefundRefused none -> notOurs();
            case Decision.OfCashClaim none -> notOurs();
            case Decision.ReversedBefore none -> notOurs();
        };
    }

    private static ReissueOutcome notOurs() {
        return new ReissueOutcome.NotReissued(RedemptionRefusal.BAD_SLIP);
    }
}
