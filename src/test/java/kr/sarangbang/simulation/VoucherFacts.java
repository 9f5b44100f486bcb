package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.VoucherNumber;

/**
 * One voucher as the world sees it: which papers are in whose hands, what was taken on them, and
 * whether the last one must be honoured now.
 */
final class VoucherFacts {
    private final Slip.OfSale sale;
    private final Set<String> seen = new HashSet<>();
    private final Map<ActId, Integer> generations = new HashMap<>();
    private final List<HeldPaper> copies = new ArrayList<>();
    private final Map<ActId, Won> redeemed = new LinkedHashMap<>();
    private final Set<String> unclear = new TreeSet<>();
    private Optional<HeldPaper> inHand = Optional.empty();
    private Optional<ActId> owed = Optional.empty();
    private int generation = 1;
    private Won restoredLate = Won.ZERO;
    private boolean raced;
    private boolean spoilt;
    private boolean refunded;
    private Optional<SiteId> refundedAt = Optional.empty();
    private boolean handedIn;

    /**
     * A paper in a hand.
     *
     * @param text of its codes, as a scanner reads them
     * @param generation how many slips of the issuer there were up to the one under it
     * @param numbered whether it has a number for hand entry
     */
    record HeldPaper(String text, ActId version, Won balance, int generation, boolean numbered) {}

    VoucherFacts(Slip.OfSale sale) {
        this.sale = sale;
    }

    VoucherNumber number() {
        return sale.number();
    }

    Slip.OfSale sale() {
        return sale;
    }

    Won face() {
        return sale.face();
    }

    /** A paper came out and somebody has it now; the same one again changes nothing. */
    void cameOut(Slip slip, String text) {
        if (!seen.add(text)) {
            return;
        }
        ActId version = slip.version().madeBy();
        if (slip instanceof Slip.OfIssuer) {
            generation++;
            generations.put(version, generation);
            raced = false;
        }
        int own = generationUnder(slip);
        var paper =
                new HeldPaper(text, version, slip.balance(), own, !(slip instanceof Slip.OfShop));
        if (own < generation || raced) {
            copies.add(paper);
        } else {
            inHand = Optional.of(paper);
        }
        if (owed.equals(Optional.of(version))) {
            owed = Optional.empty();
        }
    }

    private int generationUnder(Slip slip) {
        return slip.base() instanceof Slip.OfIssuer issuer
                ? generations.getOrDefault(issuer.version().madeBy(), 0)
                : 1;
    }

    /** Whoever has the last paper must get what it says, from the paper alone (I10). */
    boolean mustBeHonoured() {
        return inHand.isPresent()
                && owed.isEmpty()
                && unclear.isEmpty()
                && !raced
                && !refunded
                && !inHand.get().balance().isZero();
    }

    Optional<HeldPaper> inHand() {
        return inHand;
    }

    /** Whether its holder could show the last paper now, wise or not. */
    boolean canBeShown() {
        return inHand.isPresent() && owed.isEmpty() && !handedIn && !refunded;
    }

    List<HeldPaper> copies() {
        return copies;
    }

    void copy() {
        inHand.ifPresent(copies::add);
    }

    /** A copy is shown. One of the present generation may win against the holder's paper. */
    void copyShown(HeldPaper copy) {
        spoilt = true;
        if (copy.generation() >= generation) {
            raced = true;
        }
    }

    /** It came to nothing. */
    void copyRefused(boolean racedBefore) {
        raced = racedBefore;
    }

    boolean isRaced() {
        return raced;
    }

    /**
     * Used while nobody could know how an earlier try had ended: who delivers first wins, unless
     * the issuer itself has decided.
     */
    void usedInTheDark(boolean decidedByIssuer) {
        spoilt = true;
        raced |= !decidedByIssuer;
    }

    /** The last paper lies at a site until it is clear what becomes of it. */
    void handIn(String machine) {
        unclear.add(machine);
        handedIn = true;
    }

    void redeemed(ActId act, Won amount) {
        redeemed.put(act, amount);
    }

    /** The paper that was used is dead; the next one is in hand, owed, or there is none. */
    void paperUsed(ActId act, Won balance) {
        if (balance.isZero()) {
            inHand = Optional.empty();
        } else {
            owe(act);
        }
    }

    void owe(ActId act) {
        if (!raced && inHand.filter(paper -> paper.version().equals(act)).isEmpty()) {
            owed = Optional.of(act);
        }
    }

    /**
     * @param late after the day of its shop: then it comes back above the holding limit (rule 7)
     */
    boolean takenBack(ActId act, boolean late) {
        Won amount = redeemed.remove(act);
        if (amount != null && late) {
            restoredLate = restoredLate.plus(amount);
        }
        return amount != null;
    }

    /** What it is worth towards the holding limit. */
    Won held() {
        return value().minusOrZero(restoredLate);
    }

    Map<ActId, Won> redemptions() {
        return redeemed;
    }

    Won taken() {
        return redeemed.values().stream().reduce(Won.ZERO, Won::plus);
    }

    /** What it is still worth. */
    Won value() {
        return refunded ? Won.ZERO : face().minusOrZero(taken());
    }

    void unclearAt(String machine) {
        unclear.add(machine);
    }

    void clearAt(String machine) {
        unclear.remove(machine);
        handedIn &= !unclear.isEmpty();
        if (value().isZero()) {
            inHand = Optional.empty();
        }
    }

    /** Machines at which nobody knows yet how a visit ended. */
    Set<String> unclear() {
        return unclear;
    }

    Optional<ActId> owed() {
        return owed;
    }

    void refunded(SiteId at) {
        refunded = true;
        refundedAt = Optional.of(at);
        inHand = Optional.empty();
    }

    Optional<SiteId> refundedAt() {
        return refundedAt;
    }

    boolean isRefunded() {
        return refunded;
    }

    /** What was done with it burnt with a machine: its paper alone tells of it, or nothing. */
    void burnt() {
        spoilt = true;
    }

    /** Whether a copy was ever shown, or a race ever begun, or some of it burnt. */
    boolean isSpoilt() {
        return spoilt;
    }
}
