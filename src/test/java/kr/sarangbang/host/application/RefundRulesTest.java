package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rule 14 at the issuer; after every test each invariant is recomputed. */
class RefundRulesTest {
    private final Town town = new Town();

    @AfterEach
    void theBooksHold() {
        town.verify();
    }

    /** Rule 14: refunding until the money is out, then closed; its units never come back. */
    @Test
    void fault58ARefundIsDecidedOnceAndALateAcceptanceGoesToTheGuarantee() {
        Slip sold = town.sell(10);
        var entry = town.kiosk.write(refund(sold), town.now());
        assertThat(Town.decided(town.kiosk.decide(entry)))
                .isInstanceOfSatisfying(
                        Decision.RefundGranted.class,
                        granted -> assertThat(granted.payOut()).isEqualTo(Won.of(93_000)));
        assertThat(town.redeem(town.a, sold, 10_000))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no -> assertThat(no.reason()).isEqualTo(RedemptionRefusal.ALREADY_USED));
        town.accept(town.b, sold, 30_000);
        town.b.hand().deliver();
        town.kiosk.write(
                entry.header().act(),
                new Entry.RefundSettled(true, Won.of(93_000), PaymentMeans.CARD, ""),
                town.now());
        town.kiosk.deliver();
        assertThat(town.account("Cash")).isZero();
        assertThat(town.account("Subsidy")).isZero();
        assertThat(town.account("VoucherLiability")).isZero();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(30_000);
    }

    @Test
    void aDeclinedPayOutRestoresThePaper() {
        Slip sold = town.sell(10);
        var entry = town.kiosk.write(refund(sold), town.now());
        town.kiosk.decide(entry);
        town.kiosk.write(
                entry.header().act(),
                new Entry.RefundSettled(false, Won.of(93_000), PaymentMeans.CARD, ""),
                town.now());
        town.kiosk.deliver();
        assertThat(town.redeem(town.a, sold, 100_000)).isInstanceOf(Decision.Redeemed.class);
    }

    @Test
    void aUsedVoucherIsNotRefunded() {
        Slip sold = town.sell(10);
        Slip next = Town.next(town.redeem(town.a, sold, 10_000));
        for (Slip slip : List.of(sold, next)) {
            assertThat(Town.decided(town.kiosk.decide(town.kiosk.write(refund(slip), town.now()))))
                    .isInstanceOf(Decision.RefundRefused.class);
        }
        assertThat(town.account("VoucherLiability")).isEqualTo(90_000);
    }

    private static Entry.RefundAsked refund(Slip slip) {
        return new Entry.RefundAsked(
                slip.number(), Town.paper(slip), new SlipVersion(slip.version().madeBy()));
    }
}
