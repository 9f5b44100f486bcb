package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.sarangbang.codec.EntryCodec;
import kr.sarangbang.codec.Malformed;
import kr.sarangbang.domain.Bytes;
import kr.sarangbang.domain.exchange.Request;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.EntryHeader;
import kr.sarangbang.domain.journal.RawEntry;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.port.Journal.Settlement;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.LeftJournal;

/**
 * A site's database that only delivers. It trusts nothing but signatures: the rows' own sums, the
 * end of the chain and SQLite's check may all be wrong, and what can be read is delivered. Plain
 * JDBC, since one row that cannot be read must not hide the others. The home's lock must be held.
 */
public final class SqliteLeftJournal implements LeftJournal, AutoCloseable {
    private final Connection connection;
    private final SiteIdentity identity;
    private final Bytes credential;
    private final RowMac mac;

    /** Settled in this run where there is no row to say so. */
    private final Set<Long> settledHere = new HashSet<>();

    private SqliteLeftJournal(Connection connection, SiteIdentity identity, Bytes credential) {
        this.connection = connection;
        this.identity = identity;
        this.credential = credential;
        this.mac = new RowMac(identity.rowKey());
    }

    /**
     * Opens the database, whatever state it is in.
     *
     * @param credential of its incarnation, as the issuer signed it
     * @throws JournalFailed if it cannot be opened at all
     */
    public static SqliteLeftJournal open(Path file, SiteIdentity identity, Bytes credential) {
        try {
            Connection connection = new SqliteFile(file).writer();
            var journal = new SqliteLeftJournal(connection, identity, credential);
            SiteSchema.MIGRATIONS.apply(connection);
            return journal;
        } catch (SQLException e) {
            throw failed("cannot be opened", e);
        }
    }

    /** How many entries wait in a database, without touching it. */
    public static long waitingIn(Path file) {
        try (Connection reader = new SqliteFile(file).reader()) {
            return number(reader, "select count(*) from delivery where state = 0");
        } catch (SQLException e) {
            throw failed("cannot be read", e);
        }
    }

    @Override
    public Request.SignOn signOn() {
        long last = last();
        long settled = 0;
        for (long number : settled()) {
            settled = Math.max(settled, number);
        }
        return new Request.SignOn(
                last,
                hashOf(last),
                0,
                look("select list_version from bulletin").orElse(0L),
                settled,
                epoch(),
                credential);
    }

    @Override
    public int epoch() {
        return look("select number from epoch").orElse(0L).intValue();
    }

    @Override
    public void hear(int epoch) {
        int before = epoch();
        if (epoch > before) {
            EpochRow row = EpochRow.of(epoch);
            mac.put(row);
            write(
                    "insert or replace into epoch (id, number, mac) values (1, ?, ?)",
                    epoch,
                    row.mac);
        }
    }

    private long last() {
        return Math.max(
                look("select number from head").orElse(0L),
                look("select max(number) from entry").orElse(0L));
    }

    @Override
    public List<RawEntry> waiting(long from, int most) {
        Set<Long> settled = settled();
        var waiting = new ArrayList<RawEntry>();
        long last = last();
        for (long number = from; number <= last && waiting.size() < most; number++) {
            if (!settled.contains(number)) {
                long unread = number;
                waiting.add(
                        signed(number)
                                .orElseGet(
                                        () -> new RawEntry(unread, hashOf(unread), Bytes.EMPTY)));
            }
        }
        return List.copyOf(waiting);
    }

    @Override
    public long waiting() {
        long last = last();
        return last - settled().stream().filter(number -> number <= last).count();
    }

    private Set<Long> settled() {
        var settled = new HashSet<Long>(settledHere);
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select number from delivery where state <> 0")) {
            while (rows.next()) {
                settled.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            note(e);
        }
        return settled;
    }

    /** An entry as it was written; empty where its row is gone, damaged or another's. */
    private Optional<RawEntry> signed(long number) {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select payload, signature from entry where number = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Bytes payload = Bytes.of(row.getBytes(1));
                Bytes signature = Bytes.of(row.getBytes(2));
                boolean whole =
                        EntryCodec.verifies(payload, signature, identity.publicKey())
                                && EntryCodec.read(payload, signature).header().number() == number;
                return whole
                        ? Optional.of(new RawEntry(number, payload, signature))
                        : Optional.empty();
            }
        } catch (SQLException | Malformed | IllegalArgumentException e) {
            note(e);
            return Optional.empty();
        }
    }

    /** By the entry that follows it, by the end of the chain, or as its row says. */
    private Bytes hashOf(long number) {
        if (number == 0) {
            return EntryHeader.NO_PREVIOUS;
        }
        return signed(number)
                .map(entry -> Chain.hash(entry.payload()))
                .or(
                        () ->
                                signed(number + 1)
                                        .map(
                                                next ->
                                                        EntryCodec.read(
                                                                        next.payload(),
                                                                        next.signature())
                                                                .header()
                                                                .previous()))
                .or(() -> hash("select hash from head where number = ?", number))
                .or(() -> hash("select hash from entry where number = ?", number))
                .orElse(EntryHeader.NO_PREVIOUS);
    }

    private Optional<Bytes> hash(String sql, long number) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(Bytes.of(row.getBytes(1)))
                                .filter(h -> h.length() == EntryHeader.NO_PREVIOUS.length())
                        : Optional.empty();
            }
        } catch (SQLException e) {
            note(e);
            return Optional.empty();
        }
    }

    @Override
    public void settle(List<Settlement> settlements) {
        for (Settlement settlement : settlements) {
            DeliveryRow row = delivery(settlement.number());
            row.settle(settlement.delivery());
            keep(row);
            settledHere.add(settlement.number());
        }
    }

    @Override
    public void deliverAgain(long after) {
        for (long number : settled()) {
            if (number > after) {
                DeliveryRow row = delivery(number);
                row.waitAgain();
                keep(row);
                settledHere.remove(number);
            }
        }
    }

    /** The row as it stands, or a new one where there is none. */
    private DeliveryRow delivery(long number) {
        var row = new DeliveryRow();
        row.number = number;
        try (PreparedStatement query =
                connection.prepareStatement("select won, at from delivery where number = ?")) {
            query.setLong(1, number);
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    row.won = found.getLong(1);
                    row.at = found.getLong(2);
                }
            }
        } catch (SQLException e) {
            note(e);
        }
        return row;
    }

    /** A row that is gone stays so: its entry goes again in the next run, which does no harm. */
    private void keep(DeliveryRow row) {
        mac.put(row);
        write(
                "update delivery set state = ?, reason = ?, mac = ? where number = ?",
                row.state,
                row.reason,
                row.mac,
                row.number);
    }

    private void write(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed("could not be written", e);
        }
    }

    private Optional<Long> look(String sql) {
        try {
            return Optional.of(number(connection, sql));
        } catch (SQLException e) {
            note(e);
            return Optional.empty();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getLong(1) : 0;
        }
    }

    /** What cannot be read is no reason to stop: it is replaced by its hash. */
    private static void note(Exception trouble) {
        System.getLogger(SqliteLeftJournal.class.getName())
                .log(System.Logger.Level.DEBUG, "a row cannot be read", trouble);
    }

    private static JournalFailed failed(String what, SQLException cause) {
        return new JournalFailed(
                "The left journal " + what + " (" + cause.getMessage() + ").", cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("could not be closed", e);
        }
    }
}
