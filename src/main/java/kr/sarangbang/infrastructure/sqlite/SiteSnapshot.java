package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kr.sarangbang.domain.journal.ActId;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.domain.journal.SignedEntry;
import kr.sarangbang.domain.site.SiteView;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.port.Backlog;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.JournalFailed;
import kr.sarangbang.port.SealTrouble;
import org.hibernate.StatelessSession;

/**
 * One state of a site's database, for looking only: no lock of the home is needed, and what its
 * program does meanwhile is not seen. One thread.
 */
public final class SiteSnapshot implements AutoCloseable {
    private final Connection connection;
    private final StatelessSession session;
    private final RowSource source;
    private final SiteRows rows;
    private final SqliteBulletin bulletin;
    private final Chain chain;

    private SiteSnapshot(SiteIdentity identity, Connection connection, StatelessSession session) {
        this.connection = connection;
        this.session = session;
        var mac = new RowMac(identity.rowKey());
        this.source = RowSource.of(new OneSession(session), mac);
        this.chain =
                source.find(HeadRow.class, 1)
                        .map(HeadRow::chain)
                        .orElseGet(() -> Chain.begin(identity.site(), identity.incarnation()));
        this.rows = new SiteRows(source, new RowTables(chain, source), mac);
        this.bulletin =
                new SqliteBulletin(
                        work -> {
                            throw new UnsupportedOperationException("a snapshot is only read");
                        },
                        source,
                        mac);
    }

    /**
     * @throws DatabaseRefused if there is no database, or a newer program wrote it
     * @throws JournalFailed if it cannot be read, or a row was changed outside the program
     */
    public static SiteSnapshot open(Path file, SiteIdentity identity, SiteSessions sessions) {
        var sqlite = new SqliteFile(file);
        Connection connection = null;
        try {
            connection = sqlite.reader();
            requireSchema(connection, sqlite.path());
            connection.setAutoCommit(false);
            return new SiteSnapshot(identity, connection, sessions.on(connection));
        } catch (SQLException | RuntimeException e) {
            if (connection != null) {
                try {
                    connection.close();
                } catch (SQLException closing) {
                    e.addSuppressed(closing);
                }
            }
            throw OpeningCheck.refusal(sqlite.path(), e);
        }
    }

    static void requireSchema(Connection connection, Path file) throws SQLException {
        int version = SiteSchema.MIGRATIONS.require(connection);
        if (version < SiteSchema.MIGRATIONS.latest()) {
            throw new DatabaseRefused(
                    "The database "
                            + file
                            + " is of version "
                            + version
                            + "; it is brought up to date when the site's program starts.");
        }
    }

    private record OneSession(StatelessSession session) implements RowSource.Sessions {
        @Override
        public <T> T with(Function<StatelessSession, T> look) {
            return look.apply(session);
        }
    }

    public Chain chain() {
        return chain;
    }

    /** Whether the counter remembers another journal than this one; nothing is sealed by asking. */
    public Optional<SealTrouble> sealTrouble(SealedSince since) {
        return JournalSeal.look(since, chain, source.find(SealRow.class, 1).orElse(null));
    }

    public SiteView view() {
        return rows.tables();
    }

    /** Only to be asked. */
    public Bulletin bulletin() {
        return bulletin;
    }

    public Backlog backlog() {
        return rows.backlog();
    }

    public List<SignedEntry> entriesOf(ActId act) {
        return rows.entriesOf(act);
    }

    @Override
    public void close() {
        session.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new JournalFailed("The database could not be closed.", e);
        }
    }
}
