package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.host.bench.SiteHand;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/**
 * Goal: whatever is lost, begins anew and comes back, no unit is lent twice, each paper is honoured
 * and the books hold. Method: any order of sales, deliveries, losses, new invitations and returns
 * from the dead, each invariant recomputed after every step.
 */
class LossProperties {
    /** What may happen next. */
    enum Step {
        SELL,
        DELIVER,
        LOSE,
        BEGIN_ANEW,
        OLD_ONE_SELLS,
        OLD_ONE_DELIVERS,
        PAPER_IS_USED
    }

    /** One disk of the kiosk and what was lent to it. */
    private static final class Disk {
        final SiteHand hand;
        final SignedRight stock;
        long next;

        Disk(SiteHand hand, SignedRight stock) {
            this.hand = hand;
            this.stock = stock;
            this.next = units().runs().getFirst().from();
        }

        UnitRanges units() {
            return ((StockRight) stock.right()).units();
        }
    }

    /** The world of one try. */
    private static final class World {
        private static final SiteId KIOSK = new SiteId("K");

        final Town town = new Town();
        final LostSiteOffice office =
                new LostSiteOffice(town.store, town.issuer.instruments(), town::now, new Random(3));
        final List<Disk> disks = new ArrayList<>();
        final Deque<Slip> papers = new ArrayDeque<>();
        UnitRanges lent = UnitRanges.NONE;

        World() {
            begins(new Disk(town.kiosk, town.stock));
        }

        void begins(Disk disk) {
            assertThat(lent.overlaps(disk.units())).as("units are lent twice").isFalse();
            lent = lent.plus(disk.units());
            disks.add(disk);
        }

        void step(Step step) {
            town.pass(Duration.ofMinutes(1));
            switch (step) {
                case SELL -> sell(disks.getLast());
                case DELIVER -> disks.getLast().hand.deliver();
                case LOSE -> {
                    var _ = office.writeOff(KIOSK, "홍", "fire");
                }
                case BEGIN_ANEW -> beginAnew();
                case OLD_ONE_SELLS -> sell(disks.getFirst());
                case OLD_ONE_DELIVERS -> disks.getFirst().hand.deliver();
                case PAPER_IS_USED -> {
                    if (!papers.isEmpty()) {
                        Slip paper = papers.remove();
                        assertThat(town.redeem(town.a, paper, paper.face().amount()))
                                .isInstanceOf(Decision.Redeemed.class);
                    }
                }
            }
        }

        private void sell(Disk disk) {
            papers.add(
                    new Slip.OfSale(
                            disk.hand.sell(
                                    disk.hand.nextAct(),
                                    disk.stock,
                                    new UnitRange(disk.next, disk.next + 1),
                                    town.limits.getFirst().right().id(),
                                    town.member.number(),
                                    Won.of(9_300),
                                    town.now())));
            disk.next++;
        }

        private void beginAnew() {
            if (office.invite(KIOSK, "홍", "new disk")
                    instanceof IssuerOffice.Outcome.Done<String> done) {
                var key = new byte[32];
                new Random(disks.size()).nextBytes(key);
                var hand = new SiteHand(town.issuer.service(), KIOSK, key);
                List<SignedRight> rights = hand.join(done.result(), town.now());
                begins(new Disk(hand, Town.only(rights, StockRight.class)));
            }
        }
    }

    @Property(tries = 60)
    void fault36NoUnitIsLentTwiceAndEachPaperIsHonouredWhateverIsLostAndComesBack(
            @ForAll @Size(max = 14) List<Step> steps) {
        var world = new World();
        for (Step step : steps) {
            world.step(step);
            world.town.verify();
        }
        world.disks.forEach(disk -> disk.hand.deliver());
        while (!world.papers.isEmpty()) {
            world.step(Step.PAPER_IS_USED);
        }
        world.town.verify();
        assertThat(world.town.exceptions()).doesNotContain("UnitsSoldTwice", "Fork");
    }
}
