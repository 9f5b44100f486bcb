package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.testing.ShownCards;
import org.junit.jupiter.api.Test;

/**
 * Goal: nobody buys or spends as a member on a number that was read, copied or typed (rules 6a and
 * 10b). Method: a voucher of 400,000 won, twice what its bearer may spend at once, and each way of
 * showing who one is.
 */
class WhoActsTest {
    private static final long ABOVE = 200_001;

    private final Town town = new Town();
    private final Site shop = town.shop();

    private static RedemptionRefusal refused(RedemptionOutcome outcome) {
        assertThat(outcome).isInstanceOf(RedemptionOutcome.Refused.class);
        return ((RedemptionOutcome.Refused) outcome).reason();
    }

    @Test
    void whoeverBearsThePaperSpendsNoMoreThanTheBearersLimit() {
        Slip slip = town.voucher(400_000);
        assertThat(refused(shop.redeem(shop.text(slip), ABOVE)))
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        assertThat(shop.line.asked(Request.Decide.class)).isEmpty();
    }

    @Test
    void theMembersOwnCardSpendsAboveIt() {
        Slip slip = town.voucher(400_000);
        assertThat(shop.redeem(shop.text(slip), ABOVE, town.card(town.member)))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        town.settleAndVerify();
    }

    @Test
    void anotherMembersCardIsRefusedByTheIssuer() {
        Slip slip = town.voucher(400_000);
        assertThat(refused(shop.redeem(shop.text(slip), ABOVE, town.card(town.stranger))))
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        assertThat(shop.line.asked(Request.Decide.class)).hasSize(1);
        town.settleAndVerify();
    }

    /** The issuer believes no site's word: it verifies what the card answered. */
    @Test
    void aCardThatAnotherIssuerMadeIsRefusedByThisOneWhateverTheSiteBelieved() {
        Slip slip = town.voucher(400_000);
        var foreign = new Presence.CardAnswered(ShownCards.show(town.member));
        assertThat(refused(shop.redeem(shop.text(slip), ABOVE, foreign)))
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
    }

    @Test
    void wrongPinsAboveTheBearersLimitAreCountedAndStandInTheJournal() {
        var withPin = PinTest.homeMember(town);
        Slip slip = town.kiosk.sold(withPin, 400_000).vouchers().getFirst();
        town.kiosk.forward();
        for (int i = 0; i < 5; i++) {
            assertThat(refused(shop.redeem(shop.text(slip), ABOVE, new Presence.Pin("7391"))))
                    .isEqualTo(RedemptionRefusal.WRONG_PIN);
        }
        assertThat(refused(shop.redeem(shop.text(slip), ABOVE, new Presence.Pin("1234"))))
                .isEqualTo(RedemptionRefusal.WRONG_PIN);
        assertThat(shop.entries(Entry.Decided.class))
                .hasSize(6)
                .allSatisfy(
                        tried ->
                                assertThat(tried.decision())
                                        .isEqualTo(
                                                new Decision.Refused(
                                                        RedemptionRefusal.WRONG_PIN,
                                                        Optional.empty())));
        assertThat(shop.store.entries().toString()).doesNotContain("7391");
    }

    @Test
    void theRightPinSpendsAboveTheBearersLimit() {
        var withPin = PinTest.homeMember(town);
        Slip slip = town.kiosk.sold(withPin, 400_000).vouchers().getFirst();
        town.kiosk.forward();
        assertThat(shop.redeem(shop.text(slip), ABOVE, new Presence.Pin("1234")))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        town.settleAndVerify();
    }

    /** A shop is paid by what it redeems, so it cannot vouch for who spends. */
    @Test
    void anIdShownAtAShopSpendsNothingAboveTheBearersLimit() {
        Slip slip = town.voucher(400_000);
        assertThat(refused(shop.redeem(shop.text(slip), ABOVE, new Presence.IdShown())))
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        assertThat(shop.line.asked(Request.Decide.class)).isEmpty();
    }

    @Test
    void anIdShownToATellerSellsAndTheTellerIsNamedInTheJournal() {
        Site counter =
                town.site(
                        "T",
                        SiteRole.TELLER,
                        District.JONGNO,
                        Map.of(new SeriesId("open"), Won.of(1_000_000)));
        assertThat(counter.sell(counter.idShown(town.stranger, 100_000)))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(counter.store.entries())
                .filteredOn(one -> one.entry() instanceof Entry.VoucherSold)
                .singleElement()
                .satisfies(one -> assertThat(one.header().actor().staff()).contains("T-1"));
    }

    @Test
    void anIdShownAtAKioskSellsNothingAndBorrowsNothing() {
        assertThat(town.kiosk.sell(town.kiosk.idShown(town.stranger, 100_000)))
                .isEqualTo(new SaleOutcome.NeedsMember());
        assertThat(town.kiosk.line.asked(Request.MoreLimit.class)).isEmpty();
        assertThat(town.kiosk.entries(Entry.SaleOpened.class)).isEmpty();
    }

    @Test
    void noSaleBeginsOnAnIdThatNobodyHasSeen() {
        SaleRequest wish = town.kiosk.wish(town.member, 100_000, PaymentMeans.CARD);
        assertThatThrownBy(
                        () ->
                                new SaleRequest(
                                        wish.member(),
                                        new Presence.IdShown(),
                                        wish.series(),
                                        wish.face(),
                                        wish.means(),
                                        wish.tendered(),
                                        Actor.CUSTOMER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
