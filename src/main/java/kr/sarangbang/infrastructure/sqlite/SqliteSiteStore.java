package kr.sarangbang.infrastructure.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import kr.sarangbang.domain.journal.Chain;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.infrastructure.signing.EntryPen;
import kr.sarangbang.port.Bulletin;
import kr.sarangbang.port.Journal;
import kr.sarangbang.port.SealedCounter;

/**
 * A site's database, open for its one writer. The home's lock must be held. Journal and bulletin
 * are of the site thread.
 */
public final class SqliteSiteStore implements AutoCloseable {
    /** Free bytes below which no money may move, where nothing else is configured. */
    public static final long SPACE_FLOOR = 64L * 1024 * 1024;

    private final SiteDatabase database;
    private final SiteRows rows;
    private final SqliteBulletin bulletin;
    private final SqliteJournal.Place place;
    private final SealedCounter counter;
    private final JournalSeal seal;
    private final Chain chain;

    private SqliteSiteStore(
            SiteDatabase database,
            RowMac mac,
            Chain chain,
            SealedCounter counter,
            JournalSeal seal,
            SqliteJournal.Place place) {
        this.database = database;
        this.chain = chain;
        this.counter = counter;
        this.seal = seal;
        this.place = place;
        RowSource source =
                RowSource.of(
                        new RowSource.Sessions() {
                            @Override
                            public <T> T with(
                                    java.util.function.Function<org.hibernate.StatelessSession, T>
                                            look) {
                                return database.read(look);
                            }
                        },
                        mac);
        this.rows = new SiteRows(source, new RowTables(chain, source), mac);
        this.bulletin =
                new SqliteBulletin(
                        work ->
                                database.write(
                                        session -> {
                                            work.accept(session);
                                            return true;
                                        }),
                        source,
                        mac);
    }

    /**
     * Opens the database, or makes it; brings it to the present schema and looks at the end of its
     * chain and at the sealed counter. Quick: the sessions may still be building when this returns.
     * Where journal and counter do not agree it is open for delivery only: see {@link
     * Journal#sealTrouble}.
     *
     * @param since closed with this store
     * @param spaceFloor in bytes, usually {@link #SPACE_FLOOR}
     * @throws DatabaseRefused if it belongs to another site or incarnation, was written by a newer
     *     program, or is damaged
     * @throws kr.sarangbang.port.JournalFailed if the disk does not do what it should
     */
    public static SqliteSiteStore open(
            Path file,
            SiteIdentity identity,
            SiteSessions sessions,
            SealedSince since,
            long spaceFloor) {
        var sqlite = new SqliteFile(file);
        var mac = new RowMac(identity.rowKey());
        Connection connection = null;
        try {
            connection = sqlite.writer();
            OpeningCheck check = OpeningCheck.of(connection, identity, mac);
            Chain chain = check.run();
            JournalSeal seal = JournalSeal.open(since, chain, check.seal().orElse(null));
            return new SqliteSiteStore(
                    new SiteDatabase(sqlite, sessions, connection),
                    mac,
                    chain,
                    since.counter(),
                    seal,
                    new SqliteJournal.Place(sqlite.path().resolveSibling("."), spaceFloor));
        } catch (SQLException | RuntimeException e) {
            since.counter().close();
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

    /** The one journal; the pen signs with the incarnation's key. Ask once. */
    public Journal journal(EntryPen pen) {
        return new SqliteJournal(database, rows, bulletin, pen, seal, place, chain);
    }

    public Bulletin bulletin() {
        return bulletin;
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            counter.close();
        }
    }
}
