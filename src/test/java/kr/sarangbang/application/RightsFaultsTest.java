package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.application.RedemptionOutcome.DecidedBy;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.site.LentLimit;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.Test;

/** The rows of faults.md that rights answer, at sites as their programs run them. */
final class RightsFaultsTest {
    /** 31 July 2022, ten minutes before midnight in Seoul. */
    private static final Instant LAST_MINUTES = Instant.parse("2022-07-31T14:50:00Z");

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;

    private static RedemptionOutcome.Redeemed redeemed(RedemptionOutcome outcome) {
        assertThat(outcome).isInstanceOf(RedemptionOutcome.Redeemed.class);
        return (RedemptionOutcome.Redeemed) outcome;
    }

    private static RedemptionRefusal refused(RedemptionOutcome outcome) {
        assertThat(outcome).isInstanceOf(RedemptionOutcome.Refused.class);
        return ((RedemptionOutcome.Refused) outcome).reason();
    }

    private RedemptionOutcome redeem(Site shop, Slip slip, long won) {
        return shop.redeem(shop.text(slip), won);
    }

    private Won limitHere(Site site, MemberNumber member, YearMonth month) {
        return site.view().limits().stream()
                .filter(lent -> lent.right().member().equals(member))
                .filter(lent -> lent.right().scope().equals(Scope.CITY))
                .filter(lent -> lent.right().month().equals(month))
                .map(LentLimit::remaining)
                .reduce(Won.ZERO, Won::plus);
    }

    /**
     * Goal: paper that a thief sells is not taken offline, paper of before is. Method: the kiosk
     * sells, is stolen at one, sells on without a line, and is reported at two.
     */
    @Test
    void fault45PaperOfAStolenTerminalNeedsTheLine() {
        Slip before = town.voucher(50_000);
        kiosk.lineDown();
        town.time.pass(Duration.ofHours(1));
        Instant stolen = town.time.now();
        Slip after = kiosk.sold(town.member, 50_000).vouchers().getFirst();
        town.time.pass(Duration.ofHours(1));
        town.issuer.stop(kiosk.id, stolen);
        Site shop = town.shop();
        shop.comeOnline();
        shop.lineDown();
        assertThat(refused(redeem(shop, after, 50_000))).isEqualTo(RedemptionRefusal.NEEDS_LINE);
        assertThat(redeemed(redeem(shop, before, 50_000)).decidedBy())
                .isEqualTo(DecidedBy.GUARANTEE);
        // The terminal lost what it was lent, and whoever bought from it is paid.
        shop.comeOnline();
        assertThat(redeemed(redeem(shop, after, 50_000)).decidedBy()).isEqualTo(DecidedBy.ISSUER);
        assertThat(kiosk.sell(town.stranger, 50_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.NoLimitRightOffline.class);
        assertThat(town.issuer.report().balanced()).isTrue();
        assertThat(town.issuer.problems()).isEmpty();
    }

    /** The rest that another shop gave on such a paper is no better than the paper. */
    @Test
    void fault45TheBalanceSlipOfAStolenTerminalsPaperNeedsTheLine() {
        Site shop = town.shop();
        shop.lineDown();
        Slip sold = kiosk.sold(town.member, 50_000).vouchers().getFirst();
        Slip rest = redeemed(redeem(shop, sold, 10_000)).next().orElseThrow();
        town.issuer.stop(kiosk.id, Town.NOON);
        shop.comeOnline();
        shop.lineDown();
        assertThat(refused(redeem(shop, rest, 10_000))).isEqualTo(RedemptionRefusal.NEEDS_LINE);
    }

    @Test
    void fault45ATerminalThatWasFoundIsTrustedAgain() {
        Slip sold = town.voucher(50_000);
        Site shop = town.shop();
        town.issuer.stop(kiosk.id, Town.NOON);
        shop.comeOnline();
        town.issuer.trustAgain(kiosk.id);
        shop.comeOnline();
        shop.lineDown();
        assertThat(redeemed(redeem(shop, sold, 50_000)).decidedBy()).isEqualTo(DecidedBy.GUARANTEE);
    }

    /** A younger list has the theft on it; an older one takes nothing at all. */
    @Test
    void fault46AnOfflineShopsListIsYoungAndHasTheTheftOrIsTooOld() {
        Site young = town.shop();
        Site old = town.otherShop();
        Slip sold = town.voucher(50_000);
        old.lineDown();
        town.time.pass(Duration.ofHours(23));
        town.issuer.stop(kiosk.id, Town.NOON);
        young.comeOnline();
        young.lineDown();
        town.time.pass(Duration.ofHours(2));
        assertThat(refused(redeem(young, sold, 10_000))).isEqualTo(RedemptionRefusal.NEEDS_LINE);
        assertThat(refused(redeem(old, sold, 10_000))).isEqualTo(RedemptionRefusal.LIST_TOO_OLD);
    }

    @Test
    void fault47OfACopyAtTwoOfflineShopsTheFirstToArriveIsOnTheVoucher() {
        Slip slip = town.voucher(50_000);
        Site first = town.shop();
        Site second = town.otherShop();
        first.lineDown();
        second.lineDown();
        redeemed(redeem(second, slip, 50_000));
        town.time.pass(Duration.ofMinutes(1));
        redeemed(redeem(first, slip, 50_000));
        first.comeOnline();
        assertThat(town.account("GuaranteeLosses")).isZero();
        second.comeOnline();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(50_000);
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
        assertThat(town.issuer.report().exceptions())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.kind()).isEqualTo("SecondAcceptance");
                            assertThat(one.toString()).contains("A.", "B.");
                        });
        town.settleAndVerify();
    }

    /** Accepted on the last day, delivered a week after it: booked; on the day after: refused. */
    @Test
    void fault49AnExpiredVoucherIsRefusedOfflineAndAnEarlierAcceptanceIsBooked() {
        Slip slip = town.voucher(50_000);
        Slip other = town.voucher(50_000);
        Instant lastSecond =
                slip.expires()
                        .plusDays(1)
                        .atStartOfDay(java.time.ZoneId.of("Asia/Seoul"))
                        .toInstant()
                        .minusSeconds(1);
        town.time.become(lastSecond.minus(Duration.ofHours(2)));
        Site shop = town.shop();
        shop.comeOnline();
        shop.lineDown();
        town.time.become(lastSecond);
        redeemed(redeem(shop, slip, 50_000));
        town.time.pass(Duration.ofSeconds(1));
        assertThat(refused(redeem(shop, other, 50_000))).isEqualTo(RedemptionRefusal.EXPIRED);
        town.time.pass(Duration.ofDays(7));
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
        assertThat(town.account("GuaranteeLosses")).isZero();
    }

    /**
     * Goal: a site that is offline over a month's end sells nothing of the past month as the new
     * one, and when it comes back every limit is kept. Method: half of July is sold; the site is
     * gone until the end of August and comes back.
     */
    @Test
    void fault52AMonthThatTurnsWhileASiteIsOfflineKeepsEveryLimit() {
        var gone =
                new Town(
                        Town.NOON,
                        TownIssuer.POLICY.replace(
                                "sellUntilBusinessDays: 1", "sellUntilBusinessDays: 30"));
        Site away = gone.kiosk;
        away.lineDown();
        away.sold(gone.member, 150_000);
        gone.time.become(LAST_MINUTES);
        away.sold(gone.member, 50_000);
        gone.time.pass(Duration.ofMinutes(11));
        assertThat(away.sell(gone.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        gone.time.become(Instant.parse("2022-08-24T03:00:00Z"));
        assertThat(away.sell(gone.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        away.comeOnline();
        assertThat(limitHere(away, gone.member, Town.JULY)).isEqualTo(Won.ZERO);
        assertThat(limitHere(away, gone.member, YearMonth.of(2022, 8))).isEqualTo(Won.of(400_000));
        away.lineDown();
        away.sold(gone.member, 400_000);
        assertThat(away.sell(gone.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        gone.settleAndVerify();
    }

    /** H16: what was lent for July takes no room any more once its holder has given it back. */
    @Test
    void fault52AnUnusedMonthStopsCountingWhenItsHolderReturnsIt() {
        Site second = town.site("K2", SiteRole.KIOSK, District.JUNG, Town.ONLY_OPEN);
        kiosk.lineDown();
        for (int month = 8; month <= 10; month++) {
            town.time.become(
                    YearMonth.of(2022, month)
                            .atDay(10)
                            .atTime(3, 0)
                            .atOffset(java.time.ZoneOffset.UTC)
                            .toInstant());
            second.comeOnline();
            if (month < 10) {
                second.sold(town.member, month == 8 ? 400_000 : 200_000);
                second.forward();
            }
        }
        // 600,000 held and July's 400,000 at the kiosk nobody has heard of: nothing is left.
        assertThat(second.sell(town.member, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.LimitElsewhere.class);
        kiosk.comeOnline();
        second.sold(town.member, 400_000);
        second.forward();
        second.comeOnline();
        town.settleAndVerify();
    }

    /** With a month lent ahead a site sells on over the month's end, and not more than the two. */
    @Test
    void fault52AMonthLentAheadIsSoldOnlyInItsMonth() {
        var ahead =
                new Town(
                        LAST_MINUTES,
                        TownIssuer.POLICY.replace("monthsAhead: 0", "monthsAhead: 1"));
        YearMonth august = YearMonth.of(2022, 8);
        assertThat(limitHere(ahead.kiosk, ahead.member, Town.JULY)).isEqualTo(Won.of(400_000));
        assertThat(limitHere(ahead.kiosk, ahead.member, august)).isEqualTo(Won.of(400_000));
        ahead.kiosk.lineDown();
        ahead.kiosk.sold(ahead.member, 400_000);
        assertThat(ahead.kiosk.sell(ahead.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        ahead.time.pass(Duration.ofMinutes(11));
        ahead.kiosk.sold(ahead.member, 400_000);
        assertThat(ahead.kiosk.sell(ahead.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        ahead.settleAndVerify();
    }

    /**
     * Goal: a month that is lent ahead never stands in the way of the month that is. Method: half a
     * month lies at the member's kiosk, and less than three halves may be held; all of July is
     * bought there, and of August what may be held besides.
     */
    @Test
    void whatIsLentAheadLeavesRoomForTheRestOfThisMonth() {
        var ahead =
                new Town(
                        LAST_MINUTES,
                        TownIssuer.POLICY
                                .replace("monthsAhead: 0", "monthsAhead: 1")
                                .replace("homeShare: 400,000", "homeShare: 200,000")
                                .replace("held: 1,000,000", "held: 500,000"));
        YearMonth august = YearMonth.of(2022, 8);
        assertThat(limitHere(ahead.kiosk, ahead.member, Town.JULY)).isEqualTo(Won.of(200_000));
        assertThat(limitHere(ahead.kiosk, ahead.member, august)).isEqualTo(Won.of(100_000));
        ahead.kiosk.sold(ahead.member, 400_000);
        ahead.kiosk.lineDown();
        ahead.time.pass(Duration.ofMinutes(11));
        ahead.kiosk.sold(ahead.member, 100_000);
        ahead.settleAndVerify();
    }

    /** In the middle of a month nothing is lent ahead: it would only take room. */
    @Test
    void fault52NothingIsLentAheadThatIsNotNeededSoon() {
        var ahead =
                new Town(Town.NOON, TownIssuer.POLICY.replace("monthsAhead: 0", "monthsAhead: 1"));
        assertThat(limitHere(ahead.kiosk, ahead.member, YearMonth.of(2022, 8))).isEqualTo(Won.ZERO);
    }

    /**
     * Goal: one time decides whose month a sale is of: the one at which it was opened. Method: the
     * buyer looks for a card from a moment before midnight to a moment after.
     */
    @Test
    void fault53ASaleOpenedBeforeMidnightIsOfTheOldMonthHoweverLateItEnds() {
        town.time.become(Instant.parse("2022-07-31T14:59:59.900Z"));
        kiosk.comeOnline();
        kiosk.lineDown();
        kiosk.provider.onPaying(() -> town.time.pass(Duration.ofMillis(200)));
        kiosk.sold(town.member, 400_000);
        assertThat(kiosk.entries(Entry.VoucherSold.class).getLast().vouchers().getFirst().claims())
                .satisfies(claims -> assertThat(claims.soldAt()).isAfter(LAST_MINUTES));
        kiosk.provider.onPaying(() -> {});
        assertThat(limitHere(kiosk, town.member, Town.JULY)).isEqualTo(Won.ZERO);
        kiosk.comeOnline();
        // August is whole: nothing of it was taken by a sale that ended in it.
        kiosk.sold(town.member, 400_000);
        town.settleAndVerify();
    }

    @Test
    void fault53AtExactlyMidnightASaleIsOfTheNewMonth() {
        town.time.become(LAST_MINUTES);
        kiosk.comeOnline();
        kiosk.lineDown();
        town.time.become(Instant.parse("2022-07-31T14:59:59.999Z"));
        kiosk.sold(town.member, 10_000);
        town.time.pass(Duration.ofMillis(1));
        assertThat(kiosk.sell(town.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        town.settleAndVerify();
    }

    @Test
    void fault55APersonWhoBuysAtThreeOfflineSitesGetsTheMonthOnce() {
        List<Site> all = new ArrayList<>(List.of(kiosk));
        for (String name : List.of("K2", "K3")) {
            all.add(town.site(name, SiteRole.KIOSK, District.JUNG, Town.ONLY_OPEN));
        }
        all.forEach(Site::lineDown);
        kiosk.sold(town.member, 400_000);
        for (Site site : all) {
            assertThat(site.sell(town.member, 10_000, PaymentMeans.CARD))
                    .isEqualTo(new SaleOutcome.NoLimitRightOffline(Won.ZERO));
        }
        all.forEach(Site::comeOnline);
        for (Site site : all) {
            assertThat(site.sell(town.member, 10_000, PaymentMeans.CARD))
                    .isEqualTo(new SaleOutcome.OverPurchaseLimit(Won.ZERO));
        }
        town.settleAndVerify();
    }

    @Test
    void fault58ARefundBeforeALateAcceptanceArrivesIsPaidByTheGuarantee() {
        Slip slip = town.voucher(50_000);
        Site shop = town.shop();
        shop.lineDown();
        redeemed(redeem(shop, slip, 50_000));
        assertThat(kiosk.refund(slip)).isInstanceOf(RefundOutcome.Refunded.class);
        shop.comeOnline();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(50_000);
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
        town.settleAndVerify();
    }

    /** What is not used of a guarantee is not more because the same person comes again. */
    @Test
    void guaranteesOfAllTerminalsStayWithinTheBudget() {
        var small =
                new Town(
                        Town.NOON,
                        TownIssuer.POLICY.replace("budget: 100,000,000", "budget: 500,000"));
        assertThat(lent(small.shop())).isEqualTo(300_000);
        assertThat(lent(small.otherShop())).isEqualTo(200_000);
        small.otherShop().comeOnline();
        assertThat(lent(small.otherShop())).isEqualTo(200_000);
    }

    private static long lent(Site shop) {
        return shop.view().guarantees().stream()
                .mapToLong(guarantee -> guarantee.right().total().amount())
                .sum();
    }

    @Test
    void everyOddBirthYearBuysInItsWindowAndNotInTheOther() {
        MemberNumber odd = town.issuer.member("odd", 1951, Optional.of(kiosk.id), Optional.empty());
        kiosk.comeOnline();
        new RequestRights(kiosk.place()).stock(2, Won.of(1_000_000));
        kiosk.lineDown();
        town.time.become(Instant.parse("2022-07-14T05:00:00Z"));
        assertThat(turns(odd)).isInstanceOf(SaleOutcome.Sold.class);
        assertThat(turns(town.member)).isInstanceOf(SaleOutcome.WrongBirthYearWindow.class);
        town.time.become(Instant.parse("2022-07-14T07:00:00Z"));
        assertThat(turns(odd)).isInstanceOf(SaleOutcome.SeriesClosed.class);
        assertThat(turns(town.member)).isInstanceOf(SaleOutcome.Sold.class);
    }

    private SaleOutcome turns(MemberNumber member) {
        return kiosk.sell(
                SaleOutcomesTest.series(kiosk.wish(member, 50_000, PaymentMeans.CARD), "turns"));
    }
}
