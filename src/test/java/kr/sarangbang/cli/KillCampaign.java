package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import kr.sarangbang.cli.KillPlan.Deed;
import kr.sarangbang.cli.KillTown.Hand;
import kr.sarangbang.cli.KillTown.Till;
import org.jspecify.annotations.Nullable;

/**
 * Kills processes in the middle of what they do, and holds the books, the payment provider, the
 * drawers, the papers and the slips in people's hands against each other after each kill.
 */
final class KillCampaign {
    static final long FACE = 10_000;
    static final long PRICE = 9_300;
    private static final long SOME = 1_000;
    private static final long MONTH = 400_000;
    private static final String[] APPROVED = {
        "--by", "1042", "--approved-by", "7", "--reason", "wish"
    };

    private final KillTown place;
    private final DemoTown town;
    private final List<Hand> hands = new ArrayList<>();
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Map<Deed, Double> usualMillis = new TreeMap<>();
    private String member = "";
    private long limitLeft;
    private int tooLate;

    KillCampaign(KillTown place) {
        this.place = place;
        this.town = place.town();
    }

    /** How many kills met a process alive, by deed and point. */
    Map<String, Integer> kills() {
        return kills;
    }

    int count() {
        return kills.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often a deed was over before its process could be killed. */
    int tooLate() {
        return tooLate;
    }

    /** Does the deed, kills it, lets the site go on, and compares. */
    void kill(KillPlan plan) throws Exception {
        switch (plan.deed()) {
            case SALE_BY_CARD -> sale(plan, "card", true);
            case SALE_FOR_CASH -> sale(plan, "cash", true);
            case SALE_WITHOUT_LINE -> sale(plan, "cash", false);
            case REDEMPTION -> redemption(plan);
            case REDEMPTION_WITHOUT_LINE -> redemptionWithoutLine(plan);
            case CANCELLATION -> cancellation(plan);
            case REFUND -> refund(plan);
            case REISSUE -> reissue(plan);
            case RIGHTS_ASKED_FOR -> rights(plan, "--request", DemoTown.SERIES + "=100000");
            case RIGHTS_GIVEN_BACK -> rights(plan, "--return", DemoTown.SERIES);
            case DELIVERY -> delivery(plan);
            case ISSUER -> issuer(plan);
        }
    }

    /** What a deed's kill came to. */
    private record Came(Till moved, Optional<String> act) {
        boolean happened() {
            return !moved.equals(Till.NOTHING);
        }
    }

    /**
     * @param whole what moves when the deed is done
     */
    private Came killed(KillPlan plan, String site, Till whole, String... words) throws Exception {
        Till before = place.till();
        long last = place.lastAct(site);
        long drawer = town.drawerOpened(site);
        if (plan.isSomewhere()) {
            killSomewhere(plan, words);
        } else {
            killAtPoint(plan, words);
        }
        place.cutLine(site, false);
        town.sync(site);
        Till moved = place.till().minus(before);
        switch (plan.after()) {
            case DONE -> assertThat(moved).as("%s", plan).isEqualTo(whole);
            case UNDONE -> assertThat(moved).as("%s", plan).isEqualTo(Till.NOTHING);
            case EITHER -> assertThat(moved).as("%s", plan).isIn(Till.NOTHING, whole);
        }
        long opened = town.drawerOpened(site) - drawer;
        assertThat(opened)
                .as("%s: the drawer", plan)
                .isBetween(0L, moved.equals(Till.NOTHING) ? 0L : 1L);
        long now = place.lastAct(site);
        return new Came(moved, now > last ? Optional.of(site + ".1." + now) : Optional.empty());
    }

    private void killAtPoint(KillPlan plan, String... words) throws Exception {
        long begun = System.nanoTime();
        try (Child child = town.start(DemoTown.and(words, "--pause-at", plan.point()))) {
            assertThat(child.awaitLine("at ")).isEqualTo("at " + plan.point());
            child.kill();
            met(plan);
        }
        usualMillis.merge(
                plan.deed(), (System.nanoTime() - begun) / 1e6, (old, now) -> (old + now) / 2);
    }

    private void killSomewhere(KillPlan plan, String... words) throws Exception {
        long millis = (long) (plan.share() * usualMillis.getOrDefault(plan.deed(), 1_500.0));
        try (Child child = town.start(words)) {
            if (child.endsWithin(millis)) {
                tooLate++;
            } else {
                child.kill();
                met(plan);
            }
        }
    }

    private void met(KillPlan plan) {
        kills.merge(plan.deed().words() + ", " + plan.point(), 1, Integer::sum);
    }

    private void sale(KillPlan plan, String pay, boolean line) throws Exception {
        String buyer = buyer();
        place.cutLine(KillTown.KIOSK, !line);
        Till whole = new Till(FACE, PRICE, pay.equals("card") ? PRICE : 0, FACE, 0);
        Came came =
                killed(plan, KillTown.KIOSK, whole, town.sale(KillTown.KIOSK, buyer, FACE, pay));
        if (came.happened()) {
            limitLeft -= FACE;
            String act = came.act().orElseThrow();
            assertThat(place.papers(act)).as("%s: papers", plan).isBetween(1, 2);
            hands.add(place.hand(place.onPaper(act), buyer, pay.equals("cash")));
        } else if (came.act().isPresent()) {
            assertThat(place.papers(came.act().get())).as("%s: papers", plan).isZero();
        }
    }

    /** Somebody whose limit lies at the kiosk, for it to sell with or without a line. */
    private String buyer() {
        if (limitLeft < FACE) {
            member = town.member();
            town.lend(member, KillTown.KIOSK, MONTH);
            limitLeft = MONTH;
        }
        return member;
    }

    /** Takes somebody's paper of such a kind; if nobody has one, somebody buys it. */
    private Hand taken(Predicate<Hand> kind) throws Exception {
        for (Hand hand : hands) {
            if (kind.test(hand)) {
                hands.remove(hand);
                return hand;
            }
        }
        String buyer = buyer();
        Ran sold = town.here(town.sale(KillTown.KIOSK, buyer, FACE, "cash")).ends(ExitStatus.DONE);
        limitLeft -= FACE;
        town.sync(KillTown.KIOSK);
        return place.hand(sold.texts("slips").getFirst(), buyer, true);
    }

    private void redemption(KillPlan plan) throws Exception {
        Hand hand = taken(one -> one.slip().balance().amount() > SOME);
        Came came =
                killed(
                        plan,
                        KillTown.SHOP,
                        new Till(0, 0, 0, -SOME, SOME),
                        town.redemption(KillTown.SHOP, hand.text(), SOME));
        hands.add(came.happened() ? next(hand, came.act().orElseThrow()) : hand.afterShowing());
    }

    private Hand next(Hand old, String act) throws Exception {
        return place.hand(place.onPaper(act), old.member(), false);
    }

    private void redemptionWithoutLine(KillPlan plan) throws Exception {
        Hand hand = taken(one -> !one.shown());
        place.cutLine(KillTown.SHOP, true);
        usedUp(plan, hand, place.till());
    }

    /** A redemption of all that is left, after which there is no paper. */
    private void usedUp(KillPlan plan, Hand hand, Till unused) throws Exception {
        long rest = hand.slip().balance().amount();
        Came came =
                killed(
                        plan,
                        KillTown.SHOP,
                        new Till(0, 0, 0, -rest, rest),
                        town.redemption(KillTown.SHOP, hand.text(), rest));
        if (!came.happened()) {
            hands.add(hand.afterShowing());
        }
    }

    private void cancellation(KillPlan plan) throws Exception {
        Hand hand = taken(one -> one.slip().balance().amount() > SOME);
        Ran redeemed =
                town.here(town.redemption(KillTown.SHOP, hand.text(), SOME)).ends(ExitStatus.DONE);
        Hand rest = place.hand(redeemed.text("slip"), hand.member(), false);
        town.sync(KillTown.SHOP);
        Came came =
                killed(
                        plan,
                        KillTown.SHOP,
                        new Till(0, 0, 0, SOME, -SOME),
                        "cancel",
                        "--home",
                        town.home(KillTown.SHOP),
                        "--act",
                        redeemed.text("act"),
                        "--slip",
                        rest.text());
        hands.add(came.happened() ? next(hand, came.act().orElseThrow()) : rest);
    }

    private void refund(KillPlan plan) throws Exception {
        Hand hand = taken(Hand::byCash);
        String[] words = {"refund", "--home", town.home(KillTown.COUNTER), "--slip", hand.text()};
        Came came =
                killed(
                        plan,
                        KillTown.COUNTER,
                        new Till(0, -PRICE, 0, -FACE, 0),
                        DemoTown.and(words, APPROVED));
        if (!came.happened()) {
            hands.add(hand);
        }
    }

    private void reissue(KillPlan plan) throws Exception {
        Hand hand = taken(one -> true);
        String number = hand.slip().number().toString();
        String[] words = {
            "reissue",
            "--home",
            town.home(KillTown.COUNTER),
            "--member",
            hand.member(),
            "--number",
            number
        };
        String[] wish = DemoTown.and(words, APPROVED);
        Came came = killed(plan, KillTown.COUNTER, Till.NOTHING, wish);
        if (came.act().isEmpty()) {
            hands.add(hand);
            return;
        }
        // The member is still there and asks again; there is one new paper that is money.
        Ran again = town.here(wish).ends(ExitStatus.DONE);
        town.sync(KillTown.COUNTER);
        hands.add(place.hand(again.text("slip"), hand.member(), false));
    }

    private String version(Hand hand) throws SQLException {
        return place.text("I", "select version from voucher where number = " + hand.number());
    }

    private void rights(KillPlan plan, String wish, String series) throws Exception {
        String[] words = {"rights", "--home", town.home(KillTown.KIOSK), wish, series};
        killed(plan, KillTown.KIOSK, Till.NOTHING, words);
        if (plan.deed() == Deed.RIGHTS_GIVEN_BACK) {
            // Whatever went back is asked for again, so that the next sale finds stock.
            String[] again = {"--request", DemoTown.SERIES + "=5000000"};
            town.here(DemoTown.and(new String[] {"rights", "--home", words[2]}, again))
                    .ends(ExitStatus.DONE);
        }
    }

    /** An acceptance waits for its line, and the process that delivers it dies. */
    private void delivery(KillPlan plan) throws Exception {
        Hand hand = taken(one -> !one.shown());
        long rest = hand.slip().balance().amount();
        place.cutLine(KillTown.SHOP, true);
        town.here(town.redemption(KillTown.SHOP, hand.text(), rest)).ends(ExitStatus.DONE);
        place.cutLine(KillTown.SHOP, false);
        Till before = place.till();
        killSomewhere(plan, "sync", "--home", town.home(KillTown.SHOP));
        town.sync(KillTown.SHOP);
        assertThat(place.till().minus(before))
                .as("%s", plan)
                .isEqualTo(new Till(0, 0, 0, -rest, rest));
    }

    private void issuer(KillPlan plan) throws Exception {
        Hand hand = taken(one -> true);
        long rest = hand.slip().balance().amount();
        Till before = place.till();
        Child issuer = plan.isSomewhere() ? null : town.issuerUp("--pause-at", plan.point());
        try (Child shop = town.start(town.redemption(KillTown.SHOP, hand.text(), rest))) {
            dies(plan, shop, issuer);
            shop.ended();
        }
        town.issuerUp();
        town.sync(KillTown.SHOP);
        Till moved = place.till().minus(before);
        assertThat(moved).as("%s", plan).isIn(Till.NOTHING, new Till(0, 0, 0, -rest, rest));
        if (moved.equals(Till.NOTHING)) {
            hands.add(hand.afterShowing());
        }
    }

    private void dies(KillPlan plan, Child shop, @Nullable Child issuer) throws Exception {
        boolean alive =
                issuer == null
                        ? !shop.endsWithin((long) (plan.share() * 1_500))
                        : issuer.saysBefore("at " + plan.point(), shop);
        if (alive) {
            met(plan);
        } else {
            // A shop that finds no line in time finishes inside its guarantee, and asks nobody.
            tooLate++;
        }
        town.issuerDown();
    }

    /** Every paper in a hand is worth what it says, and nobody is owed anything beside them. */
    void compare() throws Exception {
        long sum = 0;
        for (Hand hand : hands) {
            String row = " from voucher where number = " + hand.number();
            assertThat(version(hand))
                    .as("the last paper of %s", hand.slip().number())
                    .isEqualTo(hand.slip().version().toString());
            long balance = hand.slip().balance().amount();
            assertThat(place.number("I", "select balance" + row)).isEqualTo(balance);
            sum += balance;
        }
        assertThat(place.till().liability()).as("what the papers say").isEqualTo(sum);
        assertThat(place.account("GUARANTEE_LOSSES")).isZero();
        assertThat(place.account("DISPUTES")).isZero();
        assertThat(place.number("I", "select count(*) from exception")).isZero();
        town.verify(KillTown.HOMES.toArray(String[]::new));
    }

    int papersInHands() {
        return hands.size();
    }
}
