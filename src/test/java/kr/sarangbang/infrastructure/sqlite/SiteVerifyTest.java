package kr.sarangbang.infrastructure.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Actor;
import kr.sarangbang.domain.journal.ClockQuality;
import kr.sarangbang.domain.journal.Delivery;
import kr.sarangbang.domain.journal.Entry;
import kr.sarangbang.domain.money.Won;
import kr.sarangbang.domain.payment.PaymentState;
import kr.sarangbang.domain.right.RightId;
import kr.sarangbang.domain.right.SignedRight;
import kr.sarangbang.domain.series.UnitRange;
import kr.sarangbang.domain.series.UnitRanges;
import kr.sarangbang.domain.voucher.VoucherNumber;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.port.Draft;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.SiteClock;
import kr.sarangbang.testing.SampleRights;
import kr.sarangbang.testing.SampleSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whatever is changed in a site's database from outside is found, and the act is named.
 * Method: a real database with two sales and an acceptance, changed by a plain connection that
 * knows no key, then verified.
 */
class SiteVerifyTest {
    private static final SampleRights RIGHTS = SampleRights.any();
    private static final SiteSessions SESSIONS = new SiteSessions();

    @TempDir Path folder;
    private Path file;
    private ActId firstSale;
    private ActId secondSale;
    private ActId acceptance;

    @AfterAll
    static void end() {
        SESSIONS.close();
    }

    @BeforeEach
    void fill() {
        file = folder.resolve("site.db");
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(clock()));
            store.bulletin().take(SampleSite.firstNews());
            SignedRight stock = RIGHTS.stock(1, 0, 100);
            add(journal, RIGHTS.joined());
            add(journal, new Entry.RightReceived(stock));
            add(journal, new Entry.RightReceived(RIGHTS.limit(2, SampleSite.MEMBER, 400_000)));
            add(journal, new Entry.RightReceived(RIGHTS.guarantee(3, 300_000)));
            firstSale = sell(journal, stock, 0, 10);
            secondSale = sell(journal, stock, 10, 5);
            acceptance = journal.nextAct();
            add(journal, accepted(acceptance, 30_000));
            journal.settle(List.of(new Journal.Settlement(1, new Delivery.Acknowledged())));
        }
    }

    private static Entry accepted(ActId act, long won) {
        return RIGHTS.accepted(act, new RightId(1, 3), VoucherNumber.of(1, 42), won, 70_000);
    }

    private static void add(Journal journal, Entry entry) {
        journal.append(new Draft(journal.nextAct(), entry, Actor.CUSTOMER));
    }

    private static ActId sell(Journal journal, SignedRight stock, long from, long units) {
        ActId act = journal.nextAct();
        for (Entry entry :
                List.of(
                        SampleRights.opened(units),
                        new Entry.PaymentAnswered(PaymentState.APPROVED, "ref"),
                        RIGHTS.sold(act, stock, new RightId(1, 2), from, units),
                        new Entry.PaperPrinted(0))) {
            journal.append(new Draft(act, entry, Actor.CUSTOMER));
        }
        return act;
    }

    private static SiteClock clock() {
        return new SiteClock() {
            @Override
            public Instant now() {
                return SampleSite.OPENING;
            }

            @Override
            public ClockQuality quality() {
                return ClockQuality.ANCHORED;
            }
        };
    }

    private SiteVerify.Result verify() {
        return SiteVerify.run(file, SqliteSamples.identity(), SqliteSamples.ISSUER_KEY, SESSIONS);
    }

    private void tamper(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                int changed = statement.executeUpdate(sql);
                assertThat(sql.startsWith("create") || changed > 0).as(sql).isTrue();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> actsFound() {
        SiteVerify.Result result = verify();
        assertThat(result.ok()).isFalse();
        return result.problems().stream().map(SiteVerify.Problem::act).toList();
    }

    @Test
    void aGoodDatabaseHasNoProblems() {
        SiteVerify.Result result = verify();
        assertThat(result.problems()).isEmpty();
        assertThat(result.ok()).isTrue();
        assertThat(result.entries()).isEqualTo(13);
    }

    @Test
    void aLastEntryThatIsGoneIsMissed() {
        tamper("delete from entry where number = 13");
        assertThat(actsFound()).contains(acceptance.toString());
    }

    @Test
    void aLastEntryThatIsGoneWithEveryTraceThatNeedsNoKeyIsMissed() {
        tamper(
                "delete from entry where number = 13",
                "delete from delivery where number = 13",
                "delete from act where sequence = 13",
                "delete from used_here",
                "delete from accepted_here",
                "update head set number = 12, act = 9,"
                        + " hash = (select hash from entry where number = 12)");
        assertThat(verify().ok()).isFalse();
    }

    @Test
    void fault44AnEntryThatIsGoneFromTheMiddleIsMissed() {
        tamper("delete from entry where number = 7");
        assertThat(actsFound()).contains(firstSale.toString());
    }

    @Test
    void twoSwappedEntriesAreFound() {
        tamper(
                "update entry set number = 1007 where number = 7",
                "update entry set number = 7 where number = 11",
                "update entry set number = 11 where number = 1007");
        assertThat(actsFound()).contains(firstSale.toString(), secondSale.toString());
    }

    @Test
    void twoSwappedPayloadsAreFound() {
        tamper(
                "create table aside (number integer, payload blob, hash blob, signature blob)",
                "insert into aside select number, payload, hash, signature from entry",
                "update entry set payload = (select payload from aside where number = 11),"
                        + " hash = (select hash from aside where number = 11),"
                        + " signature = (select signature from aside where number = 11)"
                        + " where number = 7",
                "update entry set payload = (select payload from aside where number = 7),"
                        + " hash = (select hash from aside where number = 7),"
                        + " signature = (select signature from aside where number = 7)"
                        + " where number = 11");
        assertThat(actsFound()).contains(firstSale.toString(), secondSale.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update act set amount = amount + 1 where sequence = 5 | JONGNO-1.1.5
                    update act set order_price = 1 where sequence = 9 | JONGNO-1.1.9
                    update delivery set won = 1 where number = 7 | JONGNO-1.1.5
                    update delivery set state = 1 where number = 11 | JONGNO-1.1.9
                    update stock_right set remaining = 100 | JONGNO-1.1.9
                    update stock_right set units = '0-100' | JONGNO-1.1.9
                    update limit_right set remaining = 400000 | JONGNO-1.1.9
                    update guarantee set remaining = 300000 | JONGNO-1.1.13
                    update accepted_here set won = 1 | JONGNO-1.1.13
                    update used_here set at = at + 1 | JONGNO-1.1.13
                    update business_day set sold_face = 0 | JONGNO-1.1.13
                    delete from guarantee | JONGNO-1.1.13
                    delete from business_day | JONGNO-1.1.13
                    delete from act where sequence = 5 | JONGNO-1.1.5
                    delete from delivery where number = 7 | JONGNO-1.1
                    update head set number = 12 | JONGNO-1.1
                    update bulletin set time_floor = 1 | JONGNO-1.1
                    update series set definition = x'00' | JONGNO-1.1
                    update entry set act = 5 where number = 11 | JONGNO-1.1.9
                    update entry set kind = 'PaperPrinted' where number = 7 | JONGNO-1.1.5
                    """)
    void aChangedRowIsFoundAndItsActNamed(String sql, String act) {
        tamper(sql);
        assertThat(actsFound()).contains(act);
    }

    /** Goal: no byte of an entry can change. Method: one bit of each tenth byte, one at a time. */
    @ParameterizedTest
    @ValueSource(strings = {"payload", "signature", "hash"})
    void fault40AFlippedBitInAnEntryIsFound(String column) throws SQLException {
        byte[] good = bytes(column);
        for (int at = 0; at < good.length; at += 10) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            tamper(
                    "update entry set "
                            + column
                            + " = x'"
                            + Bytes.of(bad).hex()
                            + "' where number = 7");
            assertThat(actsFound()).as(column + " at " + at).contains(firstSale.toString());
        }
    }

    private byte[] bytes(String column) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "select " + column + " from entry where number = 7")) {
            assertThat(result.next()).isTrue();
            return result.getBytes(1);
        }
    }

    @Test
    void aJournalThatBreaksItsRightsIsFoundThoughItsChainHolds() {
        ActId tooMuch;
        ActId again;
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(clock()));
            again = journal.nextAct();
            add(journal, accepted(again, 30_000));
            tooMuch = journal.nextAct();
            add(journal, new Entry.RightReceived(RIGHTS.stock(1, 0, 100)));
            add(journal, new Entry.PaperPrinted(0));
        }
        SiteVerify.Result result = verify();
        assertThat(result.problems())
                .extracting(problem -> problem.act() + " " + problem.problem())
                .anyMatch(p -> p.startsWith(again + " ") && p.contains("accepted twice"))
                .anyMatch(p -> p.startsWith(again + " ") && p.contains("for one voucher"))
                .anyMatch(p -> p.startsWith(tooMuch + " ") && p.contains("twice"))
                .anyMatch(p -> p.contains("did not owe"));
    }

    /** What was given back is the pool's, which may lend it to the same site once more. */
    @Test
    void unitsThatWereGivenBackAndLentAnewMayBeSoldHere() {
        ActId again;
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(clock()));
            UnitRange rest = new UnitRange(15, 100);
            add(journal, new Entry.StockReturned(new RightId(1, 1), UnitRanges.of(rest)));
            SignedRight anew = RIGHTS.stock(4, 20, 60);
            add(journal, new Entry.RightReceived(anew));
            sell(journal, anew, 20, 10);
            assertThat(verify().problems()).isEmpty();
            add(journal, new Entry.RightReceived(RIGHTS.stock(5, 70, 100)));
            add(journal, new Entry.RightReceived(RIGHTS.stock(6, 0, 30)));
            again = sell(journal, RIGHTS.stock(6, 0, 30), 25, 5);
        }
        assertThat(verify().problems())
                .extracting(problem -> problem.act() + " " + problem.problem())
                .singleElement()
                .asString()
                .startsWith(again.toString())
                .endsWith("units 25-30 left this site twice");
    }

    /** A day's closing comes out on paper, and no row of an act is kept for it. */
    @Test
    void aClosingOnPaperIsSound() {
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(clock()));
            ActId closing = journal.nextAct();
            journal.append(
                    new Draft(
                            closing,
                            new Entry.DayClosed(
                                    LocalDate.of(2022, 7, 14),
                                    2,
                                    Won.of(150_000),
                                    Won.of(139_500),
                                    1,
                                    Won.of(30_000),
                                    Won.ZERO,
                                    12),
                            Actor.CUSTOMER));
            journal.append(new Draft(closing, new Entry.PaperPrinted(0), Actor.CUSTOMER));
        }
        assertThat(verify().problems()).isEmpty();
    }

    @Test
    void aDamagedEndIsRefusedAtOpening() {
        tamper("update entry set payload = x'00' where number = 12");
        assertThatThrownBy(() -> SqliteSamples.open(file, SESSIONS))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("entry 12");
    }

    @Test
    void aMissingLastEntryIsRefusedAtOpening() {
        tamper("delete from entry where number = 13");
        assertThatThrownBy(() -> SqliteSamples.open(file, SESSIONS))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("should end at entry 13 and ends at 12");
    }

    @Test
    void anotherSitesDatabaseIsRefused() {
        var other =
                new SiteIdentity(
                        SampleSite.SITE,
                        2,
                        SqliteSamples.identity().publicKey(),
                        SqliteSamples.identity().rowKey());
        assertThatThrownBy(() -> SqliteSiteStore.open(file, other, SESSIONS, SealedSince.NONE, 0))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("JONGNO-1.1");
    }

    @Test
    void aChangedRowStopsTheProgramThatReadsIt() {
        tamper("update limit_right set remaining = 1000000");
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(clock()));
            assertThatThrownBy(() -> journal.view().limits()).isInstanceOf(JournalFailed.class);
            assertThatThrownBy(() -> add(journal, SampleRights.opened(1)))
                    .isInstanceOf(JournalFailed.class);
        }
    }

    @Test
    void aSnapshotSeesOneStateWhileTheSiteGoesOn() {
        try (SqliteSiteStore store = SqliteSamples.open(file, SESSIONS)) {
            Journal journal = store.journal(SqliteSamples.pen(clock()));
            try (SiteSnapshot snapshot =
                    SiteSnapshot.open(file, SqliteSamples.identity(), SESSIONS)) {
                assertThat(snapshot.chain().number()).isEqualTo(13);
                add(journal, SampleRights.opened(1));
                assertThat(journal.view().openActs()).hasSize(1);
                assertThat(snapshot.view().openActs()).isEmpty();
                assertThat(snapshot.backlog().waiting()).isEqualTo(12);
                assertThat(snapshot.backlog().amount()).isEqualTo(Won.of(180_000));
                assertThat(snapshot.bulletin().policyVersion()).isEqualTo(1);
                assertThat(snapshot.entriesOf(firstSale)).hasSize(4);
            }
            assertThat(verify().ok()).isTrue();
        }
    }
}
