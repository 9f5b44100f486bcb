package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipReading;
import kr.sarangbang.port.Milestones.Point;
import kr.sarangbang.port.PrintJob;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Goal: whatever instant the power fails at, there is never money without a voucher, a voucher
 * without money, either of them twice, or two papers that both look like the first. Method: an act
 * is killed before and after every single effect it has, and at every milestone; then the site
 * starts again, decides from its journal, and all is delivered to the real issuer.
 */
final class PowerLossTest {
    @TestFactory
    Stream<DynamicTest> cardSaleSurvivesEveryMilestone() {
        return Stream.of(
                        Point.DRAWN,
                        Point.ASKED,
                        Point.PAID,
                        Point.COMMITTED,
                        Point.PRINTING,
                        Point.PRINTED)
                .map(
                        point ->
                                DynamicTest.dynamicTest(
                                        point.word(),
                                        () -> {
                                            var town = new Town();
                                            town.kiosk.effects.dieAt(point);
                                            dies(() -> town.kiosk.sold(town.member, 100_000));
                                            checkSale(town, point.word());
                                        }));
    }

    @Test
    void fault1CardSaleSurvivesTheDeathBeforeAndAfterEveryEffect() {
        everyStep(
                town -> town.kiosk,
                town -> town.kiosk.sold(town.member, 100_000),
                PowerLossTest::checkSale);
    }

    @Test
    void fault2CardSaleWithALostAnswerSurvivesEveryDeathToo() {
        everyStep(
                town -> town.kiosk,
                town -> {
                    town.kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
                    town.kiosk.sold(town.member, 100_000);
                },
                PowerLossTest::checkSale);
    }

    @Test
    void cashSaleAtACounterSurvivesEveryDeath() {
        everyStep(
                town -> town.kiosk,
                town -> town.kiosk.sell(town.member, 100_000, PaymentMeans.CASH),
                PowerLossTest::checkSale);
    }

    /** At most one voucher, paid once if there is one, with one first paper at most. */
    private static void checkSale(Town town, String when) {
        Site kiosk = town.kiosk;
        kiosk.restart();
        kiosk.resume();
        kiosk.resume();
        List<Entry.VoucherSold> sold = kiosk.entries(Entry.VoucherSold.class);
        assertThat(sold).as(when).hasSizeLessThanOrEqualTo(1);
        long paidByCard =
                sold.stream()
                        .filter(s -> s.means() == PaymentMeans.CARD)
                        .mapToLong(s -> s.paid().amount())
                        .sum();
        assertThat(kiosk.provider.taken()).as(when).isEqualTo(paidByCard);
        assertThat(kiosk.provider.mostCharges()).as(when).isLessThanOrEqualTo(1);
        assertThat(kiosk.view().openActs()).as(when).isEmpty();
        assertThat(kiosk.view().paperOwed()).as(when).isEmpty();
        assertThat(kiosk.printer.tray().isEmpty()).as(when).isEqualTo(sold.isEmpty());
        checkPapers(kiosk, when);
        town.settleAndVerify();
        assertThat(town.account("Cash"))
                .as(when)
                .isEqualTo(sold.stream().mapToLong(s -> s.paid().amount()).sum());
    }

    /** Of the papers of one act only the first may not say 재출력. */
    private static void checkPapers(Site site, String when) {
        for (ActId act : site.printer.tray().stream().map(PowerLossTest::act).distinct().toList()) {
            List<PrintJob> jobs =
                    site.printer.tray().stream().filter(job -> act(job).equals(act)).toList();
            for (PrintJob second : jobs.subList(1, jobs.size())) {
                assertThat(second.papers())
                        .as(when)
                        .filteredOn(paper -> paper.kind() != PaperKind.CUSTOMER_RECEIPT)
                        .allMatch(paper -> paper.saysCopy());
            }
            assertThat(site.journal().entriesOf(act)).as(when).isNotEmpty();
        }
    }

    private static ActId act(PrintJob job) {
        return ActId.parse(job.name());
    }

    @TestFactory
    Stream<DynamicTest> onlineRedemptionSurvivesEveryMilestone() {
        return Stream.of(
                        Point.DRAWN,
                        Point.SENDING,
                        Point.ANSWERED,
                        Point.SETTLED,
                        Point.COMMITTED,
                        Point.PRINTING,
                        Point.PRINTED)
                .map(
                        point ->
                                DynamicTest.dynamicTest(
                                        point.word(),
                                        () -> {
                                            var town = new Town();
                                            Slip slip = town.voucher(100_000);
                                            Site shop = town.shop();
                                            shop.effects.dieAt(point);
                                            dies(() -> shop.redeem(shop.text(slip), 30_000));
                                            checkRedemption(town, point.word());
                                        }));
    }

    @Test
    void onlineRedemptionSurvivesTheDeathBeforeAndAfterEveryEffect() {
        everyStep(
                Town::shop,
                town -> {
                    Site shop = town.shop();
                    shop.redeem(shop.text(slipOf(town)), 30_000);
                },
                PowerLossTest::checkRedemption);
    }

    @Test
    void offlineAcceptanceSurvivesTheDeathBeforeAndAfterEveryEffect() {
        everyStep(
                Town::shop,
                town -> {
                    Site shop = town.shop();
                    shop.lineDown();
                    shop.redeem(shop.text(slipOf(town)), 30_000);
                },
                PowerLossTest::checkRedemption);
    }

    @Test
    void redemptionThatGetsNoAnswerSurvivesEveryDeathToo() {
        everyStep(
                Town::shop,
                town -> {
                    Site shop = town.shop();
                    shop.line.loseNextAnswer();
                    shop.redeem(shop.text(slipOf(town)), 100_000);
                },
                PowerLossTest::checkRedemption);
    }

    /** What stands at the shop stands at the issuer; the last paper in hand pays the rest. */
    private static void checkRedemption(Town town, String when) {
        Site shop = town.shop();
        shop.restart();
        shop.resume();
        shop.resume();
        assertThat(shop.view().openActs()).as(when).isEmpty();
        assertThat(shop.view().paperOwed()).as(when).isEmpty();
        checkPapers(shop, when);
        long redeemed = shop.view().day(LocalDate.of(2022, 7, 14)).redeemed().amount();
        town.settleAndVerify();
        assertThat(town.account("VoucherLiability")).as(when).isEqualTo(100_000 - redeemed);
        assertThat(town.account("ShopsPayable")).as(when).isEqualTo(redeemed);
        Slip inHand = lastPaper(town, shop);
        var rest =
                (RedemptionOutcome.Redeemed)
                        town.otherShop()
                                .redeem(town.otherShop().text(inHand), inHand.balance().amount());
        assertThat(rest.amount().amount()).as(when).isEqualTo(100_000 - redeemed);
    }

    private static Slip lastPaper(Town town, Site shop) {
        List<String> codes =
                shop.printer.papers().stream().flatMap(p -> p.codes().stream()).toList();
        if (codes.isEmpty()) {
            return slipOf(town);
        }
        List<Slip> read = new ArrayList<>();
        for (var paper : shop.printer.papers()) {
            if (!paper.codes().isEmpty()
                    && shop.slips.read(String.join("\n", paper.codes()))
                            instanceof SlipReading.Genuine genuine) {
                read.add(genuine.slip());
            }
        }
        return read.getLast();
    }

    private static Slip slipOf(Town town) {
        return new Slip.OfSale(
                town.kiosk.entries(Entry.VoucherSold.class).getFirst().vouchers().getFirst());
    }

    private static void dies(Runnable act) {
        try {
            act.run();
            throw new AssertionError("it did not come so far");
        } catch (Effects.Killed killed) {
            return;
        }
    }

    private interface Check {
        void check(Town town, String when);
    }

    private static void everyStep(Function<Town, Site> where, Consumer<Town> act, Check check) {
        Optional<Integer> survived = Optional.empty();
        for (int step = 1; survived.isEmpty(); step++) {
            var town = new Town();
            Site site = where.apply(town);
            if (site != town.kiosk) {
                town.voucher(100_000);
            }
            site.effects.forget();
            site.effects.dieAtStep(step);
            try {
                act.accept(town);
                survived = Optional.of(step);
            } catch (Effects.Killed killed) {
                check.check(town, "dead at step " + step + " after " + site.effects.all());
            }
        }
        assertThat(survived.get()).isGreaterThan(6);
    }
}
