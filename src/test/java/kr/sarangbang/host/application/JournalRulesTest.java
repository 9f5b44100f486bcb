package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.EnrolmentSeal;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.MemberProof;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.member.EnrolmentSecret;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.bench.SiteHand;
import org.junit.jupiter.api.Test;

/** Rules 16 and 19 and enrolment: entries arrive in any order, twice, damaged or never. */
class JournalRulesTest {
    private final Town town = new Town();

    private SignedEntry note() {
        return town.kiosk.write(new Entry.CashInserted(Won.of(10_000)), town.now());
    }

    private Answer.Delivered send(RawEntry... entries) {
        Answer answer = town.kiosk.ask(new Request.Deliver(List.of(entries)));
        assertThat(answer).isInstanceOf(Answer.Delivered.class);
        return (Answer.Delivered) answer;
    }

    private static RawEntry raw(SignedEntry entry) {
        return SiteHand.raw(entry);
    }

    private boolean isFrozen() {
        return town.kiosk
                .ask(new Request.MoreStock(1, Won.of(2_000_000_000L)))
                .equals(new Answer.NotGranted(Answer.NoRight.BLOCKED, Won.ZERO));
    }

    /** Fault 20. */
    @Test
    void fault20TheSameDeliveryTwiceHasTheSameAnswerAndNoEffect() {
        town.sell(10);
        SignedEntry last = note();
        town.kiosk.deliver();
        Answer.Delivered first = send(raw(last));
        assertThat(send(raw(last))).isEqualTo(first);
        assertThat(town.account("Cash")).isEqualTo(93_000);
        town.verify();
    }

    /** Fault 22: early ones are held, the gap is asked for, and nothing is lost. */
    @Test
    void fault22EarlyEntriesWaitForTheGapAndAreBookedInOrder() {
        SignedEntry one = note();
        SignedEntry two = note();
        SignedEntry three = note();
        Answer.Delivered early = send(raw(three), raw(two));
        assertThat(early.needFrom()).contains(one.header().number());
        assertThat(early.entries()).isEmpty();
        Answer.Delivered all = send(raw(one));
        assertThat(all.bookedThrough()).isEqualTo(three.header().number());
        assertThat(all.needFrom()).isEmpty();
        town.verify();
    }

    @Test
    void atMostSixtyFourEarlyOnesAreHeld() {
        SignedEntry missing = note();
        var early = new ArrayList<SignedEntry>();
        for (int i = 0; i < 70; i++) {
            early.add(note());
        }
        for (SignedEntry entry : early) {
            send(raw(entry));
        }
        long held = send(raw(missing)).bookedThrough();
        assertThat(held).isEqualTo(missing.header().number() + Journals.MOST_EARLY);
        assertThat(send(raw(early.get(64))).bookedThrough()).isEqualTo(held + 1);
    }

    /** Fault 18: two entries with one number; neither is lost, the site is frozen. */
    @Test
    void fault43AForkFreezesTheSiteAndKeepsBothEntries() {
        var copy = town.kiosk.copy();
        SignedEntry one = note();
        town.kiosk.deliver();
        SignedEntry two = copy.write(new Entry.CashInserted(Won.of(50_000)), town.now());
        assertThat(one.header().number()).isEqualTo(two.header().number());
        assertThat(send(raw(two)).entries().getFirst().refused()).isPresent();
        assertThat(isFrozen()).isTrue();
        assertThat(town.exceptions()).containsExactly("Fork");
        long forks =
                town.store.reading(
                        tables ->
                                (long)
                                        tables.forks()
                                                .list(kr.sarangbang.host.store.Query.all())
                                                .size());
        assertThat(forks).isOne();
        send(raw(two));
        assertThat(town.exceptions()).containsExactly("Fork");
    }

    /** R1: what a copied kiosk sold is paper in somebody's hand. */
    @Test
    void aForkedSaleIsHonoured() {
        SiteHand copy = town.kiosk.copy();
        town.sell(10);
        town.kiosk.deliver();
        copy.sell(
                copy.nextAct(),
                town.stock,
                new UnitRange(0, 20),
                town.limits.getFirst().right().id(),
                town.member.number(),
                Won.of(186_000),
                town.now());
        SignedEntry sale = copy.waiting().getLast();
        send(raw(sale));
        var sold = ((Entry.VoucherSold) sale.entry()).vouchers().getFirst();
        assertThat(town.redeem(town.a, new Slip.OfSale(sold), 200_000))
                .isInstanceOf(Decision.Redeemed.class);
        assertThat(town.exceptions()).contains("Fork", "UnitsSoldTwice");
        assertThat(town.account("LostSites")).isEqualTo(14_000);
        town.verify();
    }

    /** Two disks that were one sold the next ten units each, under one act, at two times. */
    @Test
    void theSameRunSoldByTwoDisksUnderOneActIsTwoVouchersAndBothAreHonoured() {
        SiteHand copy = town.kiosk.copy();
        Slip here = town.sellRun(new UnitRange(0, 10));
        town.kiosk.deliver();
        SignedSale there =
                copy.sell(
                        copy.nextAct(),
                        town.stock,
                        new UnitRange(0, 10),
                        town.limits.getFirst().right().id(),
                        town.member.number(),
                        Won.of(93_000),
                        town.now().plusSeconds(90));
        assertThat(there.claims().act()).isEqualTo(here.version().madeBy());
        assertThat(there.number()).isEqualTo(here.number());
        send(raw(copy.waiting().getLast()));

        assertThat(town.redeem(town.a, new Slip.OfSale(there), 100_000))
                .isInstanceOf(Decision.Redeemed.class);
        assertThat(town.redeem(town.b, here, 100_000)).isInstanceOf(Decision.Redeemed.class);
        assertThat(town.exceptions()).contains("Fork", "UnitsSoldTwice");
        town.verify();
    }

    /** One act with two different requests is a fork, and the second gets no decision. */
    @Test
    void fault18AnActAskedWithTwoContentsIsAFork() {
        Slip sold = town.sell(10);
        SiteHand copy = town.a.hand().copy();
        town.a.hand().decide(town.a.hand().write(town.asked(sold, 10_000), town.now()));
        SignedEntry other = copy.write(town.asked(sold, 20_000), town.now());
        assertThat(copy.decide(other, MemberProof.NONE)).isInstanceOf(Answer.NotUnderstood.class);
        assertThat(town.exceptions()).containsExactly("Fork");
        assertThat(town.account("ShopsPayable")).isEqualTo(10_000);
    }

    /**
     * Seed 510: what was asked before an old disk was put back was never delivered, and the journal
     * has grown beyond it since. Its number is another entry's now, of whatever kind.
     */
    @Test
    void fault43TheNumberOfWhatWasAskedBelongsToAnotherEntryIsAFork() {
        Slip sold = town.sell(10);
        SiteHand copy = town.a.hand().copy();
        copy.decide(copy.write(town.asked(sold, 20_000), town.now()));
        town.a.hand().write(new Entry.CashInserted(Won.of(50_000)), town.now());
        town.a.hand().write(new Entry.CashInserted(Won.of(10_000)), town.now());
        town.a.hand().deliver();
        assertThat(town.exceptions()).containsExactly("Fork");
    }

    @Test
    void anActAskedOneWayAndJournalledAnotherIsAFork() {
        Slip sold = town.sell(10);
        SiteHand copy = town.a.hand().copy();
        copy.decide(copy.write(town.asked(sold, 20_000), town.now()));
        town.a.hand().write(town.asked(sold, 10_000), town.now());
        town.a.hand().deliver();
        assertThat(town.exceptions()).containsExactly("Fork");
    }

    /** Fault 23: one poison record is refused, what is behind it is booked. */
    @Test
    void fault23WhatDoesNotVerifyIsRefusedAndBlocksNothing() {
        SignedEntry poison = note();
        town.sell(10);
        SignedEntry after = note();
        Answer.Delivered answer =
                send(
                        new RawEntry(
                                poison.header().number(), poison.payload(), Bytes.of(new byte[64])),
                        raw(town.kiosk.waiting().get(1)),
                        raw(after));
        assertThat(answer.bookedThrough()).isEqualTo(after.header().number());
        assertThat(answer.entries().getFirst().refused()).isPresent();
        assertThat(answer.entries().get(1).refused()).isEmpty();
        assertThat(town.account("Cash")).isEqualTo(93_000);
        assertThat(town.exceptions()).contains("EntryRefused");
        assertThat(isFrozen()).isTrue();
    }

    /** Fault 44: an unreadable row is replaced by its hash, listed, and what follows is booked. */
    @Test
    void fault44AnEntryReplacedByItsHashLetsTheChainGoOn() {
        SignedEntry lost = note();
        SignedEntry after = note();
        Answer.Delivered answer =
                send(new RawEntry(lost.header().number(), lost.hash(), Bytes.EMPTY), raw(after));
        assertThat(answer.bookedThrough()).isEqualTo(after.header().number());
        assertThat(town.exceptions()).containsExactly("EntryUnreadable");
    }

    /** Fault 42: the issuer has heard of more than the site has. */
    @Test
    void fault42ARolledBackSiteIsFoundAtItsFirstSignOn() {
        SiteHand image = town.kiosk.copy();
        note();
        town.kiosk.deliver();
        image.ask(image.signOn());
        assertThat(town.exceptions()).containsExactly("RolledBack");
        assertThat(isFrozen()).isTrue();
    }

    @Test
    void anHonestSignOnFindsNothing() {
        note();
        town.kiosk.deliver();
        note();
        Answer answer = town.kiosk.ask(town.kiosk.signOn());
        assertThat(answer).isInstanceOf(Answer.SignedOn.class);
        assertThat(town.exceptions()).isEmpty();
        assertThat(isFrozen()).isFalse();
    }

    @Test
    void theListOfUsedVersionsIsToldFromWhereTheSiteIs() {
        Slip sold = town.sell(10);
        var before = (Answer.News) town.b.hand().ask(new Request.News(0, 0));
        assertThat(before.published().policy()).isPresent();
        town.redeem(town.a, sold, 30_000);
        long version = before.published().listVersion();
        var after = (Answer.News) town.b.hand().ask(new Request.News(1, version));
        assertThat(after.published().policy()).isEmpty();
        assertThat(after.published().used())
                .singleElement()
                .satisfies(used -> assertThat(used.version()).isEqualTo(sold.version()));
        var none =
                (Answer.News)
                        town.b.hand().ask(new Request.News(1, after.published().listVersion()));
        assertThat(none.published().used()).isEmpty();
    }

    /** One person, one member, however often and wherever enrolled. */
    @Test
    void aSecondEnrolmentIsAnsweredWithTheFirstNumber() {
        MemberNumber first = enrol("a person", 111);
        assertThat(enrol("a person", 222)).isEqualTo(first);
        assertThat(first).isEqualTo(MemberNumber.ofRandom(111));
    }

    @Test
    void aNumberThatAnotherPersonHasIsReplaced() {
        MemberNumber first = enrol("a person", 111);
        MemberNumber other = enrol("another person", 111);
        assertThat(other).isNotEqualTo(first);
        assertThat(enrol("another person", 333)).isEqualTo(other);
    }

    @Test
    void anEnrolmentSealedToAnotherIssuerIsTakenAndListed() {
        SignedEntry entry =
                town.kiosk.write(
                        new Entry.MemberEnrolled(
                                MemberNumber.ofRandom(5), 1970, Bytes.of(new byte[900])),
                        town.now());
        Answer.Delivered answer = send(raw(entry));
        assertThat(answer.entries().getFirst().refused()).isEmpty();
        assertThat(answer.entries().getFirst().member()).isEmpty();
        assertThat(town.exceptions()).containsExactly("EnrolmentUnreadable");
    }

    private MemberNumber enrol(String token, long drawn) {
        var random = new byte[32];
        new Random(drawn).nextBytes(random);
        Bytes sealed =
                EnrolmentSeal.seal(
                        town.issuer.instruments().sealingKey(),
                        new EnrolmentSecret(token, Optional.empty()),
                        random);
        SignedEntry entry =
                town.kiosk.write(
                        new Entry.MemberEnrolled(MemberNumber.ofRandom(drawn), 1970, sealed),
                        town.now());
        Answer.Delivered answer = send(raw(entry));
        return answer.entries().getFirst().member().orElseThrow();
    }

    @Test
    void anEntryOfAnotherIncarnationIsNotTaken() {
        SignedEntry entry = note();
        assertThat(entry.header().previous()).isNotEqualTo(EntryHeader.NO_PREVIOUS);
        Answer.Delivered answer =
                (Answer.Delivered) town.a.hand().ask(new Request.Deliver(List.of(raw(entry))));
        assertThat(answer.bookedThrough()).isLessThan(entry.header().number());
    }
}
