package kr.sarangbang.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.simulation.VoucherFacts.HeldPaper;

/**
 * The end of a run: faults stop, and within a bounded number of rounds everything is delivered or
 * visibly refused (I9), each paper is honoured (I10), and the books are the sum of the journals.
 */
final class Homecoming {
    private static final int MOST_ROUNDS = 6;

    private final Town town;
    private final TakingBack takingBack;
    private final Buying buying;
    private final Spending spending;
    private final LosingSites losing;
    private final Surroundings around;
    private final Set<String> honoured = new HashSet<>();

    Homecoming(
            Town town,
            TakingBack takingBack,
            Buying buying,
            Spending spending,
            LosingSites losing) {
        this.losing = losing;
        this.town = town;
        this.takingBack = takingBack;
        this.buying = buying;
        this.spending = spending;
        this.around = town.around();
    }

    void comeHome() {
        around.trace().note("everything heals");
        around.faults().heal();
        town.issuer().heal();
        town.payments().heal();
        if (around.chance().oneIn(2) && !town.issuer().isReading()) {
            // As if every other site had burnt down: the papers alone must be enough. An issuer
            // that reads journals decides nothing before it has them (rule 1).
            honourWith(List.of(town.shops().getFirst()));
        }
        town.network().heal();
        losing.heal();
        town.speaking().forEach(this::mend);
        deliverFromBothDisks();
        deliverEverything();
        town.speaking().forEach(around.facts()::clearUp);
        honourWith(town.shops());
        deliverEverything();
        losing.reckon();
        deliverEverything();
        town.people().forEach(buying::learn);
        new Reckoning(town, buying, spending).reckon();
    }

    private void mend(SimulatedSite site) {
        site.line().heal();
        site.printer().mend();
        site.disk().spaceLow(false);
        site.setClockRight();
        if (!site.isRunning()) {
            site.start();
        }
    }

    /** Each of two machines from one image says what it has. */
    private void deliverFromBothDisks() {
        for (SiteId id : around.facts().suspects().all().keySet()) {
            SimulatedSite site = town.site(id);
            site.sync();
            if (site.kept().isPresent()) {
                site.changeDisks();
                mend(site);
                site.sync();
            }
        }
    }

    private void deliverEverything() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (SimulatedSite site : town.speaking()) {
                site.sync();
                takingBack.goOn(site);
                site.during(program -> program.resume().resume());
                site.sync();
            }
            if (town.speaking().stream().allMatch(this::isQuiet)) {
                return;
            }
        }
        for (SimulatedSite site : town.speaking()) {
            Broken.unless(isQuiet(site), "I9 after " + MOST_ROUNDS + " rounds " + state(site));
        }
    }

    /** Of a barred site only that nothing waits: the issuer answers none of its questions. */
    private boolean isQuiet(SimulatedSite site) {
        boolean silent = site.isRunning() && site.waiting() == 0;
        boolean barred = around.facts().losses().isWrittenOff(site);
        return (barred || around.facts().suspects().has(site.id()))
                ? silent
                : silent && site.view().openActs().isEmpty() && site.view().paperOwed().isEmpty();
    }

    private static String state(SimulatedSite site) {
        return site.id()
                + (site.line().up() ? " has a line, " : " has no line, ")
                + site.waiting()
                + " entries wait, open are "
                + site.view().openActs().stream()
                        .map(row -> row.act() + " " + row.kind() + " " + row.stage())
                        .toList()
                + ", papers are owed for "
                + site.view().paperOwed().stream().map(row -> row.act()).toList();
    }

    private void honourWith(List<SimulatedSite> shops) {
        shops.forEach(this::mend);
        shops.forEach(SimulatedSite::sync);
        for (VoucherFacts voucher : around.facts().vouchers()) {
            Optional<SimulatedSite> shop =
                    sound(shops).filter(one -> town.isGoodAt(one, voucher.sale())).findFirst();
            if (shop.isPresent() && voucher.mustBeHonoured()) {
                honour(voucher, shop.get());
            }
        }
        around.facts().contested().forEach((text, sale) -> honourContested(text, sale, shops));
    }

    /**
     * Whoever bought units that another disk has sold too has paid, and gets what the paper says.
     */
    private void honourContested(String text, Slip.OfSale sale, List<SimulatedSite> shops) {
        SimulatedSite shop =
                sound(shops).filter(one -> town.isGoodAt(one, sale)).findFirst().orElse(null);
        if (shop == null || !honoured.add(text)) {
            return;
        }
        Optional<RedemptionOutcome> outcome =
                shop.during(program -> program.redeem().redeem(whole(text, sale, sale.face())));
        around.trace()
                .note(
                        shop.id()
                                + " honours "
                                + sale.number().masked()
                                + ", sold twice, "
                                + outcome.map(Outcomes::word).orElse("-"));
        Broken.unless(
                outcome.orElse(null) instanceof RedemptionOutcome.Redeemed redeemed
                        && redeemed.decidedBy() == RedemptionOutcome.DecidedBy.ISSUER,
                "I10 a paper of an old disk is not honoured: "
                        + outcome.map(Outcomes::word).orElse("nothing"));
    }

    /** Of a shop whose disk is an old one the issuer takes nothing but what it did. */
    private Stream<SimulatedSite> sound(List<SimulatedSite> shops) {
        return shops.stream().filter(shop -> !around.facts().isBarred(shop));
    }

    private RedemptionRequest whole(String text, Slip.OfSale sale, Won balance) {
        return new RedemptionRequest(
                Optional.of(text),
                Optional.empty(),
                balance,
                Optional.of(
                        new Presence.CardAnswered(town.cards().of(sale.sale().claims().member()))),
                Actor.CUSTOMER);
    }

    private void honour(VoucherFacts voucher, SimulatedSite shop) {
        HeldPaper paper = voucher.inHand().orElseThrow();
        RedemptionRequest request = whole(paper.text(), voucher.sale(), paper.balance());
        Optional<RedemptionOutcome> outcome =
                shop.during(program -> program.redeem().redeem(request));
        around.trace()
                .note(
                        shop.id()
                                + " honours "
                                + voucher.number().masked()
                                + " "
                                + outcome.map(Outcomes::word).orElse("-"));
        if (outcome.orElse(null) instanceof RedemptionOutcome.Redeemed redeemed
                && redeemed.decidedBy() == RedemptionOutcome.DecidedBy.ISSUER) {
            spending.told().put(redeemed.act(), redeemed.amount());
            around.facts().redeemed(voucher, redeemed.act(), redeemed.amount());
            voucher.paperUsed(redeemed.act(), redeemed.balance());
            return;
        }
        throw new Broken(
                "I10 the last paper of "
                        + voucher.number().masked()
                        + " is not honoured at "
                        + shop.id()
                        + ": "
                        + outcome.map(Outcomes::word).orElse("nothing"));
    }
}
