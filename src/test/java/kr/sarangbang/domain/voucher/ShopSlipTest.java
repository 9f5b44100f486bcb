package kr.sarangbang.domain.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Credential;
import kr.sarangbang.domain.right.Holder;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedCredential;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.testing.SampleSite;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Goal: what a shop's paper says follows from the paper before it and the shop's acts, and from
 * nothing else. Method: a voucher of 100,000 won is walked through random acts of one shop, beside
 * a balance and a version that are kept by hand.
 */
@PropertyDefaults(tries = 300)
class ShopSlipTest {
    private static final VoucherNumber NUMBER = VoucherNumber.of(1, 41);
    private static final SlipVersion FIRST = new SlipVersion(new ActId(SampleSite.SITE, 1, 4));
    private static final SignedCredential SHOP = credential("SHOP-1", 1);
    private static final Slip.OfIssuer VOUCHER =
            new Slip.OfIssuer(
                    new IssuerClaims(
                            NUMBER,
                            Scope.of(District.JONGNO),
                            Won.of(100_000),
                            Won.of(100_000),
                            FIRST,
                            2,
                            LocalDate.of(2027, 7, 14),
                            SampleSite.MEMBER),
                    Bytes.of((byte) 1));

    /** What the shop does next. */
    enum Deed {
        ACCEPT,
        CANCEL,
        REVERSE
    }

    record Step(Deed deed, int parts) {}

    @Property
    void balanceAndVersionAreThoseOfTheActs(@ForAll("walks") List<Step> walk) {
        Slip slip = VOUCHER;
        long balance = 100_000;
        SlipVersion version = FIRST;
        long sequence = 10;
        for (Step step : walk) {
            ActId act = act(sequence++);
            long amount = Math.min(balance, step.parts * 1_000L);
            switch (step.deed) {
                case ACCEPT -> balance -= amount;
                case CANCEL -> balance = Math.min(100_000, balance + step.parts * 1_000L);
                case REVERSE -> {}
            }
            slip = Slip.OfShop.after(slip, SHOP, signed(step.deed, act, version, balance));
            if (step.deed != Deed.REVERSE) {
                version = new SlipVersion(act);
            }
            assertThat(slip.balance()).isEqualTo(Won.of(balance));
            assertThat(slip.version()).isEqualTo(version);
            assertThat(((Slip.OfShop) slip).isUnfinished()).isEqualTo(step.deed == Deed.REVERSE);
        }
    }

    /** A shop changes neither what a voucher is nor where and how long it is good. */
    @Property
    void everythingElseIsOfThePaperBefore(@ForAll("walks") List<Step> walk) {
        Slip.OfShop slip = papers(walk).getLast();
        assertThat(slip.number()).isEqualTo(NUMBER);
        assertThat(slip.scope()).isEqualTo(VOUCHER.scope());
        assertThat(slip.face()).isEqualTo(VOUCHER.face());
        assertThat(slip.expires()).isEqualTo(VOUCHER.expires());
        assertThat(slip.base()).isEqualTo(VOUCHER);
        assertThat(slip.madeAt()).isEqualTo(new SiteId("SHOP-1"));
    }

    /** Rule 10: a slip carries every act since the last one that the issuer signed. */
    @Property
    void theActsOfEveryPaperAreThoseBeforeAndOneMore(@ForAll("walks") List<Step> walk) {
        List<Slip.OfShop> papers = papers(walk);
        for (int i = 0; i < papers.size(); i++) {
            assertThat(papers.get(i).acts()).hasSize(i + 1);
            if (i > 0) {
                assertThat(papers.get(i).acts())
                        .startsWith(papers.get(i - 1).acts().toArray(SlipAct[]::new));
            }
            assertThat(papers.get(i).lastAct()).isEqualTo(papers.get(i).acts().getLast());
        }
    }

    /** Rule 10a: a reversal restores the same version. */
    @Test
    void aReversalMakesNoVersion() {
        Slip unfinished =
                Slip.OfShop.after(VOUCHER, SHOP, signed(Deed.REVERSE, act(10), FIRST, 100_000));
        assertThat(unfinished.version()).isEqualTo(FIRST);
        assertThat(unfinished.balance()).isEqualTo(VOUCHER.balance());
    }

    /** Hole H6: two copies, each used once, are two second versions. */
    @Test
    void twoActsThatEachMakeTheSecondVersionMakeTwo() {
        Slip here = Slip.OfShop.after(VOUCHER, SHOP, signed(Deed.ACCEPT, act(10), FIRST, 50_000));
        Slip there =
                Slip.OfShop.after(
                        VOUCHER,
                        credential("SHOP-2", 1),
                        signed(Deed.ACCEPT, new ActId(new SiteId("SHOP-2"), 1, 10), FIRST, 50_000));
        assertThat(here.version()).isNotEqualTo(there.version());
        assertThat(here.balance()).isEqualTo(there.balance());
    }

    @Test
    void anotherShopDoesNotGoOnWithTheActsOfThisOne() {
        Slip shown = Slip.OfShop.after(VOUCHER, SHOP, signed(Deed.ACCEPT, act(10), FIRST, 50_000));
        for (SignedCredential other : List.of(credential("SHOP-2", 1), credential("SHOP-1", 2))) {
            Holder holder = other.credential().holder();
            SignedAct next = signed(Deed.ACCEPT, act(11), shown.version(), 1_000);
            assertThat(Slip.OfShop.canContinue(shown, holder)).isFalse();
            assertThat(Slip.OfShop.actsAfter(shown, holder, next.act()))
                    .containsExactly(next.act());
            assertThatThrownBy(() -> Slip.OfShop.after(shown, other, next))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void aFullPaperIsNotContinued(@ForAll("steps") List<Step> walk) {
        Slip full = papers(walk).getLast();
        Holder holder = SHOP.credential().holder();
        SignedAct next = signed(Deed.ACCEPT, act(99), full.version(), 0);
        assertThat(Slip.OfShop.canContinue(full, holder)).isFalse();
        assertThat(Slip.OfShop.actsAfter(full, holder, next.act())).containsExactly(next.act());
        assertThatThrownBy(() -> Slip.OfShop.after(full, SHOP, next))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyShopMayActOnWhatTheIssuerSigned() {
        assertThat(Slip.OfShop.canContinue(VOUCHER, SHOP.credential().holder())).isTrue();
    }

    @Property
    void aShopsSlipHasOneToSixActs(@ForAll @IntRange(max = 9) int count) {
        List<SlipAct> acts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            acts.add(signed(Deed.ACCEPT, act(10 + i), FIRST, 0).act());
        }
        if (count < 1 || count > Slip.OfShop.MOST_ACTS) {
            assertThatThrownBy(() -> new Slip.OfShop(VOUCHER, SHOP, acts, Bytes.EMPTY))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            Slip.OfShop slip = new Slip.OfShop(VOUCHER, SHOP, acts, Bytes.EMPTY);
            acts.clear();
            assertThat(slip.acts()).hasSize(count);
        }
    }

    @Test
    void noShopsSlipStandsOnAShopsSlip() {
        Slip.OfShop below =
                Slip.OfShop.after(VOUCHER, SHOP, signed(Deed.ACCEPT, act(10), FIRST, 50_000));
        assertThatThrownBy(() -> new Slip.OfShop(below, SHOP, below.acts(), Bytes.EMPTY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIssuersSlipSaysWhatTheIssuerClaims() {
        assertThat(VOUCHER.version()).isEqualTo(FIRST);
        assertThat(VOUCHER.balance()).isEqualTo(Won.of(100_000));
        assertThat(VOUCHER.madeAt()).isEqualTo(SiteId.ISSUER);
        assertThat(VOUCHER.base()).isSameAs(VOUCHER);
    }

    private static List<Slip.OfShop> papers(List<Step> walk) {
        List<Slip.OfShop> papers = new ArrayList<>();
        Slip shown = VOUCHER;
        for (Step step : walk) {
            SignedAct act = signed(step.deed, act(10 + papers.size()), shown.version(), step.parts);
            papers.add(Slip.OfShop.after(shown, SHOP, act));
            shown = papers.getLast();
        }
        return papers;
    }

    private static SignedAct signed(Deed deed, ActId act, SlipVersion shown, long balance) {
        Won left = Won.of(balance);
        ActId undone = new ActId(act.site(), act.incarnation(), act.sequence() - 1);
        SlipAct said =
                switch (deed) {
                    case ACCEPT ->
                            new SlipAct.Acceptance(
                                    act,
                                    NUMBER,
                                    new RightId(1, 3),
                                    shown,
                                    Won.of(1_000),
                                    left,
                                    SampleSite.OPENING);
                    case CANCEL ->
                            new SlipAct.Cancellation(act, NUMBER, undone, left, SampleSite.OPENING);
                    case REVERSE ->
                            new SlipAct.Reversal(act, NUMBER, undone, left, SampleSite.OPENING);
                };
        return new SignedAct(said, Bytes.of((byte) act.sequence()));
    }

    private static ActId act(long sequence) {
        return new ActId(new SiteId("SHOP-1"), 1, sequence);
    }

    private static SignedCredential credential(String shop, int incarnation) {
        return new SignedCredential(
                new Credential(
                        new Holder(new SiteId(shop), incarnation, SampleSite.key(7)),
                        SiteRole.SHOP,
                        Optional.of(District.JONGNO)),
                Bytes.EMPTY);
    }

    @Provide
    Arbitrary<Step> step() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class), Arbitraries.integers().between(0, 100))
                .as(Step::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return step().list().ofSize(Slip.OfShop.MOST_ACTS);
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        return step().list().ofMinSize(1).ofMaxSize(Slip.OfShop.MOST_ACTS);
    }
}
