package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.application.IssuerOffice;
import kr.sarangbang.host.store.memory.MemoryStore;
import org.junit.jupiter.api.Test;

/**
 * Goal: an old state of the issuer's books that is put back loses nothing that was answered, grants
 * no unit and no limit twice, and decides nothing a second time (rule 1, I8, fault 66, hole H2).
 * Method: real sites and the real issuer; its books are set back between two of their acts.
 */
class FailOverTest extends FailOverStory {
    @Test
    void fault66NothingIsGrantedBeforeEveryJournalIsRead() {
        MemoryStore image = issuer.image();
        moreStock(kiosk, 8_000_000);
        kiosk.forward();
        issuer.putBack(image);
        assertThat(begin().unread()).containsExactlyInAnyOrder("K.1", "A.1", "B.1");

        assertThat(answer(shop, new Request.PendingRights()))
                .isInstanceOf(Answer.SignOnAgain.class);
        shop.comeOnline();
        kiosk.comeOnline();
        assertThat(answer(kiosk, new Request.MoreStock(1, Won.of(9_000_000))))
                .isInstanceOf(Answer.TryLater.class);
        assertThat(answer(kiosk, new Request.PendingRights())).isInstanceOf(Answer.TryLater.class);
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.NoLimitRightOffline.class);
        assertThat(
                        issuer.office()
                                .lendLimit(
                                        town.stranger,
                                        kiosk.id,
                                        kr.sarangbang.domain.series.Scope.CITY,
                                        Optional.empty(),
                                        Won.of(10_000)))
                .isInstanceOf(IssuerOffice.Outcome.Refused.class);

        other.comeOnline();
        assertThat(answer(kiosk, new Request.MoreStock(1, Won.of(9_000_000))))
                .isInstanceOf(Answer.Granted.class);
        assertThat(kiosk.sell(town.stranger, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        unitsAtSites(kiosk);
        town.settleAndVerify();
    }

    /** While the issuer reads, sites sell from their rights and shops accept inside guarantees. */
    @Test
    void fault66SitesGoOnByThemselvesWhileTheIssuerReads() {
        Slip slip = town.voucher(100_000);
        begin();
        shop.comeOnline();
        kiosk.comeOnline();
        assertThat(kiosk.sell(town.member, 50_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
        assertThat(shop.redeem(shop.text(slip), 30_000))
                .isInstanceOf(RedemptionOutcome.Redeemed.class);
        assertThat(kiosk.refund(slip)).isNotInstanceOf(RefundOutcome.Refunded.class);
        assertThat(kiosk.forward().waiting()).isZero();
        other.comeOnline();
        town.settleAndVerify();
        assertThat(town.account("ShopsPayable")).isEqualTo(30_000);
    }

    @Test
    void fault66TheIssuerNoticesByItselfThatItWasSetBack() {
        MemoryStore image = issuer.image();
        town.voucher(100_000);
        issuer.putBack(image);
        kiosk.comeOnline();
        assertThat(findings()).containsExactly("IssuerSetBack");
        assertThat(answer(shop, new Request.PendingRights()))
                .isInstanceOf(Answer.SignOnAgain.class);
        shop.comeOnline();
        assertThat(answer(shop, new Request.PendingRights())).isInstanceOf(Answer.TryLater.class);
        other.comeOnline();
        town.settleAndVerify();
        assertThat(findings()).containsExactly("IssuerSetBack");
        assertThat(issuer.openSeries().sold()).isEqualTo(100_000);
    }

    /** H2: a grant that was answered and lost is not granted again to somebody else. */
    @Test
    void fault66UnitsOfALostGrantLeaveThePoolAgain() {
        Site teller = town.site("T", SiteRole.KIOSK, District.JONGNO, Town.ONLY_OPEN);
        MemoryStore image = issuer.image();
        moreStock(kiosk, 9_000_000);
        kiosk.sold(town.member, 200_000);
        kiosk.forward();
        long lent = issuer.openSeries().lent();
        issuer.putBack(image);
        begin();
        teller.comeOnline();
        everybodyComesOnline();
        assertThat(issuer.openSeries().lent()).isEqualTo(lent);
        moreStock(teller, 9_000_000);
        assertThat(unitsAtSites(kiosk, teller).size()).isEqualTo(2 * 500 + 2 * 400);
        teller.forward();
        town.settleAndVerify();
        assertThat(findings()).isEmpty();
    }

    /** I8: whatever was answered stays answered, in whatever order the journals come. */
    @Test
    void fault66WhatWasAnsweredIsBookedAgainAsItWasAnswered() {
        Slip partly = town.voucher(100_000);
        Slip whole = town.voucher(50_000);
        Slip back = town.voucher(20_000);
        MemoryStore image = issuer.image();
        Slip rest = next(shop.redeem(shop.text(partly), 30_000));
        next(other.redeem(other.text(rest), 40_000));
        var undone = (RedemptionOutcome.Redeemed) other.redeem(other.text(whole), 50_000);
        assertThat(other.cancel(undone.act(), Optional.empty()))
                .isInstanceOf(CancelOutcome.Cancelled.class);
        assertThat(kiosk.refund(back)).isInstanceOf(RefundOutcome.Refunded.class);
        Slip late = kiosk.sold(town.member, 70_000).vouchers().getFirst();
        kiosk.forward();
        next(shop.redeem(shop.text(late), 10_000));
        assertThat(shop.redeem(shop.text(partly), 10_000))
                .isInstanceOf(RedemptionOutcome.Refused.class);
        town.settleAndVerify();
        Sums before = sums();
        issuer.putBack(image);
        assertThat(sums()).isNotEqualTo(before);
        begin();
        // The second user of the paper comes before the first, and the seller last.
        other.comeOnline();
        shop.comeOnline();
        kiosk.comeOnline();
        assertThat(sums()).isEqualTo(before);
        town.settleAndVerify();
        assertThat(findings()).isEmpty();
        assertThat(shop.redeem(shop.text(rest), 10_000))
                .isInstanceOf(RedemptionOutcome.Refused.class);
    }

    /** Nothing is sent twice needlessly: only what the issuer has less than it acknowledged. */
    @Test
    void onlyWhatTheIssuerHasLostIsDeliveredAgain() {
        town.voucher(100_000);
        long there = kiosk.journal().settledThrough();
        MemoryStore image = issuer.image();
        town.voucher(50_000);
        issuer.putBack(image);
        int before = kiosk.line.asked(Request.Deliver.class).size();
        kiosk.comeOnline();
        assertThat(
                        kiosk.line.asked(Request.Deliver.class).stream()
                                .skip(before)
                                .flatMap(deliver -> deliver.entries().stream())
                                .mapToLong(entry -> entry.number())
                                .min())
                .hasValue(there + 1);
        assertThat(kiosk.journal().backlog().waiting()).isZero();
    }

    /** Rule 1 and H3: a grant of the lost life that arrives late is not taken. */
    @Test
    void aGrantOfAnOlderEpochThatIsNotInTheJournalIsRefused() {
        var late = (Answer.Granted) answer(kiosk, new Request.MoreStock(1, Won.of(9_000_000)));
        SignedRight grant = late.rights().getFirst();
        begin();
        everybodyComesOnline();
        int entries = kiosk.store.entries().size();
        kiosk.take(grant);
        assertThat(kiosk.store.entries()).hasSize(entries);
        // No journal has it and its holder takes it no more: its units are in the pool again.
        assertThat(issuer.openSeries().pool())
                .isEqualTo(25_000_000_000L - issuer.openSeries().lent());
        moreStock(kiosk, 9_000_000);
        assertThat(grantsAfter(1)).isNotEmpty();
        town.settleAndVerify();
    }

    /** What a journal has is known for ever, whatever the epoch; a repeat of it changes nothing. */
    @Test
    void aRepeatedGrantThatIsInTheJournalChangesNothing() {
        SignedRight there = kiosk.entries(Entry.RightReceived.class).getFirst().right();
        begin();
        everybodyComesOnline();
        int entries = kiosk.store.entries().size();
        kiosk.take(there);
        assertThat(kiosk.store.entries()).hasSize(entries);
    }

    /** Numbers of rights, papers and lists never come a second time. */
    @Test
    void fault66NoNumberComesASecondTime() {
        Slip slip = town.voucher(100_000);
        MemoryStore image = issuer.image();
        shop.redeem(shop.text(slip), 30_000);
        everybodyComesOnline();
        long told = other.bulletin().listVersion();
        issuer.putBack(image);
        everybodyComesOnline();
        everybodyComesOnline();
        assertThat(other.bulletin().listVersion()).isGreaterThan(told);
        other.lineDown();
        var refused = (RedemptionOutcome.Refused) other.redeem(other.text(slip), 10_000);
        assertThat(refused.reason())
                .isEqualTo(kr.sarangbang.domain.voucher.RedemptionRefusal.ALREADY_USED);
    }

    /**
     * An image was put back a second time: the epoch that began after the first time was forgotten
     * with everything else, the next one got its number again, and so did the first right of it.
     */
    @Test
    void fault66TwoLivesOfOneImageDoNotShareAnEpoch() {
        MemoryStore image = issuer.image();
        int first = begin().number();
        everybodyComesOnline();
        moreStock(kiosk, 9_000_000);
        assertThat(grantsAfter(first - 1)).isNotEmpty();
        issuer.putBack(image);
        assertThat(begin().number()).isEqualTo(first);
        everybodyComesOnline();
        everybodyComesOnline();
        moreStock(kiosk, 20_000_000);
        assertThat(grantsAfter(first)).isNotEmpty();
        unitsAtSites(kiosk);
        town.settleAndVerify();
        assertThat(findings()).containsExactly("IssuerSetBack");
    }

    /**
     * Whoever enrolled is told no number while journals are read, so those entries wait on. More of
     * them than are sent at once stood before everything else: that journal was never read to its
     * end, and the reading never ended.
     */
    @Test
    void fault66ManyEnrolmentsThatMayNotBeAnsweredYetBlockNothingBehindThem() {
        kiosk.lineDown();
        for (int person = 0; person < 70; person++) {
            kiosk.enrol("MADE-UP-" + person, Optional.empty());
        }
        kiosk.sold(town.member, 50_000);
        long enrolled = kiosk.entries(Entry.MemberEnrolled.class).size();
        begin();
        kiosk.comeOnline();
        shop.comeOnline();
        assertThat(kiosk.forward().waiting()).isEqualTo(enrolled);
        other.comeOnline();
        assertThat(kiosk.forward().waiting()).isZero();
        town.settleAndVerify();
    }
}
