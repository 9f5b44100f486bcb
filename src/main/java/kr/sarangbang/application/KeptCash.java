package kr.sarangbang.application;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.port.CashAcceptor;
import kr.sarangbang.port.CashAcceptor.GivenBack;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Milestones.Point;

/**
 * Cash that a customer put in and that bought nothing: it comes out again while the customer is
 * there, and what does not is owed on a paper (맡긴 돈 표). The machine itself says how much came out,
 * also after a power cut, so that nothing is both given back and owed; while it does not say, there
 * is no paper. Site thread.
 */
public final class KeptCash {
    private final Workplace place;
    private final CashAcceptor machine;
    private final PrintPapers printing;

    public KeptCash(Workplace place, CashAcceptor machine) {
        this.place = place;
        this.machine = machine;
        this.printing = new PrintPapers(place);
    }

    /**
     * Makes a claim of what is owed under each sale that is over, and prints it. No note moves:
     * nobody may be there any more. Safe to repeat; runs at every start.
     */
    public List<Kept> settle() {
        if (place.journal().sealTrouble().isPresent()) {
            return List.of();
        }
        var all = new ArrayList<Kept>();
        for (ActRow row : place.view().cashOwed()) {
            if (row.kind() == ActKind.SALE && place.isOurs(row)) {
                claim(row.act(), Actor.CUSTOMER).map(this::printed).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** Whether cash in this machine is owed under a sale that no paper says yet. */
    public static boolean isOwedWithoutPaper(Workplace place) {
        return place.view().cashOwed().stream()
                .anyMatch(row -> row.kind() == ActKind.SALE && place.isOurs(row));
    }

    /** Gives back to the customer, who is there, what is owed under this act; what came out. */
    Won giveBack(ActId act) {
        Won owed = owed(act);
        if (owed.isZero() || !(machine.givenBack(act) instanceof GivenBack.InAll before)) {
            return Won.ZERO;
        }
        note(act, before);
        Won left = owed(act);
        place.milestones().reached(Point.RETURNING);
        GivenBack after = machine.giveBack(act, before.amount().plus(left));
        place.milestones().reached(Point.RETURNED);
        return after instanceof GivenBack.InAll now ? note(act, now) : Won.ZERO;
    }

    /**
     * What is owed under this act becomes a claim, if the machine says what came out; the claim is
     * on disk when this returns, and not printed yet. Empty if nothing is owed.
     */
    Optional<Kept> claim(ActId act, Actor actor) {
        if (owed(act).isZero()) {
            return Optional.empty();
        }
        if (!(machine.givenBack(act) instanceof GivenBack.InAll out)) {
            return Optional.of(new Kept.Uncertain(act, owed(act)));
        }
        note(act, out);
        Won amount = owed(act);
        if (amount.isZero()) {
            return Optional.empty();
        }
        ActId claim = place.journal().nextAct();
        var claimed =
                new CashClaim(
                        claim, act, amount, place.clock().now().truncatedTo(ChronoUnit.SECONDS));
        place.journal()
                .append(
                        new Draft(
                                claim, new Entry.CashClaimed(place.signer().sign(claimed)), actor));
        place.milestones().reached(Point.CLAIMED);
        return Optional.of(new Kept.Claimed(claim, amount, Optional.empty()));
    }

    /** Prints a claim's paper for the first time. */
    Kept printed(Kept kept) {
        return switch (kept) {
            case Kept.Claimed claimed ->
                    new Kept.Claimed(
                            claimed.claim(),
                            claimed.amount(),
                            Optional.of(printing.first(claimed.claim())));
            case Kept.Uncertain uncertain -> uncertain;
        };
    }

    /**
     * Notes what came out and is not in the journal yet; how much that is. What staff handed out is
     * theirs and not the machine's.
     */
    private Won note(ActId act, GivenBack.InAll out) {
        Won known =
                place.journal().entriesOf(act).stream()
                        .filter(signed -> signed.header().actor().staff().isEmpty())
                        .map(SignedEntry::entry)
                        .filter(Entry.CashReturned.class::isInstance)
                        .map(entry -> ((Entry.CashReturned) entry).amount())
                        .reduce(Won.ZERO, Won::plus);
        Won more = out.amount().minusOrZero(known).min(owed(act));
        if (!more.isZero()) {
            place.journal().append(new Draft(act, new Entry.CashReturned(more), Actor.CUSTOMER));
        }
        return more;
    }

    private Won owed(ActId act) {
        return place.view().act(act).map(ActRow::owedCash).orElse(Won.ZERO);
    }

    /** What did not come out again. */
    public sealed interface Kept {
        Won amount();

        /**
         * It is owed to whoever brings the claim's paper.
         *
         * @param paper what became of the paper; empty while it has not been tried
         */
        record Claimed(ActId claim, Won amount, Optional<PaperResult> paper) implements Kept {}

        /** The machine does not say what came out; staff compare. */
        record Uncertain(ActId act, Won amount) implements Kept {}
    }
}
