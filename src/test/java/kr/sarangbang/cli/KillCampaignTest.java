package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.cli.KillPlan.Deed;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: whenever a process dies, nothing is lost and nothing is doubled. Method: SIGKILL at named
 * points and at random moments of everything that a site does, and of the issuer; after each kill
 * the site goes on, and books, payment provider, drawers and papers are compared; after every
 * twenty-fifth and at the end also every slip in people's hands, and {@code verify} on every home.
 *
 * <p>In every build twenty kills; at night a thousand. A run at night says its seed. {@code
 * -Dsarangbang.kills=60 -Dsarangbang.kills.seed=7 -Dsarangbang.kills.from=41} makes sixty kills of
 * seed 7 and begins with its forty-first, which is how one that failed is met again.
 */
@RunsBeside
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class KillCampaignTest {
    private static final int COMPARED_EVERY = 25;

    /**
     * Every named point of a sale, the ones of a redemption that differ, one of each other deed.
     */
    private static final List<KillPlan> TWENTY =
            List.of(
                    KillPlan.at(Deed.SALE_FOR_CASH, "drawn"),
                    KillPlan.at(Deed.SALE_BY_CARD, "asked"),
                    KillPlan.at(Deed.SALE_BY_CARD, "paid"),
                    KillPlan.at(Deed.SALE_BY_CARD, "committed"),
                    KillPlan.at(Deed.SALE_FOR_CASH, "printing"),
                    KillPlan.at(Deed.SALE_FOR_CASH, "printed"),
                    KillPlan.somewhere(Deed.SALE_WITHOUT_LINE, 0.8),
                    KillPlan.at(Deed.REDEMPTION, "sending"),
                    KillPlan.at(Deed.REDEMPTION, "answered"),
                    KillPlan.at(Deed.REDEMPTION, "settled"),
                    KillPlan.at(Deed.REDEMPTION, "printing"),
                    KillPlan.at(Deed.REDEMPTION_WITHOUT_LINE, "committed"),
                    KillPlan.at(Deed.CANCELLATION, "answered"),
                    KillPlan.at(Deed.REFUND, "committed"),
                    KillPlan.at(Deed.REISSUE, "sending"),
                    KillPlan.somewhere(Deed.RIGHTS_ASKED_FOR, 0.9),
                    KillPlan.somewhere(Deed.RIGHTS_GIVEN_BACK, 0.7),
                    KillPlan.somewhere(Deed.DELIVERY, 0.5),
                    KillPlan.at(Deed.ISSUER, "booked"),
                    KillPlan.at(Deed.ISSUER, "answering"));

    @TempDir Path folder = Path.of("");

    @Test
    void fault1And2And4And6KilledInTheMiddleOfAnythingLosesAndDoublesNothing() throws Exception {
        try (var place = new KillTown(folder)) {
            var campaign = new KillCampaign(place);
            for (KillPlan plan : TWENTY) {
                campaign.kill(plan);
            }
            campaign.compare();
            assertThat(campaign.count() + campaign.tooLate()).isEqualTo(TWENTY.size());
        }
    }

    @Test
    @Tag("nightly")
    void fault1And2And4And6AThousandKillsLoseAndDoubleNothing() throws Exception {
        long seed = Long.getLong("sarangbang.kills.seed", System.currentTimeMillis());
        int wanted = Integer.getInteger("sarangbang.kills", 1_000);
        int number = Integer.getInteger("sarangbang.kills.from", 1);
        say("kills of seed " + seed + " from " + number);
        long begun = System.nanoTime();
        try (var place = new KillTown(folder)) {
            var campaign = new KillCampaign(place);
            for (int compared = 0; campaign.count() < wanted; number++) {
                KillPlan plan = KillPlan.of(seed, number);
                long from = System.nanoTime();
                try {
                    campaign.kill(plan);
                    say("%d %s %.1f s".formatted(number, plan, (System.nanoTime() - from) / 1e9));
                    if (campaign.count() / COMPARED_EVERY > compared) {
                        compared = campaign.count() / COMPARED_EVERY;
                        campaign.compare();
                        say(progress(campaign, begun));
                    }
                } catch (AssertionError | Exception e) {
                    throw new AssertionError(
                            "kill %d of seed %d, %s: -Dsarangbang.kills.seed=%d -Dsarangbang.kills.from=%d"
                                    .formatted(number, seed, plan, seed, number),
                            e);
                }
            }
            campaign.compare();
            write(campaign, seed, begun);
            if (wanted >= 1_000) {
                assertThat(deedsMet(campaign)).hasSize(Deed.values().length);
            }
        }
    }

    private static Set<String> deedsMet(KillCampaign campaign) {
        var met = new TreeSet<String>();
        campaign.kills().keySet().forEach(key -> met.add(key.substring(0, key.indexOf(','))));
        return met;
    }

    private static String progress(KillCampaign campaign, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return "%d kills in %.0f s, %.1f s each"
                .formatted(campaign.count(), seconds, seconds / campaign.count());
    }

    /** Progress is for who watches; the result is a file. */
    private static void say(String line) {
        System.err.println(line);
    }

    private static void write(KillCampaign campaign, long seed, long begun) throws IOException {
        var text = new StringBuilder();
        text.append("seed ").append(seed).append(": ").append(progress(campaign, begun));
        text.append("; nothing lost, nothing doubled\n");
        text.append(campaign.tooLate()).append(" deeds were over before their kill\n");
        text.append(campaign.papersInHands()).append(" slips in hands, each worth what it says\n");
        campaign.kills().forEach((at, n) -> text.append("%5d %s%n".formatted(n, at)));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "kills.txt"), text);
    }

    /** Goal: a kill can be met again. Method: plans of a seed, alone and in order. */
    @Test
    void everyDeedAndEveryPointIsAmongAThousandKillsOfAnySeed() {
        var met = new TreeSet<String>();
        for (int number = 1; number <= 1_000; number++) {
            KillPlan plan = KillPlan.of(20_220_714, number);
            assertThat(plan).isEqualTo(KillPlan.of(20_220_714, number));
            met.add(plan.deed() + " " + plan.point());
        }
        for (Deed deed : Deed.values()) {
            assertThat(met).contains(deed + " " + KillPlan.SOMEWHERE);
            assertThat(met)
                    .containsAll(
                            Arrays.stream(deed.points().toArray(String[]::new))
                                    .map(point -> deed + " " + point)
                                    .toList());
        }
    }
}
