package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.PrintOutcome;
import kr.sarangbang.port.PrinterFault;
import kr.sarangbang.port.SealTrouble;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Goal: no outcome of a redemption, no fate of a paper and no obstacle exists that nobody has seen.
 * Method: one scenario for each permitted type, looked up by reflection.
 */
final class RedemptionOutcomesTest {
    private static final Map<Class<?>, Function<Town, RedemptionOutcome>> SCENARIOS =
            new LinkedHashMap<>();
    private static final Map<Class<?>, Function<Town, PaperResult>> PAPERS = new LinkedHashMap<>();
    private static final Map<Class<?>, Function<Town, SaleOutcome>> OBSTACLES =
            new LinkedHashMap<>();

    static {
        SCENARIOS.put(RedemptionOutcome.Redeemed.class, RedemptionOutcomesTest::redeem);
        SCENARIOS.put(
                RedemptionOutcome.Refused.class,
                town -> town.shop().redeemNumber(town.voucher(10_000), 10_000, Optional.empty()));
        SCENARIOS.put(
                RedemptionOutcome.Unreadable.class, town -> town.shop().redeem("no slip", 10_000));
        SCENARIOS.put(RedemptionOutcome.OtherCodeToo.class, RedemptionOutcomesTest::halfAPaper);
        SCENARIOS.put(
                RedemptionOutcome.Unfinished.class,
                town -> {
                    Slip slip = town.voucher(100_000);
                    town.shop().line.loseNext();
                    return town.shop().redeem(town.shop().text(slip), 100_000);
                });
        SCENARIOS.put(
                RedemptionOutcome.Stopped.class,
                town -> {
                    town.shop().store.spaceLow(true);
                    return redeem(town);
                });
        PAPERS.put(PaperResult.Printed.class, town -> paper(redeem(town)));
        PAPERS.put(
                PaperResult.Owed.class,
                town -> {
                    town.shop()
                            .printer
                            .nextEnds(new PrintOutcome.NotPrinted(PrinterFault.CUTTER, true));
                    return paper(redeem(town));
                });
        PAPERS.put(
                PaperResult.Unsure.class,
                town -> {
                    town.shop().printer.nextEnds(new PrintOutcome.Unknown("no word"));
                    return paper(redeem(town));
                });
        OBSTACLES.put(
                Obstacle.ClockSuspect.class,
                town -> {
                    town.time.setWrongBy(Duration.ofHours(1));
                    return sell(town);
                });
        OBSTACLES.put(
                Obstacle.DiskLow.class,
                town -> {
                    town.kiosk.store.spaceLow(true);
                    return sell(town);
                });
        OBSTACLES.put(
                Obstacle.JournalSetBack.class,
                town -> sellUnsealed(town, SealTrouble.Fault.JOURNAL_SET_BACK));
        OBSTACLES.put(
                Obstacle.CounterGone.class,
                town -> sellUnsealed(town, SealTrouble.Fault.COUNTER_GONE));
        OBSTACLES.put(
                Obstacle.SiteWrittenOff.class,
                town -> {
                    town.issuer.lose(town.kiosk.id);
                    town.kiosk.comeOnline();
                    return sell(town);
                });
        OBSTACLES.put(
                Obstacle.NotSignedOn.class,
                town ->
                        Site.joinWithoutSigningOn(town)
                                .sell(town.member, 10_000, PaymentMeans.CARD));
        OBSTACLES.put(
                Obstacle.SiteStopped.class,
                town -> {
                    town.issuer.block(town.kiosk.id);
                    town.kiosk.comeOnline();
                    return sell(town);
                });
        OBSTACLES.put(
                Obstacle.PrinterNotReady.class,
                town -> {
                    town.kiosk.printer.fault(PrinterFault.OFF);
                    return sell(town);
                });
    }

    private static RedemptionOutcome redeem(Town town) {
        Slip slip = town.voucher(100_000);
        return town.shop().redeem(town.shop().text(slip), 30_000);
    }

    private static SaleOutcome sellUnsealed(Town town, SealTrouble.Fault fault) {
        town.kiosk.store.sealTrouble(new SealTrouble(fault, "the test says so"));
        return sell(town);
    }

    private static SaleOutcome sell(Town town) {
        return town.kiosk.sell(town.member, 10_000, PaymentMeans.CARD);
    }

    private static PaperResult paper(RedemptionOutcome outcome) {
        return ((RedemptionOutcome.Redeemed) outcome).paper();
    }

    private static RedemptionOutcome halfAPaper(Town town) {
        return town.shop().redeem(Town.halfAPaper(), 1_000);
    }

    @TestFactory
    Stream<DynamicTest> everyOutcomeIsReached() {
        assertThat(SCENARIOS.keySet())
                .containsExactlyInAnyOrder(RedemptionOutcome.class.getPermittedSubclasses());
        return SCENARIOS.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().getSimpleName(),
                                        () ->
                                                assertThat(one.getValue().apply(new Town()))
                                                        .isInstanceOf(one.getKey())));
    }

    @TestFactory
    Stream<DynamicTest> everyFateOfAPaperIsReached() {
        assertThat(PAPERS.keySet())
                .containsExactlyInAnyOrder(PaperResult.class.getPermittedSubclasses());
        return PAPERS.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().getSimpleName(),
                                        () ->
                                                assertThat(one.getValue().apply(new Town()))
                                                        .isInstanceOf(one.getKey())));
    }

    @TestFactory
    Stream<DynamicTest> everyObstacleStopsASaleBeforeAnythingHappens() {
        // Where the hub is lost no use case runs; StationsTest shows it.
        assertThat(OBSTACLES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Obstacle.class.getPermittedSubclasses())
                                .filter(one -> one != Obstacle.HubLost.class)
                                .collect(Collectors.<Class<?>>toSet()));
        return OBSTACLES.entrySet().stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.getKey().getSimpleName(),
                                        () -> stops(one.getKey(), one.getValue())));
    }

    private static void stops(Class<?> obstacle, Function<Town, SaleOutcome> scenario) {
        var town = new Town();
        SaleOutcome outcome = scenario.apply(town);
        assertThat(outcome).isInstanceOf(SaleOutcome.Stopped.class);
        assertThat(((SaleOutcome.Stopped) outcome).obstacle()).isInstanceOf(obstacle);
        assertThat(town.kiosk.effects.of("pay")).isEmpty();
        assertThat(town.kiosk.effects.of("disk Sale")).isEmpty();
    }

    /** The paper of an act is printed again whenever it is asked for, and says so each time. */
    @Test
    void fault8PaperAskedForAgainIsACopyEachTime() {
        var town = new Town();
        SaleOutcome.Sold sold = town.kiosk.sold(town.member, 10_000);
        var printing = new PrintPapers(town.kiosk.place());
        assertThat(printing.again(sold.act(), Actor.CUSTOMER))
                .isEqualTo(Optional.of(new PaperResult.Printed()));
        printing.again(sold.act(), Actor.CUSTOMER);
        assertThat(town.kiosk.printer.tray()).hasSize(3);
        assertThat(town.kiosk.printer.tray())
                .extracting(job -> job.papers().getFirst().saysCopy())
                .containsExactly(false, true, true);
        assertThat(printing.again(new ActId(town.kiosk.id, 1, 999), Actor.CUSTOMER)).isEmpty();
    }
}
