package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.RunsBeside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whenever a process dies, there is never money without a voucher, a voucher without money,
 * or either of them twice. Method: SIGKILL at every named point of a sale and a redemption, with
 * the line and without, of the site and of the issuer, and at random moments; then the site acts
 * again, everything is delivered, and books, payment provider, drawer and papers are compared.
 *
 * <p>Of every build twenty kills are a part ({@code KillCampaignTest}); the whole matrix, with what
 * is tried again after each kill, is nightly.
 */
@Tag("nightly")
@RunsBeside
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KillMatrixTest {
    private static final String AT_TEN = "2022-07-14T10:00:00+09:00";
    private static final long FACE = 100_000;
    private static final long PRICE = 93_000;
    private static final long SOME = 20_000;
    private static final List<String> BEFORE_COMMIT = List.of("drawn", "asked", "paid");
    private static final List<String> AFTER_COMMIT = List.of("committed", "printing", "printed");
    private static final long LONGEST_MILLIS = 2_500;

    /** One town for all: each test compares what it moved, wherever the one before ended. */
    @TempDir private static Path folder = Path.of("");

    private static @Nullable DemoTown made;

    private static DemoTown town() throws Exception {
        DemoTown town = made;
        if (town == null) {
            town = new DemoTown(folder, AT_TEN);
            made = town;
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=100000000");
            town.site("S1", "shop", "--guarantee", "3000000");
        } else if (!town.isIssuerUp()) {
            town.issuerUp();
        }
        return town;
    }

    @AfterAll
    static void close() throws Exception {
        if (made != null) {
            made.close();
        }
    }

    @Test
    void saleKilledAtAnyPointHappensOnceOrNotAtAll() throws Exception {
        DemoTown town = town();
        killSale(town, "card", true, "drawn", false);
        killSale(town, "cash", true, "asked", false);
        killSale(town, "card", false, "paid", false);
        killSale(town, "cash", true, "committed", true);
        killSale(town, "card", true, "printing", true);
        killSale(town, "cash", false, "printed", true);
        town.verify("K1", "I");
    }

    @Test
    void cashSaleKilledAtAnyPointWithTheLineHappensOnceOrNotAtAll() throws Exception {
        killSalesAtEveryPoint("cash", true);
    }

    @Test
    void cardSaleKilledAtAnyPointWithoutTheLineHappensOnceOrNotAtAll() throws Exception {
        killSalesAtEveryPoint("card", false);
    }

    @Test
    void cardSaleKilledAtAnyPointWithTheLineHappensOnceOrNotAtAll() throws Exception {
        killSalesAtEveryPoint("card", true);
    }

    @Test
    void cashSaleKilledAtAnyPointWithoutTheLineHappensOnceOrNotAtAll() throws Exception {
        killSalesAtEveryPoint("cash", false);
    }

    private void killSalesAtEveryPoint(String pay, boolean line) throws Exception {
        DemoTown town = town();
        killSalesAtEveryPoint(town, pay, line);
        town.verify("K1", "I");
    }

    private static void killSalesAtEveryPoint(DemoTown town, String pay, boolean line)
            throws Exception {
        for (String point : BEFORE_COMMIT) {
            killSale(town, pay, line, point, false);
        }
        for (String point : AFTER_COMMIT) {
            killSale(town, pay, line, point, true);
        }
    }

    private static void killSale(
            DemoTown town, String pay, boolean line, String point, boolean happens)
            throws Exception {
        String member = town.member();
        town.lend(member, "K1", FACE);
        Till before = Till.of(town);
        if (!line) {
            town.issuerDown();
        }
        killAt(town, point, town.sale("K1", member, FACE, pay));
        if (!line) {
            town.issuerUp();
        }
        town.sync("K1");
        Till after = Till.of(town);
        assertThat(after.minus(before))
                .as("%s, %s, %s", pay, line ? "line" : "no line", point)
                .isEqualTo(Till.ofSale(pay, happens));
        assertThat(after.papers - before.papers)
                .as("papers of %s at %s", pay, point)
                .isBetween(happens ? 1L : 0L, happens ? 2L : 0L);
        sellsOn(town, member, pay);
    }

    /** Nothing that the dead process held stays held. */
    private static void sellsOn(DemoTown town, String member, String pay) {
        Ran next = town.here(town.sale("K1", member, FACE, pay)).ends(ExitStatus.DONE);
        assertThat(next.text("outcome")).isEqualTo("Sold");
        town.sync("K1");
    }

    private static void killAt(DemoTown town, String point, String... words) throws Exception {
        try (Child child = town.start(DemoTown.and(words, "--pause-at", point))) {
            assertThat(child.awaitLine("at ")).isEqualTo("at " + point);
            child.kill();
        }
    }

    @Test
    void redemptionKilledAtAnyPointIsPaidOnceHoweverOftenItIsTriedAgain() throws Exception {
        DemoTown town = town();
        killRedemption(town, false, "drawn", false);
        killRedemption(town, true, "sending", false);
        killRedemption(town, true, "answered", false);
        killRedemption(town, true, "settled", true);
        killRedemption(town, false, "committed", true);
        killRedemption(town, true, "printing", true);
        killRedemption(town, false, "printed", true);
        assertThat(town.account("GuaranteeLosses")).isZero();
        town.verify("K1", "S1", "I");
    }

    @Test
    void redemptionKilledAtAnyPointWithTheLineAndWithoutIsPaidOnce() throws Exception {
        DemoTown town = town();
        for (String point : List.of("drawn", "sending", "answered")) {
            killRedemption(town, true, point, false);
        }
        for (String point : List.of("settled", "committed", "printing", "printed")) {
            killRedemption(town, true, point, true);
        }
        killRedemption(town, false, "drawn", false);
        for (String point : AFTER_COMMIT) {
            killRedemption(town, false, point, true);
        }
        assertThat(town.account("GuaranteeLosses")).isZero();
        town.verify("K1", "S1", "I");
    }

    private static void killRedemption(DemoTown town, boolean line, String point, boolean happens)
            throws Exception {
        String slip = sold(town);
        Till before = Till.of(town);
        if (!line) {
            town.issuerDown();
        }
        killAt(town, point, town.redemption("S1", slip, SOME));
        if (!line) {
            town.issuerUp();
        }
        town.sync("S1");
        Till after = Till.of(town);
        assertThat(after.payable - before.payable)
                .as("%s, %s", line ? "line" : "no line", point)
                .isEqualTo(happens ? SOME : 0);
        // The customer still holds the paper, and it is worth what was not taken.
        Ran again = town.here(town.redemption("S1", slip, SOME));
        assertThat(again.text("outcome")).isEqualTo(happens ? "AlreadyUsed" : "Redeemed");
        town.sync("S1");
        assertThat(Till.of(town).payable - before.payable).isEqualTo(SOME);
        assertThat(Till.of(town).liability - before.liability).isEqualTo(-SOME);
    }

    private static String sold(DemoTown town) {
        String member = town.member();
        String slip =
                town.here(town.sale("K1", member, FACE, "cash"))
                        .ends(ExitStatus.DONE)
                        .texts("slips")
                        .getFirst();
        town.sync("K1");
        return slip;
    }

    /** The shop pays out inside its guarantee where it may, and undoes where it may not. */
    @Test
    void issuerKilledBetweenBookingAndAnsweringBooksOnceAndPaysOnce() throws Exception {
        DemoTown town = town();
        issuerKilled(town, "booked", 80_000, "NeedsLine", 0);
        issuerKilled(town, "answering", SOME, "Redeemed", SOME);
        assertThat(town.account("GuaranteeLosses")).isZero();
        town.verify("K1", "S1", "I");
    }

    @Test
    void issuerKilledBetweenAnsweringAndBookingPaysOnceInsideAGuaranteeAndOutside()
            throws Exception {
        DemoTown town = town();
        issuerKilled(town, "booked", SOME, "Redeemed", SOME);
        issuerKilled(town, "answering", 80_000, "NeedsLine", 0);
        assertThat(town.account("GuaranteeLosses")).isZero();
        town.verify("K1", "S1", "I");
    }

    private static void issuerKilled(
            DemoTown town, String point, long won, String outcome, long paid) throws Exception {
        String slip = sold(town);
        Till before = Till.of(town);
        Child issuer = town.issuerUp("--pause-at", point);
        try (Child shop = town.start(town.redemption("S1", slip, won))) {
            assertThat(issuer.awaitLine("at ")).isEqualTo("at " + point);
            town.issuerDown();
            assertThat(shop.ended().text("outcome")).isEqualTo(outcome);
        }
        town.issuerUp();
        town.sync("S1");
        assertThat(Till.of(town).payable - before.payable).as(point).isEqualTo(paid);
        Ran again = town.here(town.redemption("S1", slip, won));
        assertThat(again.text("outcome")).isEqualTo(paid == 0 ? "Redeemed" : "AlreadyUsed");
        town.sync("S1");
        assertThat(Till.of(town).payable - before.payable).as(point).isEqualTo(won);
    }

    @Test
    void killsAtRandomMomentsLoseAndDoubleNothing() throws Exception {
        killAtRandom(3, 20_220_714);
    }

    @Test
    void aHundredKillsAtRandomMomentsLoseAndDoubleNothing() throws Exception {
        killAtRandom(100, System.nanoTime());
    }

    private void killAtRandom(int kills, long seed) throws Exception {
        var random = new Random(seed);
        DemoTown town = town();
        for (int i = 0; i < kills; i++) {
            String pay = random.nextBoolean() ? "cash" : "card";
            if (random.nextInt(3) == 0) {
                redemptionKilledSomewhere(town, random, seed);
            } else {
                saleKilledSomewhere(town, pay, random, seed);
            }
        }
        assertThat(town.account("GuaranteeLosses")).isZero();
        town.verify("K1", "S1", "I");
    }

    private static void saleKilledSomewhere(DemoTown town, String pay, Random random, long seed)
            throws Exception {
        String member = town.member();
        town.lend(member, "K1", FACE);
        Till before = Till.of(town);
        killSoon(random, town.start(town.sale("K1", member, FACE, pay)));
        town.sync("K1");
        Till moved = Till.of(town).minus(before);
        assertThat(moved).as("seed %d", seed).isIn(Till.ofSale(pay, true), Till.ofSale(pay, false));
        sellsOn(town, member, pay);
    }

    private static void redemptionKilledSomewhere(DemoTown town, Random random, long seed)
            throws Exception {
        String slip = sold(town);
        Till before = Till.of(town);
        killSoon(random, town.start(town.redemption("S1", slip, SOME)));
        town.sync("S1");
        long paid = Till.of(town).payable - before.payable;
        assertThat(paid).as("seed %d", seed).isIn(0L, SOME);
        town.here(town.redemption("S1", slip, SOME));
        town.sync("S1");
        assertThat(Till.of(town).payable - before.payable).as("seed %d", seed).isEqualTo(SOME);
    }

    private static void killSoon(Random random, Child child) throws Exception {
        try (child) {
            child.endsWithin(random.nextLong(LONGEST_MILLIS));
        }
    }

    /**
     * What there is in won, and the papers, at one moment.
     *
     * @param sold face value in the books
     * @param cash what buyers paid, in the books
     * @param cards what the provider holds
     */
    private record Till(
            long sold, long cash, long cards, long liability, long payable, long papers) {
        static Till of(DemoTown town) throws Exception {
            Ran report = town.report();
            assertThat(report.json().path("balanced").asBoolean()).isTrue();
            var accounts = report.json().path("accounts");
            return new Till(
                    report.json().path("series").path(0).path("sold").asLong(),
                    accounts.path("Cash").asLong(),
                    town.cardsTaken("K1"),
                    accounts.path("VoucherLiability").asLong(),
                    accounts.path("ShopsPayable").asLong(),
                    town.papers("K1"));
        }

        /** Papers are left out: how many copies come out is compared by itself. */
        Till minus(Till before) {
            return new Till(
                    sold - before.sold,
                    cash - before.cash,
                    cards - before.cards,
                    liability - before.liability,
                    payable - before.payable,
                    0);
        }

        static Till ofSale(String pay, boolean happened) {
            return happened
                    ? new Till(FACE, PRICE, pay.equals("card") ? PRICE : 0, FACE, 0, 0)
                    : new Till(0, 0, 0, 0, 0, 0);
        }
    }
}
