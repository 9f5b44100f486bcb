package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.Slip;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Goal: whatever the order in which acts happen, travel and are repeated, the books hold, no holder
 * of an honest last paper is refused, and losses stay within the guarantees. Method: a random walk
 * of one kiosk and two shops with stale copies, lost answers, reversals, cancellations and late
 * deliveries; verify recomputes every invariant, then each last paper is redeemed for all of it.
 */
class RandomTownTest {
    private static final int STEPS = 40;
    private static final long LENT = 600_000;

    /** A voucher as its honest holder has it. */
    private static final class Held {
        private Slip last;
        private final List<Slip> older = new ArrayList<>();

        /** A copy was used: what the holder's paper is worth is a matter of arrival now. */
        private boolean copied;

        Held(Slip sold) {
            last = sold;
        }

        void next(Slip slip) {
            older.add(last);
            last = slip;
        }
    }

    private static final class Walk {
        private final Town town = new Town();
        private final Random random;
        private final List<Held> held = new ArrayList<>();
        private long sold;

        Walk(long seed) {
            random = new Random(seed);
        }

        private Town.Shop shop() {
            return random.nextBoolean() ? town.a : town.b;
        }

        void step() {
            if (held.isEmpty() && sold == 40) {
                deliver();
                return;
            }
            if (held.isEmpty() || (random.nextInt(5) == 0 && sold < 40)) {
                long units = Math.min(40 - sold, 1 + random.nextInt(8));
                sold += units;
                held.add(new Held(town.sell(units)));
                return;
            }
            Held one = held.get(random.nextInt(held.size()));
            if (one.last.balance().isZero()) {
                deliver();
                return;
            }
            switch (random.nextInt(7)) {
                case 0 -> online(one);
                case 1 -> lostAnswer(one);
                case 2 -> finishedAlone(one);
                case 3 -> offline(one);
                case 4 -> staleCopy(one);
                case 5 -> acceptedAndCancelled(one);
                default -> deliver();
            }
        }

        private long part(Slip slip) {
            long units = slip.balance().amount() / Town.UNIT;
            return Town.UNIT * (1 + random.nextInt((int) units));
        }

        private void online(Held one) {
            Town.Shop shop = shop();
            SignedEntry asked = shop.hand().write(town.asked(one.last, part(one.last)), town.now());
            Decision decision = Town.decided(shop.hand().decide(asked));
            assertThat(Town.decided(shop.hand().decide(asked))).isEqualTo(decision);
            if (decision instanceof Decision.Redeemed redeemed) {
                redeemed.next().ifPresentOrElse(one::next, () -> held.remove(one));
            } else {
                assertThat(one.copied).as("an honest paper was refused: %s", decision).isTrue();
            }
        }

        /**
         * The answer is lost, or the question; the shop reverses and the holder keeps the paper.
         */
        private void lostAnswer(Held one) {
            if (one.last instanceof Slip.OfShop) {
                return;
            }
            Town.Shop shop = shop();
            SignedEntry asked = shop.hand().write(town.asked(one.last, part(one.last)), town.now());
            if (random.nextBoolean()) {
                shop.hand().decide(asked);
            }
            Slip unfinished = town.reverse(shop, one.last, asked.header().act());
            one.older.add(one.last);
            one.last = unfinished;
        }

        /** No answer, and the shop finishes inside its guarantee under the same identifier. */
        private void finishedAlone(Held one) {
            Town.Shop shop = shop();
            if (!canAccept(shop, one.last)) {
                return;
            }
            long won = part(one.last);
            SignedEntry asked = shop.hand().write(town.asked(one.last, won), town.now());
            if (random.nextBoolean()) {
                shop.hand().decide(asked);
            }
            take(one, town.accept(shop, asked.header().act(), one.last, won));
        }

        private void offline(Held one) {
            Town.Shop shop = shop();
            if (canAccept(shop, one.last)) {
                take(one, town.accept(shop, one.last, part(one.last)));
            }
        }

        private void take(Held one, Slip rest) {
            if (rest.balance().isZero()) {
                held.remove(one);
            } else {
                one.next(rest);
            }
        }

        /** A 잔액표 is good online and at the shop that made it, and carries six acts. */
        private static boolean canAccept(Town.Shop shop, Slip slip) {
            return !(slip instanceof Slip.OfShop made)
                    || (made.madeAt().equals(shop.credential().credential().holder().site())
                            && made.acts().size() < Slip.OfShop.MOST_ACTS - 1);
        }

        private void staleCopy(Held one) {
            if (one.older.isEmpty()) {
                return;
            }
            Slip stale = one.older.get(random.nextInt(one.older.size()));
            Town.Shop shop = shop();
            if (stale.balance().isZero() || !canAccept(shop, stale)) {
                return;
            }
            one.copied = true;
            town.accept(shop, stale, part(stale));
        }

        private void acceptedAndCancelled(Held one) {
            Town.Shop shop = shop();
            if (!canAccept(shop, one.last)) {
                return;
            }
            long won = part(one.last);
            Slip rest = town.accept(shop, one.last, won);
            ActId act = rest.version().madeBy();
            if (!rest.balance().isZero()) {
                one.next(rest);
                one.next(town.cancelHere(shop, rest, act, won));
            } else {
                held.remove(one);
            }
        }

        private void deliver() {
            List<kr.sarangbang.host.bench.SiteHand> hands =
                    List.of(town.kiosk, town.a.hand(), town.b.hand());
            var hand = hands.get(random.nextInt(hands.size()));
            if (!hand.waiting().isEmpty() && random.nextBoolean()) {
                hand.ask(
                        new kr.sarangbang.domain.exchange.Request.Deliver(
                                List.of(
                                        kr.sarangbang.host.bench.SiteHand.raw(
                                                hand.waiting()
                                                        .get(
                                                                random.nextInt(
                                                                        hand.waiting().size()))))));
            } else {
                hand.deliver();
            }
        }

        /** I10: the last paper in a person's hand is enough by itself. */
        void everyHonestPaperIsPaid() {
            boolean before = random.nextBoolean();
            if (before) {
                town.deliverAll();
            }
            for (Held one : held) {
                if (!one.copied) {
                    Decision decision =
                            town.redeem(shop(), one.last, one.last.balance().amount(), town.card());
                    assertThat(decision).isInstanceOf(Decision.Redeemed.class);
                }
            }
            town.deliverAll();
            town.verify();
            assertThat(town.account("GuaranteeLosses")).isLessThanOrEqualTo(LENT);
        }
    }

    @Property(tries = 150)
    void theBooksHoldAndEveryHonestPaperIsPaid(@ForAll long seed) {
        var walk = new Walk(seed);
        for (int i = 0; i < STEPS; i++) {
            walk.step();
        }
        walk.everyHonestPaperIsPaid();
    }
}
