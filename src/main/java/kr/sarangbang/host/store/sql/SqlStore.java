package kr.sarangbang.host.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import kr.sarangbang.foundation.database.DatabaseRefused;
import kr.sarangbang.foundation.database.Migrations;
import kr.sarangbang.foundation.database.SqliteFile;
import kr.sarangbang.host.store.IssuerStore;
import kr.sarangbang.host.store.IssuerTables;
import org.hibernate.StatelessSession;
import org.hibernate.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's rows in SQLite. One connection, one writer; after any trouble that leaves a
 * transaction's outcome unknown it is thrown away, and the issuer must be started again.
 */
public final class SqlStore implements IssuerStore {
    private static final Migrations SCHEMA =
            new Migrations("migrations/issuer", List.of("0001-first.sql", "0002-lost-cards.sql"));

    private final Connection connection;
    private final IssuerSessions sessions;
    private @Nullable StatelessSession session;
    private @Nullable RuntimeException broken;

    private SqlStore(Connection connection, IssuerSessions sessions) {
        this.connection = connection;
        this.sessions = sessions;
    }

    /**
     * Opens the database, or makes it, and brings it to the present schema.
     *
     * @throws DatabaseRefused if a newer program wrote it, or it cannot be opened
     */
    public static SqlStore open(Path file) {
        try {
            var sessions = new IssuerSessions();
            Connection connection = new SqliteFile(file).writer();
            SCHEMA.apply(connection);
            return new SqlStore(connection, sessions);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database " + file + " cannot be opened: " + e.getMessage());
        }
    }

    /**
     * Opens the database for looking only, beside a running issuer.
     *
     * @throws DatabaseRefused if there is none, or a newer program wrote it
     */
    public static SqlStore look(Path file) {
        try {
            var sessions = new IssuerSessions();
            Connection connection = new SqliteFile(file).reader();
            SCHEMA.require(connection);
            return new SqlStore(connection, sessions);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database " + file + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public synchronized <T> T inTransaction(Function<IssuerTables, T> work) {
        StatelessSession open = session();
        Transaction transaction = begin(open);
        T result;
        var tables = new SqlTables(open);
        try {
            result = work.apply(tables);
            tables.flush();
        } catch (RuntimeException | Error e) {
            rollBack(transaction, e);
            throw e;
        }
        try {
            transaction.commit();
        } catch (RuntimeException e) {
            throw fail(e);
        }
        return result;
    }

    @Override
    public synchronized <T> T reading(Function<IssuerTables, T> work) {
        StatelessSession open = session();
        Transaction transaction = begin(open);
        try {
            return work.apply(new SqlTables(open));
        } finally {
            endLook(transaction);
        }
    }

    private void endLook(Transaction transaction) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            throw fail(e);
        }
    }

    private Transaction begin(StatelessSession open) {
        try {
            return open.beginTransaction();
        } catch (RuntimeException e) {
            throw fail(e);
        }
    }

    private void rollBack(Transaction transaction, Throwable why) {
        try {
            transaction.rollback();
        } catch (RuntimeException e) {
            e.addSuppressed(why);
            throw fail(e);
        }
        // Whatever it still meant to write must not be written with what comes next.
        session = null;
        if (isLost(why)) {
            throw fail(new IllegalStateException("a transaction failed in the database", why));
        }
    }

    private static boolean isLost(Throwable trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof SQLException e && SqliteFile.connectionIsLost(e)) {
                return true;
            }
        }
        return false;
    }

    private StatelessSession session() {
        if (broken != null) {
            throw new IllegalStateException(
                    "the issuer's database failed before; start the issuer again", broken);
        }
        if (session == null) {
            session = sessions.on(connection);
        }
        return session;
    }

    /** Throws the connection away: what follows on it would not be what was asked for. */
    private RuntimeException fail(RuntimeException cause) {
        broken = cause;
        closeAll(cause);
        return cause;
    }

    private void closeAll(RuntimeException toTell) {
        try {
            connection.close();
        } catch (SQLException e) {
            toTell.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() {
        if (broken != null) {
            return;
        }
        var closed = new IllegalStateException("the issuer's database was closed");
        try {
            if (!connection.isReadOnly()) {
                SqliteFile.checkpoint(connection);
            }
        } catch (SQLException e) {
            closed.addSuppressed(e);
        }
        fail(closed);
        sessions.close();
    }
}
