package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: the first sale, from a tap to the books, with the line and without, as a stranger sees it:
 * by commands alone, each in a process of its own. Method: a demo issuer of 14 July 2022, a kiosk
 * and two shops; every sum is followed from the customer's hand to the accounts.
 */
@RunsBeside
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ScenarioTest {
    @TempDir Path folder = Path.of("");

    @Test
    void theFirstSaleIsRightInEveryBookWithTheLineAndWithout() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T09:58:00+09:00")) {
            town.issuerUp();
            town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=5000000");
            town.site("S1", "shop");
            town.site("S2", "shop");
            String member = town.member();
            town.lend(member, "K1", 200_000);

            String first = soldWhenTheSaleOpens(town, member);
            town.issuerDown();
            String second = soldUpToTheLentLimitOffline(town, member);
            redeemedAtTwoShopsOffline(town, first, second);

            town.issuerUp();
            for (String site : new String[] {"K1", "S1", "S2"}) {
                town.apart("sync", "--home", town.home(site)).ends(ExitStatus.DONE);
                Ran status = town.apart("status", "--home", town.home(site)).ends(ExitStatus.DONE);
                assertThat(status.json().path("waiting").path("count").asLong()).isZero();
                assertThat(status.json().path("online").asBoolean()).isTrue();
            }
            for (String site : new String[] {"K1", "S1", "S2", "I"}) {
                town.apart("verify", "--home", town.home(site)).ends(ExitStatus.DONE);
            }
            everySumIsRight(town);
        }
    }

    private static String soldWhenTheSaleOpens(DemoTown town, String member) throws Exception {
        String[] sale = town.sale("K1", member, 100_000, "cash");
        Ran early = town.apart(DemoTown.and(sale, "--at", "2022-07-14T09:59:00+09:00"));
        assertThat(early.ends(ExitStatus.REFUSED).text("outcome")).isEqualTo("NotOpenYet");
        Ran sold =
                town.apart(
                                DemoTown.and(
                                        sale,
                                        "--tendered",
                                        "100000",
                                        "--at",
                                        "2022-07-14T10:00:00+09:00"))
                        .ends(ExitStatus.DONE);
        assertThat(sold.text("outcome")).isEqualTo("Sold");
        assertThat(sold.number("face")).isEqualTo(100_000);
        assertThat(sold.number("paid")).isEqualTo(93_000);
        assertThat(sold.number("change")).isEqualTo(7_000);
        assertThat(sold.number("unitsLeft")).isEqualTo(490);
        assertThat(town.papers("K1", sold.text("act"))).isEqualTo(1);
        return sold.texts("slips").getFirst();
    }

    private static String soldUpToTheLentLimitOffline(DemoTown town, String member)
            throws Exception {
        Ran sold = town.apart(town.sale("K1", member, 100_000, "card")).ends(ExitStatus.DONE);
        assertThat(sold.number("paid")).isEqualTo(93_000);
        assertThat(town.cardsTaken("K1")).isEqualTo(93_000);
        Ran over = town.apart(town.sale("K1", member, 10_000, "cash"));
        assertThat(over.ends(ExitStatus.REFUSED).text("outcome")).isEqualTo("NoLimitRightOffline");
        return sold.texts("slips").getFirst();
    }

    private static void redeemedAtTwoShopsOffline(DemoTown town, String first, String second)
            throws Exception {
        Ran part = town.apart(town.redemption("S1", first, 30_000)).ends(ExitStatus.DONE);
        assertThat(part.number("balance")).isEqualTo(70_000);
        assertThat(part.text("slipKind")).isEqualTo("잔액표");
        assertThat(part.text("decidedBy")).isEqualTo("guarantee");
        Ran shown =
                town.apart("slip", "show", part.text("slip"), "--home", town.home("I"))
                        .ends(ExitStatus.DONE);
        assertThat(shown.number("balance")).isEqualTo(70_000);
        town.apart(town.redemption("S1", second, 50_000)).ends(ExitStatus.DONE);
        Ran again = town.apart(town.redemption("S1", first, 30_000));
        assertThat(again.ends(ExitStatus.REFUSED).text("outcome")).isEqualTo("AlreadyUsed");
        Ran elsewhere = town.apart(town.redemption("S2", first, 50_000)).ends(ExitStatus.DONE);
        assertThat(elsewhere.text("decidedBy")).isEqualTo("guarantee");
    }

    private static void everySumIsRight(DemoTown town) throws Exception {
        Ran report = town.apart("issuer", "report", "--home", town.home("I")).ends(ExitStatus.DONE);
        JsonNode accounts = report.json().path("accounts");
        assertThat(report.json().path("balanced").asBoolean()).isTrue();
        assertThat(accounts.path("Cash").asLong()).isEqualTo(186_000);
        assertThat(accounts.path("Subsidy").asLong()).isEqualTo(14_000);
        assertThat(accounts.path("ShopsPayable").asLong()).isEqualTo(130_000);
        assertThat(accounts.path("GuaranteeLosses").asLong()).isEqualTo(50_000);
        assertThat(accounts.path("VoucherLiability").asLong()).isEqualTo(120_000);
        JsonNode series = report.json().path("series").path(0);
        assertThat(series.path("sold").asLong()).isEqualTo(200_000);
        assertThat(series.path("lent").asLong()).isEqualTo(4_800_000);
        assertThat(series.path("ceiling").asLong())
                .isEqualTo(
                        series.path("sold").asLong()
                                + series.path("lent").asLong()
                                + series.path("pool").asLong());
        JsonNode exceptions = report.json().path("exceptions");
        assertThat(exceptions).hasSize(1);
        assertThat(exceptions.path(0).path("kind").asText()).isEqualTo("SecondAcceptance");
        assertThat(exceptions.path(0).path("sites"))
                .extracting(JsonNode::asText)
                .containsExactly("S1", "S2");
    }
}
