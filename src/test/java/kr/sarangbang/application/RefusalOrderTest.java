package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.voucher.BadSlip;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.testing.MemorySiteStore;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Goal: of several reasons that refuse a redemption the first in the order of rule 10c is told.
 * Method: every pair of reasons that can hold together without a line is made to hold at one shop,
 * whose disk is put back between pairs; with a line the pairs that only the issuer sees.
 */
final class RefusalOrderTest {
    private static final List<RedemptionRefusal> WITHOUT_LINE =
            List.of(
                    RedemptionRefusal.CLOCK_SUSPECT,
                    RedemptionRefusal.BAD_SLIP,
                    RedemptionRefusal.SHOP_NOT_ALLOWED,
                    RedemptionRefusal.WRONG_DISTRICT,
                    RedemptionRefusal.EXPIRED,
                    RedemptionRefusal.ALREADY_USED,
                    RedemptionRefusal.OVER_BALANCE,
                    RedemptionRefusal.NEEDS_MEMBER,
                    RedemptionRefusal.NEEDS_LINE,
                    RedemptionRefusal.LIST_TOO_OLD,
                    RedemptionRefusal.OVER_GUARANTEE);

    private final Town town = new Town();
    private final Site shop = town.shop();
    private final Slip slip;
    private final Slip balanceSlip;
    private final MemorySiteStore.Image disk;

    /** A voucher of Jongno alone, and another of which the other shop took a part. */
    RefusalOrderTest() {
        slip = jongno(town.member, 300_000);
        Slip other = jongno(town.stranger, 300_000);
        town.kiosk.forward();
        Site neighbour = town.otherShop();
        neighbour.lineDown();
        balanceSlip =
                ((RedemptionOutcome.Redeemed) neighbour.redeem(neighbour.text(other), 10_000))
                        .next()
                        .orElseThrow();
        shop.lineDown();
        disk = shop.store.image();
    }

    private Slip jongno(MemberNumber who, long won) {
        SaleRequest wish = town.kiosk.wish(who, won, PaymentMeans.CARD);
        var sold = (SaleOutcome.Sold) town.kiosk.sell(SaleOutcomesTest.series(wish, "jongno"));
        return sold.vouchers().getFirst();
    }

    @TestFactory
    Stream<DynamicTest> everyReasonAloneIsTold() {
        return WITHOUT_LINE.stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.name(),
                                        () -> assertThat(told(EnumSet.of(one))).isEqualTo(one)));
    }

    @TestFactory
    Stream<DynamicTest> ofTwoReasonsTheFirstIsTold() {
        var pairs = new ArrayList<DynamicTest>();
        for (int i = 0; i < WITHOUT_LINE.size(); i++) {
            for (int j = i + 1; j < WITHOUT_LINE.size(); j++) {
                RedemptionRefusal first = WITHOUT_LINE.get(i);
                RedemptionRefusal second = WITHOUT_LINE.get(j);
                pairs.add(
                        DynamicTest.dynamicTest(
                                first + " before " + second,
                                () ->
                                        assertThat(told(EnumSet.of(first, second)))
                                                .isEqualTo(first)));
            }
        }
        return pairs.stream();
    }

    @Test
    void allTogetherTellTheFirstOfThem() {
        for (int i = 0; i < WITHOUT_LINE.size(); i++) {
            Set<RedemptionRefusal> rest =
                    EnumSet.copyOf(WITHOUT_LINE.subList(i, WITHOUT_LINE.size()));
            assertThat(told(rest)).isEqualTo(WITHOUT_LINE.get(i));
        }
    }

    /** What the shop says when all of these hold. */
    private RedemptionRefusal told(Set<RedemptionRefusal> reasons) {
        shop.store.restore(disk);
        town.time.become(Town.NOON);
        town.time.setWrongBy(Duration.ZERO);
        shop.restart();
        Slip shown = reasons.contains(RedemptionRefusal.NEEDS_LINE) ? balanceSlip : slip;
        shop.bulletin().take(news(reasons, shown));
        if (reasons.contains(RedemptionRefusal.LIST_TOO_OLD)) {
            town.time.pass(Duration.ofHours(24).plusSeconds(1));
        }
        if (reasons.contains(RedemptionRefusal.EXPIRED)) {
            town.time.become(Instant.parse("2027-07-14T15:00:00Z"));
        }
        if (reasons.contains(RedemptionRefusal.CLOCK_SUSPECT)) {
            town.time.setWrongBy(Duration.ofHours(1));
        }
        String text = shop.text(shown);
        RedemptionOutcome outcome =
                shop.redeem(
                        reasons.contains(RedemptionRefusal.BAD_SLIP)
                                ? text.substring(0, text.length() - 8)
                                : text,
                        amount(reasons, shown));
        return switch (outcome) {
            case RedemptionOutcome.Refused refused -> refused.reason();
            case RedemptionOutcome.Unreadable unreadable -> RedemptionRefusal.BAD_SLIP;
            case RedemptionOutcome.OtherCodeToo parts -> RedemptionRefusal.BAD_SLIP;
            default -> throw new AssertionError(reasons + " gave " + outcome);
        };
    }

    private static long amount(Set<RedemptionRefusal> reasons, Slip shown) {
        if (reasons.contains(RedemptionRefusal.OVER_BALANCE)) {
            return shown.balance().amount() + 10_000;
        }
        if (reasons.contains(RedemptionRefusal.NEEDS_MEMBER)) {
            return 210_000;
        }
        return reasons.contains(RedemptionRefusal.OVER_GUARANTEE) ? 60_000 : 30_000;
    }

    private Published news(Set<RedemptionRefusal> reasons, Slip shown) {
        SiteProfile profile = shop.bulletin().profile().orElseThrow();
        var changed =
                new SiteProfile(
                        profile.site(),
                        profile.role(),
                        profile.name(),
                        reasons.contains(RedemptionRefusal.WRONG_DISTRICT)
                                ? Optional.of(District.JUNG)
                                : profile.district(),
                        profile.category(),
                        profile.closed(),
                        reasons.contains(RedemptionRefusal.SHOP_NOT_ALLOWED)
                                ? Optional.of("a reason")
                                : Optional.empty(),
                        profile.writtenOff(),
                        profile.promiseRoom());
        return new Published(
                town.time.now(),
                shop.bulletin().listVersion() + 1,
                reasons.contains(RedemptionRefusal.ALREADY_USED)
                        ? List.of(new UsedVersion(shown.number(), shown.version(), town.time.now()))
                        : List.of(),
                true,
                Optional.empty(),
                List.of(),
                changed,
                List.of(),
                List.of(),
                List.of());
    }

    /** A used version of one paper is the other's too in no case: each is its own act. */
    @Test
    void paperUsedElsewhereIsToldBeforeItsMemberIsAskedAbout() {
        shop.comeOnline();
        Site neighbour = town.otherShop();
        neighbour.comeOnline();
        neighbour.redeem(neighbour.text(slip), 100_000);
        RedemptionOutcome outcome = shop.redeem(shop.text(slip), 210_000, new Presence.Pin("0000"));
        assertThat(((RedemptionOutcome.Refused) outcome).reason())
                .isEqualTo(RedemptionRefusal.ALREADY_USED);
    }

    @Test
    void shopThatIsBlockedWithoutKnowingItIsToldSoBeforeTheUsedPaper() {
        shop.comeOnline();
        Site neighbour = town.otherShop();
        neighbour.comeOnline();
        neighbour.redeem(neighbour.text(slip), 100_000);
        town.issuer.block(shop.id);
        RedemptionOutcome outcome = shop.redeem(shop.text(slip), 10_000);
        assertThat(((RedemptionOutcome.Refused) outcome).reason())
                .isEqualTo(RedemptionRefusal.SHOP_NOT_ALLOWED);
    }

    @Test
    void handEntryTellsTheMissingPinBeforeTheMissingLine() {
        RedemptionOutcome outcome = shop.redeemNumber(slip, 10_000, Optional.empty());
        assertThat(((RedemptionOutcome.Refused) outcome).reason())
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        outcome = shop.redeemNumber(slip, 10_000, Optional.of(new Presence.Pin("1234")));
        assertThat(((RedemptionOutcome.Refused) outcome).reason())
                .isEqualTo(RedemptionRefusal.NEEDS_LINE);
    }

    @Test
    void handEntryOfNothingIsOverBalanceBeforeAnythingElseIsAsked() {
        RedemptionOutcome outcome = shop.redeemNumber(slip, 0, Optional.empty());
        assertThat(((RedemptionOutcome.Refused) outcome).reason())
                .isEqualTo(RedemptionRefusal.OVER_BALANCE);
    }

    /** Free space is no reason of the paper's: nothing is asked, whatever the paper says. */
    @Test
    void lowDiskStopsTheShopWhateverThePaperSays() {
        shop.store.spaceLow(true);
        assertThat(shop.redeem("nothing of ours", 10_000))
                .isEqualTo(new RedemptionOutcome.Stopped(new Obstacle.DiskLow()));
    }

    @Test
    void everyBadPaperHasItsOwnReason() {
        String text = shop.text(slip);
        assertThat(shop.redeem("https://example.invalid", 10_000))
                .isEqualTo(new RedemptionOutcome.Unreadable(BadSlip.NOT_A_SLIP));
        assertThat(shop.redeem(text.substring(0, text.length() - 8), 10_000))
                .isInstanceOf(RedemptionOutcome.Unreadable.class);
        Town elsewhere = new Town(Town.NOON.plusSeconds(1), TownIssuer.POLICY, 12);
        String foreign = elsewhere.kiosk.text(elsewhere.voucher(10_000));
        assertThat(shop.redeem(foreign, 10_000))
                .isEqualTo(new RedemptionOutcome.Unreadable(BadSlip.NOT_OURS));
    }
}
