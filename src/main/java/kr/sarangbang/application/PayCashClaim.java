package kr.sarangbang.application;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimReading;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.site.ActStage;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;

/**
 * Pays a claim on kept cash (맡긴 돈 표) at a desk with people, once. The site whose machine kept the
 * cash pays its own, with or without a line, until it has released it ({@link #release}); from then
 * on the issuer lets one desk pay it. The money is handed out only when the answer is {@code
 * HandedOut}, which survives a power cut. Site thread.
 */
public final class PayCashClaim {
    private final Workplace place;
    private final AskDecision asking;

    public PayCashClaim(Workplace place) {
        this.place = place;
        this.asking = new AskDecision(place);
    }

    /**
     * @param text of the paper's square code
     * @param staff with a staff name
     */
    public Paid pay(String text, Actor staff) {
        if (staff.staff().isEmpty()) {
            throw new IllegalArgumentException("who pays a claim is known by name");
        }
        return switch (place.slips().readCashClaim(text)) {
            case CashClaimReading.Bad bad -> new Paid.Unreadable(bad.why());
            case CashClaimReading.Genuine genuine -> pay(genuine.claim(), staff);
        };
    }

    private Paid pay(SignedCashClaim shown, Actor staff) {
        CashClaim claim = shown.claim();
        Chain journal = place.journal().chain();
        boolean ours =
                claim.act().site().equals(journal.site())
                        && claim.act().incarnation() == journal.incarnation();
        if (!ours) {
            return asIssuerDecides(shown, staff);
        }
        Optional<ActRow> row =
                place.view().act(claim.act()).filter(r -> r.kind() == ActKind.CASH_CLAIM);
        if (row.isEmpty()) {
            return new Paid.NotInJournal(claim.act());
        }
        return switch (row.get().stage()) {
            case OWED -> handOut(claim.act(), claim.act(), row.get().owedCash(), staff);
            case DONE -> alreadyPaid(claim.act());
            default -> asIssuerDecides(shown, staff);
        };
    }

    private Paid alreadyPaid(ActId claim) {
        EntryHeader paid =
                place.journal().entriesOf(claim).stream()
                        .filter(signed -> signed.entry() instanceof Entry.CashReturned)
                        .map(SignedEntry::header)
                        .findFirst()
                        .orElseThrow();
        return new Paid.AlreadyPaid(
                claim, Optional.of(claim), Optional.of(paid.at()), paid.actor().staff());
    }

    private Paid asIssuerDecides(SignedCashClaim shown, Actor staff) {
        ActId claim = shown.claim().act();
        Optional<ActRow> before =
                place.view().openActs().stream()
                        .filter(row -> row.kind() == ActKind.CASH_PAYMENT)
                        .filter(row -> row.version().equals(Optional.of(new SlipVersion(claim))))
                        .findFirst();
        if (before.filter(row -> row.stage() == ActStage.GRANTED).isPresent()) {
            ActRow granted = before.get();
            return handOut(granted.act(), claim, granted.amount(), staff);
        }
        if (!place.issuer().up()) {
            return new Paid.NeedsLine(claim);
        }
        SignedEntry asked =
                before.map(row -> place.journal().entriesOf(row.act()).getFirst())
                        .orElseGet(() -> draw(shown, staff));
        return asking.ask(asked, MemberProof.NONE, staff)
                .map(decision -> settled(asked.header().act(), claim, decision, staff))
                .orElseGet(() -> new Paid.Pending(asked.header().act()));
    }

    private SignedEntry draw(SignedCashClaim shown, Actor staff) {
        SignedEntry asked =
                place.journal()
                        .append(
                                new Draft(
                                        place.journal().nextAct(),
                                        new Entry.CashClaimAsked(shown),
                                        staff));
        place.milestones().reached(Point.DRAWN);
        return asked;
    }

    private Paid settled(ActId act, ActId claim, Decision decision, Actor staff) {
        return switch (decision) {
            case Decision.CashClaimGranted granted -> handOut(act, claim, granted.payOut(), staff);
            case Decision.CashClaimRefused no when no.reason() == CashClaimRefusal.ALREADY_PAID ->
                    new Paid.AlreadyPaid(claim, no.paidBy(), Optional.empty(), Optional.empty());
            case Decision.CashClaimRefused no -> new Paid.Refused(claim, no.reason());
            default -> new Paid.Refused(claim, CashClaimRefusal.NOT_GENUINE);
        };
    }

    /** On disk first (rule 18): whatever breaks, the drawer opens once for one claim. */
    private Paid handOut(ActId act, ActId claim, Won amount, Actor staff) {
        place.journal().append(new Draft(act, new Entry.CashReturned(amount), staff));
        place.milestones().reached(Point.COMMITTED);
        place.drawer().open();
        return new Paid.HandedOut(act, claim, amount);
    }

    /**
     * Releases the claims of this site whose papers are out, so that any desk may pay them: while
     * there is a line, before what waits is sent. Safe to repeat.
     */
    public void release() {
        if (!place.issuer().up() || place.journal().sealTrouble().isPresent()) {
            return;
        }
        for (ActRow row : place.view().cashOwed()) {
            if (row.kind() == ActKind.CASH_CLAIM && !row.paperOwed()) {
                place.journal()
                        .append(
                                new Draft(
                                        row.act(), new Entry.CashClaimReleased(), Actor.CUSTOMER));
            }
        }
    }

    /**
     * Asks again about claims that were asked and got no answer. What is granted now is owed here,
     * and handed out when its paper is shown again.
     */
    void askAgain() {
        for (ActRow row : place.view().openActs()) {
            if (row.kind() == ActKind.CASH_PAYMENT
                    && row.stage() == ActStage.ASKED
                    && place.issuer().up()) {
                var _ =
                        asking.ask(
                                place.journal().entriesOf(row.act()).getFirst(),
                                MemberProof.NONE,
                                Actor.CUSTOMER);
            }
        }
    }

    /** What became of a claim that was shown. */
    public sealed interface Paid {
        /**
         * Hand the money out: it is on disk that you did.
         *
         * @param act that says so
         */
        record HandedOut(ActId act, ActId claim, Won amount) implements Paid {}

        /**
         * @param by the act that paid it, where it is known
         * @param at and by whom, where it was paid here
         */
        record AlreadyPaid(
                ActId claim, Optional<ActId> by, Optional<Instant> at, Optional<String> staff)
                implements Paid {}

        /** Another site's claim, or one that this site released: only the issuer can say. */
        record NeedsLine(ActId claim) implements Paid {}

        /** The issuer was asked and did not answer; show the same paper again. */
        record Pending(ActId act) implements Paid {}

        record Refused(ActId claim, CashClaimRefusal reason) implements Paid {}

        /** This site signed it, and its journal knows nothing of it: an older disk was put back. */
        record NotInJournal(ActId claim) implements Paid {}

        record Unreadable(BadSlip why) implements Paid {}
    }
}
