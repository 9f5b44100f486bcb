package kr.sarangbang.application;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.site.LentGuarantee;
import kr.sarangbang.domain.site.SiteProjection;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.SignedAct;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.domain.voucher.WordPair;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;
import kr.sarangbang.port.Reply;

/**
 * Takes a voucher, or part of it: decided by the issuer where there is a line, inside the guarantee
 * where there is none. When {@link #redeem} returns {@code Redeemed}, the shop will be paid.
 */
public final class RedeemVoucher {
    private final Workplace place;
    private final Threshold threshold;
    private final DayEnd dayEnd;
    private final GuaranteeCheck guarantee;
    private final ShopSlips shopSlips;
    private final PrintPapers printing;
    private final ActStory story;

    public RedeemVoucher(Workplace place) {
        this.place = place;
        this.threshold = new Threshold(place);
        this.dayEnd = new DayEnd(place);
        this.guarantee = new GuaranteeCheck(place);
        this.shopSlips = new ShopSlips(place);
        this.printing = new PrintPapers(place);
        this.story = new ActStory(place);
    }

    public RedemptionOutcome redeem(RedemptionRequest request) {
        Optional<RedemptionOutcome> stopped = stopped();
        if (stopped.isPresent()) {
            return stopped.get();
        }
        if (request.number().isPresent()) {
            return redeemByNumber(request, request.number().get());
        }
        return switch (place.slips().read(request.slip().orElseThrow())) {
            case SlipReading.Bad bad -> new RedemptionOutcome.Unreadable(bad.why());
            case SlipReading.NeedsOtherPart one ->
                    new RedemptionOutcome.OtherCodeToo(one.missing(), one.of());
            case SlipReading.Genuine read -> redeemSlip(request, read.slip());
        };
    }

    /** What keeps the shop from reading a paper at all. That it may not act is told later. */
    private Optional<RedemptionOutcome> stopped() {
        return threshold
                .obstacle()
                .flatMap(
                        obstacle ->
                                switch (obstacle) {
                                    case Obstacle.ClockSuspect clock ->
                                            Optional.of(refused(RedemptionRefusal.CLOCK_SUSPECT));
                                    case Obstacle.SiteStopped site -> Optional.empty();
                                    case Obstacle.SiteWrittenOff site -> Optional.empty();
                                    case Obstacle.DiskLow low ->
                                            Optional.of(new RedemptionOutcome.Stopped(low));
                                    case Obstacle.JournalSetBack back ->
                                            Optional.of(new RedemptionOutcome.Stopped(back));
                                    case Obstacle.CounterGone gone ->
                                            Optional.of(new RedemptionOutcome.Stopped(gone));
                                    case Obstacle.NotSignedOn not ->
                                            Optional.of(new RedemptionOutcome.Stopped(not));
                                    case Obstacle.HubLost lost ->
                                            Optional.of(new RedemptionOutcome.Stopped(lost));
                                    case Obstacle.PrinterNotReady printer ->
                                            Optional.of(new RedemptionOutcome.Stopped(printer));
                                });
    }

    private boolean mayRedeem() {
        SiteProfile profile = place.profile();
        return profile.role() == SiteRole.SHOP && !profile.closed() && profile.blocked().isEmpty();
    }

    private RedemptionOutcome redeemSlip(RedemptionRequest request, Slip slip) {
        Optional<RedemptionOutcome> refusal = refusalHere(slip, request.amount());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!place.issuer().up()) {
            return acceptAlone(request, slip, Optional.empty());
        }
        if (needsMember(request)) {
            return refused(RedemptionRefusal.NEEDS_MEMBER, slip);
        }
        dayEnd.closeEarlierDays();
        ActId act = place.journal().nextAct();
        SignedEntry asked =
                place.journal()
                        .append(
                                new Draft(
                                        act,
                                        new Entry.RedemptionAsked(
                                                slip.number(),
                                                place.slips().bytes(slip),
                                                Optional.of(slip.version()),
                                                request.amount()),
                                        request.actor()));
        return ask(request, asked, Optional.of(slip));
    }

    private RedemptionOutcome redeemByNumber(RedemptionRequest request, VoucherNumber number) {
        if (!mayRedeem()) {
            return refused(RedemptionRefusal.SHOP_NOT_ALLOWED);
        }
        if (request.amount().isZero()) {
            return refused(RedemptionRefusal.OVER_BALANCE);
        }
        if (!(proof(request) instanceof MemberProof.Pin)) {
            return refused(RedemptionRefusal.NEEDS_MEMBER);
        }
        if (!place.issuer().up()) {
            return refused(RedemptionRefusal.NEEDS_LINE);
        }
        dayEnd.closeEarlierDays();
        ActId act = place.journal().nextAct();
        SignedEntry asked =
                place.journal()
                        .append(
                                new Draft(
                                        act,
                                        new Entry.RedemptionAsked(
                                                number,
                                                Bytes.EMPTY,
                                                Optional.empty(),
                                                request.amount()),
                                        request.actor()));
        return ask(request, asked, Optional.empty());
    }

    /** What this shop can see by itself, in the order in which reasons are told. */
    private Optional<RedemptionOutcome> refusalHere(Slip slip, Won amount) {
        if (!mayRedeem()) {
            return Optional.of(refused(RedemptionRefusal.SHOP_NOT_ALLOWED, slip));
        }
        if (place.profile().district().filter(slip.scope()::covers).isEmpty()) {
            return Optional.of(refused(RedemptionRefusal.WRONG_DISTRICT, slip));
        }
        if (SiteProjection.businessDay(place.clock().now()).isAfter(slip.expires())) {
            return Optional.of(refused(RedemptionRefusal.EXPIRED, slip));
        }
        Optional<Instant> usedAt = place.view().usedAt(slip.number(), slip.version());
        if (usedAt.isPresent() && !issuerKnowsBetter(slip)) {
            return Optional.of(
                    new RedemptionOutcome.Refused(
                            RedemptionRefusal.ALREADY_USED, usedAt, Optional.of(slip.balance())));
        }
        if (slip.balance().isZero()) {
            return Optional.of(refused(RedemptionRefusal.ALREADY_USED, slip));
        }
        if (amount.isZero() || amount.isOver(slip.balance())) {
            return Optional.of(refused(RedemptionRefusal.OVER_BALANCE, slip));
        }
        return Optional.empty();
    }

    /**
     * With a line the issuer has the last word, since a reversal may have restored what a list
     * calls used; what this terminal itself accepted for the voucher must be there first.
     */
    private boolean issuerKnowsBetter(Slip slip) {
        if (!place.issuer().up()) {
            return false;
        }
        return place.view().acceptedHere(slip.number()).isZero()
                || new ForwardEntries(place).forward().waiting() == 0;
    }

    /** How the customer is shown to the issuer; a card that was reported lost shows nobody. */
    private MemberProof proof(RedemptionRequest request) {
        boolean lost =
                request.presence().orElse(null) instanceof Presence.CardAnswered answered
                        && place.bulletin()
                                .lost(answered.card().member(), answered.card().issued());
        return lost ? MemberProof.NONE : request.proof();
    }

    private boolean needsMember(RedemptionRequest request) {
        return request.amount().isOver(place.policy().bearerUpTo())
                && proof(request) instanceof MemberProof.None;
    }

    /** The identifier is on disk; now, and only now, the issuer may hear of it. */
    private RedemptionOutcome ask(
            RedemptionRequest request, SignedEntry asked, Optional<Slip> slip) {
        place.milestones().reached(Point.DRAWN);
        place.milestones().reached(Point.SENDING);
        Reply reply = place.issuer().ask(new Request.Decide(raw(asked), proof(request)));
        place.milestones().reached(Point.ANSWERED);
        if (reply instanceof Reply.Answered answered
                && answered.answer() instanceof Answer.DecidedAct decided) {
            return settle(request, asked.header().act(), decided.decision(), slip);
        }
        // No answer, or none that decides: finish inside the guarantee, or undo (rule 10a). A paper
        // on the list of used versions was only for the issuer to decide about (rule 12).
        ActId act = asked.header().act();
        boolean used = slip.flatMap(s -> place.view().usedAt(s.number(), s.version())).isPresent();
        return slip.isPresent() && !used
                ? acceptAlone(request, slip.get(), Optional.of(act))
                : reverse(request, act, slip);
    }

    static RawEntry raw(SignedEntry entry) {
        return new RawEntry(entry.header().number(), entry.payload(), entry.signature());
    }

    private RedemptionOutcome settle(
            RedemptionRequest request, ActId act, Decision decision, Optional<Slip> slip) {
        place.journal().append(new Draft(act, new Entry.Decided(decision), request.actor()));
        place.milestones().reached(Point.SETTLED);
        return switch (decision) {
            case Decision.Redeemed redeemed -> {
                place.milestones().reached(Point.COMMITTED);
                yield new RedemptionOutcome.Redeemed(
                        act,
                        redeemed.amount(),
                        redeemed.balance(),
                        redeemed.next().map(Slip.class::cast),
                        RedemptionOutcome.DecidedBy.ISSUER,
                        WordPair.of(act, redeemed.amount()),
                        story.payDay(place.clock().now()),
                        printing.first(act));
            }
            case Decision.Refused no ->
                    new RedemptionOutcome.Refused(
                            no.reason(), no.usedAt(), slip.map(Slip::balance));
            case Decision.ReversedBefore none ->
                    new RedemptionOutcome.Unfinished(
                            act, Optional.empty(), new PaperResult.Printed());
            case Decision.Cancelled none -> refused(RedemptionRefusal.BAD_SLIP);
            case Decision.Reissued none -> refused(RedemptionRefusal.BAD_SLIP);
            case Decision.RefundGranted none -> refused(RedemptionRefusal.BAD_SLIP);
            case Decision.RefundRefused none -> refused(RedemptionRefusal.BAD_SLIP);
            case Decision.OfCashClaim none -> refused(RedemptionRefusal.BAD_SLIP);
        };
    }

    /**
     * @param askedBefore the act, if the issuer was asked and did not answer; the identifier stays
     *     the same, so that the issuer books it once whatever it did
     */
    private RedemptionOutcome acceptAlone(
            RedemptionRequest request, Slip slip, Optional<ActId> askedBefore) {
        Optional<RedemptionRefusal> refusal =
                guarantee.refusal(slip, request.amount(), proof(request));
        if (refusal.isPresent()) {
            return askedBefore.isPresent()
                    ? reverse(request, askedBefore.get(), Optional.of(slip))
                    : refused(refusal.get(), slip);
        }
        LentGuarantee lent = guarantee.guaranteeFor(slip, request.amount()).orElseThrow();
        if (askedBefore.isEmpty()) {
            dayEnd.closeEarlierDays();
        }
        ActId act = askedBefore.orElseGet(() -> place.journal().nextAct());
        if (askedBefore.isEmpty()) {
            place.milestones().reached(Point.DRAWN);
        }
        Won balance = slip.balance().minus(request.amount());
        SignedAct acceptance =
                place.signer()
                        .sign(
                                Optional.of(slip),
                                new SlipAct.Acceptance(
                                        act,
                                        slip.number(),
                                        lent.right().id(),
                                        slip.version(),
                                        request.amount(),
                                        balance,
                                        place.clock().now().truncatedTo(ChronoUnit.SECONDS)));
        var accepted = new Entry.RedemptionAccepted(place.slips().bytes(slip), acceptance);
        place.journal().append(new Draft(act, accepted, request.actor()));
        place.milestones().reached(Point.COMMITTED);
        return new RedemptionOutcome.Redeemed(
                act,
                request.amount(),
                balance,
                shopSlips.afterAcceptance(accepted),
                RedemptionOutcome.DecidedBy.GUARANTEE,
                WordPair.of(act, request.amount()),
                story.payDay(place.clock().now()),
                printing.first(act));
    }

    private RedemptionOutcome reverse(
            RedemptionRequest request, ActId undone, Optional<Slip> slip) {
        Optional<Slip> paper = new ReverseRedemption(place).reverse(undone, slip, request.actor());
        PaperResult result = paper.isPresent() ? printing.first(undone) : new PaperResult.Printed();
        return new RedemptionOutcome.Unfinished(undone, paper, result);
    }

    private static RedemptionOutcome refused(RedemptionRefusal reason) {
        return new RedemptionOutcome.Refused(reason, Optional.empty(), Optional.empty());
    }

    private static RedemptionOutcome refused(RedemptionRefusal reason, Slip slip) {
        return new RedemptionOutcome.Refused(reason, Optional.empty(), Optional.of(slip.balance()));
    }
}
