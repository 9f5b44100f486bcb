package kr.sarangbang.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.sarangbang.application.PaperResult;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.simulation.VoucherFacts.HeldPaper;

/** People at shops: they pay with papers, whole or in part, and some with copies. */
final class Spending {
    private final Town town;
    private final Chance chance;
    private final Trace trace;
    private final RealFacts facts;
    private final Map<ActId, Won> told = new TreeMap<>();

    Spending(Town town) {
        this.town = town;
        this.chance = town.around().chance();
        this.trace = town.around().trace();
        this.facts = town.around().facts();
    }

    /** One visit: what is shown, where, for how much, with what proof. */
    private record Visit(
            VoucherFacts voucher,
            HeldPaper paper,
            boolean copied,
            SimulatedSite shop,
            RedemptionRequest request) {}

    void spend() {
        List<VoucherFacts> spendable = new ArrayList<>();
        for (VoucherFacts voucher : facts.vouchers()) {
            if (voucher.canBeShown() || !voucher.copies().isEmpty()) {
                spendable.add(voucher);
            }
        }
        if (!spendable.isEmpty()) {
            show(chance.pick(spendable));
        }
    }

    private void show(VoucherFacts voucher) {
        Faults faults = town.around().faults();
        if (voucher.inHand().isPresent() && faults.strikes(Fault.PAPER_COPIED)) {
            voucher.copy();
        }
        boolean last = voucher.canBeShown();
        boolean copied = !voucher.copies().isEmpty() && faults.strikes(Fault.COPY_SHOWN);
        if (!copied && (!last || (!voucher.unclear().isEmpty() && !chance.oneIn(6)))) {
            return;
        }
        HeldPaper paper = copied ? chance.pick(voucher.copies()) : voucher.inHand().orElseThrow();
        if (paper.balance().isZero()) {
            return;
        }
        SimulatedSite shop = chance.pick(town.shops());
        Won amount = chance.oneIn(3) ? paper.balance() : part(paper.balance());
        visit(new Visit(voucher, paper, copied, shop, request(voucher, paper, copied, amount)));
    }

    private Won part(Won balance) {
        return balance.min(Won.of(1_000L * (1 + chance.below(25))));
    }

    private RedemptionRequest request(
            VoucherFacts voucher, HeldPaper paper, boolean copied, Won amount) {
        var member = voucher.sale().sale().claims().member();
        Optional<String> pin = town.person(member).flatMap(Person::pin);
        boolean typed = paper.numbered() && pin.isPresent() && chance.oneIn(15);
        if (!copied && voucher.mustBeHonoured() && typed) {
            return new RedemptionRequest(
                    Optional.empty(),
                    Optional.of(voucher.number()),
                    amount,
                    pin.map(Presence.Pin::new),
                    Actor.CUSTOMER);
        }
        boolean asked = amount.amount() > Terms.BEARER_UP_TO && chance.percent(70);
        Optional<Presence> card =
                asked
                        ? Optional.of(new Presence.CardAnswered(town.cards().of(member)))
                        : Optional.empty();
        return new RedemptionRequest(
                Optional.of(paper.text()), Optional.empty(), amount, card, Actor.CUSTOMER);
    }

    private void visit(Visit visit) {
        VoucherFacts voucher = visit.voucher();
        boolean must = voucher.mustBeHonoured() && !visit.copied();
        boolean racedBefore = voucher.isRaced();
        boolean inTheDark = !voucher.unclear().isEmpty();
        if (visit.copied()) {
            voucher.copyShown(visit.paper());
        }
        SimulatedSite shop = visit.shop();
        boolean listed =
                shop.view()
                        .usedAt(voucher.number(), new SlipVersion(visit.paper().version()))
                        .isPresent();
        if (facts.suspects().has(shop.id())) {
            // It may make the same act twice: which of the two is booked, nobody knows before.
            voucher.usedInTheDark(false);
            must = false;
        }
        shop.line().takeDecision();
        Optional<RedemptionOutcome> outcome =
                shop.during(program -> program.redeem().redeem(visit.request()));
        boolean reached = shop.line().up() && !shop.line().wasSilent();
        Optional<Decision> decided = shop.line().takeDecision();
        trace.note(
                shop.id()
                        + (visit.copied() ? " redeem a copy of " : " redeem ")
                        + voucher.number().masked()
                        + " "
                        + visit.request().amount()
                        + " "
                        + outcome.map(Outcomes::word).orElse("-"));
        if (outcome.isEmpty()) {
            voucher.unclearAt(shop.machine());
            if (inTheDark) {
                voucher.usedInTheDark(false);
            }
            return;
        }
        switch (outcome.get()) {
            case RedemptionOutcome.Redeemed redeemed -> {
                Broken.unless(
                        !listed || redeemed.decidedBy() == RedemptionOutcome.DecidedBy.ISSUER,
                        "I4 a shop accepted by itself a paper that its list calls used");
                redeemed(visit, redeemed, inTheDark);
            }
            case RedemptionOutcome.Refused refused -> {
                if (visit.copied()) {
                    voucher.copyRefused(racedBefore);
                } else if (must) {
                    mayRefuse(visit, refused.reason(), decided.isPresent());
                    Broken.unless(
                            refused.reason() != RedemptionRefusal.ALREADY_USED || !reached,
                            "I10 the last paper of "
                                    + voucher.number().masked()
                                    + " was refused with a line and the issuer was not asked");
                }
            }
            case RedemptionOutcome.Unfinished unfinished ->
                    unfinished(visit, unfinished, inTheDark);
            case RedemptionOutcome.Unreadable unreadable ->
                    throw new Broken("I10 a paper that came out is not readable: " + unreadable);
            case RedemptionOutcome.OtherCodeToo other ->
                    throw new Broken("I10 both codes were read and one is missing: " + other);
            case RedemptionOutcome.Stopped stopped -> {
                if (visit.copied()) {
                    voucher.copyRefused(racedBefore);
                }
            }
        }
    }

    private static void unfinished(
            Visit visit, RedemptionOutcome.Unfinished unfinished, boolean inTheDark) {
        boolean paper =
                unfinished.slip().isPresent() && unfinished.paper() instanceof PaperResult.Printed;
        if (visit.copied() || !paper) {
            visit.voucher().unclearAt(visit.shop().machine());
        }
        if (inTheDark) {
            // The issuer may have decided it before it was undone, and what an earlier try comes
            // to is then second.
            visit.voucher().usedInTheDark(false);
        }
    }

    private void redeemed(Visit visit, RedemptionOutcome.Redeemed redeemed, boolean inTheDark) {
        VoucherFacts voucher = visit.voucher();
        SiteTerms.redeemed(visit.shop(), voucher.number(), visit.request(), redeemed);
        told.put(redeemed.act(), redeemed.amount());
        if (inTheDark) {
            voucher.usedInTheDark(redeemed.decidedBy() == RedemptionOutcome.DecidedBy.ISSUER);
        }
        facts.redeemed(voucher, redeemed.act(), redeemed.amount());
        if (visit.copied()) {
            return;
        }
        voucher.paperUsed(redeemed.act(), redeemed.balance());
    }

    /** A last paper may be refused only for what its holder or the shop is. */
    private void mayRefuse(Visit visit, RedemptionRefusal reason, boolean byIssuer) {
        boolean elsewhere =
                reason == RedemptionRefusal.WRONG_DISTRICT
                        && !town.isGoodAt(visit.shop(), visit.voucher().sale());
        boolean unproven =
                reason == RedemptionRefusal.NEEDS_MEMBER && visit.request().presence().isEmpty();
        // A number means what the issuer knows; only the paper brings what it does not know.
        boolean unheardOf =
                reason == RedemptionRefusal.BAD_SLIP && visit.request().number().isPresent();
        Broken.unless(
                !byIssuer || elsewhere || unproven || unheardOf || barred(visit.shop(), reason),
                "I10 the last paper of "
                        + visit.voucher().number().masked()
                        + " was refused by the issuer: "
                        + reason);
    }

    private boolean barred(SimulatedSite shop, RedemptionRefusal reason) {
        return reason == RedemptionRefusal.SHOP_NOT_ALLOWED && facts.isBarred(shop);
    }

    /** Redemptions that somebody was told of, and not told that they were taken back. */
    Map<ActId, Won> told() {
        return told;
    }
}
