package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.bench.SiteHand;
import org.junit.jupiter.api.Test;

/** Sixty-four sites ask at the same instant for what there is not enough of for all. */
class RushTest {
    private static final int CLIENTS = 64;

    private final Town town = new Town();

    /** Asks from every site at once; what each was answered. */
    private List<Answer> rush(Function<SiteHand, Request> question) throws Exception {
        List<SiteHand> sites = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            SampleIssuer.Invited invited = town.issuer.site("R" + i, SiteRole.KIOSK);
            invited.hand().join(invited.token(), town.now());
            invited.hand().deliver();
            sites.add(invited.hand());
        }
        var together = new CyclicBarrier(CLIENTS);
        List<Callable<Answer>> asking = new ArrayList<>();
        for (SiteHand site : sites) {
            asking.add(
                    () -> {
                        together.await();
                        return site.ask(question.apply(site));
                    });
        }
        List<Answer> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<Answer> one : pool.invokeAll(asking)) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    /** Each has its thousand million already; so many more are not there for everybody. */
    @Test
    void fault33StockThatReachesZeroWithSixtyFourClientsIsLentOnceAndNeverBelowZero()
            throws Exception {
        List<Answer> answers = rush(_ -> new Request.MoreStock(1, Won.of(1_000_000_000)));
        long lent =
                answers.stream()
                        .filter(Answer.Granted.class::isInstance)
                        .flatMap(answer -> ((Answer.Granted) answer).rights().stream())
                        .filter(right -> right.right() instanceof StockRight)
                        .map(right -> ((StockRight) right.right()).id())
                        .distinct()
                        .count();
        assertThat(answers).anyMatch(Answer.NotGranted.class::isInstance);
        assertThat(lent).isLessThan(CLIENTS);
        assertThat(town.report().series().getFirst().pool()).isBetween(0L, 1_000_000_000L - 1);
        town.verify();
    }

    @Test
    void fault56SixtyFourSitesThatAskForOnePersonsLimitGetTheMonthOnce() throws Exception {
        var person = town.issuer.member("somebody in a hurry", "K");
        List<Answer> answers =
                rush(
                        _ ->
                                new Request.MoreLimit(
                                        person,
                                        Scope.CITY,
                                        YearMonth.of(2022, 7),
                                        Won.of(100_000)));
        long lent =
                answers.stream()
                        .filter(Answer.Granted.class::isInstance)
                        .flatMap(answer -> ((Answer.Granted) answer).rights().stream())
                        .map(right -> (LimitRight) right.right())
                        .filter(right -> right.member().equals(person))
                        .mapToLong(right -> right.amount().amount())
                        .sum();
        assertThat(lent).isBetween(100_000L, 400_000L);
        town.verify();
    }
}
