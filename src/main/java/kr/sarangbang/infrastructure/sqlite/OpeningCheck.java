package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.port.JournalFailed;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Before anything is done on a database: schema, owner, SQLite's own quick check and the last
 * entries of the chain. Over plain JDBC, so that it need not wait for the sessions.
 */
final class OpeningCheck {
    private static final int LAST_ENTRIES = 64;

    /** Above it SQLite's check would hold up the counter; {@code verify} does it all. */
    private static final long MOST_PAGES_CHECKED = 8_192;

    private static final Set<SQLiteErrorCode> NOT_WRITTEN =
            Set.of(
                    SQLiteErrorCode.SQLITE_READONLY,
                    SQLiteErrorCode.SQLITE_IOERR_WRITE,
                    SQLiteErrorCode.SQLITE_FULL);

    private final Connection connection;
    private final SiteIdentity identity;
    private final RowMac mac;

    private OpeningCheck(Connection connection, SiteIdentity identity, RowMac mac) {
        this.connection = connection;
        this.identity = identity;
        this.mac = mac;
    }

    static OpeningCheck of(Connection connection, SiteIdentity identity, RowMac mac) {
        return new OpeningCheck(connection, identity, mac);
    }

    /** What is thrown instead of what went wrong at opening. */
    static RuntimeException refusal(Path file, Exception trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && !(trouble instanceof JournalFailed)) {
                boolean readOnly =
                        sql instanceof SQLiteException told
                                && NOT_WRITTEN.contains(told.getResultCode());
                return new JournalFailed(
                        "The database "
                                + file
                                + (readOnly ? " cannot be written" : " cannot be read")
                                + " ("
                                + sql.getMessage()
                                + ").",
                        trouble);
            }
        }
        return (RuntimeException) trouble;
    }

    /** Where the chain ends. */
    Chain run() throws SQLException {
        SiteSchema.MIGRATIONS.apply(connection);
        quickCheck();
        requireWritable();
        HeadRow head = head().orElse(null);
        if (head == null) {
            return begin();
        }
        require(mac.holds(head), "the row that says where the journal ends was changed or damaged");
        if (!head.site.equals(identity.site().text())
                || head.incarnation != identity.incarnation()) {
            throw new DatabaseRefused(
                    "This database is the journal of "
                            + head.site
                            + "."
                            + head.incarnation
                            + ", not of "
                            + identity
                            + ".");
        }
        checkLast(head);
        return head.chain();
    }

    /** On a disk that turned read-only the file opens all the same: only a write tells. */
    private void requireWritable() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update head set number = number");
        }
    }

    private void quickCheck() throws SQLException {
        if (number("pragma page_count") > MOST_PAGES_CHECKED) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
            require(
                    result.next() && "ok".equals(result.getString(1)),
                    "SQLite finds the file damaged");
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private Optional<HeadRow> head() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from head where id = 1")) {
            if (!result.next()) {
                return Optional.empty();
            }
            var head = new HeadRow();
            head.id = 1;
            head.site = result.getString("site");
            head.incarnation = result.getInt("incarnation");
            head.number = result.getLong("number");
            head.act = result.getLong("act");
            head.hash = result.getBytes("hash");
            head.mac = result.getBytes("mac");
            return Optional.of(head);
        }
    }

    /** What the sealed counter should hold; empty where none was written yet. */
    Optional<SealRow> seal() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from seal where id = 1")) {
            if (!result.next()) {
                return Optional.empty();
            }
            var seal = new SealRow();
            seal.id = 1;
            seal.sealed = result.getLong("sealed");
            seal.now = result.getBytes("now");
            seal.before = result.getBytes("before");
            seal.numberBefore = result.getLong("number_before");
            seal.mac = result.getBytes("mac");
            require(
                    mac.holds(seal),
                    "the row that says what the sealed counter holds was changed or damaged");
            return Optional.of(seal);
        }
    }

    /** A new database: its chain begins. */
    private Chain begin() throws SQLException {
        require(number("select count(*) from entry") == 0, "there are entries and no end of them");
        Chain chain = Chain.begin(identity.site(), identity.incarnation());
        HeadRow head = HeadRow.of(chain, 0);
        mac.put(head);
        var bulletin = new BulletinRow();
        bulletin.id = 1;
        bulletin.clockWasRight = true;
        mac.put(bulletin);
        connection.setAutoCommit(false);
        try (PreparedStatement insertHead =
                        connection.prepareStatement(
                                "insert into head (id, site, incarnation, number, act, hash, mac)"
                                        + " values (1, ?, ?, 0, 0, ?, ?)");
                PreparedStatement insertBulletin =
                        connection.prepareStatement(
                                "insert into bulletin (id, list_version, time_floor,"
                                        + " clock_was_right, mac) values (1, 0, 0, true, ?)")) {
            insertHead.setString(1, head.site);
            insertHead.setInt(2, head.incarnation);
            insertHead.setBytes(3, head.hash);
            insertHead.setBytes(4, head.mac);
            insertHead.executeUpdate();
            insertBulletin.setBytes(1, bulletin.mac);
            insertBulletin.executeUpdate();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        return chain;
    }

    private void checkLast(HeadRow head) throws SQLException {
        long last = number("select max(number) from entry");
        require(
                last == head.number,
                "the journal should end at entry " + head.number + " and ends at " + last);
        Bytes next = Bytes.of(head.hash);
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select number, payload, signature from entry order by number desc"
                                + " limit ?")) {
            query.setInt(1, LAST_ENTRIES);
            try (ResultSet result = query.executeQuery()) {
                long expected = last;
                while (result.next()) {
                    long number = result.getLong("number");
                    require(number == expected, "entry " + expected + " is missing");
                    expected--;
                    next =
                            checked(
                                    number,
                                    next,
                                    Bytes.of(result.getBytes("payload")),
                                    Bytes.of(result.getBytes("signature")));
                }
            }
        }
    }

    /** The hash that the entry before this one must have. */
    private Bytes checked(long number, Bytes hash, Bytes payload, Bytes signature) {
        require(
                Arrays.equals(Chain.hash(payload).toArray(), hash.toArray())
                        && EntryCodec.verifies(payload, signature, identity.publicKey()),
                "entry " + number + " was changed or damaged");
        try {
            SignedEntry entry = EntryCodec.read(payload, signature);
            require(
                    entry.header().number() == number,
                    "entry " + number + " stands in another's place");
            return entry.header().previous();
        } catch (Malformed e) {
            throw new DatabaseRefused("Entry " + number + " cannot be read by this program.", e);
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new DatabaseRefused(
                    "The site's database cannot be trusted: "
                            + problem
                            + ". Nothing is sold or accepted; `verify` names the acts concerned.");
        }
    }
}
