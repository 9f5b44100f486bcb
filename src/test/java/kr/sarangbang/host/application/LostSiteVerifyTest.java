package kr.sarangbang.host.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kr.sarangbang.codec.TicketCodec;
import kr.sarangbang.domain.exchange.Answer;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.journal.SiteId;
import kr.sarangbang.domain.line.Lane;
import kr.sarangbang.domain.line.Promise;
import kr.sarangbang.domain.line.SignedTicket;
import kr.sarangbang.domain.line.TicketClaims;
import kr.sarangbang.domain.line.TicketHold;
import kr.sarangbang.domain.line.TicketStub;
import kr.sarangbang.domain.line.Wait;
import kr.sarangbang.domain.line.Wish;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.right.SiteRole;
import kr.sarangbang.domain.series.Scope;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.bench.SampleIssuer;
import kr.sarangbang.host.report.IssuerReport;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.memory.MemoryStore;
import kr.sarangbang.host.store.sql.SqlStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Goal: what was lost cannot quietly come back into the books. Method: a day with a lost kiosk, a
 * declaration and a number served elsewhere, on every store, and SQL beside the program.
 */
class LostSiteVerifyTest {
    private static final Path NOWHERE = Path.of("");

    @TempDir private static Path folder = NOWHERE;
    private static Path database = NOWHERE;
    private static Instruments instruments = new Town().issuer.instruments();

    @BeforeAll
    static void aDay() {
        database = folder.resolve("issuer.db");
        try (IssuerStore store = SqlStore.open(new SqliteFile(database))) {
            instruments = live(store);
        }
    }

    private static Instruments live(IssuerStore store) {
        var town = new Town(store);
        town.sell(10);
        town.kiosk.deliver();
        town.sell(5);
        SignedTicket ticket = number(town);
        var office = new LostSiteOffice(store, town.issuer.instruments(), town::now, new Random(3));
        office.writeOff(new SiteId("K"), "홍", "fire");
        office.declare(
                new LostSiteOffice.Declaration(
                        town.member.number(),
                        new SiteId("K"),
                        Won.of(150_000),
                        Optional.empty(),
                        Optional.empty(),
                        "홍",
                        "letter"));
        SampleIssuer.Invited other = town.issuer.site("K2", SiteRole.KIOSK);
        other.hand().join(other.token(), town.now());
        assertThat(other.hand().ask(new Request.ServeTicket(ticket)))
                .isInstanceOf(Answer.TicketServed.class);
        other.hand().deliver();
        return town.issuer.instruments();
    }

    private static SignedTicket number(Town town) {
        var wish =
                new Wish(
                        1,
                        Scope.CITY,
                        Won.of(50_000),
                        5,
                        YearMonth.of(2022, 7),
                        Optional.of(town.member.number()));
        var end = Town.MORNING.plusSeconds(3_600);
        var claims =
                new TicketClaims(
                        Times.day(town.now()),
                        1,
                        Lane.GENERAL,
                        wish,
                        Promise.GUARANTEED,
                        end,
                        new Wait(0, 5));
        SignedEntry taken = town.kiosk.write(new Entry.TicketTaken(claims), town.now());
        return TicketCodec.sign(
                town.kiosk.key(),
                town.kiosk.credential(),
                new TicketStub(
                        taken.header().act(),
                        claims.day(),
                        1,
                        Promise.GUARANTEED,
                        town.now(),
                        TicketStub.mark(taken.hash()),
                        Optional.of(new TicketHold(wish, end))));
    }

    @Test
    void theSameDayGivesTheSameBooksInMemoryAndInSqlite() {
        IssuerStore memory = new MemoryStore();
        Instruments same = live(memory);
        IssuerReport inMemory = new Books(memory, () -> Town.MORNING).report();
        assertThat(new IssuerVerify(memory, same).verify().problems()).isEmpty();
        try (IssuerStore store = SqlStore.look(new SqliteFile(database))) {
            assertThat(new IssuerVerify(store, instruments).verify().problems()).isEmpty();
            assertThat(new Books(store, () -> Town.MORNING).report()).isEqualTo(inMemory);
        }
        assertThat(inMemory.lost())
                .containsExactly(
                        new IssuerReport.OfLostSite(
                                "K",
                                Town.MORNING.toString(),
                                "홍",
                                "fire",
                                999_900_000,
                                300_000,
                                0,
                                false,
                                50_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete from write_off | site K",
                "update site set written_off = 'x' where id = 'A' | site A",
                "update write_off set officer = '' | site K",
                "update lent_right set written_off = false where id = '{stock}' | right {stock}",
                "update lent_right set units_left = units_retired where id = '{stock}' |"
                        + " right {stock}",
                "update lent_right set units_retired = '0-5' where id = '{stock}' | right {stock}",
                "update lent_right set written_off = true where site = 'A' | right",
                "update lent_right set released = released + 10000 where released > 0 | site K",
                "update lent_right set released = 10000 where site = 'K2' | limit",
                "delete from declaration | limit",
                "update lent_right set relent = 0 | right",
                "update served_ticket set won = won + 10000 | K.1.",
                "update served_ticket set rights = '{stock}' | K.1.",
                "delete from served_ticket | right",
                "update series set retired = '' | right {stock}"
            })
    void fault36AChangedLossDoesNotPass(String change, String act)
            throws SQLException, IOException {
        Path copy = Files.copy(database, folder.resolve("changed-" + change.hashCode() + ".db"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(named(change))).isPositive();
        }
        try (IssuerStore store = SqlStore.look(new SqliteFile(copy))) {
            List<IssuerVerify.Problem> problems =
                    new IssuerVerify(store, instruments).verify().problems();
            assertThat(problems).anyMatch(problem -> problem.act().startsWith(named(act.strip())));
        }
    }

    private static String named(String text) {
        return text.replace("{stock}", "1.1");
    }
}
