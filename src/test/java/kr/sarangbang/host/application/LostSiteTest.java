package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.CashClaimCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.SiteProfile;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaim;
import kr.sarangbang.domain.payment.SignedCashClaim;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.bench.SiteHand;
import kr.sarangbang.host.report.IssuerReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A site that is lost, at the issuer; after every test each invariant is recomputed. */
class LostSiteTest {
    private static final SiteId KIOSK = new SiteId("K");
    private static final YearMonth JULY = YearMonth.of(2022, 7);

    private final Town town = new Town();
    private final LostSiteOffice office =
            new LostSiteOffice(town.store, town.issuer.instruments(), town::now, new Random(5));

    @AfterEach
    void theBooksHold() {
        town.verify();
    }

    private LostSiteOffice.WrittenOff lose(String site) {
        return done(office.writeOff(new SiteId(site), "홍", "the disk burnt"));
    }

    private static <T> T done(IssuerOffice.Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(IssuerOffice.Outcome.Done.class);
        return ((IssuerOffice.Outcome.Done<T>) outcome).result();
    }

    private static String refusal(IssuerOffice.Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(IssuerOffice.Outcome.Refused.class);
        return ((IssuerOffice.Outcome.Refused<?>) outcome).reason();
    }

    private IssuerReport.OfSeries series() {
        return town.report().series().getFirst();
    }

    private StockRight lent() {
        return (StockRight) town.stock.right();
    }

    private UnitRanges unitsOf(SiteHand hand) {
        return hand.receive(hand.ask(new Request.PendingRights()), town.now()).stream()
                .map(SignedRight::right)
                .filter(StockRight.class::isInstance)
                .map(right -> ((StockRight) right).units())
                .reduce(UnitRanges.NONE, UnitRanges::plus);
    }

    private static SiteProfile profile(SiteHand hand) {
        return ((Answer.News) hand.ask(new Request.News(1, 0))).published().profile();
    }

    /** The same site again, with a new disk and a new key. */
    private SiteHand anew(String site) {
        String token = done(office.invite(new SiteId(site), "홍", "a new disk"));
        var key = new byte[32];
        new Random(77).nextBytes(key);
        var hand = new SiteHand(town.issuer.service(), new SiteId(site), key);
        hand.join(token, town.now());
        return hand;
    }

    @Test
    void fault36UnitsOfALostSiteAreRetiredAndItsSlipsBooked() {
        Slip delivered = town.sell(10);
        town.kiosk.deliver();
        Slip waits = town.sell(10);
        long pool = series().pool();
        assertThat(lose("K").retired()).isEqualTo(Won.of(999_900_000));
        assertThat(series().lent()).isZero();
        assertThat(series().retired()).isEqualTo(999_900_000);
        assertThat(series().pool()).isEqualTo(pool);
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        List<SignedRight> rights = other.hand().join(other.token(), town.now());
        var lent = (StockRight) Town.only(rights, StockRight.class).right();
        assertThat(lent.units().overlaps(lent().units())).isFalse();
        town.kiosk.deliver();
        assertThat(town.exceptions()).containsExactly("WrittenOffCameBack");
        assertThat(town.account("Cash")).isEqualTo(2 * 93_000);
        assertThat(series().retired()).isEqualTo(999_800_000);
        assertThat(town.redeem(town.a, delivered, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.redeem(town.b, waits, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.report().lost())
                .singleElement()
                .satisfies(lost -> assertThat(lost.cameBack()).isTrue());
    }

    /** H5 and H13: nobody but the buyer has it, and the paper is enough. */
    @Test
    void fault36ASlipOfASiteThatNeverComesBackIsBookedFromThePaper() {
        Slip slip = town.sell(10);
        lose("K");
        assertThat(town.redeem(town.a, slip, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.exceptions()).isEmpty();
        assertThat(series().sold()).isEqualTo(100_000);
        assertThat(series().retired()).isEqualTo(999_900_000);
    }

    @Test
    void fault36UnitsThatALostSiteSoldTwiceAreStillFound() {
        town.sellRun(new UnitRange(0, 10));
        town.sellRun(new UnitRange(5, 15));
        lose("K");
        town.kiosk.deliver();
        assertThat(town.exceptions()).contains("WrittenOffCameBack", "UnitsSoldTwice");
    }

    @Test
    void fault35UnitsStayTheSitesOwnAfterTheirTimeUntilTheyAreReturnedOrRetired() {
        long pool = series().pool();
        town.pass(Duration.ofDays(9));
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        other.hand().join(other.token(), town.now());
        other.hand().deliver();
        assertThat(series().pool()).isEqualTo(pool - 1_000_000_000);
        assertThat(series().keptOpenBy())
                .containsExactly(
                        new IssuerReport.OfSite("K", 1_000_000_000),
                        new IssuerReport.OfSite("K2", 1_000_000_000));
        lose("K");
        assertThat(series().pool()).isEqualTo(pool - 1_000_000_000);
        assertThat(series().retired()).isEqualTo(1_000_000_000);
    }

    /** What was signed back before is the pool's, and what comes back after it is nobody's. */
    @Test
    void fault35OnlyASignedReturnGivesUnitsBackAndALateOneChangesNothing() {
        giveBack(new UnitRange(0, 100));
        lose("K");
        assertThat(series().returning()).isEqualTo(1_000_000);
        giveBack(new UnitRange(100, 200));
        assertThat(series().retired()).isEqualTo(999_000_000);
        assertThat(town.exceptions()).containsExactly("WrittenOffCameBack");
        town.pass(Duration.ofDays(9));
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        other.hand().join(other.token(), town.now());
        other.hand().deliver();
        other.hand().ask(new Request.MoreStock(1, Won.of(1_000_000_000)));
        assertThat(series().returning()).isZero();
        assertThat(series().retired()).isEqualTo(999_000_000);
    }

    private void giveBack(UnitRange units) {
        town.kiosk.write(new Entry.StockReturned(lent().id(), UnitRanges.of(units)), town.now());
        town.kiosk.deliver();
    }

    @Test
    void fault45WhatAStolenTerminalSellsAfterItIsWrittenOffIsHonouredAndListed() {
        town.sell(1);
        lose("K");
        town.pass(Duration.ofHours(1));
        Slip stolen = town.sell(10);
        assertThat(town.redeem(town.a, stolen, 50_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.exceptions()).containsExactly("BlockedSiteActed");
        town.kiosk.deliver();
        assertThat(town.exceptions()).containsExactly("BlockedSiteActed", "WrittenOffCameBack");
        assertThat(town.kiosk.ask(new Request.MoreStock(1, Won.of(2_000_000_000L))))
                .isEqualTo(new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO));
        assertThat(town.kiosk.ask(new Request.PendingRights()))
                .isEqualTo(new Answer.Granted(List.of()));
        assertThat(profile(town.kiosk).writtenOff()).isTrue();
        assertThat(profile(town.kiosk).blocked()).contains("written off: the disk burnt");
        assertThat(profile(town.kiosk).promiseRoom()).isEmpty();
    }

    @Test
    void theSameWriteOffOnceMoreChangesNothingAndNonsenseIsRefused() {
        town.sell(10);
        LostSiteOffice.WrittenOff first = lose("K");
        town.pass(Duration.ofHours(1));
        town.kiosk.deliver();
        assertThat(done(office.writeOff(KIOSK, "박", "again"))).isEqualTo(first);
        assertThat(town.report().lost())
                .singleElement()
                .satisfies(
                        lost -> {
                            assertThat(lost.by()).isEqualTo("홍");
                            assertThat(lost.reason()).isEqualTo("the disk burnt");
                            assertThat(lost.at()).isEqualTo(Town.MORNING.toString());
                            assertThat(lost.limits()).isEqualTo(400_000);
                        });
        assertThat(refusal(office.writeOff(new SiteId("NO"), "홍", "x"))).contains("no site NO");
        assertThat(refusal(office.writeOff(new SiteId("A"), "홍", " "))).contains("--reason");
        assertThat(refusal(office.writeOff(new SiteId("A"), "", "x"))).contains("--by");
        town.issuer.site("K9", SiteRole.KIOSK);
        assertThat(refusal(office.writeOff(new SiteId("K9"), "홍", "x"))).contains("never joined");
    }

    private Answer limit(SiteHand at, YearMonth month, long won) {
        return at.ask(new Request.MoreLimit(town.member.number(), Scope.CITY, month, Won.of(won)));
    }

    private IssuerOffice.Outcome<LostSiteOffice.Declared> declare(String site, long bought) {
        return office.declare(
                new LostSiteOffice.Declaration(
                        town.member.number(),
                        new SiteId(site),
                        Won.of(bought),
                        Optional.empty(),
                        Optional.empty(),
                        "홍",
                        "signed letter of 20 July"));
    }

    /** H17: the month stays taken, and what may have been bought is held until it is declared. */
    @Test
    void fault36ALimitAtALostSiteStaysTakenForItsMonthAndHeldUntilItIsDeclared() {
        town.sell(10);
        town.kiosk.deliver();
        lose("K");
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        other.hand().join(other.token(), town.now());
        assertThat(limit(other.hand(), JULY, 10_000))
                .isEqualTo(new Answer.NotGranted(Answer.NoRight.OVER_PURCHASE_LIMIT, Won.ZERO));
        town.pass(Duration.ofDays(31));
        assertThat(limit(other.hand(), JULY.plusMonths(1), 400_000))
                .isInstanceOf(Answer.Granted.class);
        town.pass(Duration.ofDays(31));
        assertThat(limit(other.hand(), JULY.plusMonths(2), 400_000))
                .as("100,000 in hand, 300,000 lost and 400,000 lent of 1,000,000")
                .isEqualTo(
                        new Answer.NotGranted(Answer.NoRight.OVER_HOLDING_LIMIT, Won.of(200_000)));
        assertThat(refusal(declare("K", 90_000))).contains("already");
        assertThat(refusal(declare("K", 410_000))).contains("At most");
        assertThat(refusal(declare("K2", 0))).contains("No limit");
        assertThat(refusal(declare("NO", 0))).contains("no site");
        LostSiteOffice.Declared declared = done(declare("K", 150_000));
        assertThat(declared.released()).isEqualTo(Won.of(250_000));
        assertThat(declared.month()).isEqualTo(JULY);
        assertThat(done(declare("K", 150_000))).isEqualTo(declared);
        assertThat(limit(other.hand(), JULY.plusMonths(2), 400_000))
                .isInstanceOf(Answer.Granted.class);
        other.hand().deliver();
    }

    @Test
    void fault36WhatAMemberDeclaredOtherwiseIsHonouredAndListed() {
        Slip kept = town.sell(30);
        lose("K");
        done(declare("K", 0));
        town.kiosk.deliver();
        assertThat(town.exceptions())
                .containsExactlyInAnyOrder("WrittenOffCameBack", "DeclaredOtherwise");
        assertThat(town.redeem(town.a, kept, 100_000)).isInstanceOf(Decision.Redeemed.class);
    }

    /** Rule 15: nothing keeps the liability open for it, and what still comes is booked. */
    @Test
    void fault36AGuaranteeIsClosedAndWhatWasAcceptedUnderItIsStillBooked() {
        Slip slip = town.sell(10);
        town.kiosk.deliver();
        town.redeem(town.b, slip, 100_000);
        town.accept(town.a, slip, 40_000);
        assertThat(lose("A").guarantee()).isEqualTo(Won.of(300_000));
        assertThat(town.report().guarantees())
                .containsExactly(new IssuerReport.OfSite("B", 300_000));
        town.a.hand().deliver();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(40_000);
        assertThat(town.exceptions())
                .containsExactlyInAnyOrder("WrittenOffCameBack", "SecondAcceptance");
        SiteHand again = anew("A");
        again.deliver();
        assertThat(town.report().guarantees())
                .containsExactly(
                        new IssuerReport.OfSite("A", 300_000),
                        new IssuerReport.OfSite("B", 300_000));
    }

    @Test
    void aSiteThatWasWrittenOffInErrorBeginsAnewWithoutItsOldRights() {
        town.sell(10);
        lose("K");
        SiteHand again = anew("K");
        again.deliver();
        assertThat(profile(again).blocked()).isEmpty();
        assertThat(profile(again).writtenOff()).isFalse();
        assertThat(profile(town.kiosk).writtenOff()).isTrue();
        town.kiosk.deliver();
        assertThat(town.exceptions()).containsExactly("WrittenOffCameBack");
        assertThat(town.kiosk.ask(new Request.MoreStock(1, Won.of(2_000_000_000L))))
                .isEqualTo(new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO));
        assertThat(unitsOf(again).overlaps(lent().units())).isFalse();
        assertThat(series().lent()).isEqualTo(1_000_000_000);
    }

    /** Faults 42 and 43: the way back of a site whose disk was copied. */
    @Test
    void aFrozenSiteComesBackByANewInvitationAndItsOldUnitsAreRetired() {
        SiteHand copy = town.kiosk.copy();
        town.sell(10);
        town.kiosk.deliver();
        copy.ask(copy.signOn());
        assertThat(town.exceptions()).containsExactly("RolledBack");
        String token = done(office.invite(KIOSK, "홍", "rolled back"));
        assertThat(town.kiosk.ask(new Request.MoreStock(1, Won.of(2_000_000_000L))))
                .as("not even before the new one joins")
                .isEqualTo(new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO));
        assertThat(series().retired()).isEqualTo(999_900_000);
        var again = new SiteHand(town.issuer.service(), KIOSK, new byte[32]);
        List<Right> rights =
                again.join(token, town.now()).stream().map(SignedRight::right).toList();
        assertThat(rights).noneMatch(Guarantee.class::isInstance);
        again.deliver();
        copy.write(new Entry.CashInserted(Won.of(10_000)), town.now());
        copy.ask(new Request.Deliver(copy.waiting().stream().map(SiteHand::raw).toList()));
        assertThat(town.exceptions()).contains("Fork", "WrittenOffCameBack");
        assertThat(profile(again).blocked()).as("an old fork does not freeze it").isEmpty();
        assertThat(profile(copy).writtenOff()).isTrue();
    }

    @Test
    void anInvitationIsRefusedWhileItMakesNoSense() {
        assertThat(refusal(office.invite(KIOSK, "홍", "x"))).contains("write it off first");
        assertThat(refusal(office.invite(new SiteId("NO"), "홍", "x"))).contains("no site NO");
        SampleIssuer.Invited lostPaper = town.issuer.site("K9", SiteRole.KIOSK);
        String second = done(office.invite(new SiteId("K9"), "홍", "the file was lost"));
        assertThat(second).isNotEqualTo(lostPaper.token());
        lostPaper.hand().join(second, town.now());
        lostPaper.hand().deliver();
        lose("K");
        set(Optional.of("stolen"), false);
        assertThat(refusal(office.invite(KIOSK, "홍", "x"))).contains("--blocked");
        set(Optional.of(""), true);
        assertThat(refusal(office.invite(KIOSK, "홍", "x"))).contains("closed for good");
    }

    private void set(Optional<String> blocked, boolean closed) {
        done(
                town.issuer
                        .office()
                        .setSite(
                                KIOSK,
                                new IssuerOffice.SiteChange(
                                        closed, blocked, Optional.empty(), Map.of())));
    }

    /** I10: its paper is enough, once, though the lost site never released it. */
    @Test
    void fault36AClaimOnCashThatALostMachineKeptIsPaidOnce() {
        ActId act = town.kiosk.nextAct();
        SignedCashClaim claim =
                CashClaimCodec.sign(
                        town.kiosk.key(),
                        town.kiosk.credential(),
                        new CashClaim(
                                act,
                                new ActId(KIOSK, 1, act.sequence() - 1),
                                Won.of(20_000),
                                town.now()));
        SiteHand desk = desk("T1");
        assertThat(pay(desk, claim)).isInstanceOf(Decision.CashClaimRefused.class);
        lose("K");
        assertThat(pay(desk, claim)).isEqualTo(new Decision.CashClaimGranted(Won.of(20_000)));
        assertThat(pay(desk("T2"), claim)).isInstanceOf(Decision.CashClaimRefused.class);
    }

    private SiteHand desk(String name) {
        SampleIssuer.Invited invited = town.issuer.site(name, SiteRole.TELLER);
        invited.hand().join(invited.token(), town.now());
        return invited.hand();
    }

    private Decision pay(SiteHand desk, SignedCashClaim claim) {
        return Town.decided(desk.decide(desk.write(new Entry.CashClaimAsked(claim), town.now())));
    }
}
