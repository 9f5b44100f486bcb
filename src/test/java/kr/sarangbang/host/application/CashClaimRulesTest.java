package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.host.bench.SiteHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who pays a claim on kept cash, at the issuer; after every test each invariant is recomputed. */
class CashClaimRulesTest {
    private final Town town = new Town();
    private SignedCashClaim claim = claim(50_000);

    @BeforeEach
    void theKioskMakesAClaim() {
        claim = claim(50_000);
        town.kiosk.write(claim.claim().act(), new Entry.CashClaimed(claim), town.now());
    }

    @AfterEach
    void theBooksHold() {
        town.verify();
        assertThat(town.account("Cash")).isZero();
    }

    /** A claim of the act that the kiosk would open next. */
    private SignedCashClaim claim(long won) {
        ActId act = town.kiosk.nextAct();
        return CashClaimCodec.sign(
                town.kiosk.key(),
                town.kiosk.credential(),
                new CashClaim(
                        act,
                        new ActId(act.site(), act.incarnation(), act.sequence() - 1),
                        Won.of(won),
                        town.now()));
    }

    private SiteHand desk(String name) {
        var invited = town.issuer.site(name, SiteRole.TELLER);
        invited.hand().join(invited.token(), town.now());
        return invited.hand();
    }

    private Decision ask(SiteHand desk, SignedCashClaim shown) {
        return Town.decided(desk.decide(desk.write(new Entry.CashClaimAsked(shown), town.now())));
    }

    private void release() {
        town.kiosk.write(claim.claim().act(), new Entry.CashClaimReleased(), town.now());
        town.kiosk.deliver();
    }

    private static Decision refused(CashClaimRefusal reason) {
        return new Decision.CashClaimRefused(reason, Optional.empty());
    }

    @Test
    void oneDeskIsLetPayAReleasedClaimAndARepeatIsTheSameAnswer() {
        release();
        SiteHand desk = desk("T1");
        var asked = desk.write(new Entry.CashClaimAsked(claim), town.now());
        var granted = new Decision.CashClaimGranted(Won.of(50_000));
        assertThat(Town.decided(desk.decide(asked))).isEqualTo(granted);
        assertThat(Town.decided(desk.decide(asked))).isEqualTo(granted);
        var already =
                new Decision.CashClaimRefused(
                        CashClaimRefusal.ALREADY_PAID, Optional.of(asked.header().act()));
        assertThat(ask(desk, claim)).isEqualTo(already);
        assertThat(ask(desk("T2"), claim)).isEqualTo(already);
        assertThat(ask(town.kiosk, claim)).isEqualTo(already);
        desk.deliver();
        assertThat(town.exceptions()).isEmpty();
    }

    @Test
    void whatItsSiteStillPaysNoDeskDoes() {
        SiteHand desk = desk("T1");
        assertThat(ask(desk, claim)).isEqualTo(refused(CashClaimRefusal.WITH_ITS_SITE));
        town.kiosk.deliver();
        assertThat(ask(desk, claim)).isEqualTo(refused(CashClaimRefusal.WITH_ITS_SITE));
        town.kiosk.write(claim.claim().act(), new Entry.CashReturned(Won.of(50_000)), town.now());
        release();
        assertThat(ask(desk, claim))
                .isEqualTo(
                        new Decision.CashClaimRefused(
                                CashClaimRefusal.ALREADY_PAID, Optional.of(claim.claim().act())));
    }

    @Test
    void anotherAmountOrSignatureOrAForgedActIsNotPaid() {
        release();
        SiteHand desk = desk("T1");
        CashClaim right = claim.claim();
        var more = new CashClaim(right.act(), right.sale(), Won.of(60_000), right.at());
        SignedCashClaim notTheJournals =
                CashClaimCodec.sign(town.kiosk.key(), town.kiosk.credential(), more);
        SignedCashClaim notTheSites = CashClaimCodec.sign(desk.key(), claim.site(), right);
        for (SignedCashClaim bad : List.of(notTheJournals, notTheSites)) {
            assertThat(ask(desk, bad)).isEqualTo(refused(CashClaimRefusal.NOT_GENUINE));
        }
        assertThat(ask(desk, claim)).isInstanceOf(Decision.CashClaimGranted.class);
    }

    @Test
    void aShopPaysNone() {
        release();
        assertThat(ask(town.a.hand(), claim)).isEqualTo(refused(CashClaimRefusal.SITE_NOT_ALLOWED));
        assertThat(ask(desk("T1"), claim)).isInstanceOf(Decision.CashClaimGranted.class);
    }

    /** A site whose disk was put back may pay what it had released: both are listed. */
    @Test
    void aClaimThatItsSitePaysAfterAnotherDeskIsListed() {
        release();
        SiteHand desk = desk("T1");
        assertThat(ask(desk, claim)).isInstanceOf(Decision.CashClaimGranted.class);
        town.kiosk.write(claim.claim().act(), new Entry.CashReturned(Won.of(50_000)), town.now());
        town.kiosk.deliver();
        assertThat(town.exceptions()).containsExactly("CashClaimPaidTwice");
    }
}
