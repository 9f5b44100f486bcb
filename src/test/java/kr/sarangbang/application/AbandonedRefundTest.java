package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.RefundRefusal;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Goal: a refund whose customer does not come back ends by itself, with the money where the journal
 * says, and never with money for nobody (rules 14, 16, 18).
 */
final class AbandonedRefundTest {
    private Town town = new Town();
    private Site kiosk = town.kiosk;
    private Site shop = town.shop();

    @Test
    void grantedAfterTheCustomerLeftIsNotPaidOutAndTheVoucherIsGoodAgain() {
        Slip slip = town.voucher(100_000);
        kiosk.line.loseNextAnswer();
        var pending = (RefundOutcome.Pending) kiosk.refund(slip);
        kiosk.comeOnline();
        assertThat(kiosk.view().openActs()).isEmpty();
        assertThat(kiosk.entriesOf(pending.act()))
                .last()
                .isEqualTo(new Entry.RefundSettled(false, Won.of(93_000), PaymentMeans.CARD, ""));
        assertThat(kiosk.effects.of("pay out")).isEmpty();
        assertThat(shop.redeem(shop.text(slip), 100_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        town.settleAndVerify();
    }

    @Test
    void paperUsedElsewhereMeanwhileIsRefusedUnderTheSameAct() {
        Slip slip = town.voucher(100_000);
        kiosk.line.loseNext();
        var pending = (RefundOutcome.Pending) kiosk.refund(slip);
        shop.redeem(shop.text(slip), 100_000);
        kiosk.comeOnline();
        assertThat(kiosk.view().openActs()).isEmpty();
        assertThat(kiosk.entriesOf(pending.act())).hasSize(2);
        assertThat(kiosk.entries(Entry.RefundAsked.class)).hasSize(1);
        assertThat(kiosk.provider.paidOut()).isZero();
        town.settleAndVerify();
    }

    @Test
    void stillUnansweredWaitsForTheNextLine() {
        Slip slip = town.voucher(100_000);
        kiosk.line.loseNext();
        kiosk.refund(slip);
        kiosk.lineDown();
        kiosk.resume();
        assertThat(kiosk.view().openActs()).hasSize(1);
        kiosk.comeOnline();
        assertThat(kiosk.view().openActs()).isEmpty();
    }

    @Test
    void unknownPayOutIsAsWhatTheProviderSaysLater() {
        Slip slip = town.voucher(100_000);
        kiosk.provider.way(FakeProvider.Way.TAKE_AND_SAY_NOTHING);
        kiosk.provider.silent(true);
        var unknown = (RefundOutcome.PayOutUnknown) kiosk.refund(slip);
        kiosk.comeOnline();
        assertThat(kiosk.view().openActs()).hasSize(1);
        kiosk.provider.silent(false);
        kiosk.effects.forget();
        kiosk.comeOnline();
        assertThat(kiosk.view().openActs()).isEmpty();
        assertThat(kiosk.effects.of("print")).containsExactly("print " + unknown.act());
        assertThat(kiosk.provider.paidOut()).isEqualTo(93_000);
        town.settleAndVerify();
        assertThat(town.account("VoucherLiability")).isZero();
        assertThat(town.account("Cash")).isZero();
    }

    /**
     * Method: the power goes at every effect of a refund in turn, and its customer never comes back
     * to the kiosk. Either the money is out and the voucher closed, or it is not and the voucher is
     * taken by a shop.
     */
    @ParameterizedTest
    @EnumSource(PaymentMeans.class)
    void powerCutAtAnyEffectEndsWithTheMoneyOrTheVoucherNeverBoth(PaymentMeans means) {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            begin();
            Slip slip = sold(means);
            kiosk.effects.forget();
            kiosk.effects.dieAtStep(step);
            try {
                kiosk.refund(slip);
                survived = true;
                kiosk.effects.live();
            } catch (Effects.Killed killed) {
                kiosk.restart();
            }
            kiosk.resume();
            kiosk.comeOnline();
            assertThat(kiosk.view().openActs()).as("dead at step %d", step).isEmpty();
            boolean out =
                    kiosk.entries(Entry.RefundSettled.class).stream()
                            .anyMatch(Entry.RefundSettled::paidOut);
            moneyIsOut(means, out);
            assertThat(shop.redeem(shop.text(slip), 100_000))
                    .as("dead at step %d", step)
                    .isInstanceOf(
                            out
                                    ? RedemptionOutcome.Refused.class
                                    : RedemptionOutcome.Redeemed.class);
            town.settleAndVerify();
            assertThat(town.account("Cash")).isEqualTo(out ? 0 : 93_000);
        }
    }

    private void moneyIsOut(PaymentMeans means, boolean out) {
        if (means == PaymentMeans.CARD) {
            assertThat(kiosk.provider.paidOut()).isEqualTo(out ? 93_000 : 0);
        } else if (!out) {
            assertThat(kiosk.effects.of("drawer")).isEmpty();
        }
    }

    /** Cash out of a drawer is seen by nobody but people: it must open once at the most. */
    @Test
    void drawerOpensOnceForOneCashRefundWhateverEffectThePowerCutHits() {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            begin();
            Slip slip = sold(PaymentMeans.CASH);
            kiosk.effects.forget();
            kiosk.effects.dieAtStep(step);
            try {
                kiosk.refund(slip);
                survived = true;
                kiosk.effects.live();
            } catch (Effects.Killed killed) {
                kiosk.restart();
                kiosk.resume();
                kiosk.comeOnline();
                kiosk.refund(slip);
            }
            assertThat(kiosk.effects.of("drawer")).as("dead at step %d", step).hasSizeLessThan(2);
            assertThat(
                            kiosk.entries(Entry.RefundSettled.class).stream()
                                    .filter(Entry.RefundSettled::paidOut))
                    .as("dead at step %d", step)
                    .hasSize(1);
        }
    }

    @Test
    void restOfAPartlyUsedPaperDoesNotGoOnWithTheRefundOfTheWhole() {
        Slip slip = town.voucher(100_000);
        kiosk.line.loseNext();
        kiosk.refund(slip);
        shop.lineDown();
        Slip rest =
                ((RedemptionOutcome.Redeemed) shop.redeem(shop.text(slip), 1_000))
                        .next()
                        .orElseThrow();
        assertThat(kiosk.refund(rest))
                .isEqualTo(new RefundOutcome.NotRefundable(RefundRefusal.BOUGHT_BY_CARD));
        assertThat(kiosk.provider.paidOut()).isZero();
    }

    @Test
    void paperOfADeclinedPayOutMayBeShownAgainAtOnce() {
        Slip slip = town.voucher(100_000);
        kiosk.provider.way(FakeProvider.Way.DECLINE);
        kiosk.refund(slip);
        kiosk.provider.way(FakeProvider.Way.APPROVE);
        assertThat(kiosk.refund(slip)).isInstanceOf(RefundOutcome.Refunded.class);
        town.settleAndVerify();
    }

    @Test
    void refundIsNotAskedWhileTheIssuerHasNotHeardHowTheLastOneEnded() {
        Slip slip = town.voucher(100_000);
        kiosk.provider.way(FakeProvider.Way.DECLINE);
        kiosk.refund(slip);
        kiosk.line.loseNext();
        assertThat(kiosk.refund(slip)).isEqualTo(new RefundOutcome.NeedsLine());
        assertThat(kiosk.line.asked(Request.Decide.class)).hasSize(1);
    }

    private void begin() {
        town = new Town();
        kiosk = town.kiosk;
        shop = town.shop();
    }

    private Slip sold(PaymentMeans means) {
        var sold = (SaleOutcome.Sold) kiosk.sell(town.member, 100_000, means);
        kiosk.forward();
        return sold.vouchers().getFirst();
    }

    /** Whoever is asked whether to pay out may think for as long as a line takes to come back. */
    @ParameterizedTest
    @EnumSource(PaymentMeans.class)
    void aGrantThatTheReturningLineEndedPaysNothingAndLeavesTheVoucher(PaymentMeans means) {
        Slip bought = sold(means);
        RefundGrant shown = grant(bought);
        kiosk.effects.forget();
        kiosk.lineDown();
        kiosk.comeOnline();
        assertThat(shown.payOut(Actor.CUSTOMER)).isInstanceOf(RefundOutcome.PayOutDeclined.class);
        moneyIsOut(means, false);
        assertThat(shop.redeem(shop.text(bought), 100_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        town.settleAndVerify();
    }

    @ParameterizedTest
    @EnumSource(PaymentMeans.class)
    void aPaperThatIsShownAtTwoWindowsIsPaidOutAtOneOfThem(PaymentMeans means) {
        Slip bought = sold(means);
        RefundGrant here = grant(bought);
        RefundGrant there = grant(bought);
        kiosk.effects.forget();
        assertThat(here.payOut(Actor.CUSTOMER)).isInstanceOf(RefundOutcome.Refunded.class);
        assertThat(there.payOut(Actor.CUSTOMER)).isInstanceOf(RefundOutcome.NotRefundable.class);
        assertThat(kiosk.effects.of("drawer")).hasSizeLessThan(2);
        moneyIsOut(means, true);
        town.settleAndVerify();
    }

    private RefundGrant grant(Slip paper) {
        return ((RefundBegun.Granted)
                        new RefundVoucher(kiosk.place()).begin(kiosk.text(paper), Actor.CUSTOMER))
                .grant();
    }
}
