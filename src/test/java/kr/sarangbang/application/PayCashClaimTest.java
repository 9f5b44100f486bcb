package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.application.KeptCash.Kept;
import kr.sarangbang.application.PayCashClaim.Paid;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.PaperKind;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.CashClaimRefusal;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.voucher.BadSlip;
import org.junit.jupiter.api.Test;

/**
 * Goal: a claim on kept cash is paid once, at the site that kept it or at any desk, and by nobody
 * for a paper that is not genuine. Method: a kiosk whose machine gives nothing back, two tellers,
 * and the real issuer.
 */
class PayCashClaimTest {
    private static final Actor KIM =
            new Actor(Optional.of("kim"), Optional.empty(), 1, Optional.empty());

    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final FakeMachine machine = new FakeMachine(kiosk.effects);

    private Site desk(String name) {
        return town.site(name, SiteRole.TELLER, District.JONGNO, Map.of());
    }

    /** A customer leaves 50,000 won in the machine. */
    private ActId claim() {
        machine.givesAtMost(0);
        var opening =
                new SellForNotes(kiosk.place(), machine)
                        .open(kiosk.wish(town.member, 100_000, PaymentMeans.CASH));
        NotesSale sale = ((SellForNotes.Opening.Open) opening).sale();
        sale.insert(machine.takes(50_000));
        return ((Kept.Claimed) sale.leave().kept().orElseThrow()).claim();
    }

    private String paper() {
        return kiosk.printer.last(PaperKind.CASH_CLAIM).codes().getFirst();
    }

    private Paid pay(Site site) {
        return new PayCashClaim(site.place()).pay(paper(), KIM);
    }

    private void settle(Site... desks) {
        for (Site desk : desks) {
            desk.comeOnline();
        }
        town.settleAndVerify();
    }

    @Test
    void itsOwnSitePaysItOnceWithoutALineAndOnDiskBeforeTheDrawer() {
        ActId claim = claim();
        kiosk.lineDown();
        kiosk.effects.forget();
        assertThat(pay(kiosk)).isEqualTo(new Paid.HandedOut(claim, claim, Won.of(50_000)));
        assertThat(kiosk.effects.all()).containsExactly("disk CashReturned", "drawer");
        assertThat(pay(kiosk))
                .isInstanceOfSatisfying(
                        Paid.AlreadyPaid.class,
                        already -> {
                            assertThat(already.by()).contains(claim);
                            assertThat(already.staff()).contains("kim");
                            assertThat(already.at()).contains(town.time.now());
                        });
        assertThat(kiosk.effects.of("drawer")).hasSize(1);
        Site desk = desk("T1");
        settle();
        assertThat(pay(desk))
                .isEqualTo(
                        new Paid.AlreadyPaid(
                                claim, Optional.of(claim), Optional.empty(), Optional.empty()));
        settle(desk);
    }

    @Test
    void untilItsSiteReleasesItNoOtherDeskPaysIt() {
        ActId claim = claim();
        Site desk = desk("T1");
        var withItsSite = new Paid.Refused(claim, CashClaimRefusal.WITH_ITS_SITE);
        assertThat(pay(desk)).isEqualTo(withItsSite);
        kiosk.forward();
        assertThat(pay(desk)).isEqualTo(withItsSite);
        kiosk.comeOnline();
        assertThat(kiosk.entries(Entry.CashClaimReleased.class)).hasSize(1);
        assertThat(pay(desk)).isInstanceOf(Paid.HandedOut.class);
        settle(desk);
    }

    @Test
    void onceReleasedOneDeskPaysItAndItsOwnSiteAsksLikeAnyOther() {
        ActId claim = claim();
        kiosk.comeOnline();
        kiosk.comeOnline();
        assertThat(kiosk.entries(Entry.CashClaimReleased.class)).hasSize(1);
        Site desk = desk("T1");
        Site other = desk("T2");
        desk.effects.forget();
        var paid = (Paid.HandedOut) pay(desk);
        assertThat(paid.claim()).isEqualTo(claim);
        assertThat(paid.amount()).isEqualTo(Won.of(50_000));
        assertThat(desk.effects.all())
                .containsExactly(
                        "disk CashClaimAsked",
                        "ask Decide",
                        "disk Decided",
                        "disk CashReturned",
                        "drawer");
        var already =
                new Paid.AlreadyPaid(
                        claim, Optional.of(paid.act()), Optional.empty(), Optional.empty());
        for (Site site : List.of(desk, other, kiosk)) {
            assertThat(pay(site)).isEqualTo(already);
        }
        kiosk.lineDown();
        assertThat(pay(kiosk)).isEqualTo(new Paid.NeedsLine(claim));
        settle(desk, other);
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameActAndPaidOnce() {
        claim();
        kiosk.comeOnline();
        Site desk = desk("T1");
        desk.line.loseNextAnswer();
        var pending = (Paid.Pending) pay(desk);
        assertThat(desk.effects.of("drawer")).isEmpty();
        assertThat(pay(desk))
                .isInstanceOfSatisfying(
                        Paid.HandedOut.class,
                        paid -> assertThat(paid.act()).isEqualTo(pending.act()));
        assertThat(desk.entries(Entry.CashClaimAsked.class)).hasSize(1);
        settle(desk);
    }

    /** What is granted to nobody is owed at that desk until the paper is shown again. */
    @Test
    void anAnswerThatComesWithoutTheCustomerIsOwedAtThatDesk() {
        claim();
        kiosk.comeOnline();
        Site desk = desk("T1");
        desk.line.loseNextAnswer();
        var pending = (Paid.Pending) pay(desk);
        desk.comeOnline();
        assertThat(new OwedCash(desk.place()).all())
                .singleElement()
                .satisfies(
                        debt -> {
                            assertThat(debt.act()).isEqualTo(pending.act());
                            assertThat(debt.amount()).isEqualTo(Won.of(50_000));
                        });
        desk.lineDown();
        assertThat(pay(desk)).isInstanceOf(Paid.HandedOut.class);
        assertThat(new OwedCash(desk.place()).all()).isEmpty();
        settle(desk);
    }

    @Test
    void aPaperThatIsNotOursOrNotSignedSoPaysNothing() {
        claim();
        kiosk.effects.forget();
        var paying = new PayCashClaim(kiosk.place());
        String genuine = paper();
        assertThat(paying.pay(genuine.substring(0, 60), KIM))
                .isEqualTo(new Paid.Unreadable(BadSlip.CUT));
        assertThat(paying.pay("SB1:ABC", KIM)).isEqualTo(new Paid.Unreadable(BadSlip.NOT_A_SLIP));
        Town elsewhere = new Town(Town.NOON, TownIssuer.POLICY, 12);
        assertThat(new PayCashClaim(elsewhere.kiosk.place()).pay(genuine, KIM))
                .isEqualTo(new Paid.Unreadable(BadSlip.NOT_OURS));
        assertThat(kiosk.effects.all()).isEmpty();
        assertThatThrownBy(() -> paying.pay(genuine, Actor.CUSTOMER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShopAndAStoppedDeskPayNone() {
        ActId claim = claim();
        kiosk.comeOnline();
        var notHere = new Paid.Refused(claim, CashClaimRefusal.SITE_NOT_ALLOWED);
        assertThat(pay(town.shop())).isEqualTo(notHere);
        Site desk = desk("T1");
        town.issuer.block(new SiteId("T1"));
        assertThat(pay(desk)).isEqualTo(notHere);
        Site other = desk("T2");
        assertThat(pay(other)).isInstanceOf(Paid.HandedOut.class);
        settle(other);
    }

    /**
     * An older copy of the disk was put back: its signature is right and it knows nothing of it.
     */
    @Test
    void aClaimThatItsOwnJournalDoesNotHaveIsNotPaid() {
        var t = new PayCashClaimTest();
        t.kiosk.sell(t.town.member, 10_000, PaymentMeans.CARD);
        t.claim();
        assertThat(t.kiosk.incarnation).isEqualTo(kiosk.incarnation);
        assertThat(new PayCashClaim(kiosk.place()).pay(t.paper(), KIM))
                .isInstanceOf(Paid.NotInJournal.class);
    }

    /**
     * Goal: a desk that dies while it pays has the claim paid, owed there, or open for all, and
     * never twice. Method: dead at every step; then the paper is shown there and elsewhere.
     */
    @Test
    void powerCutWhilePayingPaysOnceAtOneDesk() {
        boolean survived = false;
        for (int step = 1; !survived; step++) {
            var t = new PayCashClaimTest();
            t.claim();
            t.kiosk.comeOnline();
            Site desk = t.desk("T1");
            desk.effects.dieAtStep(step);
            try {
                t.pay(desk);
                survived = true;
            } catch (Effects.Killed killed) {
                desk.restart();
                desk.resume();
                desk.comeOnline();
                String when = "step " + step;
                t.pay(desk);
                Paid elsewhere = t.pay(t.desk("T2"));
                long here = desk.entries(Entry.CashReturned.class).size();
                long there = elsewhere instanceof Paid.HandedOut ? 1 : 0;
                assertThat(here + there).as(when).isEqualTo(1);
                assertThat(desk.view().openActs()).as(when).isEmpty();
                t.settle(desk);
            }
        }
    }
}
