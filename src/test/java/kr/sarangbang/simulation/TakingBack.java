package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.CancelOutcome;
import kr.sarangbang.application.RefundOutcome;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.ActRow;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.simulation.VoucherFacts.HeldPaper;

/** Goods that are brought back and vouchers that are returned for money. */
final class TakingBack {
    private final Town town;
    private final Spending spending;
    private final Chance chance;
    private final Trace trace;
    private final RealFacts facts;

    TakingBack(Town town, Spending spending) {
        this.town = town;
        this.spending = spending;
        this.chance = town.around().chance();
        this.trace = town.around().trace();
        this.facts = town.around().facts();
    }

    void cancel() {
        List<VoucherFacts> used = new ArrayList<>();
        for (VoucherFacts voucher : facts.vouchers()) {
            if (!voucher.redemptions().isEmpty() && voucher.unclear().isEmpty()) {
                used.add(voucher);
            }
        }
        if (used.isEmpty()) {
            return;
        }
        VoucherFacts voucher = chance.pick(used);
        List<ActId> acts = List.copyOf(voucher.redemptions().keySet());
        ActId act = chance.oneIn(4) ? chance.pick(acts) : acts.getLast();
        Optional<HeldPaper> made = voucher.inHand().filter(paper -> paper.version().equals(act));
        SimulatedSite shop = town.machine(act);
        if (!town.sites().contains(shop)) {
            return;
        }
        boolean clear = voucher.mustBeHonoured() && !voucher.isSpoilt();
        Optional<CancelOutcome> outcome =
                shop.during(
                        program ->
                                program.cancel()
                                        .cancel(act, made.map(HeldPaper::text), Actor.CUSTOMER));
        trace.note(shop.id() + " cancel " + act + " " + outcome.map(Outcomes::word).orElse("-"));
        if (outcome.isEmpty() || outcome.get() instanceof CancelOutcome.Pending) {
            voucher.handIn(shop.machine());
        } else if (outcome.get() instanceof CancelOutcome.Cancelled cancelled) {
            cancelled(shop, voucher, act, cancelled, clear && made.isPresent());
        }
    }

    private void cancelled(
            SimulatedSite shop,
            VoucherFacts voucher,
            ActId act,
            CancelOutcome.Cancelled cancelled,
            boolean clear) {
        spending.told().remove(act);
        facts.takenBack(shop, voucher, act);
        if (cancelled.next().isPresent()) {
            voucher.owe(cancelled.act());
            return;
        }
        Broken.unless(
                !clear, "I10 a redemption was taken back and its holder has no paper: " + act);
        voucher.usedInTheDark(false);
    }

    void refund() {
        List<VoucherFacts> unused = new ArrayList<>();
        for (VoucherFacts voucher : facts.vouchers()) {
            if (voucher.mustBeHonoured()
                    && voucher.inHand().orElseThrow().balance().equals(voucher.face())) {
                unused.add(voucher);
            }
        }
        if (!unused.isEmpty()) {
            refund(chance.pick(unused), chance.pick(town.kiosks()));
        }
    }

    private void refund(VoucherFacts voucher, SimulatedSite site) {
        // What is barred gets no decisions: its holder goes elsewhere.
        boolean must = voucher.mustBeHonoured() && !facts.isBarred(site);
        String text = voucher.inHand().orElseThrow().text();
        site.line().takeDecision();
        Optional<RefundOutcome> outcome =
                site.during(program -> program.refund().refund(text, Actor.CUSTOMER));
        Optional<Decision> decided = site.line().takeDecision();
        trace.note(
                site.id()
                        + " refund "
                        + voucher.number().masked()
                        + " "
                        + outcome.map(Outcomes::word).orElse("-"));
        switch (outcome.orElse(null)) {
            case RefundOutcome.Refunded refunded -> {
                voucher.refunded(site.id());
                voucher.clearAt(site.machine());
            }
            case RefundOutcome.NotRefundable not ->
                    Broken.unless(
                            !must
                                    || decided.isEmpty()
                                    || not.reason() == RefundRefusal.STILL_IN_FLIGHT,
                            "I10 an unused last paper was not refunded: " + not.reason());
            case null -> unclear(voucher, site);
            case RefundOutcome.Pending pending -> unclear(voucher, site);
            case RefundOutcome.PayOutUnknown unknown -> unclear(voucher, site);
            case RefundOutcome.PayOutDeclined declined -> unclear(voucher, site);
            case RefundOutcome.NeedsLine none -> {}
            case RefundOutcome.Stopped none -> {}
            case RefundOutcome.Unreadable bad ->
                    throw new Broken("I10 a paper that came out is not readable: " + bad);
            case RefundOutcome.OtherCodeToo other ->
                    throw new Broken("I10 both codes were read and one is missing: " + other);
        }
    }

    /**
     * Of two machines with one name, the one that goes on may know nothing of this, and the voucher
     * is being refunded until the other says that no money went out (rule 14).
     */
    private void unclear(VoucherFacts voucher, SimulatedSite site) {
        voucher.unclearAt(site.machine());
        if (facts.suspects().has(site.id())) {
            voucher.usedInTheDark(false);
        }
    }

    /** Whoever waits for the money of a refund comes back to the site with the same paper. */
    void goOn(SimulatedSite site) {
        if (!site.isRunning()) {
            return;
        }
        for (ActRow row : site.view().openActs()) {
            if (row.kind() == ActKind.REFUND) {
                row.number()
                        .flatMap(facts::voucher)
                        .filter(voucher -> voucher.inHand().isPresent())
                        .ifPresent(voucher -> refund(voucher, site));
            }
        }
    }
}
