package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * The rest of a voucher given back (rule 14): bought with cash, at least six tenths of the purchase
 * used, the seven per cent of the discount kept back.
 */
final class PartialRefundTest {
    private static final Actor TELLER =
            new Actor(Optional.of("1042"), Optional.of("7"), 0, Optional.of("customer's wish"));

    private final Town town = new Town();
    private final Site counter = town.site("T", SiteRole.TELLER, District.JONGNO, Town.ONLY_OPEN);

    private List<Slip> bought(long... faces) {
        var papers = new ArrayList<Won>();
        for (long face : faces) {
            papers.add(Won.of(face));
        }
        Won sum = papers.stream().reduce(Won.ZERO, Won::plus);
        SaleOutcome outcome =
                counter.sell(
                        new SaleRequest(
                                town.stranger,
                                new Presence.IdShown(),
                                new SeriesId("open"),
                                sum,
                                PaymentMeans.CASH,
                                sum,
                                TELLER,
                                papers));
        counter.forward();
        return ((SaleOutcome.Sold) outcome).vouchers();
    }

    private Slip used(Slip slip, long won) {
        Site shop = town.shop();
        return ((RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), won))
                .next()
                .orElseThrow();
    }

    private RefundBegun ask(Slip slip) {
        return new RefundVoucher(counter.place()).begin(counter.text(slip), TELLER);
    }

    private RefundGrant granted(Slip slip) {
        return ((RefundBegun.Granted) ask(slip)).grant();
    }

    private RefundOutcome ended(Slip slip) {
        return ((RefundBegun.Ended) ask(slip)).outcome();
    }

    private void settle() {
        counter.comeOnline();
        assertThat(counter.journal().backlog().waiting()).isZero();
        town.settleAndVerify();
    }

    @Test
    void atTheRatioTheRestLessTheDiscountGoesOutInCash() {
        Slip rest = used(bought(100_000).getFirst(), 60_000);
        RefundGrant grant = granted(rest);
        assertThat(grant.amount()).isEqualTo(Won.of(37_200));
        assertThat(grant.means()).isEqualTo(PaymentMeans.CASH);
        assertThat(counter.entries(Entry.RefundSettled.class)).isEmpty();
        assertThat(grant.payOut(TELLER)).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(counter.entries(Entry.RefundSettled.class)).hasSize(1);
        settle();
        assertThat(town.account("VoucherLiability")).isZero();
        assertThat(town.account("Cash")).isEqualTo(93_000 - 37_200);
        assertThat(town.account("Subsidy")).isEqualTo(7_000 - 2_800);
    }

    @Test
    void oneWonUnderTheRatioNothingIsGranted() {
        Slip rest = used(bought(100_000).getFirst(), 59_999);
        assertThat(ended(rest))
                .isEqualTo(new RefundOutcome.NotRefundable(RefundRefusal.PARTLY_USED));
        Site shop = town.shop();
        assertThat(shop.redeem(shop.text(rest), 40_001))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        settle();
    }

    @Test
    void theDiscountIsRoundedUp() {
        Slip rest = used(bought(100_000).getFirst(), 99_999);
        assertThat(granted(rest).payOut(TELLER))
                .isInstanceOfSatisfying(
                        RefundOutcome.Refunded.class,
                        out -> assertThat(out.amount()).isEqualTo(Won.ZERO));
        settle();
    }

    @Test
    void whatCountsIsTheWholePurchase() {
        List<Slip> papers = bought(50_000, 50_000, 50_000);
        used(papers.get(0), 49_999);
        used(papers.get(1), 30_001);
        Slip rest = used(papers.get(2), 9_999);
        assertThat(ended(rest))
                .isEqualTo(new RefundOutcome.NotRefundable(RefundRefusal.PARTLY_USED));
        rest = used(rest, 1);
        assertThat(granted(rest).amount()).isEqualTo(Won.of(37_200));
    }

    @Test
    void aPaperGivenBackUnusedIsNoLongerPartOfThePurchase() {
        List<Slip> papers = bought(50_000, 50_000);
        Slip rest = used(papers.get(0), 30_000);
        assertThat(ended(rest))
                .isEqualTo(new RefundOutcome.NotRefundable(RefundRefusal.PARTLY_USED));
        assertThat(granted(papers.get(1)).payOut(TELLER))
                .isInstanceOf(RefundOutcome.Refunded.class);
        counter.forward();
        assertThat(granted(rest).amount()).isEqualTo(Won.of(18_600));
    }

    @Test
    void whoChangesTheirMindHasTheSamePaper() {
        Slip rest = used(bought(100_000).getFirst(), 60_000);
        RefundGrant grant = granted(rest);
        assertThat(grant.giveUp(TELLER)).isInstanceOf(RefundOutcome.PayOutDeclined.class);
        assertThat(grant.payOut(TELLER)).isInstanceOf(RefundOutcome.PayOutDeclined.class);
        counter.forward();
        Site shop = town.shop();
        assertThat(shop.redeem(shop.text(rest), 40_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        settle();
    }

    @Test
    void aDoubleYesPaysOnce() {
        RefundGrant grant = granted(used(bought(100_000).getFirst(), 60_000));
        RefundOutcome first = grant.payOut(TELLER);
        assertThat(grant.payOut(TELLER)).isEqualTo(first);
        assertThat(grant.giveUp(TELLER)).isEqualTo(first);
        assertThat(counter.effects.of("drawer")).hasSize(2);
    }

    @Test
    void aPowerCutBeforeTheYesLeavesTheVoucherAsItWas() {
        Slip rest = used(bought(100_000).getFirst(), 60_000);
        granted(rest);
        counter.restart();
        counter.resume();
        counter.comeOnline();
        Site shop = town.shop();
        assertThat(shop.redeem(shop.text(rest), 40_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        settle();
    }

    /**
     * Goal: however a purchase is used and given back, cash and subsidy that are out are exactly
     * those of what stayed used, and every invariant holds. Method: random uses of the papers of
     * one purchase; then every paper is asked back.
     */
    @Property(tries = 40)
    void everyPurchaseBalances(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 30_000) Integer> uses) {
        var t = new PartialRefundTest();
        long[] faces = uses.stream().mapToLong(u -> 30_000).toArray();
        List<Slip> papers = t.bought(faces);
        long used = uses.stream().mapToLong(u -> u).sum();
        var inHand = new ArrayList<Slip>();
        for (int i = 0; i < papers.size(); i++) {
            int use = uses.get(i);
            if (use == 0) {
                inHand.add(papers.get(i));
            } else if (use < 30_000) {
                inHand.add(t.used(papers.get(i), use));
            } else {
                Site shop = t.town.shop();
                shop.redeem(shop.text(papers.get(i)), use);
            }
        }
        long out = 0;
        for (Slip slip : inHand) {
            if (t.ask(slip) instanceof RefundBegun.Granted granted) {
                out += ((RefundOutcome.Refunded) granted.grant().payOut(TELLER)).amount().amount();
                t.counter.forward();
            }
        }
        t.settle();
        assertThat(t.town.account("Cash")).isEqualTo(faces.length * 27_900L - out);
        assertThat(t.town.account("ShopsPayable")).isEqualTo(used);
        if (inHand.stream().allMatch(s -> s.balance().equals(s.face()))) {
            assertThat(t.town.account("VoucherLiability")).isZero();
        }
    }
}
