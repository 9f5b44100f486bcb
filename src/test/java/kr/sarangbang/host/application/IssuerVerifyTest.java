package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.ActCodec;
import kr.sarangbang.codec.SlipCodec;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.member.MemberNumber;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.Guarantee;
import kr.sarangbang.domain.right.LimitRight;
import kr.sarangbang.domain.right.Right;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.right.StockRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.voucher.Decision;
import kr.sarangbang.domain.voucher.SignedSale;
import kr.sarangbang.domain.voucher.Slip;
import kr.sarangbang.domain.voucher.SlipAct;
import kr.sarangbang.domain.voucher.SlipVersion;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.bench.SiteHand;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.memory.MemoryStore;
import kr.sarangbang.host.store.sql.SqlStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day of one kiosk and two shops, on every store, and what verify says when it was changed. */
class IssuerVerifyTest {
    static final Instant NOW = Instant.parse("2022-07-14T03:00:00Z");
    private static final Path NOWHERE = Path.of("");

    @TempDir private static Path folder = NOWHERE;
    private static Path database = NOWHERE;
    private static Instruments instruments = instruments();

    private static Instruments instruments() {
        return new SampleIssuer(new MemoryStore(), () -> NOW, new Random(1)).instruments();
    }

    @BeforeAll
    static void aDay() {
        database = folder.resolve("issuer.db");
        try (IssuerStore store = SqlStore.open(new SqliteFile(database))) {
            instruments = live(store);
        }
    }

    @Test
    void theSameDayGivesTheSameBooksInMemoryAndInSqlite() {
        IssuerStore memory = new MemoryStore();
        Instruments same = live(memory);
        IssuerReport inMemory = new Books(memory, () -> NOW).report();
        assertThat(new IssuerVerify(memory, same).verify().problems()).isEmpty();
        try (IssuerStore store = SqlStore.look(new SqliteFile(database))) {
            assertThat(new IssuerVerify(store, instruments).verify().problems()).isEmpty();
            assertThat(new Books(store, () -> NOW).report()).isEqualTo(inMemory);
        }
        assertThat(inMemory.balanced()).isTrue();
        assertThat(inMemory.series().getFirst().sold()).isEqualTo(190_000);
        assertThat(inMemory.accounts())
                .containsEntry("Cash", 176_700L)
                .containsEntry("Subsidy", 13_300L)
                .containsEntry("VoucherLiability", 150_000L)
                .containsEntry("ShopsPayable", 70_000L)
                .containsEntry("GuaranteeLosses", 30_000L);
        assertThat(inMemory.exceptions())
                .extracting(IssuerReport.OfException::kind)
                .containsExactly("SecondAcceptance");
    }

    /**
     * Goal: a change of one field is found, and the act is named. Method: SQL beside the program.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update voucher set balance = balance - 10000 where sale_act = '{sale}' | {sale}",
                "update voucher set face = face + 10000 where sale_act = '{sale}' | {sale}",
                "update voucher set past_unit = past_unit + 1 where sale_act = '{sale}' | {sale}",
                "update voucher set version = 'K.1.99' where sale_act = '{sale}' | {sale}",
                "update posting set won = won + 1 where act = '{sale}' and account = 'CASH' |"
                        + " {sale}",
                "delete from posting where act = '{redeemed}' | {redeemed}",
                "update act set amount = amount + 1 where id = '{redeemed}' | {redeemed}",
                "update act set state = 'REFUSED' where id = '{second}' | {second}",
                "delete from act where id = '{second}' | {second}",
                "delete from exception | {second}",
                "delete from entry where number = (select max(number) from entry where site = 'K')"
                        + " and site = 'K' | K.1.{last}",
                "update entry set payload = x'00' where site = 'K' and act = {saleNumber}"
                        + " and number = {saleNumber} | {sale}",
                "update entry set signature = zeroblob(64) where site = 'K' and number ="
                        + " {saleNumber} | {sale}",
                "delete from entry where site = 'K' and number = 2 | K.1.3",
                "update series set pool = '0-2500000' | {sale}",
                "update lent_right set units_left = '' where kind = 'STOCK' | series city-2022-07",
                "update lent_right set consumed = 0 where kind = 'LIMIT' | right 1.2",
                "update month_use set used = used + 1 | member",
                "update lent_right set lost = 0 where kind = 'GUARANTEE' | right",
                "update lent_right set amount = amount + 1 where kind = 'GUARANTEE' | right"
            })
    void aChangedDatabaseDoesNotPass(String change, String act) throws SQLException, IOException {
        Path copy = Files.copy(database, folder.resolve("changed-" + change.hashCode() + ".db"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(named(change))).isPositive();
        }
        try (IssuerStore store = SqlStore.look(new SqliteFile(copy))) {
            IssuerVerify.Result result = new IssuerVerify(store, instruments).verify();
            assertThat(result.ok()).isFalse();
            assertThat(result.problems())
                    .anyMatch(problem -> problem.act().startsWith(named(act.strip())));
        }
    }

    private static String named(String text) {
        return text.replace("{sale}", "K.1.4")
                .replace("{saleNumber}", "4")
                .replace("{last}", "5")
                .replace("{redeemed}", "S1.1.3")
                .replace("{second}", "S2.1.3");
    }

    private static <R extends Right> SignedRight only(List<SignedRight> rights, Class<R> kind) {
        return rights.stream().filter(r -> kind.isInstance(r.right())).findFirst().orElseThrow();
    }

    static Instruments live(IssuerStore store) {
        var issuer = new SampleIssuer(store, () -> NOW, new Random(1));
        SampleIssuer.Invited kiosk = issuer.site("K", SiteRole.KIOSK);
        MemberNumber member = issuer.member("somebody", "K");
        SiteHand k = kiosk.hand();
        List<SignedRight> rights = k.join(kiosk.token(), NOW);
        SignedRight stock = only(rights, StockRight.class);
        SignedRight limit = only(rights, LimitRight.class);
        SignedSale first = sell(k, stock, limit, member, 0, 10);
        sell(k, stock, limit, member, 10, 19);
        k.deliver();
        SampleIssuer.Invited one = issuer.site("S1", SiteRole.SHOP);
        SampleIssuer.Invited two = issuer.site("S2", SiteRole.SHOP);
        one.hand().join(one.token(), NOW);
        SignedRight guarantee = only(two.hand().join(two.token(), NOW), Guarantee.class);
        redeem(one.hand(), first);
        accept(two.hand(), guarantee, first);
        return issuer.instruments();
    }

    private static SignedSale sell(
            SiteHand k,
            SignedRight stock,
            SignedRight limit,
            MemberNumber member,
            int from,
            int to) {
        Won price = Won.of((to - from) * 9_300L);
        return k.sell(
                k.nextAct(),
                stock,
                new UnitRange(from, to),
                limit.right().id(),
                member,
                price,
                NOW);
    }

    private static void redeem(SiteHand shop, SignedSale sale) {
        var asked =
                new Entry.RedemptionAsked(
                        sale.number(),
                        paper(sale),
                        Optional.of(new SlipVersion(sale.claims().act())),
                        Won.of(40_000));
        Answer answer = shop.decide(shop.write(asked, NOW));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.DecidedAct.class,
                        decided ->
                                assertThat(decided.decision())
                                        .isInstanceOf(Decision.Redeemed.class));
        shop.deliver();
    }

    private static Bytes paper(SignedSale sale) {
        return SlipCodec.bytes(new Slip.OfSale(sale));
    }

    private static void accept(SiteHand shop, SignedRight guarantee, SignedSale sale) {
        ActId act = shop.nextAct();
        shop.write(
                act,
                new Entry.RedemptionAccepted(
                        paper(sale),
                        ActCodec.sign(
                                shop.key(),
                                shop.credential(),
                                Optional.of(new Slip.OfSale(sale)),
                                new SlipAct.Acceptance(
                                        act,
                                        sale.number(),
                                        guarantee.right().id(),
                                        new SlipVersion(sale.claims().act()),
                                        Won.of(30_000),
                                        Won.of(70_000),
                                        NOW))),
                NOW);
        shop.deliver();
    }
}
