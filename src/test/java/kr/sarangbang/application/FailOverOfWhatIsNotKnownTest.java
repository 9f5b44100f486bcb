package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.store.ActRow;
import kr.sarangbang.host.store.Query;
import kr.sarangbang.host.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

/**
 * Goal: what is rarer than one old image: two of them, sites and members that the image does not
 * know, sites that do not come, words that are not believed (rule 1, fault 66). Method: as in
 * {@link FailOverTest}.
 */
class FailOverOfWhatIsNotKnownTest extends FailOverStory {
    /** An image from before an epoch is put back: the next epoch is above both. */
    @Test
    void fault66TwoLossesHaveTwoEpochs() {
        MemoryStore image = issuer.image();
        begin();
        everybodyComesOnline();
        moreStock(kiosk, 9_000_000);
        kiosk.forward();
        issuer.putBack(image);
        kiosk.comeOnline();
        assertThat(kiosk.bulletin().epoch()).isEqualTo(3);
        everybodyComesOnline();
        moreStock(kiosk, 10_000_000);
        unitsAtSites(kiosk);
        town.settleAndVerify();
    }

    /** A joining that was lost: its certificate and credential are the issuer's own. */
    @Test
    void fault66ASiteThatJoinedSinceIsFoundAgainAndItsNumberIsNotGivenTwice() {
        MemoryStore image = issuer.image();
        Site young = town.site("T", SiteRole.KIOSK, District.JONGNO, Town.ONLY_OPEN);
        young.sold(town.stranger, 20_000);
        young.comeOnline();
        Sums before = sums();
        issuer.putBack(image);
        young.comeOnline();
        everybodyComesOnline();
        assertThat(findings()).containsExactly("IssuerSetBack", "SiteFound");
        assertThat(sums()).isEqualTo(before);
        String token = issuer.inviteAnew(young.id);
        Site anew = Site.join(issuer, town.time, young.id, token);
        assertThat(anew.incarnation).isGreaterThan(young.incarnation);
        unitsAtSites(young, anew, kiosk);
        town.settleAndVerify();
    }

    /** One person, one number: what a member was told stands, though the enrolment was lost. */
    @Test
    void fault66AMemberKeepsTheNumberThatWasTold() {
        MemoryStore image = issuer.image();
        var first = (EnrolOutcome.Enrolled) kiosk.enrol("a person", Optional.empty());
        kiosk.forward();
        Site teller = town.site("T", SiteRole.TELLER, District.JONGNO, Town.ONLY_OPEN);
        teller.enrol("a person", Optional.empty());
        teller.forward();
        teller.forward();
        assertThat(told(teller)).isEqualTo(first.member());
        issuer.putBack(image);
        begin();
        teller.comeOnline();
        everybodyComesOnline();
        teller.comeOnline();
        assertThat(issuer.member("a person", 1950, Optional.empty(), Optional.empty()))
                .isEqualTo(first.member());
        town.settleAndVerify();
    }

    /** A site that will not come: the officer goes on, and what it sold is booked when it comes. */
    @Test
    void fault66AnOfficerGoesOnWithoutASiteAndItsJournalIsBookedForEver() {
        Site lost = town.site("T", SiteRole.KIOSK, District.JONGNO, Town.ONLY_OPEN);
        MemoryStore image = issuer.image();
        moreStock(lost, 9_000_000);
        moreStock(kiosk, 9_000_000);
        Slip paper = lost.sold(town.stranger, 20_000).vouchers().getFirst();
        lost.forward();
        kiosk.forward();
        issuer.putBack(image);
        begin();
        everybodyComesOnline();
        assertThat(answer(kiosk, new Request.MoreStock(1, Won.of(10_000_000))))
                .isInstanceOf(Answer.TryLater.class);
        assertThat(
                        issuer.office()
                                .endEpochWithout(
                                        List.of(kiosk.id), "officer 1", "it was read already"))
                .isInstanceOf(IssuerOffice.Outcome.Refused.class);
        IssuerOffice.Epoch epoch =
                done(
                        issuer.office()
                                .endEpochWithout(
                                        List.of(lost.id), "officer 1", "the shop burnt down"));
        assertThat(epoch.unread()).isEmpty();
        moreStock(kiosk, 15_000_000);
        // What lies between units that are known to be lent may be the lost site's.
        unitsAtSites(kiosk, lost);
        lost.comeOnline();
        assertThat(shop.redeem(shop.text(paper), 20_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        town.settleAndVerify();
        assertThat(kiosk.bulletin().epoch()).isEqualTo(2);
    }

    /** A stolen terminal's word alone does not stop the issuer; it is listed. */
    @Test
    void theWordOfABlockedSiteDoesNotStopTheIssuer() {
        MemoryStore image = issuer.image();
        issuer.block(other.id);
        MemoryStore blocked = issuer.image();
        issuer.putBack(image);
        next(other.redeem(other.text(town.voucher(20_000)), 10_000));
        other.forward();
        kiosk.comeOnline();
        issuer.putBack(blocked);
        other.line.up(true);
        ask(other, other.online().signOn());
        assertThat(findings()).containsExactly("IssuerSetBack");
        assertThat(answer(shop, new Request.PendingRights())).isInstanceOf(Answer.Granted.class);
    }

    /** A paper that the issuer signed and does not know shows the loss before any journal does. */
    @Test
    void fault66APaperOfAnActThatWasLostStopsTheIssuer() {
        Slip slip = town.voucher(100_000);
        MemoryStore image = issuer.image();
        Slip rest = next(shop.redeem(shop.text(slip), 30_000));
        issuer.putBack(image);
        assertThat(other.redeem(other.text(rest), 40_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        assertThat(findings()).containsExactly("IssuerSetBack");
        everybodyComesOnline();
        assertThat(town.account("ShopsPayable")).isEqualTo(70_000);
        assertThat(findings()).containsExactly("IssuerSetBack");
        town.settleAndVerify();
    }

    /** A slip names its limit rights only: the journal that has one may come after the paper. */
    @Test
    void fault66ALimitThatWasLentSinceIsFoundAfterThePaperOfItsSale() {
        MemoryStore image = issuer.image();
        Slip slip = kiosk.sold(town.stranger, 20_000).vouchers().getFirst();
        shop.lineDown();
        next(shop.redeem(shop.text(slip), 10_000));
        issuer.putBack(image);
        begin();
        shop.comeOnline();
        assertThat(findings()).isEmpty();
        everybodyComesOnline();
        assertThat(findings()).isEmpty();
        town.settleAndVerify();
    }

    /** And where its own journal does not have it either, it is listed. */
    @Test
    void fault66ALimitThatNoJournalHasIsListedWithItsSale() {
        MemoryStore image = issuer.image();
        Slip slip = kiosk.sold(town.stranger, 20_000).vouchers().getFirst();
        shop.lineDown();
        next(shop.redeem(shop.text(slip), 10_000));
        issuer.putBack(image);
        begin();
        assertThat(issuer.office().endEpochWithout(List.of(kiosk.id), "officer 1", "it burnt down"))
                .isInstanceOf(IssuerOffice.Outcome.Done.class);
        shop.comeOnline();
        assertThat(findings()).contains("LimitNotLent");
    }

    /** Two redemptions by a typed number name no version, and the voucher is read after them. */
    @Test
    void fault66RedemptionsByATypedNumberAreRebuiltWhenTheirVoucherIsReadAfterThem() {
        MemoryStore image = issuer.image();
        MemberNumber member =
                issuer.member("one with a PIN", 1950, Optional.of(kiosk.id), Optional.of("4321"));
        kiosk.comeOnline();
        Slip slip = kiosk.sold(member, 100_000).vouchers().getFirst();
        kiosk.forward();
        var pin = Optional.<Presence>of(new Presence.Pin("4321"));
        for (long won : List.of(20_000L, 30_000L)) {
            assertThat(shop.redeemNumber(slip, won, pin))
                    .isInstanceOf(RedemptionOutcome.Redeemed.class);
        }
        shop.forward();
        issuer.putBack(image);
        begin();
        shop.comeOnline();
        everybodyComesOnline();
        assertThat(findings()).isEmpty();
        assertThat(town.account("ShopsPayable")).isEqualTo(50_000);
        town.settleAndVerify();
    }

    /** What undid a redemption is read before its voucher too, and what came after needs both. */
    @Test
    void fault66ACancellationOfATypedNumberIsRebuiltWhenItsVoucherIsReadAfterIt() {
        MemoryStore image = issuer.image();
        MemberNumber member =
                issuer.member("one with a PIN", 1950, Optional.of(kiosk.id), Optional.of("4321"));
        kiosk.comeOnline();
        Slip slip = kiosk.sold(member, 100_000).vouchers().getFirst();
        kiosk.forward();
        var pin = Optional.<Presence>of(new Presence.Pin("4321"));
        var undone = (RedemptionOutcome.Redeemed) shop.redeemNumber(slip, 20_000, pin);
        assertThat(shop.cancel(undone.act(), undone.next()))
                .isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(shop.redeemNumber(slip, 30_000, pin))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        shop.forward();
        issuer.putBack(image);
        begin();
        shop.comeOnline();
        everybodyComesOnline();
        assertThat(findings()).isEmpty();
        assertThat(town.account("ShopsPayable")).isEqualTo(30_000);
        town.settleAndVerify();
    }

    /** Whose journal says what a person was told may be read last; nobody is told before. */
    @Test
    void fault66APersonWhoEnrolsWhileJournalsAreReadIsToldTheFirstNumber() {
        Site teller = town.site("T", SiteRole.TELLER, District.JONGNO, Town.ONLY_OPEN);
        MemoryStore image = issuer.image();
        var first = (EnrolOutcome.Enrolled) kiosk.enrol("a person", Optional.empty());
        assertThat(first.acknowledged()).isTrue();
        issuer.putBack(image);
        begin();
        teller.comeOnline();
        var again = (EnrolOutcome.Enrolled) teller.enrol("a person", Optional.empty());
        assertThat(again.acknowledged()).isFalse();
        everybodyComesOnline();
        teller.forward();
        assertThat(told(teller)).isEqualTo(first.member());
        assertThat(issuer.member("a person", 1950, Optional.empty(), Optional.empty()))
                .isEqualTo(first.member());
        town.settleAndVerify();
    }

    /** Given back and lent to another, who is read first: nothing was lent twice. */
    @Test
    void fault66UnitsThatWereLentAnewSinceAreNotLentTwiceWhoeverIsReadFirst() {
        Site teller = town.site("T", SiteRole.TELLER, District.JONGNO, Town.ONLY_OPEN);
        MemoryStore image = issuer.image();
        moreStock(teller, 9_000_000);
        new ReturnRights(teller.place()).stock(1, Actor.CUSTOMER);
        teller.forward();
        town.time.pass(Duration.ofDays(4));
        moreStock(kiosk, 20_000_000);
        kiosk.forward();
        UnitRanges returned =
                ((StockRight) teller.entries(Entry.RightReceived.class).getLast().right().right())
                        .units();
        assertThat(
                        kiosk.entries(Entry.RightReceived.class).stream()
                                .map(received -> received.right().right())
                                .filter(StockRight.class::isInstance)
                                .anyMatch(right -> ((StockRight) right).units().overlaps(returned)))
                .as("they were lent to the kiosk")
                .isTrue();
        issuer.putBack(image);
        begin();
        kiosk.comeOnline();
        teller.comeOnline();
        everybodyComesOnline();
        assertThat(findings()).isEmpty();
        town.settleAndVerify();
    }

    /**
     * A shop took back what it had accepted by itself, and its new paper was used elsewhere. The
     * shop was read before the journal that made the first paper, so the cancellation undid
     * nothing, and who had taken the new paper was paid by nobody.
     */
    @Test
    void fault66WhatAShopTookBackByItselfWaitsForThePaperItHadAccepted() {
        Site third = town.site("C", SiteRole.SHOP, District.JONGNO, Town.ONLY_OPEN);
        MemoryStore image = issuer.image();
        Slip sold = town.voucher(20_000);
        Slip rest = next(shop.redeem(shop.text(sold), 1_000));
        other.lineDown();
        var accepted = (RedemptionOutcome.Redeemed) other.redeem(other.text(rest), 19_000);
        var cancelled = (CancelOutcome.Cancelled) other.cancel(accepted.act(), accepted.next());
        Slip back = cancelled.next().orElseThrow();
        other.comeOnline();
        next(third.redeem(third.text(back), 13_000));
        Sums before = sums();
        issuer.putBack(image);
        begin();
        third.comeOnline();
        other.comeOnline();
        everybodyComesOnline();
        third.comeOnline();
        assertThat(sums()).isEqualTo(before);
        town.settleAndVerify();
    }

    /** A refund was read before what had made its paper, and its money was called undecided. */
    @Test
    void fault66ARefundThatIsReadBeforeItsPaperIsRebuiltWithItsMoney() {
        Site teller = town.site("T", SiteRole.TELLER, District.JONGNO, Town.ONLY_OPEN);
        MemoryStore image = issuer.image();
        var sold = (SaleOutcome.Sold) kiosk.sell(town.member, 100_000, PaymentMeans.CASH);
        kiosk.forward();
        Slip rest = next(shop.redeem(shop.text(sold.vouchers().getFirst()), 70_000));
        assertThat(teller.refund(rest)).isInstanceOf(RefundOutcome.Refunded.class);
        teller.forward();
        Sums before = sums();
        issuer.putBack(image);
        begin();
        teller.comeOnline();
        everybodyComesOnline();
        teller.comeOnline();
        assertThat(sums()).isEqualTo(before);
        assertThat(findings()).isEmpty();
        town.settleAndVerify();
    }

    /** The day of a shop was read as closed before its redemption could be booked (rule 7). */
    @Test
    void fault66ARedemptionThatIsBookedAfterItsDayWasClosedTakesNoRoom() {
        MemoryStore image = issuer.image();
        Slip rest = next(shop.redeem(shop.text(town.voucher(100_000)), 10_000));
        other.redeem(other.text(rest), 20_000);
        town.time.pass(Duration.ofDays(1));
        new DayEnd(other.place()).closeEarlierDays();
        new DayEnd(shop.place()).closeEarlierDays();
        other.forward();
        shop.forward();
        issuer.putBack(image);
        begin();
        other.comeOnline();
        everybodyComesOnline();
        List<ActRow> taking =
                issuer.reading(tables -> tables.acts().list(Query.where(ActRow.CANCELLABLE, true)));
        assertThat(taking).isEmpty();
        town.settleAndVerify();
    }

    /**
     * The image had a redemption whose shop got no answer, and undid it afterwards. Who had been
     * granted the same paper since was read first, and was paid by nobody (seed 661).
     */
    @Test
    void fault66AnAnswerWaitsForTheReversalOfWhatSeemsToHaveUsedItsPaper() {
        Slip slip = town.voucher(100_000);
        shop.line.loseNextAnswer();
        assertThat(shop.redeem(shop.text(slip), 90_000))
                .isInstanceOf(RedemptionOutcome.Unfinished.class);
        MemoryStore image = issuer.image();
        shop.forward();
        next(other.redeem(other.text(slip), 8_000));
        Sums before = sums();
        issuer.putBack(image);
        begin();
        other.comeOnline();
        everybodyComesOnline();
        other.comeOnline();
        assertThat(sums()).isEqualTo(before);
        assertThat(findings()).isEmpty();
        town.settleAndVerify();
    }
}
