package kr.sarangbang.simulation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.codec.Ed25519;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.site.ActKind;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.host.application.LostSiteOffice;
import kr.sarangbang.simulation.VoucherFacts.HeldPaper;

/**
 * Sites burn, are stolen, or are given up while they work on. An officer writes them off, members
 * declare what they bought there, a new machine begins anew, and the old one may come back with
 * everything (rules 4, 13 and 19).
 */
final class LosingSites {
    /** What is set aside covers the promises of so many. */
    private static final int MOST_SELLING = 2;

    private static final String OFFICER = "홍길동";

    private final Town town;
    private final Buying buying;
    private final LostNumbers numbers;
    private final Surroundings around;
    private final Chance chance;
    private final Losses losses;

    LosingSites(Town town, Buying buying, LostNumbers numbers) {
        this.town = town;
        this.buying = buying;
        this.numbers = numbers;
        this.around = town.around();
        this.chance = around.chance();
        this.losses = around.facts().losses();
    }

    /** One step of it. */
    void goOn() {
        if (!around.faults().on().contains(Fault.Family.LOST_SITE)) {
            return;
        }
        SimulatedSite site = chance.pick(chance.oneIn(3) ? town.kiosks() : town.sites());
        if (mayBeLost(site)) {
            if (around.faults().strikes(Fault.SITE_BURNT)) {
                lose(site, Loss.Fate.BURNT);
            } else if (around.faults().strikes(Fault.SITE_STOLEN)) {
                lose(site, Loss.Fate.STOLEN);
            } else if (around.faults().strikes(Fault.SITE_GIVEN_UP)) {
                lose(site, Loss.Fate.GIVEN_UP);
            }
        }
        losses.all().forEach(this::goOn);
    }

    /** Somebody can still sell, and every district has a shop. */
    private boolean mayBeLost(SimulatedSite site) {
        boolean another =
                town.sites().stream()
                        .filter(other -> !other.id().equals(site.id()))
                        .filter(other -> losses.of(other).isEmpty())
                        .filter(other -> sells(other) == sells(site))
                        .anyMatch(other -> town.district(other).equals(town.district(site)));
        long selling = losses.all().stream().filter(loss -> sells(loss.machine())).count();
        return another
                && losses.of(site).isEmpty()
                && site.isRunning()
                && (!sells(site) || selling < MOST_SELLING);
    }

    private static boolean sells(SimulatedSite site) {
        return site.role() != SiteRole.SHOP;
    }

    private void lose(SimulatedSite site, Loss.Fate fate) {
        losses.add(new Loss(site, fate));
        around.trace().note(site.machine() + " is " + fate.name().toLowerCase(Locale.ROOT));
        if (fate == Loss.Fate.GIVEN_UP) {
            site.line().drop();
            site.line().cutForGood();
            return;
        }
        site.kill();
        town.isGone(site);
        if (fate == Loss.Fate.BURNT) {
            around.facts().burnt(site, town.issuer().bookedThrough(site));
        }
    }

    private void goOn(Loss loss) {
        if (!loss.isWrittenOff()) {
            if (chance.oneIn(6)) {
                writeOff(loss);
            }
            return;
        }
        if (!loss.hasBegunAnew() && chance.oneIn(40)) {
            beginAnew(loss);
        }
        if (chance.oneIn(15)) {
            declare(loss);
        }
        if (chance.oneIn(2)) {
            numbers.show(loss);
        }
        if (!loss.isBurnt() && !loss.isBack() && chance.oneIn(60)) {
            comeBack(loss);
        }
        if (loss.isBack()) {
            speak(loss);
        }
    }

    private void writeOff(Loss loss) {
        if (town.issuer().isDown()) {
            return;
        }
        LostSiteOffice.WrittenOff done =
                SimulatedIssuer.done(
                        town.issuer()
                                .lostSites()
                                .writeOff(loss.machine().id(), OFFICER, "made up: it is lost"));
        loss.wasWrittenOff(done.at());
        around.trace()
                .note(
                        loss.machine().machine()
                                + " is written off, "
                                + done.retired()
                                + " and limits of "
                                + done.limits());
    }

    /** By a new invitation; its answer may be lost, and the same key asks again. */
    private void beginAnew(Loss loss) {
        if (loss.invited().isEmpty()) {
            String token =
                    SimulatedIssuer.done(
                            town.issuer()
                                    .lostSites()
                                    .invite(loss.machine().id(), OFFICER, "made up: a new one"));
            loss.wasInvited(new Loss.Invited(token, Bytes.of(chance.bytes(Ed25519.KEY_BYTES))));
        }
        town.joinAnew(loss.machine(), loss.invited().orElseThrow())
                .ifPresent(
                        machine -> {
                            loss.beginsAnew();
                            around.trace().note(machine.machine() + " begins anew");
                            machine.start();
                        });
    }

    /** What a member says to have bought there: mostly the truth, sometimes less. */
    private void declare(Loss loss) {
        List<LentLimit> lent = new ArrayList<>(loss.machine().view().limits());
        if (lent.isEmpty() || town.issuer().isDown()) {
            return;
        }
        LimitRight right = chance.pick(lent).right();
        // A declaration is of the site: of every machine that was lost there.
        long bought =
                losses.of(loss.machine().id()).stream()
                        .mapToLong(one -> bought(one.machine(), right))
                        .sum();
        boolean less = bought > 0 && chance.oneIn(3);
        long said = less ? bought - 10_000 : bought;
        var outcome =
                town.issuer()
                        .lostSites()
                        .declare(
                                new LostSiteOffice.Declaration(
                                        right.member(),
                                        loss.machine().id(),
                                        Won.of(said),
                                        Optional.of(right.month()),
                                        Optional.of(right.scope()),
                                        OFFICER,
                                        "made up"));
        if (outcome
                instanceof
                kr.sarangbang.host.application.IssuerOffice.Outcome.Done<LostSiteOffice.Declared>
                        done) {
            boolean open =
                    loss.machine().view().openActs().stream()
                            .anyMatch(row -> row.kind() == ActKind.SALE);
            if (less || open || loss.fate() == Loss.Fate.GIVEN_UP) {
                loss.wasDeclaredFreely();
                losses.mayHoldMore(right.member(), right.scope(), done.result().released());
            }
            around.trace()
                    .note(
                            loss.machine().machine()
                                    + " declared are "
                                    + said
                                    + " of "
                                    + bought
                                    + ", free are "
                                    + done.result().released());
        }
    }

    private static long bought(SimulatedSite machine, LimitRight right) {
        return machine.disk().entries().stream()
                .map(signed -> signed.entry())
                .filter(Entry.VoucherSold.class::isInstance)
                .map(Entry.VoucherSold.class::cast)
                .flatMap(sold -> sold.vouchers().stream())
                .filter(sale -> sale.claims().member().equals(right.member()))
                .flatMap(sale -> sale.claims().limit().stream())
                .filter(part -> isOf(machine, part.right(), right.scope(), right.month()))
                .mapToLong(part -> part.amount().amount())
                .sum();
    }

    private static boolean isOf(SimulatedSite machine, RightId id, Scope scope, YearMonth month) {
        return machine.view()
                .limit(id)
                .map(LentLimit::right)
                .filter(right -> right.scope().equals(scope) && right.month().equals(month))
                .isPresent();
    }

    private void comeBack(Loss loss) {
        loss.comesBack();
        SimulatedSite machine = loss.machine();
        machine.line().heal();
        machine.setClockRight();
        around.trace().note(machine.machine() + " comes back");
    }

    private void speak(Loss loss) {
        SimulatedSite machine = loss.machine();
        if (machine.isDueToStart()) {
            machine.start();
        }
        if (chance.oneIn(3)) {
            machine.sync();
        }
        if (loss.hasHeard()) {
            town.isGone(machine);
            doesNothing(loss);
            if (machine.isDelivered()) {
                around.facts().clearUp(machine);
            }
        }
    }

    /** What it is told, it keeps: nobody is sold anything there, and no paper is taken. */
    private void doesNothing(Loss loss) {
        SimulatedSite machine = loss.machine();
        if (sells(machine)) {
            town.people().stream()
                    .flatMap(person -> person.number().stream())
                    .findFirst()
                    .flatMap(member -> buying.sell(machine, request(member)))
                    .ifPresent(
                            outcome ->
                                    Broken.unless(
                                            outcome instanceof SaleOutcome.Stopped,
                                            "R4 "
                                                    + machine.machine()
                                                    + " is written off, knows it, and says "
                                                    + outcome));
            return;
        }
        around.facts().vouchers().stream()
                .flatMap(voucher -> voucher.inHand().stream())
                .findFirst()
                .flatMap(paper -> machine.during(p -> p.redeem().redeem(request(paper))))
                .ifPresent(
                        outcome ->
                                Broken.unless(
                                        takesNothing(outcome),
                                        "R19 "
                                                + machine.machine()
                                                + " is written off, knows it, and says "
                                                + outcome));
    }

    /** Which of several reasons it names is its own affair: a wrong clock may come first. */
    private static boolean takesNothing(RedemptionOutcome outcome) {
        return outcome instanceof RedemptionOutcome.Stopped
                || outcome instanceof RedemptionOutcome.Refused;
    }

    private SaleRequest request(MemberNumber member) {
        Won one = Won.of(10_000);
        return new SaleRequest(
                member,
                new Presence.CardAnswered(town.cards().of(member)),
                Terms.CITY_SERIES,
                one,
                PaymentMeans.CASH,
                one,
                Buying.TELLER);
    }

    private static RedemptionRequest request(HeldPaper paper) {
        return new RedemptionRequest(
                Optional.of(paper.text()),
                Optional.empty(),
                Won.of(1_000),
                Optional.empty(),
                Actor.CUSTOMER);
    }

    /** Everything heals: what burnt is written off, what did not burn is found. */
    void heal() {
        for (Loss loss : losses.all()) {
            if (!loss.isWrittenOff() && !loss.isBurnt()) {
                losses.forget(loss);
                town.isBack(loss.machine());
                continue;
            }
            if (!loss.isWrittenOff()) {
                writeOff(loss);
            }
            if (!loss.isBurnt()) {
                town.isGone(loss.machine());
                comeBack(loss);
            }
        }
    }

    /** After everything was delivered. */
    void reckon() {
        for (Loss loss : losses.all()) {
            if (!loss.isBurnt()) {
                Broken.unless(
                        loss.hasHeard(), "I9 " + loss.machine().machine() + " cannot sign on");
                doesNothing(loss);
            }
        }
        numbers.showAll();
    }
}
