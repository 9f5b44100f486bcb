package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Published;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.exchange.UsedVersion;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.voucher.RedemptionRefusal;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.port.Reply;
import org.junit.jupiter.api.Test;

/** What a site does when its line comes up. */
final class ComeOnlineTest {
    private final Town town = new Town();
    private final Site kiosk = town.kiosk;
    private final Site shop = town.shop();

    @Test
    void deliversFirstThenTakesNewsAndRightsThenDeliversWhatThatMade() {
        kiosk.lineDown();
        kiosk.sold(town.member, 100_000);
        town.issuer.lend(town.stranger, kiosk.id, Town.JULY, 50_000);
        kiosk.effects.forget();
        kiosk.comeOnline();
        assertThat(kiosk.effects.all())
                .containsSubsequence(
                        "ask SignOn",
                        "ask Deliver",
                        "ask PendingRights",
                        "disk RightReceived",
                        "ask Deliver");
        assertThat(kiosk.journal().backlog().waiting()).isZero();
        kiosk.lineDown();
        assertThat(kiosk.sell(town.stranger, 50_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void signOnSaysWhereTheJournalStands() {
        kiosk.lineDown();
        kiosk.sold(town.member, 100_000);
        Request.SignOn signOn = kiosk.online().signOn();
        assertThat(signOn.lastNumber()).isEqualTo(kiosk.journal().chain().number());
        assertThat(signOn.head()).isEqualTo(kiosk.journal().chain().head());
        assertThat(signOn.policyVersion()).isEqualTo(1);
    }

    @Test
    void comingOnlineTwiceChangesNothing() {
        kiosk.sold(town.member, 100_000);
        kiosk.comeOnline();
        int entries = kiosk.store.entries().size();
        kiosk.comeOnline();
        assertThat(kiosk.store.entries()).hasSize(entries);
    }

    @Test
    void usedVersionsArriveAndAreRefusedWithoutALine() {
        Slip slip = town.voucher(100_000);
        shop.redeem(shop.text(slip), 30_000);
        Site other = town.otherShop();
        other.comeOnline();
        other.lineDown();
        var refused = (RedemptionOutcome.Refused) other.redeem(other.text(slip), 10_000);
        assertThat(refused.reason()).isEqualTo(RedemptionRefusal.ALREADY_USED);
    }

    private Answer.SignedOn signedOn(Published news) {
        return new Answer.SignedOn(town.time.now(), 1, shop.journal().chain().number(), news);
    }

    @Test
    void newsInSeveralPartsAreTakenToTheEnd() {
        Published rest = part(3, true);
        shop.line
                .next(request -> new Reply.Answered(signedOn(part(1, false))))
                .sayNext(new Answer.News(part(2, false)))
                .sayNext(new Answer.News(rest));
        shop.comeOnline();
        assertThat(shop.line.asked(Request.News.class)).hasSize(2);
        assertThat(shop.bulletin().listVersion()).isEqualTo(3);
        assertThat(shop.bulletin().listAsOf()).contains(rest.asOf());
    }

    /** A list that is not complete does not make the list younger (rule 12). */
    @Test
    void unfinishedListKeepsItsOldAge() {
        Instant before = shop.bulletin().listAsOf().orElseThrow();
        town.time.pass(Duration.ofHours(1));
        shop.line.next(request -> new Reply.Answered(signedOn(part(1, false)))).loseNext();
        shop.comeOnline();
        assertThat(shop.bulletin().listAsOf()).contains(before);
    }

    /** An issuer that always says there is more, and never gives it, does not hold a site up. */
    @Test
    void listThatDoesNotGrowIsNotAskedForEver() {
        shop.line
                .next(request -> new Reply.Answered(signedOn(part(1, false))))
                .sayNext(new Answer.News(part(1, false)));
        shop.comeOnline();
        assertThat(shop.line.asked(Request.News.class)).hasSize(1);
    }

    private Published part(long version, boolean complete) {
        return new Published(
                town.time.now(),
                version,
                List.<UsedVersion>of(),
                complete,
                Optional.empty(),
                List.of(),
                shop.bulletin().profile().orElseThrow(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void issuersTimeRaisesTheFloorAndNeverLowersIt() {
        Instant first = kiosk.bulletin().timeFloor();
        town.time.pass(Duration.ofHours(1));
        kiosk.comeOnline();
        Instant second = kiosk.bulletin().timeFloor();
        assertThat(second).isEqualTo(town.time.now()).isAfter(first);
        kiosk.line.next(
                request -> new Reply.Answered(new Answer.SignedOn(first, 1, 0, part(0, true))));
        kiosk.comeOnline();
        assertThat(kiosk.bulletin().timeFloor()).isEqualTo(second);
    }

    @Test
    void wrongClockIsFoundAtTheSignOnAndItsEntriesAreDeliveredAllTheSame() {
        kiosk.lineDown();
        kiosk.sold(town.member, 10_000);
        town.time.setWrongBy(Duration.ofHours(3));
        kiosk.comeOnline();
        assertThat(kiosk.place().clock().quality()).isEqualTo(ClockQuality.SUSPECT);
        assertThat(kiosk.journal().backlog().waiting()).isZero();
        assertThat(kiosk.sell(town.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.Stopped(new Obstacle.ClockSuspect()));
        town.time.setWrongBy(Duration.ZERO);
        kiosk.comeOnline();
        assertThat(kiosk.sell(town.member, 10_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void siteThatWasNeverOnlineDoesNothingWithMoney() {
        var fresh = Site.joinWithoutSigningOn(town);
        assertThat(fresh.sell(town.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.Stopped(new Obstacle.NotSignedOn()));
        assertThat(fresh.redeem("anything", 10_000))
                .isEqualTo(new RedemptionOutcome.Stopped(new Obstacle.NotSignedOn()));
        assertThat(fresh.enrol("a person", Optional.empty()))
                .isEqualTo(new EnrolOutcome.Stopped(new Obstacle.NotSignedOn()));
    }

    @Test
    void blockedSiteDeliversAndReceivesNoRights() {
        kiosk.lineDown();
        kiosk.sold(town.member, 100_000);
        town.issuer.block(kiosk.id);
        kiosk.comeOnline();
        assertThat(kiosk.journal().backlog().waiting()).isZero();
        assertThat(kiosk.sell(town.member, 10_000, PaymentMeans.CARD))
                .isEqualTo(new SaleOutcome.Stopped(new Obstacle.SiteStopped("a reason")));
        assertThat(kiosk.entries(Entry.VoucherSold.class)).hasSize(1);
    }

    @Test
    void refreshTakesNewsAndRightsAndLosesNothingWithoutAnAnswer() {
        town.issuer.lend(town.stranger, kiosk.id, Town.JULY, 50_000);
        kiosk.line.loseNext().loseNext();
        kiosk.online().refresh();
        kiosk.online().refresh();
        kiosk.lineDown();
        assertThat(kiosk.sell(town.stranger, 50_000, PaymentMeans.CARD))
                .isInstanceOf(SaleOutcome.Sold.class);
    }

    @Test
    void lineThatBreaksInTheMiddleOfCatchingUpIsCaughtUpNextTime() {
        kiosk.lineDown();
        kiosk.sold(town.member, 100_000);
        kiosk.line.answerNext().loseNextAnswer().loseNext().loseNext();
        kiosk.comeOnline();
        assertThat(kiosk.journal().backlog().waiting()).isPositive();
        town.settleAndVerify();
        assertThat(town.account("Cash")).isEqualTo(93_000);
    }

    /**
     * An answer with more rights than it can carry was no answer: a site with many members at home
     * never got any.
     */
    @Test
    void aSiteWithMoreMembersAtHomeThanOneAnswerCarriesTakesEveryRight() {
        int members = Answer.Granted.MOST_RIGHTS + 6;
        for (int i = 0; i < members; i++) {
            town.issuer.member("one of many " + i, 1950, Optional.of(kiosk.id), Optional.empty());
        }

        kiosk.comeOnline();

        assertThat(kiosk.view().limits().stream().map(l -> l.right().member()).distinct().count())
                .isEqualTo(members + 1);
        Answer more = town.issuer.answer(kiosk.id, kiosk.incarnation, new Request.PendingRights());
        assertThat(((Answer.Granted) more).rights()).isEmpty();
    }
}
