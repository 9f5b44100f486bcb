package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.LentElsewhere;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.bench.SiteHand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules 6 and 7 at the issuer; after every test each invariant is recomputed. */
class LimitRulesTest {
    private static final YearMonth JULY = YearMonth.of(2022, 7);

    private final Town town = new Town();

    @AfterEach
    void theBooksHold() {
        town.verify();
    }

    private Answer more(SiteHand hand, MemberNumber member, YearMonth month, long won) {
        return hand.ask(new Request.MoreLimit(member, Scope.CITY, month, Won.of(won)));
    }

    private static Answer refused(Answer.NoRight reason, long possible) {
        return new Answer.NotGranted(reason, Won.of(possible));
    }

    private static Answer elsewhere(long possible, long asked) {
        return new Answer.NotGranted(
                Answer.NoRight.LIMIT_ELSEWHERE,
                Won.of(possible),
                List.of(new LentElsewhere(new SiteId("K"), "K", Won.of(asked))));
    }

    private void giveBack(SignedRight right, long won) {
        town.kiosk.write(new Entry.LimitReturned(right.right().id(), Won.of(won)), town.now());
        town.kiosk.deliver();
    }

    @Test
    void theHomeShareIsLentUnasked() {
        var right = (LimitRight) town.limits.getFirst().right();
        assertThat(right.amount()).isEqualTo(Won.of(400_000));
        assertThat(right.month()).isEqualTo(JULY);
    }

    /** Fault 55: what is lent to one site is not lent to another. */
    @Test
    void theWholeMonthIsLentOnce() {
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        other.hand().join(other.token(), town.now());
        assertThat(more(other.hand(), town.member.number(), JULY, 10_000))
                .isEqualTo(elsewhere(0, 10_000));
        giveBack(town.limits.getFirst(), 100_000);
        assertThat(more(other.hand(), town.member.number(), JULY, 110_000))
                .isEqualTo(elsewhere(100_000, 10_000));
        assertThat(more(other.hand(), town.member.number(), JULY, 410_000))
                .isEqualTo(refused(Answer.NoRight.OVER_PURCHASE_LIMIT, 400_000));
        assertThat(more(other.hand(), town.member.number(), JULY, 100_000))
                .isInstanceOf(Answer.Granted.class);
    }

    @Test
    void aRepeatGivesTheSameRightNeverASecond() {
        MemberNumber member = stranger("somebody else");
        Answer first = more(town.kiosk, member, JULY, 100_000);
        assertThat(more(town.kiosk, member, JULY, 100_000)).isEqualTo(first);
        town.kiosk.receive(first, town.now());
        town.kiosk.deliver();
        assertThat(more(town.kiosk, member, JULY, 100_000)).isNotEqualTo(first);
        assertThat(more(town.kiosk, member, JULY, 310_000))
                .isEqualTo(refused(Answer.NoRight.OVER_PURCHASE_LIMIT, 300_000));
    }

    private MemberNumber stranger(String token) {
        return ((IssuerOffice.Outcome.Done<MemberNumber>)
                        town.issuer
                                .office()
                                .addMember(token, 1980, Optional.empty(), Optional.empty()))
                .result();
    }

    @Test
    void nobodyAndOtherMonthsGetNothing() {
        assertThat(more(town.kiosk, MemberNumber.ofRandom(123), JULY, 10_000))
                .isEqualTo(refused(Answer.NoRight.UNKNOWN_MEMBER, 0));
        MemberNumber member = stranger("somebody else");
        assertThat(more(town.kiosk, member, JULY.plusMonths(1), 10_000))
                .isEqualTo(refused(Answer.NoRight.OVER_PURCHASE_LIMIT, 0));
        assertThat(more(town.kiosk, member, JULY.minusMonths(1), 10_000))
                .isEqualTo(refused(Answer.NoRight.OVER_PURCHASE_LIMIT, 0));
    }

    /** H15: a refund gives no limit back. */
    @Test
    void aRefundGivesNoLimitBack() {
        Slip sold = town.sell(40);
        var entry =
                town.kiosk.write(
                        new Entry.RefundAsked(sold.number(), Town.paper(sold), sold.version()),
                        town.now());
        town.kiosk.decide(entry);
        town.kiosk.write(
                entry.header().act(),
                new Entry.RefundSettled(
                        true, Won.of(372_000), kr.sarangbang.domain.payment.PaymentMeans.CARD, ""),
                town.now());
        town.kiosk.deliver();
        assertThat(more(town.kiosk, town.member.number(), JULY, 10_000))
                .isEqualTo(refused(Answer.NoRight.OVER_PURCHASE_LIMIT, 0));
    }

    /** H16: July's unused right counts in August, against the holding limit, not against August. */
    @Test
    void anUnusedRightOfAnEarlierMonthTakesRoomUntilItIsReturned() {
        nextMonth(400_000);
        town.pass(Duration.ofDays(31));
        List<SignedRight> september =
                town.kiosk.receive(town.kiosk.ask(new Request.PendingRights()), town.now());
        assertThat(september)
                .singleElement()
                .satisfies(
                        right ->
                                assertThat(((LimitRight) right.right()).amount())
                                        .isEqualTo(Won.of(200_000)));
    }

    /** H14: what may still be cancelled takes room until the shop's signed day-end is here. */
    @Test
    void aRedemptionFreesRoomWhenItsShopHasClosedTheDay() {
        Slip july = town.sell(40);
        nextMonth(400_000);
        town.sell(40);
        nextMonth(200_000);
        town.sell(20);
        town.kiosk.deliver();
        town.redeem(town.a, july, 200_000);
        nextMonth(0);
        town.a
                .hand()
                .write(
                        new Entry.DayClosed(
                                LocalDate.of(2022, 9, 14),
                                0,
                                Won.ZERO,
                                Won.ZERO,
                                1,
                                Won.of(200_000),
                                Won.ZERO,
                                0),
                        town.now());
        town.a.hand().deliver();
        assertThat(pendingLimits()).containsExactly(Won.of(200_000));
    }

    private void nextMonth(long expected) {
        town.kiosk.deliver();
        town.pass(Duration.ofDays(31));
        List<SignedRight> rights =
                town.kiosk.receive(town.kiosk.ask(new Request.PendingRights()), town.now());
        town.kiosk.deliver();
        town.limits.addAll(rights);
        assertThat(
                        rights.stream()
                                .map(r -> ((LimitRight) r.right()).amount())
                                .reduce(Won.ZERO, Won::plus))
                .isEqualTo(Won.of(expected));
    }

    private List<Won> pendingLimits() {
        return ((Answer.Granted) town.kiosk.ask(new Request.PendingRights()))
                .rights().stream()
                        .filter(r -> r.right() instanceof LimitRight)
                        .map(r -> ((LimitRight) r.right()).amount())
                        .toList();
    }

    /**
     * Goal: however many ask at once, the month is lent once. Method: 64 sites on 64 threads ask
     * 10,000 each for one person; 40 get it.
     */
    @Test
    void fault56SixtyFourSitesAtOnceAreLentExactlyTheMonth() throws Exception {
        MemberNumber member = stranger("wanted everywhere");
        var hands = new ArrayList<SiteHand>();
        for (int i = 0; i < 64; i++) {
            SampleIssuer.Invited invited = town.issuer.site("R" + i, SiteRole.KIOSK);
            invited.hand().join(invited.token(), town.now());
            hands.add(invited.hand());
        }
        List<Callable<Answer>> asking =
                hands.stream()
                        .<Callable<Answer>>map(hand -> () -> more(hand, member, JULY, 10_000))
                        .toList();
        long granted = 0;
        try (var pool = Executors.newFixedThreadPool(64)) {
            for (Future<Answer> answer : pool.invokeAll(asking)) {
                granted += answer.get() instanceof Answer.Granted ? 1 : 0;
            }
        }
        assertThat(granted).isEqualTo(40);
    }

    /** What lies at a site that was stopped, closed or begun anew comes back from nobody. */
    @Test
    void aSiteThatCannotAnswerIsNotAsked() {
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        other.hand().join(other.token(), town.now());
        town.issuer
                .office()
                .setSite(
                        new SiteId("K"),
                        new IssuerOffice.SiteChange(
                                false, Optional.of("stolen"), Optional.empty(), Map.of()));
        assertThat(more(other.hand(), town.member.number(), JULY, 10_000))
                .isEqualTo(refused(Answer.NoRight.OVER_PURCHASE_LIMIT, 0));
    }

    @Test
    void anOfficerLendsAtMostWhatTheMemberHas() {
        MemberNumber member = stranger("somebody else");
        var office = town.issuer.office();
        assertThat(
                        office.lendLimit(
                                member,
                                new SiteId("K"),
                                Scope.CITY,
                                Optional.empty(),
                                Won.of(410_000)))
                .isInstanceOf(IssuerOffice.Outcome.Refused.class);
        assertThat(
                        office.lendLimit(
                                member,
                                new SiteId("K"),
                                Scope.CITY,
                                Optional.of(JULY),
                                Won.of(400_000)))
                .isInstanceOf(IssuerOffice.Outcome.Done.class);
        assertThat(
                        office.lendLimit(
                                member,
                                new SiteId("nowhere"),
                                Scope.CITY,
                                Optional.empty(),
                                Won.of(10_000)))
                .isInstanceOf(IssuerOffice.Outcome.Refused.class);
    }
}
