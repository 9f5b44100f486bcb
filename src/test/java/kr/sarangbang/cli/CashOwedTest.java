package kr.sarangbang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kr.sarangbang.application.Presence;
import kr.sarangbang.application.SaleRequest;
import kr.sarangbang.application.SellForNotes;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentMeans;
import kr.sarangbang.domain.series.SeriesId;
import kr.sarangbang.infrastructure.device.virtual.SimulatedCashAcceptor;
import kr.sarangbang.testing.RunsBeside;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Goal: notes inside a machine when the power fails are somebody's money, which staff see and hand
 * out once. Method: a sale for notes is left in the middle, as a power cut leaves it.
 */
@RunsBeside
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CashOwedTest {
    private static final Won NOTE = Won.of(10_000);

    @TempDir Path folder = Path.of("");

    @Test
    void notesOfAPowerCutAreOwedUntilStaffHandThemOutOnce() throws Exception {
        try (var town = new DemoTown(folder, "2022-07-14T10:00:00+09:00")) {
            town.issuerUp();
            town.site("K1", "kiosk");
            String member = town.member();
            town.lend(member, "K1", 100_000);
            String act = noteInside(Path.of(town.home("K1")), member);

            Ran owed = owed(town).ends(ExitStatus.DONE);
            assertThat(owed.number("sum")).isEqualTo(10_000);
            assertThat(owed.json().path("owed").path(0).path("act").asText()).isEqualTo(act);
            assertThat(owed(town, "--handed-out", act).ends(ExitStatus.WRONG_USE).err())
                    .contains("--by");
            Ran paid = owed(town, "--handed-out", act, "--by", "T-1").ends(ExitStatus.DONE);
            assertThat(paid.number("amount")).isEqualTo(10_000);
            assertThat(owed(town, "--handed-out", act, "--by", "T-1").ends(ExitStatus.REFUSED))
                    .extracting(ran -> ran.text("outcome"))
                    .isEqualTo("NothingOwed");
            assertThat(owed(town).ends(ExitStatus.DONE).number("sum")).isZero();
            town.sync("K1");
            town.verify("K1", "I");
            assertThat(town.account("Cash")).isZero();
        }
    }

    private static Ran owed(DemoTown town, String... more) {
        return town.here(DemoTown.and(new String[] {"cash-owed", "--home", town.home("K1")}, more));
    }

    private static String noteInside(Path home, String member) throws Exception {
        try (OpenSite site = OpenSite.open(home, DemoWishes.NONE, "test")) {
            var wish =
                    new SaleRequest(
                            MemberNumber.parse(member),
                            new Presence.CardAnswered(
                                    site.wallet().show(MemberNumber.parse(member))),
                            new SeriesId(DemoTown.SERIES),
                            Won.of(50_000),
                            PaymentMeans.CASH,
                            Won.ZERO,
                            Actor.CUSTOMER);
            var opening = new SellForNotes(site.place(), new SimulatedCashAcceptor()).open(wish);
            var sale = ((SellForNotes.Opening.Open) opening).sale();
            sale.insert(NOTE);
            return sale.act().toString();
        }
    }
}
