package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

/**
 * Goal: an issuer that was set back reads the acceptance of a copy before the answer that it had
 * given for the same paper, and the books are again what they were (rules 12 and 16, I8, fault 66).
 * Method: as in {@link FailOverTest}; the shop that accepted is read first.
 */
class AcceptanceGivesWayTest extends FailOverStory {
    private static final Actor TELLER =
            new Actor(Optional.of("1042"), Optional.of("7"), 0, Optional.of("lost"));

    private final Site teller = town.site("T", SiteRole.TELLER, District.JONGNO, Town.ONLY_OPEN);

    /** Only what stood before the answers is in the image; the other shop is read before them. */
    private void isTheSameAgain(MemoryStore image) {
        Sums before = sums();
        List<String> found = findings();
        issuer.putBack(image);
        begin();
        kiosk.comeOnline();
        other.comeOnline();
        everybodyComesOnline();
        teller.comeOnline();
        everybodyComesOnline();
        assertThat(sums()).isEqualTo(before);
        assertThat(findings()).isEqualTo(found);
        town.settleAndVerify();
    }

    private void acceptedByItself(Slip copy, long won) {
        other.lineDown();
        assertThat(other.redeem(other.text(copy), won))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
    }

    @Test
    void fault66AnAcceptanceGivesWayToARedemption() {
        MemoryStore image = issuer.image();
        Slip paper = town.voucher(100_000);
        next(shop.redeem(shop.text(paper), 30_000));
        acceptedByItself(paper, 20_000);
        other.comeOnline();
        isTheSameAgain(image);
    }

    /** It waited for ever, and the shop was paid by nobody (seed 233). */
    @Test
    void fault66AnAcceptanceGivesWayToARefundAndIsBookedAfterIt() {
        MemoryStore image = issuer.image();
        var sold = (SaleOutcome.Sold) kiosk.sell(town.member, 100_000, PaymentMeans.CASH);
        kiosk.forward();
        Slip paper = sold.vouchers().getFirst();
        assertThat(teller.refund(paper)).isInstanceOf(RefundOutcome.Refunded.class);
        teller.forward();
        acceptedByItself(paper, 20_000);
        other.comeOnline();
        isTheSameAgain(image);
    }

    @Test
    void fault66AnAcceptanceGivesWayToACancellation() {
        MemoryStore image = issuer.image();
        var undone =
                (RedemptionOutcome.Redeemed) shop.redeem(shop.text(town.voucher(100_000)), 30_000);
        Slip rest = undone.next().orElseThrow();
        var cancelled = (CancelOutcome.Cancelled) shop.cancel(undone.act(), undone.next());
        shop.forward();
        acceptedByItself(rest, 20_000);
        other.comeOnline();
        isTheSameAgain(image);
        Slip back = cancelled.next().orElseThrow();
        assertThat(shop.redeem(shop.text(back), 90_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
    }

    @Test
    void fault66AnAcceptanceGivesWayToAPaperThatWasMadeAnew() {
        MemoryStore image = issuer.image();
        Slip lost = town.voucher(100_000);
        var anew =
                (ReissueOutcome.Reissued)
                        new ReissueSlip(teller.place())
                                .reissue(
                                        town.member, new Presence.IdShown(), lost.number(), TELLER);
        teller.forward();
        acceptedByItself(lost, 20_000);
        other.comeOnline();
        isTheSameAgain(image);
        assertThat(shop.redeem(shop.text(anew.slip()), 90_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
    }

    @Test
    void fault66AnAcceptanceGivesWayToARedemptionByATypedNumber() {
        MemoryStore image = issuer.image();
        MemberNumber member =
                issuer.member("one with a PIN", 1950, Optional.of(kiosk.id), Optional.of("4321"));
        kiosk.comeOnline();
        Slip paper = kiosk.sold(member, 100_000).vouchers().getFirst();
        kiosk.forward();
        var pin = Optional.<Presence>of(new Presence.Pin("4321"));
        assertThat(shop.redeemNumber(paper, 30_000, pin))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        shop.forward();
        acceptedByItself(paper, 20_000);
        other.comeOnline();
        isTheSameAgain(image);
    }
}
