package kr.sarangbang.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.District;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.domain.voucher.LimitPart;
import kr.sarangbang.domain.voucher.SignedSale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Goal: however asking, recalls, returns and sales interleave, and whatever is lost or comes twice,
 * a month is never sold twice. Method: one person at three kiosks; after each step what was sold of
 * a month, and what all sites together may still sell of it without asking, is at most the limit.
 */
final class LimitWalkTest {
    private static final long MOST_OF_A_MONTH = 400_000;

    /** One walk. */
    private static final class Walk {
        private final Town town =
                new Town(Town.NOON, TownIssuer.POLICY.replace("monthsAhead: 0", "monthsAhead: 1"));
        private final List<Site> sites =
                List.of(
                        town.kiosk,
                        town.site("K2", SiteRole.KIOSK, District.JUNG, Town.ONLY_OPEN),
                        town.site("K3", SiteRole.KIOSK, District.MAPO, Town.ONLY_OPEN));

        void step(int number) {
            Site site = sites.get(number % 3);
            switch (number / 3 % 16) {
                case 0, 1, 2, 3 -> sell(site, 100_000);
                case 4 -> sell(site, 300_000);
                case 5 -> sell(site, 10_000);
                case 6, 7, 8 -> site.online().called();
                case 9, 10 -> site.forward();
                case 11 -> site.lineDown();
                case 12, 13 -> comeOnline(site);
                case 14 -> site.line.loseNextAnswer();
                default -> town.time.pass(Duration.ofDays(3));
            }
        }

        private static void comeOnline(Site site) {
            site.line.forgetFates();
            site.comeOnline();
        }

        private void sell(Site site, long won) {
            site.sell(town.member, won, PaymentMeans.CARD);
        }

        Map<YearMonth, Long> soldOrSellable() {
            var sum = new HashMap<YearMonth, Long>();
            for (Site site : sites) {
                var months = new HashMap<RightId, YearMonth>();
                for (Entry.RightReceived received : site.entries(Entry.RightReceived.class)) {
                    if (received.right().right() instanceof LimitRight right
                            && right.scope().equals(Scope.CITY)) {
                        months.put(right.id(), right.month());
                    }
                }
                for (Entry.VoucherSold sold : site.entries(Entry.VoucherSold.class)) {
                    for (SignedSale voucher : sold.vouchers()) {
                        for (LimitPart part : voucher.claims().limit()) {
                            sum.merge(months.get(part.right()), part.amount().amount(), Long::sum);
                        }
                    }
                }
                months.forEach(
                        (right, month) ->
                                sum.merge(
                                        month,
                                        site.view()
                                                .limit(right)
                                                .map(lent -> lent.remaining().amount())
                                                .orElse(0L),
                                        Long::sum));
            }
            return sum;
        }

        /** When all is heard of, what is left of a month is the person's wherever they stand. */
        void buysWhatIsLeft() {
            town.time.pass(Duration.ofDays(62));
            sites.forEach(Walk::comeOnline);
            Site there = sites.getLast();
            SaleOutcome first = there.sell(town.member, 100_000, PaymentMeans.CARD);
            for (Site site : sites) {
                site.online().called();
                site.forward();
            }
            SaleOutcome second =
                    first instanceof SaleOutcome.LimitElsewhere
                            ? there.sell(town.member, 100_000, PaymentMeans.CARD)
                            : first;
            assertThat(second)
                    .isInstanceOfAny(SaleOutcome.Sold.class, SaleOutcome.OverHoldingLimit.class);
        }

        void settle() {
            for (Site site : sites) {
                comeOnline(site);
                assertThat(site.journal().backlog().waiting()).isZero();
                assertThat(site.journal().backlog().refused()).isZero();
            }
            assertThat(town.issuer.report().balanced()).isTrue();
            assertThat(town.issuer.problems()).isEmpty();
            assertThat(town.issuer.report().exceptions())
                    .noneMatch(one -> one.kind().equals("LimitNotLent"));
        }
    }

    @Property(tries = 15)
    void noMonthIsSoldTwice(
            @ForAll @Size(min = 20, max = 60) List<@IntRange(max = 47) Integer> steps) {
        var walk = new Walk();
        for (int step : steps) {
            walk.step(step);
            assertThat(walk.soldOrSellable().values())
                    .allSatisfy(won -> assertThat(won).isBetween(0L, MOST_OF_A_MONTH));
        }
        walk.settle();
        walk.buysWhatIsLeft();
    }
}
