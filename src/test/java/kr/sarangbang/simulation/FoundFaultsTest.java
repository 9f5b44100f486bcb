package kr.sarangbang.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.RedemptionOutcome;
import kr.sarangbang.application.RedemptionRequest;
import kr.sarangbang.application.SaleOutcome;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.simulation.plants.Plant;
import kr.sarangbang.testing.ShownCards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: what the simulation once found stays mended. Method: a town without chance, in which one
 * fault is made to strike at one place; each test is the shortest story that showed the fault.
 */
class FoundFaultsTest {
    private static final Instant MORNING = Instant.parse("2022-07-14T03:00:00Z");

    private final Faults faults;
    private final Town town;
    private final SimulatedSite kiosk;
    private final SimulatedSite first;
    private final SimulatedSite second;

    FoundFaultsTest() {
        var chance = new Chance(1);
        faults = new Faults(chance);
        town =
                new Town(
                        Surroundings.of(
                                new VirtualClock(MORNING),
                                chance,
                                faults,
                                new Trace(line -> {}),
                                Plant.NONE),
                        3);
        town.sites().forEach(SimulatedSite::start);
        town.sites().forEach(SimulatedSite::sync);
        kiosk = town.kiosks().getFirst();
        first = town.shops().getFirst();
        second = town.shops().getLast();
    }

    @Test
    void aPaperThatAReversalRestoredIsTakenAgainWhereItWasMade() {
        String rest = restAcceptedWithoutLine();
        faults.force(Fault.ANSWER_LOST, 1);
        assertThat(pay(second, rest, 5_000)).isInstanceOf(RedemptionOutcome.Unfinished.class);
        hearTheList(first);
        second.sync();

        assertThat(pay(first, rest, 5_000))
                .isInstanceOfSatisfying(
                        RedemptionOutcome.Redeemed.class,
                        redeemed ->
                                assertThat(redeemed.decidedBy())
                                        .isEqualTo(RedemptionOutcome.DecidedBy.ISSUER));
    }

    @Test
    void aReversalOfAnotherShopsPaperOwesNoPaper() {
        String rest = restAcceptedWithoutLine();
        faults.force(Fault.ANSWER_LOST, 1);
        assertThat(pay(second, rest, 5_000)).isInstanceOf(RedemptionOutcome.Unfinished.class);

        assertThat(second.view().paperOwed()).isEmpty();
    }

    @Test
    void aPaperOnTheUsedListIsNotAcceptedWhenTheIssuerKeepsSilent() {
        String sold = buy();
        assertThat(pay(first, sold, 5_000)).isInstanceOf(RedemptionOutcome.Redeemed.class);
        hearTheList(second);
        faults.force(Fault.REQUEST_LOST, 1);

        assertThat(pay(second, sold, 5_000)).isInstanceOf(RedemptionOutcome.Unfinished.class);
    }

    @Test
    void aGrantedRefundThatThePowerCutAndWhosePaperIsUsedElsewhereEnds() {
        String sold = buy();
        faults.force(Fault.CRASH_SETTLED, 1);
        kiosk.during(program -> program.refund().refund(sold, Actor.CUSTOMER));
        assertThat(kiosk.isRunning()).isFalse();
        first.line().drop();
        assertThat(pay(first, sold, 5_000)).isInstanceOf(RedemptionOutcome.Redeemed.class);
        kiosk.start();
        kiosk.sync();

        assertThat(kiosk.view().openActs()).isEmpty();
        assertThat(town.payments().all().values())
                .as("money that went out")
                .noneMatch(SimulatedPayments.Payment::out);
    }

    @Test
    void anUnansweredRefundWhosePaperIsUsedElsewhereEnds() {
        String sold = buy();
        kiosk.sync();
        faults.force(Fault.REQUEST_LOST, 1);
        kiosk.during(program -> program.refund().refund(sold, Actor.CUSTOMER));
        assertThat(kiosk.view().openActs()).hasSize(1);
        assertThat(pay(first, sold, 20_000)).isInstanceOf(RedemptionOutcome.Redeemed.class);
        kiosk.sync();

        assertThat(kiosk.view().openActs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anEnrolmentGetsItsNumberWhicheverCommitThePowerCutHits(int commit) {
        faults.force(Fault.CRASH_BEFORE_SYNC, commit);
        enrolSomebody();
        if (!kiosk.isRunning()) {
            kiosk.start();
        }
        kiosk.sync();
        kiosk.sync();

        assertThat(kiosk.waiting()).isZero();
        assertThat(kiosk.view().openActs()).isEmpty();
    }

    /** The issuer names how far its books go; what it kept beside them it may have lost. */
    @Test
    void aSecondStreamThatTheIssuerForgotIsDeliveredAgain() {
        kiosk.keepImage();
        buy();
        kiosk.sync();
        town.issuer().keepImage();
        town.around().facts().suspect(kiosk, kiosk.kept().orElseThrow(), true);
        kiosk.putBack();
        kiosk.start();
        enrolSomebody();
        kiosk.sync();
        assertThat(forks()).isPositive();
        long kept = forks();
        town.issuer().setBack();
        assertThat(forks()).isZero();
        kiosk.line().drop();
        kiosk.sync();
        kiosk.sync();

        assertThat(forks()).isEqualTo(kept);
        assertThat(kiosk.waiting()).isZero();
    }

    private long forks() {
        return town.issuer().reading(tables -> tables.forks().list(Query.all()).size());
    }

    private void enrolSomebody() {
        kiosk.during(
                program ->
                        program.enrol()
                                .enrol("SYNTHETIC-CI-X", 1960, Optional.empty(), Actor.CUSTOMER));
    }

    private String buy() {
        MemberNumber member = town.people().getFirst().number().orElseThrow();
        Optional<SaleOutcome> sold =
                kiosk.during(
                        program ->
                                program.sell()
                                        .sell(
                                                new SaleRequest(
                                                        member,
                                                        new Presence.CardAnswered(
                                                                ShownCards.show(member)),
                                                        Terms.CITY_SERIES,
                                                        Won.of(20_000),
                                                        PaymentMeans.CARD,
                                                        Won.ZERO,
                                                        Actor.CUSTOMER)));
        assertThat(sold.orElseThrow()).isInstanceOf(SaleOutcome.Sold.class);
        return lastPaper();
    }

    private String lastPaper() {
        VoucherFacts voucher = town.around().facts().vouchers().iterator().next();
        return voucher.inHand().orElseThrow().text();
    }

    /** The 잔액표 of an acceptance that was made without a line and has been delivered since. */
    private String restAcceptedWithoutLine() {
        String sold = buy();
        kiosk.sync();
        first.line().drop();
        assertThat(pay(first, sold, 5_000)).isInstanceOf(RedemptionOutcome.Redeemed.class);
        first.sync();
        return lastPaper();
    }

    private static RedemptionOutcome pay(SimulatedSite shop, String paper, long won) {
        return shop.during(
                        program ->
                                program.redeem()
                                        .redeem(
                                                new RedemptionRequest(
                                                        Optional.of(paper),
                                                        Optional.empty(),
                                                        Won.of(won),
                                                        Optional.empty(),
                                                        Actor.CUSTOMER)))
                .orElseThrow();
    }

    private static void hearTheList(SimulatedSite site) {
        site.during(
                program -> {
                    program.comeOnline().refresh();
                    return true;
                });
    }
}
