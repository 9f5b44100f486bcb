package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.Test;

/**
 * Goal: the identifier is on disk before anything leaves the process, the entry before the first
 * byte to paper or drawer, and paper before the network (rules 16 and 18). Method: disk, devices
 * and line write into one list; the line also looks, at each request, whether the disk has it.
 */
final class OrderOfEffectsTest {
    private final Town town = new Town();

    private static void assertOrder(Site site, String... inThisOrder) {
        assertThat(site.effects.all()).containsSubsequence(inThisOrder);
    }

    @Test
    void cardSaleIsOpenedPaidCommittedPrintedInThisOrder() {
        SaleOutcome.Sold sold = town.kiosk.sold(town.member, 100_000);
        assertThat(town.kiosk.effects.all())
                .containsExactly(
                        "disk SaleOpened",
                        "pay authorize",
                        "disk PaymentAnswered",
                        "disk VoucherSold",
                        "print " + sold.act(),
                        "disk PaperPrinted");
    }

    @Test
    void fault5CashSaleIsOnDiskBeforeTheDrawerOpensAndThePaperComes() {
        var sold = (SaleOutcome.Sold) town.kiosk.sell(town.member, 100_000, PaymentMeans.CASH);
        assertThat(town.kiosk.effects.all())
                .containsExactly(
                        "disk SaleOpened",
                        "disk VoucherSold",
                        "drawer",
                        "print " + sold.act(),
                        "disk PaperPrinted");
    }

    @Test
    void borrowedLimitIsOnDiskBeforeTheSaleIsOpened() {
        town.kiosk.sold(town.stranger, 100_000);
        assertOrder(
                town.kiosk,
                "ask MoreLimit",
                "disk RightReceived",
                "disk SaleOpened",
                "pay authorize",
                "disk VoucherSold");
    }

    @Test
    void saleNeverTalksToTheIssuerBetweenOpeningAndPaper() {
        town.kiosk.sold(town.stranger, 100_000);
        List<String> all = town.kiosk.effects.all();
        List<String> after = all.subList(town.kiosk.effects.first("disk SaleOpened"), all.size());
        assertThat(after).noneMatch(what -> what.startsWith("ask"));
    }

    @Test
    void onlineRedemptionIsAskedOnlyAfterItIsOnDisk() {
        Slip slip = town.voucher(100_000);
        Site shop = town.shop();
        var done = (RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 30_000);
        assertThat(shop.effects.all())
                .containsExactly(
                        "disk RedemptionAsked",
                        "ask Decide",
                        "disk Decided",
                        "print " + done.act(),
                        "disk PaperPrinted");
    }

    @Test
    void offlineAcceptanceIsOnDiskBeforeItsPaper() {
        Slip slip = town.voucher(100_000);
        Site shop = town.shop();
        shop.lineDown();
        var done = (RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 30_000);
        assertThat(shop.effects.all())
                .containsExactly(
                        "disk RedemptionAccepted", "print " + done.act(), "disk PaperPrinted");
    }

    @Test
    void reversalIsOnDiskBeforeTheUnfinishedSlip() {
        Slip slip = town.voucher(100_000);
        Site shop = town.shop();
        shop.line.loseNext();
        var undone = (RedemptionOutcome.Unfinished) shop.redeem(shop.text(slip), 100_000);
        assertThat(shop.effects.all())
                .containsExactly(
                        "disk RedemptionAsked",
                        "ask Decide",
                        "disk RedemptionReversed",
                        "print " + undone.act(),
                        "disk PaperPrinted");
    }

    @Test
    void cancellationIsOnDiskBeforeItIsAskedAndBeforeItsPaper() {
        Slip slip = town.voucher(100_000);
        Site shop = town.shop();
        var done = (RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 30_000);
        shop.effects.forget();
        var back = (CancelOutcome.Cancelled) shop.cancel(done.act(), done.next());
        assertThat(shop.effects.all())
                .containsExactly(
                        "disk CancellationAsked",
                        "ask Decide",
                        "disk Decided",
                        "print " + back.act(),
                        "disk PaperPrinted");
    }

    @Test
    void offlineCancellationIsOnDiskBeforeItsPaper() {
        Slip slip = town.voucher(100_000);
        Site shop = town.shop();
        shop.lineDown();
        var done = (RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 30_000);
        shop.effects.forget();
        var back = (CancelOutcome.Cancelled) shop.cancel(done.act(), done.next());
        assertThat(shop.effects.all())
                .containsExactly(
                        "disk AcceptanceCancelled", "print " + back.act(), "disk PaperPrinted");
    }

    @Test
    void refundIsDecidedBeforeMoneyMovesAndSettledBeforeItsPaper() {
        Slip slip = town.voucher(100_000);
        town.kiosk.effects.forget();
        var out = (RefundOutcome.Refunded) town.kiosk.refund(slip);
        assertThat(town.kiosk.effects.all())
                .containsExactly(
                        "disk RefundAsked",
                        "ask Decide",
                        "disk Decided",
                        "pay out",
                        "disk RefundSettled",
                        "print " + out.act(),
                        "disk PaperPrinted");
        assertThat(out.amount()).isEqualTo(Won.of(93_000));
    }

    @Test
    void cashRefundOpensTheDrawerOnlyAfterItIsSettledOnDisk() {
        var sold = (SaleOutcome.Sold) town.kiosk.sell(town.member, 100_000, PaymentMeans.CASH);
        town.kiosk.forward();
        town.kiosk.effects.forget();
        town.kiosk.refund(sold.vouchers().getFirst());
        assertOrder(
                town.kiosk,
                "disk RefundAsked",
                "ask Decide",
                "disk Decided",
                "disk RefundSettled",
                "drawer");
        assertThat(town.kiosk.effects.of("pay")).isEmpty();
    }

    @Test
    void enrolmentIsOnDiskBeforeItIsSentAndPrinted() {
        var enrolled = (EnrolOutcome.Enrolled) town.kiosk.enrol("a person", Optional.empty());
        assertThat(town.kiosk.effects.all())
                .startsWith("disk MemberEnrolled", "ask Deliver")
                .containsSubsequence("disk EnrolmentConfirmed", "print " + enrolled.act());
    }
}
