package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.infrastructure.device.virtual.CashMemory;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: notes that a customer put into a machine are paid for, given back, or owed on exactly one
 * paper, whenever the process dies; and the paper is paid once, at whatever desk. Method: SIGKILL
 * at the named points of a sale for notes, with a machine that remembers its notes outside the
 * process; then the site starts again, and staff are shown the paper.
 */
@RunsBeside
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class CashOwedTest {
    private static final long FACE = 100_000;
    private static final long PRICE = 93_000;

    @TempDir Path folder = Path.of("");

    private DemoTown town;

    @BeforeEach
    void open() throws Exception {
        town = new DemoTown(folder, "2022-07-14T10:00:00+09:00");
        town.issuerUp();
        town.site("K1", "kiosk", "--stock", DemoTown.SERIES + "=10000000");
    }

    @AfterEach
    void close() throws IOException {
        town.close();
    }

    private String[] sale(String notes, String... more) {
        String member = town.member();
        town.lend(member, "K1", FACE);
        return DemoTown.and(
                DemoTown.and(town.sale("K1", member, FACE, "cash"), "--notes", notes), more);
    }

    private Ran owed(String site, String... more) {
        return town.here(DemoTown.and(new String[] {"cash-owed", "--home", town.home(site)}, more));
    }

    private Ran shown(String site, String slip) {
        return owed(site, "--slip", slip, "--by", "T-1");
    }

    /** The claims that a site owes on paper. */
    private List<String> claims(String site) {
        var acts = new ArrayList<String>();
        for (JsonNode debt : owed(site).ends(ExitStatus.DONE).json().path("owed")) {
            assertThat(debt.path("onPaper").asBoolean()).isTrue();
            acts.add(debt.path("act").asText());
        }
        return acts;
    }

    /** What the square code on a claim's paper says. */
    private String code(String claim) {
        return DemoHands.read(Path.of(town.home("K1"), "paper", claim + ".png")).orElseThrow();
    }

    private long inside() throws IOException {
        return new CashMemory(Path.of(town.home("K1"), "cash")).inside().amount();
    }

    private void kill(String point, String... words) throws Exception {
        try (Child child = town.start(DemoTown.and(words, "--pause-at", point))) {
            assertThat(child.awaitLine("at ")).isEqualTo("at " + point);
            child.kill();
        }
    }

    @Test
    void withoutALineItsOwnSitePaysAClaimOnceAndNoForgedOne() throws Exception {
        String[] sale = sale("50000", "--device", "cash=jam");
        town.issuerDown();
        Ran left = town.here(sale).ends(ExitStatus.REFUSED);
        assertThat(left.text("outcome")).isEqualTo("PaymentCancelled");
        assertThat(left.number("kept")).isEqualTo(50_000);
        String claim = left.text("claim");
        assertThat(claims("K1")).containsExactly(claim);
        String code = code(claim);
        Ran read = town.here("slip", "show", code, "--home", town.home("K1"));
        assertThat(read.ends(ExitStatus.DONE).number("amount")).isEqualTo(50_000);

        assertThat(owed("K1", "--slip", code).ends(ExitStatus.WRONG_USE).err()).contains("--by");
        char other = code.charAt(60) == '7' ? '8' : '7';
        String forged = code.substring(0, 60) + other + code.substring(61);
        assertThat(shown("K1", forged).ends(ExitStatus.REFUSED).text("outcome"))
                .isEqualTo("BadSlip");
        assertThat(shown("K1", "SB1:NOTHING").ends(ExitStatus.REFUSED).text("reason"))
                .isEqualTo("NotASlip");
        Ran paid = shown("K1", code).ends(ExitStatus.DONE);
        assertThat(paid.text("outcome")).isEqualTo("HandedOut");
        assertThat(paid.number("amount")).isEqualTo(50_000);
        Ran again = shown("K1", code).ends(ExitStatus.REFUSED);
        assertThat(again.text("outcome")).isEqualTo("AlreadyPaid");
        assertThat(again.text("staff")).isEqualTo("T-1");
        assertThat(claims("K1")).isEmpty();
        town.issuerUp();
        town.sync("K1");
        town.verify("K1", "I");
        assertThat(town.account("Cash")).isZero();
    }

    @Test
    void aClaimIsPaidAtAnyDeskOnceItsSiteHasReleasedIt() throws Exception {
        town.site("T1", "teller");
        town.site("S1", "shop");
        String claim =
                town.here(sale("50000", "--device", "cash=jam"))
                        .ends(ExitStatus.REFUSED)
                        .text("claim");
        town.issuerDown();
        String code = code(claim);
        assertThat(shown("T1", code).ends(ExitStatus.REFUSED).text("outcome"))
                .isEqualTo("NeedsLine");
        town.issuerUp();
        town.sync("K1");
        assertThat(claims("K1")).isEmpty();
        assertThat(shown("S1", code).ends(ExitStatus.REFUSED).text("outcome"))
                .isEqualTo("SiteNotAllowed");
        Ran paid = shown("T1", code).ends(ExitStatus.DONE);
        assertThat(paid.text("outcome")).isEqualTo("HandedOut");
        assertThat(paid.number("amount")).isEqualTo(50_000);
        assertThat(town.drawerOpened("T1")).isEqualTo(1);
        for (String site : List.of("T1", "K1")) {
            Ran again = shown(site, code).ends(ExitStatus.REFUSED);
            assertThat(again.text("outcome")).isEqualTo("AlreadyPaid");
            assertThat(again.text("paidBy")).isEqualTo(paid.text("act"));
        }
        town.sync("T1");
        town.verify("K1", "T1", "S1", "I");
    }

    @Test
    void noChangeTakesOnlyNotesThatMakeThePrice() throws Exception {
        Ran exact =
                town.here(
                        sale(
                                "50000,50000,10000,10000,10000,10000,1000,1000,1000",
                                "--device",
                                "cash=no-change"));
        assertThat(exact.ends(ExitStatus.DONE).text("outcome")).isEqualTo("Sold");
        assertThat(exact.json().path("notTaken").size()).isEqualTo(1);
        assertThat(exact.number("returned")).isZero();
        assertThat(inside()).isEqualTo(PRICE);
    }

    private void killed(String notes, String cash, String... points) throws Exception {
        for (String point : points) {
            owed("K1", "--device", "cash=" + cash);
            long before = inside();
            long sold = town.account("Cash");
            long papers = town.papers("K1");
            kill(point, sale(notes));
            List<String> claims = claims("K1");
            assertThat(claims("K1")).as(point).isEqualTo(claims).hasSizeLessThanOrEqualTo(1);
            long claimed = owed("K1").number("sum");
            for (String claim : claims) {
                assertThat(town.papers("K1", claim)).as(point).isBetween(1L, 2L);
                assertThat(shown("K1", code(claim)).ends(ExitStatus.DONE).number("amount"))
                        .as(point)
                        .isEqualTo(claimed);
            }
            town.sync("K1");
            long paid = town.account("Cash") - sold;
            // What lies in the machine bought something, or is owed: nothing else, and not both.
            assertThat(inside() - before).as(point).isEqualTo(paid + claimed);
            assertThat(paid).as(point).isIn(0L, PRICE);
            assertThat(town.papers("K1") - papers).as(point).isEqualTo(expected(paid, claims));
        }
        town.verify("K1", "I");
    }

    /** At least one paper for each thing, at most a second copy of each. */
    private static long expected(long paid, List<String> claims) {
        return (paid > 0 ? 1L : 0L) + claims.size();
    }

    /** The points at which notes move; the others are nightly. */
    @Test
    void aSaleKilledWhileNotesMoveOwesItsChangeOnOnePaper() throws Exception {
        killed("50000,50000", "jam", "paid", "returning");
    }

    @Test
    void whoLeavesGetsTheNotesOrOnePaperWhenTheProcessDies() throws Exception {
        killed("50000", "jam", "claimed");
    }

    @Test
    @Tag("nightly")
    void aSaleKilledAtAnyPointBeforeAJammedMachineOwesItsChangeOnOnePaper() throws Exception {
        killed(
                "50000,50000",
                "jam",
                "drawn",
                "asked",
                "paid",
                "committed",
                "returning",
                "returned",
                "claimed");
    }

    @Test
    @Tag("nightly")
    void whoLeavesGetsTheNotesOrOnePaperWheneverTheProcessDies() throws Exception {
        killed("50000", "ok", "asked", "returning", "returned");
        killed("50000", "jam", "returning", "claimed");
    }

    @Test
    @Tag("nightly")
    void aSaleKilledAtAnyPointBeforeAWorkingMachineOwesNothingThatCameOut() throws Exception {
        killed("50000,50000", "ok", "drawn", "asked", "paid", "committed", "returning", "returned");
    }
}
