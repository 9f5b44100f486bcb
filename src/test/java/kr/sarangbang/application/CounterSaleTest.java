package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Series;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.domain.voucher.Slip;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * What a counter does that a kiosk does not: papers of chosen faces, and the limit that is left.
 */
final class CounterSaleTest {
    private static final Actor TELLER =
            new Actor(Optional.of("Park"), Optional.empty(), 0, Optional.empty());

    private final Town town = new Town();
    private final Site counter = counter(town);

    private static Site counter(Town town) {
        return town.site("T", SiteRole.TELLER, District.JONGNO, Town.ONLY_OPEN);
    }

    private static SaleRequest wish(MemberNumber member, List<Won> papers, long tendered) {
        return new SaleRequest(
                member,
                new Presence.IdShown(),
                new SeriesId("open"),
                papers.stream().reduce(Won.ZERO, Won::plus),
                PaymentMeans.CASH,
                Won.of(tendered),
                TELLER,
                papers);
    }

    private static List<Won> won(long... faces) {
        return Arrays.stream(faces).mapToObj(Won::of).toList();
    }

    private Series series() {
        return town.kiosk.bulletin().series(new SeriesId("open")).orElseThrow();
    }

    @Test
    void papersComeOutInTheFacesAndTheOrderThatWereAskedFor() {
        List<Won> papers = won(50_000, 50_000, 10_000, 30_000);
        SaleOutcome outcome = counter.sell(wish(town.stranger, papers, 150_000));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaleOutcome.Sold.class,
                        sold -> {
                            assertThat(sold.vouchers()).extracting(Slip::face).isEqualTo(papers);
                            assertThat(sold.change()).isEqualTo(Won.of(150_000).minus(sold.paid()));
                        });
        assertThat(counter.entries(Entry.VoucherSold.class)).hasSize(1);
        counter.comeOnline();
        town.settleAndVerify();
    }

    /**
     * Goal: however the papers are chosen, the books know the same units, each once. Method: any
     * choice of up to eight papers within the month's limit is sold and every invariant is checked.
     */
    @Property(tries = 40)
    void anyPapersAreSoldWholeAndBalance(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 5) Integer> man) {
        var fresh = new Town();
        List<Won> papers = man.stream().map(m -> Won.of(m * 10_000L)).toList();
        Site window = counter(fresh);
        SaleOutcome outcome = window.sell(wish(fresh.stranger, papers, 400_000));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaleOutcome.Sold.class,
                        sold ->
                                assertThat(sold.vouchers())
                                        .extracting(Slip::face)
                                        .isEqualTo(papers));
        window.comeOnline();
        assertThat(window.journal().backlog().waiting()).isZero();
        fresh.settleAndVerify();
    }

    @Test
    void papersThatAreNoWholeUnitsAreRefusedBeforeMoneyMoves() {
        assertThat(counter.sell(wish(town.member, won(15_000, 5_000), 20_000)))
                .isInstanceOf(SaleOutcome.NotWholeUnits.class);
        assertThat(counter.entries(Entry.SaleOpened.class)).isEmpty();
    }

    @Test
    void papersMustAddUpAndBeAtMostEight() {
        assertThatThrownBy(
                        () ->
                                new SaleRequest(
                                        town.member,
                                        new Presence.IdShown(),
                                        new SeriesId("open"),
                                        Won.of(30_000),
                                        PaymentMeans.CASH,
                                        Won.ZERO,
                                        TELLER,
                                        won(10_000)))
                .hasMessageContaining("add up");
        assertThatThrownBy(
                        () ->
                                wish(
                                        town.member,
                                        Stream.generate(() -> Won.of(10_000)).limit(9).toList(),
                                        0))
                .hasMessageContaining("at most 8");
    }

    @Test
    void theLimitLeftIsAskedWithoutLendingAnything() {
        var asking = new AskLimit(town.kiosk.place());
        assertThat(asking.ask(town.stranger, series()))
                .isEqualTo(new LimitAnswer.Left(Won.of(400_000)));
        assertThat(asking.ask(town.member, series()))
                .isEqualTo(new LimitAnswer.Left(Won.of(400_000)));
        assertThat(town.kiosk.view().limits())
                .extracting(l -> l.right().member())
                .containsOnly(town.member);
        town.kiosk.sold(town.stranger, 150_000);
        assertThat(asking.ask(town.stranger, series()))
                .isEqualTo(new LimitAnswer.Left(Won.of(250_000)));
    }

    @Test
    void withoutALineTheLimitIsWhatLiesHere() {
        town.kiosk.lineDown();
        var asking = new AskLimit(town.kiosk.place());
        assertThat(asking.ask(town.member, series()))
                .isEqualTo(new LimitAnswer.LeftHere(Won.of(400_000)));
        assertThat(asking.ask(town.stranger, series()))
                .isEqualTo(new LimitAnswer.LeftHere(Won.ZERO));
    }

    @Test
    void whoIsNotAMemberHasNoLimit() {
        assertThat(
                        new AskLimit(town.kiosk.place())
                                .ask(MemberNumber.ofRandom(777_777_777), series()))
                .isEqualTo(new LimitAnswer.UnknownMember());
    }
}
