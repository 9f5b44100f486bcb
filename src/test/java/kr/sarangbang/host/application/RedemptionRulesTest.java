package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules 10 to 13 at the issuer; after every test each invariant is recomputed. */
class RedemptionRulesTest {
    private final Town town = new Town();

    @AfterEach
    void theBooksHold() {
        town.verify();
    }

    private static RedemptionRefusal reason(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).reason();
    }

    @Test
    void theIssuerSignsTheNextSlipAndTheOldPaperIsDead() {
        Slip sold = town.sell(10);
        Slip next = Town.next(town.redeem(town.a, sold, 30_000));
        assertThat(next.balance()).isEqualTo(Won.of(70_000));
        assertThat(reason(town.redeem(town.b, sold, 10_000)))
                .isEqualTo(RedemptionRefusal.ALREADY_USED);
        assertThat(town.redeem(town.b, next, 70_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.account("VoucherLiability")).isZero();
    }

    /** H5a: offline sale, kiosk lost; the paper itself is enough. */
    @Test
    void aVoucherThatTheIssuerNeverHeardOfIsBookedFromItsPaper() {
        Slip sold = town.sell(10);
        assertThat(town.redeem(town.a, sold, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.account("Cash")).isEqualTo(93_000);
        town.kiosk.deliver();
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    /** H5b: a partial use inside the guarantee, the shop lost: its 잔액표 brings its act. */
    @Test
    void aLostShopsAcceptanceArrivesOnItsPaper() {
        Slip rest = town.accept(town.a, town.sell(10), 30_000);
        Slip next = Town.next(town.redeem(town.b, rest, 20_000));
        assertThat(next.balance()).isEqualTo(Won.of(50_000));
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
        town.a.hand().deliver();
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
        assertThat(town.account("GuaranteeLosses")).isZero();
    }

    /** H6: two acts each make "the second version"; the loser's paper never passes. */
    @Test
    void theLosersPaperNeverPassesAndTheWinnersDoes() {
        Slip sold = town.sell(10);
        Slip losers = town.accept(town.b, sold, 20_000);
        Slip winners = Town.next(town.redeem(town.a, sold, 30_000));
        town.deliverAll();
        assertThat(reason(town.redeem(town.a, losers, 10_000)))
                .isEqualTo(RedemptionRefusal.ALREADY_USED);
        assertThat(town.redeem(town.b, winners, 70_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.account("GuaranteeLosses")).isEqualTo(20_000);
        assertThat(town.exceptions()).containsExactly("SecondAcceptance");
    }

    @Test
    void theSecondAcceptanceIsWhollyOnTheGuaranteeAndNamesBoth() {
        Slip sold = town.sell(10);
        Slip one = town.accept(town.a, sold, 40_000);
        Slip two = town.accept(town.b, sold, 50_000);
        town.deliverAll();
        assertThat(town.account("VoucherLiability")).isEqualTo(60_000);
        assertThat(town.account("GuaranteeLosses")).isEqualTo(50_000);
        assertThat(town.account("ShopsPayable")).isEqualTo(90_000);
        assertThat(town.report().exceptions())
                .singleElement()
                .satisfies(
                        e -> {
                            assertThat(e.acts())
                                    .containsExactly(
                                            one.version().toString(), two.version().toString());
                            assertThat(e.sites()).containsExactly("A", "B");
                            assertThat(e.member()).isEqualTo(town.member.number().toString());
                        });
    }

    /** Rule 12: the issuer owes a terminal at most what it lent; more is a listed dispute. */
    @Test
    void whatATerminalClaimsBeyondItsGuaranteeIsDisputedNotOwed() {
        for (int i = 0; i < 4; i++) {
            Slip sold = town.sell(10);
            town.accept(town.a, sold, 100_000);
            town.accept(town.b, sold, 100_000);
        }
        town.deliverAll();
        assertThat(town.account("GuaranteeLosses")).isEqualTo(300_000);
        assertThat(town.account("Disputes")).isEqualTo(100_000);
        assertThat(town.account("ShopsPayable")).isEqualTo(700_000);
        assertThat(town.exceptions()).contains("OverGuarantee");
    }

    /** H7, rule 10a: the answer is lost; the same version is good again, once. */
    @Test
    void aReversalRestoresTheSameVersionAndKillsTheOriginal() {
        Slip sold = town.sell(10);
        var entry = town.a.hand().write(town.asked(sold, 30_000), town.now());
        town.a.hand().decide(entry);
        Slip unfinished = town.reverse(town.a, sold, entry.header().act());
        town.a.hand().deliver();
        assertThat(Town.decided(town.a.hand().decide(entry)))
                .isInstanceOf(Decision.ReversedBefore.class);
        assertThat(town.redeem(town.b, sold, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(reason(town.redeem(town.b, unfinished, 10_000)))
                .isEqualTo(RedemptionRefusal.ALREADY_USED);
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
    }

    /** Fault 15: the reversal comes first; the original finds a tombstone. */
    @Test
    void fault15AnOriginalAfterItsReversalIsDead() {
        Slip sold = town.sell(10);
        var entry = town.a.hand().write(town.asked(sold, 30_000), town.now());
        town.reverse(town.a, sold, entry.header().act());
        town.a.hand().deliver();
        assertThat(Town.decided(town.a.hand().decide(entry)))
                .isInstanceOf(Decision.ReversedBefore.class);
        assertThat(town.account("ShopsPayable")).isZero();
    }

    /** The shop and its line die together; the 미완료 slip delivers the reversal elsewhere. */
    @Test
    void anUnfinishedSlipDeliversItsReversalWhereverItIsShown() {
        Slip sold = town.sell(10);
        var entry = town.a.hand().write(town.asked(sold, 30_000), town.now());
        town.a.hand().decide(entry);
        Slip unfinished = town.reverse(town.a, sold, entry.header().act());
        assertThat(town.redeem(town.b, unfinished, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
        town.deliverAll();
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
    }

    /**
     * Rule 10a: asked online, no answer, finished inside the guarantee under the same identifier.
     */
    @Test
    void anActDecidedAndThenAcceptedUnderTheSameIdentifierIsBookedOnce() {
        Slip sold = town.sell(10);
        var entry = town.a.hand().write(town.asked(sold, 30_000), town.now());
        town.a.hand().decide(entry);
        town.accept(town.a, entry.header().act(), sold, 30_000);
        town.deliverAll();
        assertThat(town.account("ShopsPayable")).isEqualTo(30_000);
        assertThat(town.exceptions()).isEmpty();
    }

    @Test
    void aQuestionThatArrivesAfterItsOwnAcceptanceIsAnsweredAlike() {
        Slip sold = town.sell(10);
        var entry = town.a.hand().write(town.asked(sold, 30_000), town.now());
        town.accept(town.a, entry.header().act(), sold, 30_000);
        town.deliverAll();
        Decision decision = Town.decided(town.a.hand().decide(entry));
        assertThat(Town.next(decision).balance()).isEqualTo(Won.of(70_000));
        assertThat(Town.decided(town.a.hand().decide(entry))).isEqualTo(decision);
        assertThat(town.account("ShopsPayable")).isEqualTo(30_000);
    }

    @Test
    void fault17And28ARepeatGetsTheStoredAnswerHoweverLate() {
        Slip sold = town.sell(10);
        var entry = town.a.hand().write(town.asked(sold, 30_000), town.now());
        Answer first = town.a.hand().decide(entry);
        town.redeem(town.b, Town.next(Town.decided(first)), 70_000);
        town.pass(Duration.ofDays(400));
        assertThat(town.a.hand().decide(entry)).isEqualTo(first);
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
    }

    /** An old paper may not be presented as if it were the last version. */
    @Test
    void thePaperSaysWhichVersionIsUsedNotWhoAsks() {
        Slip sold = town.sell(10);
        Slip next = Town.next(town.redeem(town.a, sold, 30_000));
        var lie =
                new Entry.RedemptionAsked(
                        sold.number(),
                        Town.paper(sold),
                        Optional.of(next.version()),
                        Won.of(10_000));
        assertThat(reason(Town.decided(town.b.hand().decide(town.b.hand().write(lie, town.now())))))
                .isEqualTo(RedemptionRefusal.BAD_SLIP);
        var silent =
                new Entry.RedemptionAsked(
                        sold.number(), Town.paper(sold), Optional.empty(), Won.of(10_000));
        assertThat(
                        reason(
                                Town.decided(
                                        town.b
                                                .hand()
                                                .decide(town.b.hand().write(silent, town.now())))))
                .isEqualTo(RedemptionRefusal.ALREADY_USED);
    }

    @Test
    void anAcceptanceWithoutItsPaperNeverTouchesTheVoucher() {
        Slip sold = town.sell(10);
        town.kiosk.deliver();
        ActId act = town.b.hand().nextAct();
        var acceptance =
                new kr.sarangbang.domain.voucher.SlipAct.Acceptance(
                        act,
                        sold.number(),
                        town.b.guarantee().right().id(),
                        sold.version(),
                        Won.of(50_000),
                        Won.of(50_000),
                        town.now());
        town.b
                .hand()
                .write(
                        act,
                        new Entry.RedemptionAccepted(
                                Bytes.of(new byte[] {1, 2, 3}),
                                kr.sarangbang.codec.ActCodec.sign(
                                        town.b.hand().key(),
                                        town.b.credential(),
                                        Optional.empty(),
                                        acceptance)),
                        town.now());
        town.b.hand().deliver();
        assertThat(town.account("VoucherLiability")).isEqualTo(100_000);
        assertThat(town.account("GuaranteeLosses")).isEqualTo(50_000);
        assertThat(town.exceptions()).contains("BadSlipAccepted", "SecondAcceptance");
    }

    @Test
    void oneShopCannotUndoAnothersRedemption() {
        Slip sold = town.sell(10);
        Slip rest = town.accept(town.a, sold, 30_000);
        town.deliverAll();
        ActId undone = rest.version().madeBy();
        town.reverse(town.b, sold, undone, town.b.hand().nextAct());
        town.b.hand().deliver();
        assertThat(town.account("ShopsPayable")).isEqualTo(30_000);
        assertThat(town.exceptions()).containsExactly("EntryRefused");
    }

    /**
     * Rule 13: undone where it was booked; the slip handed back is the last, so a new one stands.
     */
    @Test
    void aCancellationByTheIssuerGivesANewPaperForTheWholeAgain() {
        Slip sold = town.sell(10);
        Slip next = Town.next(town.redeem(town.a, sold, 30_000));
        Decision decision = cancel(next.version().madeBy(), sold, next, 30_000);
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Cancelled.class,
                        c -> {
                            assertThat(c.balance()).isEqualTo(Won.of(100_000));
                            assertThat(town.redeem(town.b, c.next().orElseThrow(), 100_000))
                                    .isInstanceOf(Decision.Redeemed.class);
                        });
        assertThat(reason(town.redeem(town.b, next, 10_000)))
                .isEqualTo(RedemptionRefusal.ALREADY_USED);
        assertThat(town.account("ShopsPayable")).isEqualTo(100_000);
    }

    /** H8: what was booked to the guarantee is undone there; nothing comes from nowhere. */
    @Test
    void aCancelledSecondAcceptanceIsUndoneOnTheGuaranteeAccount() {
        Slip sold = town.sell(10);
        Slip winners = Town.next(town.redeem(town.a, sold, 30_000));
        Slip losers = town.accept(town.b, sold, 20_000);
        town.cancelHere(town.b, losers, losers.version().madeBy(), 20_000);
        town.deliverAll();
        assertThat(town.account("GuaranteeLosses")).isZero();
        assertThat(town.account("VoucherLiability")).isEqualTo(70_000);
        assertThat(town.redeem(town.b, winners, 70_000)).isInstanceOf(Decision.Redeemed.class);
    }

    @Test
    void fault16ACancellationAfterThePaperWasUsedFurtherRaisesTheBalanceAndIsListed() {
        Slip sold = town.sell(10);
        Slip next = Town.next(town.redeem(town.a, sold, 30_000));
        Slip later = Town.next(town.redeem(town.b, next, 20_000));
        assertThat(cancel(next.version().madeBy(), sold, next, 30_000))
                .isEqualTo(
                        new Decision.Cancelled(Won.of(30_000), Won.of(80_000), Optional.empty()));
        assertThat(town.exceptions()).containsExactly("UndoneAfterUse");
        assertThat(town.redeem(town.a, later, 50_000)).isInstanceOf(Decision.Redeemed.class);
    }

    private Decision cancel(ActId undone, Slip sold, Slip handedBack, long won) {
        return Town.decided(
                town.a
                        .hand()
                        .decide(
                                town.a
                                        .hand()
                                        .write(
                                                new Entry.CancellationAsked(
                                                        undone,
                                                        sold.number(),
                                                        Won.of(won),
                                                        Town.paper(handedBack)),
                                                town.now())));
    }

    /** Rule 10c: of several reasons the first is told. */
    @Test
    void theFirstReasonOfTheOrderIsTold() {
        Slip sold = town.sell(10);
        town.redeem(town.a, sold, 100_000);
        town.pass(Duration.ofDays(6 * 365));
        assertThat(reason(town.redeem(town.a, sold, 200_000))).isEqualTo(RedemptionRefusal.EXPIRED);
        block("A");
        assertThat(reason(town.redeem(town.a, sold, 200_000)))
                .isEqualTo(RedemptionRefusal.SHOP_NOT_ALLOWED);
    }

    private void block(String site) {
        town.issuer
                .office()
                .setSite(
                        new SiteId(site),
                        new IssuerOffice.SiteChange(
                                false, Optional.of("stolen"), Optional.empty(), Map.of()));
    }

    @Test
    void moreThanTheBalanceAndAboveTheBearerBoundAreRefusedInThatOrder() {
        Slip sold = town.sell(30);
        assertThat(reason(town.redeem(town.a, sold, 310_000)))
                .isEqualTo(RedemptionRefusal.OVER_BALANCE);
        assertThat(reason(town.redeem(town.a, sold, 210_000)))
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        assertThat(town.redeem(town.a, sold, 200_000)).isInstanceOf(Decision.Redeemed.class);
    }

    /** Rule 10b: hand entry takes the member's PIN, five tries, and then no more. */
    @Test
    void aTypedNumberNeedsThePinAndFiveWrongOnesAreTheEnd() {
        var withPin =
                town.issuer
                        .office()
                        .addMember(
                                "pinned", 1980, Optional.of(new SiteId("K")), Optional.of("1234"));
        var number =
                ((IssuerOffice.Outcome.Done<kr.sarangbang.domain.member.MemberNumber>) withPin)
                        .result();
        Slip sold = town.sellTo(number, 10);
        town.kiosk.deliver();
        var typed =
                new Entry.RedemptionAsked(
                        sold.number(), Bytes.EMPTY, Optional.empty(), Won.of(10_000));
        assertThat(reason(typed(typed, MemberProof.NONE)))
                .isEqualTo(RedemptionRefusal.NEEDS_MEMBER);
        assertThat(typed(typed, pin("1234"))).isInstanceOf(Decision.Redeemed.class);
        for (String wrong : List.of("0000", "1111", "2222", "3333", "4444")) {
            assertThat(reason(typed(typed, pin(wrong)))).isEqualTo(RedemptionRefusal.WRONG_PIN);
        }
        assertThat(reason(typed(typed, pin("1234")))).isEqualTo(RedemptionRefusal.WRONG_PIN);
    }

    private Decision typed(Entry.RedemptionAsked asked, MemberProof proof) {
        return Town.decided(town.a.hand().decide(town.a.hand().write(asked, town.now()), proof));
    }

    private static MemberProof pin(String pin) {
        return new MemberProof.Pin(pin);
    }
}
